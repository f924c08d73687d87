import { beforeDeadline } from '../browser/deadline.ts';
import { onManagedChanged, readLocal, readManaged, writeLocal } from '../browser/storage.ts';
import { RULE_IDS } from '../detect/rules/index.ts';
import type { PolicyState } from '../messaging/schemas.ts';
import { foreignAddresses } from '../policy/addresses.ts';
import { nextChange } from '../policy/in-force.ts';
import { parseLayer } from '../policy/layer.ts';
import type { ParsedLayer } from '../policy/layer.ts';
import { parseManaged } from '../policy/managed.ts';
import type { Managed } from '../policy/managed.ts';
import { mergePolicy } from '../policy/merge.ts';
import type { ListedGroup } from '../policy/types.ts';
import { LIST_IN_FORCE, policyInForce, SIGNED_POLICY } from './list-record.ts';

/** Where the last known managed values are kept, as they came; they are parsed on every use. */
const KEY = 'managedPolicy';
/** Managed storage takes up to 5 s at a cold start; whoever waits behind it must not wait for good. */
const MANAGED_DEADLINE_MS = 20_000;
/** Before the paths of what the list's policy says, which whoever reads them looks for in another file. */
const IN_LIST = 'list.policy.';
const NO_LAYER: ParsedLayer = { layer: {}, rejected: [] };

interface Layers {
  /** As it came. */
  readonly managed: unknown;
  readonly own: Managed;
  /** What is signed with the latest list, beneath. */
  readonly signed: ParsedLayer;
  readonly groups: readonly ListedGroup[];
}

async function readLayers(ruleIds?: ReadonlySet<string>): Promise<Layers> {
  const [managed, inForce, latest] = await Promise.all([
    readLocal(KEY),
    LIST_IN_FORCE.read(),
    SIGNED_POLICY.read(),
  ]);
  const policy = latest?.policy && policyInForce(latest, parseManaged(managed ?? {}).list);
  const signed = policy ? parseLayer(policy, ruleIds) : NO_LAYER;
  const own = parseManaged(managed ?? {}, ruleIds, signed.layer.terms);
  // A slip in the settings of the list, be it in its name, does not end the protection of the one that is here.
  return { managed, own, signed, groups: own.list && inForce ? inForce.groups : [] };
}

/**
 * The policy that was known last. Managed storage blocks for seconds after a start, and at the
 * first start it is empty for a moment, so this is in force until `refreshPolicy` learns better.
 */
export async function currentPolicy(): Promise<PolicyState> {
  return stateOf(await readLayers(RULE_IDS));
}

/** The same, and whether a policy that is signed with the org list is part of it. */
export async function currentPolicyAndOrigin(): Promise<PolicyState & { isSigned: boolean }> {
  const layers = await readLayers(RULE_IDS);
  return { ...stateOf(layers), isSigned: layers.signed !== NO_LAYER };
}

function stateOf({ managed, own, signed, groups }: Layers): PolicyState {
  const { memberOf } = own;
  return {
    policy: mergePolicy([signed.layer, own.layer], { memberOf, now: Date.now(), groups }),
    managed: !isEmpty(managed),
    rejected: [
      ...own.rejected.map(({ path }) => path),
      ...signed.rejected.map(({ path }) => `${IN_LIST}${path}`),
      ...foreignAddresses(signed.layer, [own.layer]).map((path) => `${IN_LIST}${path.join('.')}`),
    ],
  };
}

/** When another hour of the policy begins, or an exception ends: milliseconds since 1970, within a day or never. */
export async function nextPolicyChange(): Promise<number | undefined> {
  const { own, signed } = await readLayers();
  return nextChange([signed.layer, own.layer], Date.now());
}

/** Where the org list is, as policy says. */
export async function listSettings(): Promise<Managed['list']> {
  return parseManaged((await readLocal(KEY)) ?? {}).list;
}

/** Where events go, as policy says. */
export async function readAuditSettings(): Promise<Managed['audit']> {
  return parseManaged((await readLocal(KEY)) ?? {}).audit;
}

/**
 * Reads managed storage, and says whether the policy in force became another. An empty answer
 * counts only with `believeEmpty`: when the browser says that the policy changed, or a minute after
 * the start. What cannot be read changes nothing.
 */
export async function refreshPolicy(
  believeEmpty: boolean,
): Promise<'changed' | 'same' | 'unreadable'> {
  // One after the other: what was read first must not be written last.
  return navigator.locks.request(KEY, async () => {
    const managed = await beforeDeadline(readManaged(), MANAGED_DEADLINE_MS);
    if (managed === 'late') return 'unreadable';
    if (!managed.ok) return managed.code;
    if (isEmpty(managed.value) && !believeEmpty) return 'same';
    const known = await readLocal(KEY);
    if (JSON.stringify(known ?? {}) === JSON.stringify(managed.value)) return 'same';
    await writeLocal(KEY, managed.value);
    return 'changed';
  });
}

export function onPolicyChange(run: () => void): void {
  onManagedChanged(run);
}

function isEmpty(value: unknown): boolean {
  return typeof value !== 'object' || value === null || Object.keys(value).length === 0;
}
