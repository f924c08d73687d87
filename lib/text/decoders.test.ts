import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as encoded from './encoded.ts';
import * as entities from './entities.ts';
import { Excerpts } from './excerpts.ts';
import * as joined from './joined.ts';
import * as percent from './percent.ts';
import * as spread from './spread.ts';
import { BASE64, findRuns } from './units.ts';
import type { View } from './view.ts';
import * as wrapped from './wrapped.ts';

type Decode = (text: string) => readonly View[];
type Disguise = (secret: string) => string;

function viewsOf(decode: (out: Excerpts, runs: readonly number[]) => void): Decode {
  return (text) => {
    const out = new Excerpts(text);
    decode(out, findRuns(text, BASE64, 22));
    return out.end();
  };
}

const decodeEncoded = viewsOf(encoded.decodeEncoded);
const decodeEntities = viewsOf(entities.decodeEntities);
const decodePercent = viewsOf(percent.decodePercent);
const joinSpread = viewsOf(spread.joinSpread);
const joinWrapped = viewsOf(wrapped.joinWrapped);
const joinLiterals: Decode = (text) =>
  Array.from('"\'`', (quote) => viewsOf((out) => joined.joinLiterals(out, quote))(text)).flat();

const DECODERS = [
  decodeEncoded,
  decodeEntities,
  decodePercent,
  joinLiterals,
  joinSpread,
  joinWrapped,
] as const;

const each = (secret: string, encode: (code: number, letter: string) => string): string =>
  Array.from(secret, (letter) => encode(letter.charCodeAt(0), letter)).join('');
const hex = (code: number): string => code.toString(16).padStart(2, '0');
const base64 = (secret: string): string => Buffer.from(secret).toString('base64');
const lines = (text: string, width: number, joint: string): string =>
  (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(joint);
const halves = (joint: string, at = 17): Disguise => {
  return (secret) => secret.slice(0, at) + joint + secret.slice(at);
};

/** How a secret is written, and who reads it. */
const DISGUISES: readonly (readonly [string, Decode, Disguise])[] = [
  ['percent', decodePercent, (secret) => each(secret, (code) => `%${hex(code)}`)],
  ['decimal references', decodeEntities, (secret) => each(secret, (code) => `&#${code};`)],
  [
    'hexadecimal references',
    decodeEntities,
    (secret) => each(secret, (code) => `&#x${hex(code)};`),
  ],
  ['base64', decodeEncoded, base64],
  ['base64url', decodeEncoded, (secret) => Buffer.from(secret).toString('base64url')],
  ['hex', decodeEncoded, (secret) => each(secret, hex)],
  ...[
    '" + "',
    "' + '",
    "' . '",
    '" "',
    '" & "',
    '" .. "',
    '" || "',
    '" +\n  "',
    '" \\\n "',
    '" + f"',
  ].map((joint) => [`two literals and ${joint}`, joinLiterals, halves(joint)] as const),
  ...[' ', '.', '-', '_', '|', '\n'].map(
    (separator) =>
      [
        `spread with ${JSON.stringify(separator)}`,
        joinSpread,
        (secret: string) => Array.from(secret).join(separator),
      ] as const,
  ),
  ...['\n', '\r\n', '\n  ', '\n> ', '\n| ', '\n+', ' \\\n', '=\r\n'].map(
    (joint) => [`wrapped with ${JSON.stringify(joint)}`, joinWrapped, halves(joint, 22)] as const,
  ),
];

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const secrets = fc
  .array(fc.constantFrom(...Array.from(ALPHABET)), { minLength: 30, maxLength: 60 })
  .map((letters) => `ghp1${letters.join('')}`);
const words = fc.constantFrom(
  'the',
  'of',
  '我们',
  'login',
  'says,',
  'why?',
  'Token',
  '（是）',
  'ok.',
);
const prose = fc
  .array(
    fc.array(words, { maxLength: 40 }).map((line) => line.join(' ')),
    { maxLength: 6 },
  )
  .map((all) => all.join('\n'));

test.each(DISGUISES)(
  '%s: the secret is in the view, and maps to its disguise',
  (_, decode, disguise) => {
    fc.assert(
      fc.property(prose, secrets, prose, (left, secret, right) => {
        const before = `${left}\ntoken: "`;
        const disguised = disguise(secret);
        const text = `${before}${disguised}" ${right}`;
        const views = [...decode(text)];
        const view = views.find((one) => one.text.includes(secret));
        if (!view) throw new Error(`no view of ${JSON.stringify(disguised)}`);
        const at = view.text.indexOf(secret);
        const span = view.toOriginal(at, at + secret.length);
        expect(text.slice(span.start, span.end)).toBe(disguised);
        expect(view.text).toContain(`token: "${secret}"`);
      }),
      { seed: 5, numRuns: 60 },
    );
  },
  60_000,
);

test('a text without disguise gives no view', () => {
  fc.assert(
    fc.property(prose, (text) => {
      expect(DECODERS.flatMap((decode) => [...decode(text)])).toEqual([]);
    }),
    { seed: 6, numRuns: 300 },
  );
  for (const text of [
    '',
    '%',
    '100% of %d, %zz, %e9',
    '&, &&, &unknown; AT&T &#; &#x;',
    `sha256:${'0123456789abcdef'.repeat(4)}`,
    '123e4567-e89b-12d3-a456-426614174000',
    'node_modules/some-package/dist/esm/index.production.min.js',
    'thisIsAVeryLongIdentifierOfSomeFrameworkFactoryBean',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array(60).keys()]).toString(
      'base64',
    ),
    'const a = "x" + y; f(" + ", \' \', "");',
    '{"a": "b", "c": "d", "e": ["first value", "second value", "third one", "fourth one"]}',
    `["${'one", "two", "three", "four", "'.repeat(3)}five"]`,
    'return n / 2 : e / 2 + t / 2 - s * 3 + a / 4 : b',
    'function(n,r,o,i,a,D,c,s,f,l,C,d,v,p,A){}',
    '| - - - - - - - - - - - - - - |',
    '0 1 0 0 1 1 1 0 1 0 0 1 0 1 0 1 0 1 1 0 1 0 2 3 4 0 1 1 0 1 1 0 0 1',
    'a well-known internationalization\nproblem of representation',
    'API_KEY=abcdef0123456789abcdef\nDB_HOST=localhost',
    'key: abcdef0123456789abcdef\nother: value',
    'request=123e4567-e89b-12d3-a456-426614174000\n2026-11-28T10:49:12.123Z INFO',
  ]) {
    expect(
      DECODERS.flatMap((decode) => [...decode(text)].map((view) => view.text)),
      text,
    ).toEqual([]);
  }
});

