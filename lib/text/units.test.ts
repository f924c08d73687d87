import { expect, test } from 'vitest';
import { LOOK_ALIKES, styledLetter } from './look-alikes.ts';
import {
  BASE64,
  INVISIBLE,
  LOOK_ALIKE,
  UNIT_CLASSES,
  VISIBLE,
  WORD,
  endOfRun,
  findRuns,
  startOfRun,
} from './units.ts';

const classesOf = (text: string): number =>
  Array.from({ length: text.length }, (_, at) => UNIT_CLASSES[text.charCodeAt(at)] ?? 0).reduce(
    (all, bits) => all | bits,
    0,
  );

test('classes are those that their patterns say', () => {
  const patterns = [
    [WORD, /^\w$/],
    [BASE64, /^[\w+/-]$/],
    [VISIBLE, /^[!-~]$/],
  ] as const;
  for (let unit = 0; unit < 0x80; unit += 1) {
    const letter = String.fromCharCode(unit);
    for (const [bit, pattern] of patterns) {
      expect(((UNIT_CLASSES[unit] ?? 0) & bit) !== 0, letter).toBe(pattern.test(letter));
    }
  }
});

test('a text in Chinese, in Turkish or with quotes and dashes has nothing to strip or to fold', () => {
  const text = '我们，在（测试）环境里：这个 ılık café — “quoted” … 1×2 😀';
  expect(classesOf(text) & (INVISIBLE | LOOK_ALIKE)).toBe(0);
  expect(classesOf('а') & LOOK_ALIKE).toBe(LOOK_ALIKE);
  expect(classesOf('𝐚') & LOOK_ALIKE).toBe(LOOK_ALIKE);
  expect(classesOf('a\u200bb') & INVISIBLE).toBe(INVISIBLE);
});

test('what Unicode takes for a styled letter or digit is read as that', () => {
  for (const [first, last] of [
    [0xff01, 0xff5e],
    [0x1d400, 0x1d6a3],
    [0x1d7ce, 0x1d7ff],
  ] as const) {
    for (let code = first; code <= last; code += 1) {
      const plain = String.fromCodePoint(code).normalize('NFKC');
      if (!/^[!-~]$/.test(plain) || '()+=-'.includes(plain)) continue;
      const read = code > 0xffff ? styledLetter(code) : LOOK_ALIKES.get(code);
      expect(String.fromCharCode(read ?? 0), code.toString(16)).toBe(plain);
    }
  }
});

test('scripts that look like ASCII are read by their letters', () => {
  const read = (text: string): string =>
    Array.from(text, (letter) =>
      String.fromCharCode(LOOK_ALIKES.get(letter.charCodeAt(0)) ?? 0x3f),
    ).join('');
  expect(read('АВЕЅЗІЈКМНОРСТУХЬабвгеѕіјкмнорстухһԁԛԝ')).toBe(
    'ABES3IJKMHOPCTYXba6bresijkmhopctyxhdqw',
  );
  expect(read('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαεηικνορτυχω')).toBe('ABEZHIKMNOPTYXaenikvoptuxw');
});

test('runs are found wherever they begin', () => {
  for (let before = 0; before < 60; before += 1) {
    const text = `${'a '.repeat(before)}${'b'.repeat(24)} ${'c'.repeat(23)}.`;
    expect(findRuns(text, BASE64, 24)).toEqual([2 * before, 2 * before + 24]);
    expect(findRuns(text, BASE64, 25)).toEqual([]);
    expect(findRuns(text, BASE64, 23)).toEqual([
      2 * before,
      2 * before + 24,
      2 * before + 25,
      2 * before + 48,
    ]);
  }
  expect(endOfRun('..ab..', 2, WORD)).toBe(4);
  expect(startOfRun('..ab..', 4, WORD)).toBe(2);
  expect(startOfRun('..ab..', 4, WORD, 3)).toBe(3);
});
