import * as v from 'valibot';
import { KINDS } from '../lib/fingerprint/grams.ts';
import { MOST_GROUPS, name } from '../lib/orglist/manifest.ts';
import { GROUP_ACTIONS } from '../lib/policy/types.ts';

const id = v.pipe(
  v.string(),
  v.check((text) => v.is(name, text), 'small letters, digits and hyphens, at most 64'),
);
const text = v.pipe(v.string(), v.trim(), v.nonEmpty('text that is not empty'));
const WEB_ADDRESS = 'an address that begins with https:// (http:// only on this machine)';

const group = v.strictObject({
  id,
  /** Repositories, or documents. */
  kind: v.optional(v.picklist(KINDS), 'code'),
  /** What an employee reads when code of this group is stopped. */
  title: text,
  action: v.optional(v.picklist(GROUP_ACTIONS), 'block'),
});

/** pasteward.yaml, field by field. */
export const configSchema = v.strictObject({
  orgId: id,
  groups: v.pipe(
    v.array(group),
    v.minLength(1, 'at least one group'),
    v.maxLength(MOST_GROUPS, `at most ${MOST_GROUPS} groups`),
    v.check(
      (groups) => new Set(groups.map((one) => one.id)).size === groups.length,
      'each id once',
    ),
  ),
  /** A file of policy, which is signed with the list. */
  policy: v.optional(text),
  endpoints: v.optional(
    v.strictObject({ list: v.optional(v.pipe(text, v.check(isListUrl, WEB_ADDRESS))) }),
    {},
  ),
  keys: v.optional(text, 'keys'),
  store: v.optional(text, '.pasteward'),
});

/** Browsers fetch from nowhere else: what is signed is still not for everybody to read. */
export function isListUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isHere);
}