test.each<readonly [string, Decode, string, string]>([
  ['UTF-8', decodePercent, '%E5%AF%86%E7%A0%81=a%20b', '密码=a b'],
  ['what is no UTF-8', decodePercent, '%ff%41', '%ffA'],
  ['named references', decodeEntities, 'a&equals;&quot;b&sol;c&nbsp;d&amp;', 'a="b/c&nbsp;d&'],
  ['one layer of two', decodeEntities, '&amp;#65;', '&#65;'],
  ['an escape in front', decodeEncoded, `"\\n${base64('x'.repeat(24))}"`, `"\\n${'x'.repeat(24)}"`],
  [
    'UTF-16',
    decodeEncoded,
    `"${Buffer.from('password is x', 'utf16le').toString('base64')}"`,
    '"password is x"',
  ],
  ['hex with a prefix', decodeEncoded, `0x${'6a'.repeat(16)}`, `0x${'j'.repeat(16)}`],
  [
    'a word in front',
    joinSpread,
    'key is g h p 1 a 2 b 3 c 4 d 5 e for',
    'key is ghp1a2b3c4d5e for',
  ],
  ['a card', joinSpread, '4-1-1-1-2-2-2-2-3-3-3-3-4-4-4-4', '4111222233334444'],
])('reads %s', (_, decode, text, expected) => {
  expect([...decode(text)].map((view) => view.text)).toEqual([expected]);
});

test.each([
  ['short', 'a1b2c3d4e5f6g7h8i9j0\n', 40],
  ['labelled', 'token=a1b2c3d4e5f6g7h8i9j0\n', 40],
  ['JSON Web', `eyJhbGciOiJIUzI1NiJ9.${'eyJzdWIiOiIxMjM0NTY3ODkwIn0'.repeat(4)}\n`, 40],
  ['quoted', '"a1b2c3d4e5f6g7h8i9j0",\n', 40],
  ['named', 'somebody1 a1b2c3d4e5f6g7h8i9j0\n', 40],
  ['lines of a mail', '> a1b2c3d4e5f6g7h8i9j0\n', 40],
])('%s tokens, one a line, stay on their lines', (_, line, count) => {
  expect(joinWrapped(line.repeat(count))).toEqual([]);
  const others = Array.from({ length: count }, (_, at) =>
    line.replaceAll(/[a-z](?=\d)/g, (letter) => `${letter}${at}`),
  );
  expect(joinWrapped(`tokens:\n\n${others.join('')}`).map((view) => view.text)).toEqual([]);
});

test('a token with a label before it goes on in the next line', () => {
  const view = joinWrapped(
    'Authorization: Bearer a1b2c3d4e5f6g7h8i9j0k1\n  l2m3n4o5p6q7r8s9t0u1\n',
  )[0];
  expect(view?.text).toBe('Authorization: Bearer a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6q7r8s9t0u1');
});

test('a token in several wide lines is one, to the shorter last one', () => {
  const token = Array.from({ length: 50 }, (_, at) => `a${at}Z`).join('');
  const view = joinWrapped(`${lines(token, 64, '\n')}\n`)[0];
  expect(view?.text).toBe(token);
});

test('base64 maps to the groups of units that hold the bits', () => {
  const text = base64('user:secret and a lot more');
  const [view] = decodeEncoded(text);
  const at = view?.text.indexOf('secret') ?? -1;
  const span = view?.toOriginal(at, at + 6);
  expect(span).toEqual({ start: 4, end: 16 });
});

test('a view has its part of the line, 120 units at most, and no token cut in two', () => {
  const token = 'Ab1'.repeat(60);
  const text = `first\n${'w '.repeat(80)}%41 ${token}\nlast`;
  const [view, ...more] = decodePercent(text);
  expect(more).toEqual([]);
  expect(view?.text).toBe(`${'w '.repeat(60)}A ${token}`);
  expect([...decodePercent(`%41${'. '.repeat(200)}%42`)]).toHaveLength(2);
});
