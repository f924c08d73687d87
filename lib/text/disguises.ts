import { decodeEncoded } from './encoded.ts';
import { decodeEntities } from './entities.ts';
import { Excerpts, KEY } from './excerpts.ts';
import { joinLiterals } from './joined.ts';
import { decodePercent } from './percent.ts';
import { joinSpread } from './spread.ts';
import { uncover } from './uncover.ts';
import { BASE64, findRuns } from './units.ts';
import { composeViews, originalView } from './view.ts';
import type { View } from './view.ts';
import { joinWrapped } from './wrapped.ts';

/** Units of views that a text may have: so many for each of its own, and so many besides. */
export const BUDGET = { perUnit: 4, besides: 65_536 } as const;

/** Units of the shortest run that is looked at: base64 without its padding, or the longer half of a wrapped token. */
const SHORTEST_RUN = 22;

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
 * The ways to read what is disguised in a text: without invisible characters and with look-alikes as ASCII, and the
 * parts of it that are encoded, in pieces or spread out, as they would read. What is disguised in a disguise is found
 * by reading the views in the same way.
 *
 * Returns false when the budget was used up, and then not all was read.
 *
 * @param covered where runs of units of the classes `INVISIBLE` and `LOOK_ALIKE` begin, ascending.
 */
export function* disguises(text: string, covered: readonly number[]): Generator<View, boolean> {
  let left = BUDGET.perUnit * text.length + BUDGET.besides;
  for (const view of viewsOf(text, covered)) {
    left -= view.text.length;
    if (left < 0) return false;
    yield view;
  }
  return true;
}

function* viewsOf(text: string, covered: readonly number[]): Generator<View> {
  yield* decoded(originalView(text), DECODERS);
  const out = new Excerpts(text, KEY);
  uncover(out, covered);
  for (const view of out.end()) {
    yield view;
    yield* decoded(view, DECODERS);
  }
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
