import { decodeEncoded } from './encoded.ts';
import { decodeEntities } from './entities.ts';
import { Excerpts } from './excerpts.ts';
import { foldLetters } from './fold.ts';
import { stripInvisible } from './invisible.ts';
import { joinLiterals } from './joined.ts';
import { decodePercent } from './percent.ts';
import { joinSpread } from './spread.ts';
import { BASE64, INVISIBLE, LOOK_ALIKE, findRuns } from './units.ts';
import { composeViews, originalView } from './view.ts';
import type { View } from './view.ts';
import { joinWrapped } from './wrapped.ts';

/** Units of views that a text may have: so many for each of its own, and so many besides. */
export const BUDGET = { perUnit: 4, besides: 65_536 } as const;

/** Units of the shortest run that is looked at: base64 without its padding, or the longer half of a wrapped token. */
const SHORTEST_RUN = 22;

/** What is taken off the whole text, and the class of units without which there is no need. */
const UNCOVERED = [
  [INVISIBLE, stripInvisible],
  [LOOK_ALIKE, foldLetters],
] as const;

type Decode = (out: Excerpts, runs: readonly number[]) => void;

/** In the order in which they are worth their time. Each is over at once when the text has none of its marks. */
const DECODERS: readonly Decode[] = [
  decodeEncoded,
  decodePercent,
  decodeEntities,
  ...Array.from('"\'`', (quote) => (out: Excerpts) => joinLiterals(out, quote)),
  joinWrapped,
  joinSpread,
];

/**
 * The ways to read what is disguised in a text: without invisible characters, with look-alikes as ASCII, and the parts
 * of it that are encoded, in pieces or spread out, as they would read. `classes` has the classes of all units that are
 * not ASCII, see `UNIT_CLASSES`. What is disguised in a disguise is found by reading the views in the same way.
 *
 * Returns false when the budget was used up, and then not all was read.
 */
export function* disguises(text: string, classes: number): Generator<View, boolean> {
  let left = BUDGET.perUnit * text.length + BUDGET.besides;
  let plain = originalView(text);
  for (const [bit, uncover] of UNCOVERED) {
    const view = (classes & bit) === 0 ? undefined : uncover(plain.text);
    if (view === undefined) continue;
    plain = composeViews(plain, view);
    left -= view.text.length;
    yield plain;
  }
  for (const view of decoded(plain, DECODERS)) {
    left -= view.text.length;
    if (left < 0) return false;
    yield view;
  }
  return true;
}

function* decoded(plain: View, decoders: readonly Decode[]): Generator<View> {
  const runs = findRuns(plain.text, BASE64, SHORTEST_RUN);
  for (const decode of decoders) {
    const out = new Excerpts(plain.text);
    decode(out, runs);
    for (const excerpt of out.end()) {
      const view = composeViews(plain, excerpt);
      yield view;
      // Base64 is mostly wrapped.
      if (decode === joinWrapped) yield* decoded(view, [decodeEncoded]);
    }
  }
}
