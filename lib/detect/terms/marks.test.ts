import { expect, test } from 'vitest';
import { compileTerms } from './compile.ts';

const matcher = compileTerms([{ id: 'marks', title: 'Marks', marks: true }]);
const marksIn = (text: string): string[] =>
  matcher.find(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['CONFIDENTIAL – do not forward', 'CONFIDENTIAL'],
  ['This document is STRICTLY CONFIDENTIAL.', 'STRICTLY CONFIDENTIAL'],
  ['Footer: for INTERNAL USE ONLY', 'INTERNAL USE ONLY'],
  ['[Confidential] Plan for next year', 'Confidential'],
  ['Intro\n\n  Strictly confidential  \n\nText', 'Strictly confidential'],
  ['Classification: restricted', 'restricted'],
  ['RESTRICTED\nPlan', 'RESTRICTED'],
  ['Plan (RESTRICTED)', 'RESTRICTED'],
  ['Einstufung: streng vertraulich', 'streng vertraulich'],
  ['NUR FÜR DEN INTERNEN GEBRAUCH', 'NUR FÜR DEN INTERNEN GEBRAUCH'],
  ['TRADE-SECRET of the company', 'TRADE-SECRET'],
  ['CONFIDENTIEL\nNote', 'CONFIDENTIEL'],
  ['【机密】关于明年的计划', '机密'],
  ['密级：绝密', '绝密'],
  ['绝密★启用前\n'.replace('启用前', ''), '绝密'],
  ['机密★10年\n报告', '机密'],
  ['内部资料\n第一章', '内部资料'],
  ['（社外秘）', '社外秘'],
  ['[대외비] 계획', '대외비'],
  ['\u{1f512} Confidential', 'Confidential'],
])('%j has a mark', (text, mark) => {
  expect(marksIn(text)).toEqual([mark]);
});

test('marks side by side are all found', () => {
  expect(marksIn('内部资料 严禁外传\n第一章')).toEqual(['内部资料', '严禁外传']);
});

test.each([
  'Please keep this confidential.',
  'Keep this (confidential) for now.',
  'Confidential information is handled with care.',
  'Access to the area is RESTRICTED to staff.',
  'case CONFIDENTIAL: return 3;',
  'const CONFIDENTIAL = 3;',
  'Level.CONFIDENTIAL',
  'CONFIDENTIAL_DATA and NON-CONFIDENTIAL',
  'setLevel(CONFIDENTIAL)',
  '  CONFIDENTIAL,\n  RESTRICTED,',
  '"CONFIDENTIAL"',
  'This is NOT CONFIDENTIAL',
  'This is not CONFIDENTIAL',
  'enum Level {CONFIDENTIAL}',
  'trade secrets are protected by law',
  '机密计算是一种技术',
  '请不要泄露商业秘密',
  '他掌握了绝密消息',
  '社外秘の資料を扱う',
])('%j has none', (text) => {
  expect(marksIn(text)).toEqual([]);
});
