import { count, megabytes } from '../index/progress.ts';
import { shortPath } from '../paths.ts';
import { describePolicy } from './policy-changes.ts';
import type { PolicyReport } from './policy-changes.ts';

export interface GroupReport {
  readonly group: string;
  readonly keys: number;
  /** Since the last version. */
  readonly added: number;
  readonly gone: number;
  /** Browsers fetch all of it, and not just what was added. */
  readonly isNewBase: boolean;
  readonly baseBytes: number;
  readonly deltaBytes: number;
}

/** What was published. */
export interface Published {
  readonly out: string;
  readonly version: number;
  readonly expires: string;
  /** When the keyring ends: no list is taken after that. */
  readonly keyringExpires: string;
  readonly groups: readonly GroupReport[];
  readonly policy: PolicyReport | undefined;
  /** What to look after in the policy. */
  readonly warnings: readonly string[];
  /** Keys of the base that no longer count. */
  readonly allow: { readonly keys: number; readonly bytes: number };
  /** In base64, for the managed policy, when another one is in use: that one and the next. */
  readonly hashKeys: readonly string[] | undefined;
}

const DAY_MS = 86_400_000;
/** Before its end the root key has to be fetched from where it is kept. */
const WARNING_DAYS = 60;

/** What an administrator should look after, although all went well. */
export function warningsOf(
  { keyringExpires, warnings }: Published,
  now: number,
): readonly string[] {
  if (Date.parse(keyringExpires) >= now + WARNING_DAYS * DAY_MS) return warnings;
  const end = `The keyring ends on ${keyringExpires.slice(0, 10)}, and with it every list. Run "pasteward rotate-keys --keep-old" before.`;
  return [end, ...warnings];
}

/** For a person to read. */
export function describePublished(published: Published): string {
  const { out, version, expires, groups, policy, allow, hashKeys } = published;
  const bytes = groups.reduce((sum, it) => sum + it.baseBytes + it.deltaBytes, allow.bytes);
  const lines = [
    `Published version ${version} in ${shortPath(out)}: ${megabytes(bytes)} MB, good until ${expires.slice(0, 10)}.`,
    ...groups.map(describeGroup),
    ...(policy ? [describePolicy(policy)] : []),
  ];
  if (allow.keys > 0)
    lines.push(`  allowed: ${count(allow.keys)} keys of the base no longer count`);
  if (hashKeys !== undefined) {
    lines.push(
      'The next hash key is in use, which browsers knew already. Before the next --full, set in the policy:',
      `  "hashKeys": ${JSON.stringify(hashKeys)}`,
    );
  }
  return lines.join('\n');
}

function describeGroup(group: GroupReport): string {
  const { keys, added, gone, isNewBase, baseBytes, deltaBytes } = group;
  const size = `base ${megabytes(baseBytes)} MB${isNewBase ? ', new' : ''}, delta ${megabytes(deltaBytes)} MB`;
  return `  ${group.group}: ${count(keys)} keys, ${count(added)} new, ${count(gone)} gone (${size})`;
}
