import { LIST_FILE, parseListFile } from '../../lib/orglist/list-file.ts';
import { manifestSchema, parseSigned } from '../../lib/orglist/manifest.ts';
import { LARGEST_LIST_FILE } from '../../lib/orglist/targets.ts';
import type { ListedGroup } from '../../lib/policy/types.ts';
import { listPlace } from '../list/fetch.ts';
import { done, refuse } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { nodePlatform } from '../platform.ts';

/**
 * The groups of the list that `--list` names, as they stand there: who signed it is not checked, which takes keys.
 * Undefined when it names none.
 */
export async function readListedGroups(
  where: string | undefined,
): Promise<Outcome<readonly ListedGroup[] | undefined>> {
  if (where === undefined) return done(undefined);
  const place = listPlace(where);
  if (!place.ok) return place;
  const bytes = await place.value.read(LIST_FILE, LARGEST_LIST_FILE);
  if (!bytes.ok) return bytes;
  const documents = parseListFile(nodePlatform, bytes.value);
  const text = documents.ok ? nodePlatform.decode(documents.value.manifest.bytes) : '';
  const manifest = parseSigned(manifestSchema, text);
  if (manifest.ok) return done(manifest.value.groups);
  return refuse(
    `The list in ${place.value.name} cannot be read. "pasteward verify" says what is wrong with it.`,
  );
}
