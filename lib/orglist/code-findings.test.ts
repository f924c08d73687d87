import { describe, expect, test } from 'vitest';
import type { Finding } from '../detect/types.ts';
import { CHANNELS, Grams } from '../fingerprint/grams.ts';
import { lex } from '../fingerprint/lexer.ts';
import { Questioner } from '../fingerprint/question.ts';
import type { Question } from '../fingerprint/question.ts';
import { winnow } from '../fingerprint/winnow.ts';
import { WordBuffer } from '../fingerprint/word-list.ts';
import { codeOf } from '../../test/fixtures/code.ts';
import { codeFindings } from './code-findings.ts';

/** The keys of a file, as they are indexed. */
function keysOf(file: string): Set<string> {
  const words = new WordBuffer();
  lex(Buffer.from(file), words);
  const keys = new Set<string>();
  for (const channel of CHANNELS.filter(({ kind }) => kind === 'code')) {
    const grams = new Grams(channel);
    grams.roll(words);
    winnow(grams, channel.w, (gram) => keys.add(`${grams.rank(gram)}.${grams.rest(gram)}`));
  }
  return keys;
}

const questioner = new Questioner((text) => Buffer.from(text));
const groups = [
  { id: 'core', kind: 'code' },
  { id: 'site', kind: 'code' },
] as const;

describe('what a look-up says becomes findings', () => {
  const inside = codeOf('alpha', 12);
  const text = `Hello,\nplease look at this:\n\n${inside}\nThank you.\n`;
  const question = questioner.ask(text, ['code']);
  const found = (bit: number, most = Infinity): Finding[] => {
    const words = text.slice(0, text.indexOf('export')).split('\n').length - 1;
    let left = most;
    const bits = Array.from(question.hi, (_, key) => {
      const isInside =
        (question.firstLine[key] ?? 0) >= words && (question.lastLine[key] ?? 0) < words + 12;
      if (!isInside || left === 0) return 0;
      left -= 1;
      return 1 << bit;
    });
    return codeFindings(text, question, bits, groups);
  };

  test('of whole lines, with their group', () => {
    const [finding, ...others] = found(1);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'internal-code',
      family: 'code',
      group: 'site',
      confidence: 'high',
    });
    expect(text.slice(finding?.start, finding?.end)).toBe(inside.trimEnd());
  });

  test('with how many lines of it the text has, in all its places', () => {
    expect(found(1)).toMatchObject([{ lines: inside.trimEnd().split('\n').length }]);
    const apart = `${inside}\n${codeOf('gamma', 60)}\n${codeOf('beta', 20)}`;
    const its = questioner.ask(apart, ['code']);
    const listed = new Set([...keysOf(inside), ...keysOf(codeOf('beta', 20))]);
    const bits = Array.from(its.hi, (hi, key) => (listed.has(`${hi}.${its.lo[key] ?? 0}`) ? 1 : 0));
    const places = codeFindings(apart, its, bits, groups);
    expect(places.length).toBeGreaterThan(1);
    const lines = places.map(({ start, end }) => apart.slice(start, end).split('\n').length);
    const sum = lines.reduce((all, one) => all + one, 0);
    expect(places.map((place) => place.lines)).toEqual(places.map(() => sum));
  });

  test('where 120 characters are a line, though there is no break in them', () => {
    const flat = inside.replaceAll(/\s+/gu, ' ');
    const its = questioner.ask(flat, ['code']);
    const findings = codeFindings(
      flat,
      its,
      Array.from(its.hi, () => 1),
      groups,
    );
    expect(findings).toMatchObject([{ lines: Math.ceil(flat.trim().length / 120) }]);
    expect(findings[0]?.lines).toBeGreaterThan(5);
  });

  test('once for lines that two channels know, each a part', () => {
    const first = text.slice(0, text.indexOf('export')).split('\n').length - 1;
    const bits = Array.from(question.hi, (_, key) => {
      const from = (question.firstLine[key] ?? 0) - first;
      const to = (question.lastLine[key] ?? 0) - first;
      const isKnown = question.channel[key] === 0 ? from >= 0 && to < 8 : from >= 4 && to < 12;
      return isKnown ? 1 : 0;
    });
    const [finding, ...others] = codeFindings(text, question, bits, groups);
    expect(others).toEqual([]);
    expect(text.slice(finding?.start, finding?.end)).toBe(inside.trimEnd());
  });

  test.each(['settle', 'book', 'transfer', 'refund', 'close', 'audit'])(
    'with the lines at both ends that no key knows, and without the words around: %s',
    (name) => {
      const code = `export function ${name}(\n  ${name}Account,\n${codeOf(name, 5)}  };\n} // ${name}`;
      const listed = keysOf(`${codeOf('before', 9)}${code}\n${codeOf('after', 9)}`);
      const asked = `What does run_all(2) return?\n${code}\nKeep the names as they are.`;
      const its = questioner.ask(asked, ['code']);
      const bits = Array.from(its.hi, (hi, key) =>
        listed.has(`${hi}.${its.lo[key] ?? 0}`) ? 1 : 0,
      );
      const [finding, ...others] = codeFindings(asked, its, bits, groups);
      expect(others).toEqual([]);
      expect(asked.slice(finding?.start, finding?.end)).toBe(code);
    },
  );

  test('fewer hits are less sure', () => {
    expect(found(0, 3)).toMatchObject([{ group: 'core', confidence: 'medium' }]);
    expect(found(0, 2)).toEqual([]);
  });
});

describe('the lines that are named are those that match', () => {
  const inside = codeOf('alpha', 20).trimEnd();
  const key = (question: Question, at: number): string =>
    `${String(question.hi[at])}.${String(question.lo[at])}`;
  const indexed = questioner.ask(inside, ['code']);
  const known = new Set(Array.from(indexed.hi, (_, at) => key(indexed, at)));
  const escaped = inside.replaceAll('\n', '&#10;');

  test.each([
    ['after lone carriage returns', `${'10 %\r'.repeat(30)}\n${inside}\nThank you`],
    ['with Windows line breaks', `a\r\nb\r\n${inside.replaceAll('\n', '\r\n')}\r\nThank you`],
    [
      'after escaped line breaks',
      `a&#10;b&#xA;&lt;c&gt;${'&#10;'.repeat(30)}\n${inside}\nThank you`,
    ],
    ['in one line of HTML', `<pre>&lt;\n${escaped}\n</pre>`],
    ['after literals over two lines', `${"x = 'a\\\nb'\n".repeat(10)}${inside}\nThank you`],
  ])('%s', (_how, text) => {
    const question = questioner.ask(text, ['code']);
    const bits = Array.from(question.hi, (_, at) => (known.has(key(question, at)) ? 1 : 0));
    const findings = codeFindings(text, question, bits, groups);
    let left = text;
    for (const { start, end } of findings.toReversed())
      left = left.slice(0, start) + left.slice(end);
    expect(findings.length).toBeGreaterThan(0);
    expect(left).not.toContain('alpha');
  });
});
