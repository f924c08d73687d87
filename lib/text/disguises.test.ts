import { expect, test } from 'vitest';
import { disguises } from './disguises.ts';
import { runsIn } from './runs.ts';
import { INVISIBLE, LOOK_ALIKE, isOf } from './units.ts';
import type { View } from './view.ts';

const ALL = INVISIBLE | LOOK_ALIKE;
const SECRET = `ghp_${'Ab1Cd2'.repeat(6)}`;

function read(text: string): View[] {
  const places = Array.from({ length: text.length }, (_, at) => at);
  const covered = places.filter((at) => isOf(text, at, ALL));
  return [...disguises(text, { covered, runs: runsIn(text) })];
}

test('what is hidden in two ways at once is read, and maps to the original', () => {
  const encoded = Buffer.from(SECRET).toString('base64');
  const hidden = encoded.replaceAll('a', '\u200ba').replace(/e/, 'ｅ');
  const text = `Authorization: Basic ${hidden}\nnext`;
  const views = read(text);
  const view = views.find((one) => one.text.includes(SECRET));
  const at = view?.text.indexOf(SECRET) ?? -1;
  const span = view?.toOriginal(at, at + SECRET.length);
  expect(text.slice(span?.start, span?.end)).toBe(hidden);
});

test('base64 in lines is read as one', () => {
  const encoded = Buffer.from(`some words before it, password: ${SECRET}`).toString('base64');
  const wrapped = (encoded.match(/.{1,64}/g) ?? []).join('\r\n  ');
  const views = read(`data:text/plain;base64,${wrapped}\n`);
  expect(views.some((view) => view.text.includes(`password: ${SECRET}`))).toBe(true);
});

test('one layer at a time: the view of a disguise in a disguise has the inner one', () => {
  const inner = Buffer.from(SECRET).toString('base64url');
  const views = read(
    `x=${Array.from(inner, (letter) => `%${letter.charCodeAt(0).toString(16)}`).join('')}`,
  );
  expect(views.map((view) => view.text)).toEqual([`x=${inner}`]);
  expect(read(views[0]?.text ?? '').map((view) => view.text)).toEqual([`x=${SECRET}`]);
});

test('the worst characters, a million in a row, are read no more than once by each decoder', () => {
  const worst = [
    '%41',
    '&#65;',
    'QUFB',
    '41',
    '41 ',
    'a"+"',
    "'a','b'].join('')",
    'a b c 1 2 ',
    'ａ',
    'аb',
    '%25',
  ];
  for (const unit of [
    ...worst,
    '%',
    '"',
    '-',
    '\n',
    '𝐚',
    `${'a'.repeat(130)}%41`,
    'a1b2c3d4e5f6g7h8\n',
  ]) {
    const text = unit.repeat(1_000_000 / unit.length);
    const units = read(text).reduce((sum, view) => sum + view.text.length, 0);
    expect(units, unit).toBeLessThan(12 * text.length);
  }
}, 60_000);
