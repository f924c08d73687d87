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
  id: v.pipe(
    ruleId,
    v.description(
      'Its id, like that of a rule: small letters, digits and hyphens; no built-in one.',
    ),
  ),
  title: v.pipe(text(100), v.description('What an employee reads; up to 100 characters.')),
  advice: v.optional(v.pipe(text(500), v.description('What to do instead; up to 500 characters.'))),
  words: v.optional(
    v.pipe(
      v.array(word),
      v.description(
        'Words in any case, not inside of longer ones; up to 20,000 of 2 to 100 characters.',
      ),
    ),
  ),
  patterns: v.optional(
    v.pipe(
      v.array(parsed(parsePattern)),
      v.description(
        'What is written like this, in any case, not inside of a longer word; up to 500 of 100 characters.',
      ),
    ),
  ),
  hosts: v.optional(
    v.pipe(
      v.array(host),
      v.description(
        'Host names, also in the addresses of pages and mail; `*.` for all below; up to 2,000.',
      ),
    ),
  ),
  networks: v.optional(
    v.pipe(
      v.array(parsed(parseNetwork)),
      v.description('The addresses of a range: IPv4 from `/8`, IPv6 from `/7`; up to 500.'),
    ),
  ),
  marks: v.optional(
    v.pipe(
      v.boolean(),
      v.description('`true`: CONFIDENTIAL, 机密, STRENG VERTRAULICH, 社外秘 and other marks.'),
    ),
  ),
  wholeWord: v.optional(
    v.pipe(v.boolean(), v.description('`false`: words and patterns also inside of longer words.')),
  ),
  matchCase: v.optional(
    v.pipe(
      v.boolean(),
      v.description('`true`: words and patterns only in the case in which they are written.'),
    ),
  ),
});
export type Term = v.InferOutput<typeof TERM>;
