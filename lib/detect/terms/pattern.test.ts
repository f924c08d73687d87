import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileTerms } from './compile.ts';
import { parsePattern } from './pattern.ts';
import { isEdge } from './units.ts';

/** One place of a pattern as a person would say it, and how it is written. */
interface Place {
  readonly sign: '#' | '@' | '?' | undefined;
  readonly literal: string;
  readonly times: readonly [number, number];
  readonly written: string;
}

const LITERALS = ['A', 'b', '7', '-', ' ', '#', '@', '?', '\\', '{', '}', 'é', '密'];

const place: fc.Arbitrary<Place> = fc.oneof(
  fc.constantFrom(...LITERALS).map((literal) => ({
    sign: undefined,
    literal,
    times: [1, 1] as const,
    written: /[#@?\\]/.test(literal) ? `\\${literal}` : literal,
  })),
  fc
    .record({
      sign: fc.constantFrom('#' as const, '@' as const, '?' as const),
      min: fc.nat(3),
      more: fc.nat(3),
      braces: fc.boolean(),
    })
    .map(({ sign, min, more, braces }) => {
      const times = braces ? ([min, Math.max(1, min + more)] as const) : ([1, 1] as const);
      const [from, to] = times;
      const brace = from === to ? `{${from}}` : `{${from},${to}}`;
      return { sign, literal: '', times, written: sign + (braces ? brace : '') };
    }),
);

/** A brace behind a class says how often; as a literal it needs the backslash there. */
function write(places: readonly Place[]): string {
  return places
    .map(({ written, literal }, at) =>
      literal === '{' && places[at - 1]?.sign !== undefined ? '\\{' : written,
    )
    .join('');
}

const IS = { '#': /^[0-9]$/, '@': /^[A-Za-z]$/, '?': /^[0-9A-Za-z]$/ } as const;

/** Every end of a match at a place, by trying all ways. */
function naiveEnds(places: readonly Place[], text: string, at: number): number[] {
  const [first, ...rest] = places;
  if (!first) return [at];
  const [min, max] = first.times;
  const ends: number[] = [];
  for (let count = 0; count <= max; count += 1) {
    if (count >= min) ends.push(...naiveEnds(rest, text, at + count));
    const unit = text.charAt(at + count);
    const isOne = first.sign
      ? IS[first.sign].test(unit)
      : unit.toLowerCase() === first.literal.toLowerCase();
    if (!isOne) break;
  }
  return ends;
}

function naiveSpans(places: readonly Place[], text: string, wholeWord: boolean): number[][] {
  const spans: number[][] = [];
  for (let start = 0; start < text.length; start += 1) {
    if (wholeWord && !isEdge(text, start)) continue;
    const ends = naiveEnds(places, text, start).filter((end) => !wholeWord || isEdge(text, end));
    if (ends.length === 0) continue;
    const end = Math.max(...ends);
    const last = spans.at(-1);
    if (last && start < (last[1] ?? 0)) last[1] = Math.max(last[1] ?? 0, end);
    else spans.push([start, end]);
  }
  return spans;
}

/** Texts that patterns nearly match: what fits them, and slips. */
function textFor(places: readonly Place[]): fc.Arbitrary<string> {
  const letters = fc.constantFrom(...Array.from('Ab7-x 90zé密_'));
  const fitting = fc.tuple(
    ...places.map(({ sign, literal, times: [min, max] }) => {
      if (!sign) return fc.constant(literal);
      const pool = sign === '#' ? '0179' : sign === '@' ? 'AbzK' : 'Ab79';
      return fc.string({
        unit: fc.constantFrom(...Array.from(pool)),
        minLength: min,
        maxLength: max,
      });
    }),
  );
  const piece = fc.oneof(
    fitting.map((parts) => parts.join('')),
    fc.string({ unit: letters, maxLength: 6 }),
  );
  return fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
}

test('finds exactly what trying all ways finds (seed 31, 4000 runs)', () => {
  let found = 0;
  const cases = fc
    .tuple(fc.array(place, { minLength: 1, maxLength: 7 }), fc.boolean())
    .filter(([places]) => typeof parsePattern(write(places)) !== 'string')
    .chain(([places, wholeWord]) =>
      fc.tuple(fc.constant(places), fc.constant(wholeWord), textFor(places)),
    );
  fc.assert(
    fc.property(cases, ([places, wholeWord, text]) => {
      const term = { id: 'ids', title: 'Ids', patterns: [write(places)], wholeWord };
      const spans = compileTerms([term]).find(text);
      found += spans.length;
      expect(spans.map(({ start, end }) => [start, end])).toEqual(
        naiveSpans(places, text, wholeWord),
      );
    }),
    { seed: 31, numRuns: 4000 },
  );
  expect(found).toBeGreaterThan(2000);
}, 60_000);

describe('what is no pattern is told in words', () => {
  test.each([
    ['OPS', 'at least 4'],
    ['#####', '6 of'],
    ['#{2}@{3}', '6 of'],
    ['OPS-#{65}', '{n}'],
    ['OPS-#{3,2}', '{n}'],
    ['OPS-#{0}', '{n}'],
    ['OPS-#{x}', '{n}'],
    ['OPS-#{3', '{n}'],
    ['OPS-1\\', 'behind the last'],
    ['A'.repeat(101), 'at most 100'],
  ])('%s', (source, words) => {
    expect(parsePattern(source)).toContain(words);
  });

  test.each(['OPS-#{3,6}', 'KD@@####', '#{6}', '######', 'a{3}', 'C\\#12', '?{0,64}----'])(
    '%s is one',
    (source) => {
      expect(parsePattern(source)).toBeInstanceOf(Array);
    },
  );
});

test('a text that nearly matches everywhere takes no longer (1.6 MB, bounded)', () => {
  const patterns = ['?{1,64}?{1,64}?{1,64}?{1,64}-X', '#{64}#{64}#{64}X', '@{1,64}#{1,64}@{1,64}!'];
  const matcher = compileTerms([{ id: 'ids', title: 'Ids', patterns, wholeWord: true }]);
  for (const unit of ['a', '1', 'a1', 'a ', 'ab-']) {
    const text = unit.repeat(1_600_000 / unit.length);
    const from = performance.now();
    matcher.find(text);
    expect(performance.now() - from).toBeLessThan(20_000);
  }
});
