import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CHANNELS, Grams, INNER_VERSION } from './grams.ts';
import { lex } from './lexer.ts';
import { winnow, winnowEdges } from './winnow.ts';
import { WordBuffer } from './word-list.ts';

const [EXACT] = CHANNELS;

function gramsOf(text: string, channel = EXACT as (typeof CHANNELS)[number]): Grams {
  const words = new WordBuffer();
  lex(Buffer.from(text), words);
  const grams = new Grams(channel);
  grams.roll(words);
  return grams;
}

function chosenOf(grams: Grams, w: number): string[] {
  const chosen: string[] = [];
  winnow(grams, w, (gram) =>
    chosen.push(`${String(grams.rank(gram))}.${String(grams.rest(gram))}`),
  );
  return chosen;
}

const word = fc.integer({ min: 0, max: 500 }).map((at) => `Word${String(at)}`);
const words = (minLength: number, maxLength = minLength + 60) =>
  fc.array(word, { minLength, maxLength });

describe('winnowing', () => {
  test('two texts that share w + k - 1 words in a row share a chosen gram', () => {
    const { k, w } = EXACT;
    fc.assert(
      fc.property(
        words(0),
        fc.uniqueArray(word, { minLength: w + k - 1, maxLength: w + k + 20 }),
        words(0),
        words(0),
        words(0),
        (before, shared, after, elseBefore, elseAfter) => {
          const one = chosenOf(gramsOf([...before, ...shared, ...after].join(' ')), w);
          const other = chosenOf(gramsOf([...elseBefore, ...shared, ...elseAfter].join(' ')), w);
          return one.some((gram) => other.includes(gram));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('every window has a chosen gram', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 40, maxLength: 200 }), (list) => {
        const grams = gramsOf(list.join(' '));
        const chosen: number[] = [];
        winnow(grams, EXACT.w, (gram) => chosen.push(gram));
        const gaps = chosen.map((gram, at) => gram - (chosen[at - 1] ?? -1));
        return Math.max(...gaps, grams.length - (chosen.at(-1) ?? 0)) <= EXACT.w;
      }),
    );
  });

  test('chooses about two grams in w + 1', () => {
    const list = Array.from({ length: 20_000 }, (_, at) => `W${String((at * 7919) % 9973)}`);
    const grams = gramsOf(list.join(' '));
    const density = chosenOf(grams, EXACT.w).length / grams.length;
    expect(density).toBeGreaterThan(0.2);
    expect(density).toBeLessThan(0.25);
  });

  test('grams of low variety are never chosen', () => {
    expect(chosenOf(gramsOf('0x01, A, B, A, B, '.repeat(200)), EXACT.w)).toEqual([]);
  });

  test('what a cut text chooses at its ends is what a longer one may have chosen', () => {
    const list = Array.from({ length: 13 }, (_, at) => `Name${String(at)}`);
    const grams = gramsOf(list.join(' '));
    expect(grams.length).toBeLessThan(EXACT.w);
    const edges = new Set<number>();
    winnowEdges(grams, EXACT.w, (gram) => edges.add(gram));
    expect(edges).toContain(0);
    expect(edges).toContain(grams.length - 1);
  });
});

/**
 * Lists that were published are read by browsers of later versions. If this fails, a change altered
 * what texts come out as: raise `INNER_VERSION` and write the new values here.
 */
test('frozen: the hashes of version 1', () => {
  const text = `export function transfer(account, amount) {
    // moves money
    const fee = amount * RATE + computeFee(account.region, 'standard', "two words here");
    if (account.balance < amount + fee) throw new InsufficientFunds(account.id);
    return ledger.post({ from: account.id, to: TREASURY, amount, fee, memo: "internal" });
  }`;
  expect(INNER_VERSION).toBe(1);
  expect(CHANNELS.map((channel) => chosenOf(gramsOf(text, channel), channel.w)))
    .toMatchInlineSnapshot(`
      [
        [
          "240870250.455418398",
          "360304156.2508113726",
          "28433874.3643510747",
          "867247286.59918374",
          "876886403.266401317",
        ],
        [
          "160093118.291173568",
          "271270404.1225951057",
          "184530156.3505725117",
        ],
        [
          "718275041.3371196394",
          "1089210482.465487560",
          "1281762541.3403844589",
          "294197979.1670936051",
          "284519280.3122763276",
          "163083728.2019730045",
        ],
      ]
    `);
});
