import { decodeEncoded } from './encoded.ts';
import { decodeEntities } from './entities.ts';
import { Excerpts, KEY } from './excerpts.ts';
import { joinLiterals } from './joined.ts';
import { decodePercent } from './percent.ts';
import { runsIn } from './runs.ts';
import { joinSpread } from './spread.ts';
import { uncover } from './uncover.ts';
import { composeViews, originalView } from './view.ts';
import type { View } from './view.ts';
import { joinWrapped } from './wrapped.ts';

/** What is known of a text already. */
export interface Places {
  /** Where runs of units of the classes `INVISIBLE` and `LOOK_ALIKE` begin, ascending. */
  readonly covered: readonly number[];
  /** See `runsIn`. */
  readonly runs: readonly number[];
}

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
 */
export function* disguises(text: string, { covered, runs }: Places): Generator<View> {
  yield* decoded(originalView(text), runs, DECODERS);
  const out = new Excerpts(text, KEY);
  uncover(out, covered);
  for (const view of out.end()) {
    yield view;
    yield* decoded(view, runsIn(view.text), DECODERS);
  }
}

function* decoded(
  plain: View,
  runs: readonly number[],
  decoders: readonly Decode[],
): Generator<View> {
  for (const decode of decoders) {
    const out = new Excerpts(plain.text);
    decode(out, runs);
    for (const excerpt of out.end()) {
      const view = composeViews(plain, excerpt);
      yield view;
      // Base64 is mostly wrapped.
      if (decode === joinWrapped) yield* decoded(view, runsIn(view.text), [decodeEncoded]);
    }
  }
}
