import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Org } from '../../test/harness/org.ts';

/** A part of Pasteward's own code stands in for a repository that must not leave. */
const SOURCE = 'lib/redact';
const ROOT = join(import.meta.dirname, '../..');

const GROUP = {
  id: 'redact',
  title: 'Demo repository',
  kind: 'code',
  action: 'mask',
  source: join(ROOT, SOURCE),
  isFolder: true,
} as const;

/** What somebody might paste of it. */
export const INTERNAL_CODE = readFileSync(join(ROOT, SOURCE, 'redact.ts'), 'utf8')
  .split('\n')
  .slice(21, 45)
  .join('\n');

/** Keys, an indexed folder and a published list, all made anew. */
export function openOrganisation(): Promise<Org> {
  return Org.open([GROUP]);
}
