import * as v from 'valibot';
import { isHost } from '../detect/terms/host.ts';
import { parseNetwork } from '../detect/terms/network.ts';
import { parsePattern } from '../detect/terms/pattern.ts';
import { spaced } from '../detect/terms/units.ts';

/** Of rules and of terms. */
export const ruleId = v.pipe(
  v.string(),
  v.check(
    (id) => id.length <= 64 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id),
    'small letters, digits and hyphens, at most 64',
  ),
);

const LONGEST_WORD = 100;

function text(longest: number) {
  return v.pipe(
    v.string(),
    v.check(
      (value) => value.trim() !== '' && value.length <= longest,
      `text of at most ${longest} characters`,
    ),
  );
}

const word = v.pipe(
  v.string(),
  v.check(
    (value) => value.length <= LONGEST_WORD && spaced(value).length >= 2,
    `2 to ${LONGEST_WORD} characters`,
  ),
);

/** A string of which `parse` says in words what would be right. */
function parsed(parse: (value: string) => unknown) {
  return v.pipe(
    v.string(),
    v.check(
      (value) => typeof parse(value) !== 'string',
      ({ input }) => String(parse(input)),
    ),
  );
}

const host = v.pipe(
  v.string(),
  v.check(
    isHost,
    'a host like intranet.example, or *.corp.example for all below, of 4 to 253 characters',
  ),
);

/** What an organisation calls internal, of one kind. Its id is the rule of what is found. */
export const TERM = v.strictObject({
  id: ruleId,
  /** What an employee reads. */
  title: text(100),
  /** What the employee should do instead. */
  advice: v.optional(text(500)),
  words: v.optional(v.array(word)),
  patterns: v.optional(v.array(parsed(parsePattern))),
  hosts: v.optional(v.array(host)),
  networks: v.optional(v.array(parsed(parseNetwork))),
  /** Classification marks, in the languages that companies use. */
  marks: v.optional(v.boolean()),
  /** For words and patterns: not inside of a longer word. Default true. */
  wholeWord: v.optional(v.boolean()),
  /** For words and patterns. Default false. */
  matchCase: v.optional(v.boolean()),
});
export type Term = v.InferOutput<typeof TERM>;
