import { count, megabytes } from '../index/progress.ts';
import { shortPath } from '../paths.ts';

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
  readonly groups: readonly GroupReport[];
  /** Keys of the base that no longer count. */
  readonly allow: { readonly keys: number; readonly bytes: number };
  /** In base64, when there is a new one for the managed policy. */
  readonly newHashKey: string | undefined;
}

/** For a person to read. */
export function describePublished(published: Published): string {
  const { out, version, expires, groups, allow, newHashKey } = published;
  const bytes = groups.reduce((sum, it) => sum + it.baseBytes + it.deltaBytes, allow.bytes);
  const lines = [
    `Published version ${version} in ${shortPath(out)}: ${megabytes(bytes)} MB, good until ${expires.slice(0, 10)}.`,
    ...groups.map(describeGroup),
  ];
  if (allow.keys > 0)
    lines.push(`  allowed: ${count(allow.keys)} keys of the base no longer count`);
  if (newHashKey !== undefined) {
    lines.push(
      `New hash key. Add it to "hashKeys" in the managed policy now: ${newHashKey}`,
      'Browsers that do not have it yet go on with the list before.',
    );
  }
  return lines.join('\n');
}

function describeGroup(group: GroupReport): string {
  const { keys, added, gone, isNewBase, baseBytes, deltaBytes } = group;
  const size = `base ${megabytes(baseBytes)} MB${isNewBase ? ', new' : ''}, delta ${megabytes(deltaBytes)} MB`;
  return `  ${group.group}: ${count(keys)} keys, ${count(added)} new, ${count(gone)} gone (${size})`;
}
