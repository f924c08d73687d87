/** What the list says of policy, by the names of settings: their values may be what must not leave. */
export interface PolicyReport {
  /** What it sets. */
  readonly settings: readonly string[];
  /** Since the list before. */
  readonly changed: readonly string[];
}

/** Undefined when there is none and was none. */
export function policyReport(
  before: object | undefined,
  now: object | undefined,
): PolicyReport | undefined {
  if (!before && !now) return undefined;
  return { settings: Object.keys(now ?? {}), changed: changedIn(before ?? {}, now ?? {}, '') };
}

function changedIn(before: unknown, now: unknown, path: string): string[] {
  if (JSON.stringify(before) === JSON.stringify(now)) return [];
  const [old, its] = [partsOf(before), partsOf(now)];
  if (!old || !its) return [path];
  const keys = new Set([...old.keys(), ...its.keys()]);
  return [...keys].flatMap((key) =>
    changedIn(old.get(key), its.get(key), path === '' ? key : `${path}.${key}`),
  );
}

/** The parts of an object, or of a list whose items have ids: terms, schedules and exceptions. */
function partsOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const parts = new Map<string, unknown>();
  for (const item of value as unknown[]) {
    const id: unknown = Reflect.get(Object(item) as object, 'id');
    if (typeof id === 'string') parts.set(id, item);
  }
  return parts.size === value.length ? parts : undefined;
}

const MOST_NAMED = 20;

/** For a person to read. */
export function describePolicy({ settings, changed }: PolicyReport): string {
  const what = settings.length > 0 ? settings.join(', ') : 'none any more';
  const named = changed.slice(0, MOST_NAMED).join(', ');
  const more = changed.length > MOST_NAMED ? ` and ${changed.length - MOST_NAMED} more` : '';
  const since = changed.length > 0 ? `changed: ${named}${more}` : 'as in the list before';
  return `  policy: ${what} (${since})`;
}
