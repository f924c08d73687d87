import * as v from 'valibot';
import { OVERRIDES } from '../base/overrides.ts';
import type { Family } from '../detect/types.ts';
import { KINDS } from '../fingerprint/grams.ts';
import { ACCESS, alternative } from './access-schema.ts';
import { ACTIONS, MODES, ON_ERROR, OVERRIDE_LASTS } from './types.ts';

const familyRule = v.strictObject({
  action: v.picklist(ACTIONS),
  override: v.picklist(OVERRIDES),
  atLeast: v.exactOptional(v.number()),
  message: v.exactOptional(v.string()),
  alternative: v.exactOptional(alternative),
});

const families = v.strictObject({
  secret: familyRule,
  personal: familyRule,
  code: familyRule,
  document: familyRule,
  term: familyRule,
} satisfies Record<Family, unknown>);

const table = { families, sites: v.record(v.string(), families) };

const some = v.optional(v.array(v.string()));

/** Was read word by word where it came in (`TERM`), so that a page need not have all that it takes. */
const term = v.strictObject({
  id: v.string(),
  title: v.string(),
  advice: v.optional(v.string()),
  ...{ words: some, patterns: some, hosts: some, networks: some },
  marks: v.optional(v.boolean()),
  wholeWord: v.optional(v.boolean()),
  matchCase: v.optional(v.boolean()),
});

/** The policy in force, as it travels from the background to the pages. */
export const POLICY = v.strictObject({
  ...table,
  rules: v.record(v.string(), v.strictObject(table)),
  onError: v.picklist(ON_ERROR),
  overrideLasts: v.picklist(OVERRIDE_LASTS),
  mode: v.picklist(MODES),
  access: v.record(v.string(), ACCESS),
  groups: v.pipe(
    v.array(
      v.strictObject({
        id: v.string(),
        kind: v.picklist(KINDS),
        title: v.string(),
        rule: familyRule,
        sites: v.record(v.string(), familyRule),
      }),
    ),
    v.readonly(),
  ),
  terms: v.pipe(v.array(term), v.readonly()),
});
