import { expect, test } from 'vitest';
import { detect } from '../../engine.ts';

const found = (text: string): string[] =>
  detect(text)
    .findings.filter(({ rule }) => rule === 'mac-address')
    .map(({ start, end }) => text.slice(start, end));

test.each([
  ['at 3c:22:fb:9a:01:7e on en0', '3c:22:fb:9a:01:7e'],
  ['3C-22-FB-9A-01-7E', '3C-22-FB-9A-01-7E'],
  ['link/ether 02:42:ac:11:00:02 brd ff:ff:ff:ff:ff:ff', '02:42:ac:11:00:02'],
  ['(10.0.0.7) 主机 a4:83:e7:2b:5c:d9，在线', 'a4:83:e7:2b:5c:d9'],
])('a MAC address without a label: %s', (text, address) => {
  expect(found(text)).toEqual([address]);
});

test.each([
  'ff:ff:ff:ff:ff:ff 00:00:00:00:00:00 00:11:22:33:44:55 aa:bb:cc:dd:ee:ff',
  '3c:22:fb:9a:01:7e:11:22:33:44:55:66:77:88:99:aa',
  '01:00:5e:00:00:fb 3c:22:fb:9a:01 3c:22-fb:9a:01:7e 3c:22:fb:9a:01:7g',
  '2026-11-28 12:00:37, 1-2-3-4-5-6, --------, ::::::::',
  'e3-3c-22-fb-9a-01-7e',
])('none: %s', (text) => {
  expect(found(text)).toEqual([]);
});

test('signs without end take time in proportion', () => {
  for (const unit of ['-', ':', '3c:', '3c:22:fb:9a:01:7e '])
    detect(unit.repeat(400_000 / unit.length));
});
