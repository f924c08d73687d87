import type { Gate } from '../../gate.ts';
import { NUMBER } from '../../number-runs.ts';
import { LABELS } from './labels.ts';

/** So many letters tell a label from most words, and each more is a state of the keyword table. */
const STEM = 6;

/** The plain letters that a label begins with, or goes on with from its first letter beyond ASCII. */
function stemsOf(labels: string): string[] {
  const flat = labels.replace(/\((?:[^()]|\([^()]*\))*\)/g, '(');
  return flat.split('|').map((label) => {
    const stem = /^(?:[^\\[(.?]|\\W)+?(?=$|[\\[(.]|.\?)/.exec(label)?.[0] ?? label;
    return stem.slice(Math.max(0, stem.search(/[^\0-\x7f]/))).slice(0, STEM);
  });
}

/** Labels are part of many other words, but hardly any of these has digits near. */
const DIGIT_NEAR = /[^\d\n]{0,60}\n?[^\d\n]{0,8}\d/y;
const ADDRESS_NEAR = /[^\n]{0,30}?[\da-f]{2,4}[:-][\da-f]{1,4}[:-]/iy;
const COLON = /[\w ]{0,16}["'`*]{0,3}\s{0,2}[:：=]/y;

const STEMS = [...new Set(stemsOf(LABELS))];
const isCapital = (stem: string): boolean => /^[A-Z]+$/.test(stem);

/** Called for by what stands in records and tables of people. */
export const CONTACT_RULE = 'personal-contact';

const NEAR_NUMBER = { before: 64, after: 64 };
const BEHIND_LABEL = { before: 24, after: 160 };
const GATES: readonly Gate[] = [
  { rule: 'personal-numbers', keywords: [NUMBER], window: NEAR_NUMBER },
  {
    rule: 'personal-labels',
    keywords: STEMS.filter((stem) => !isCapital(stem)),
    window: BEHIND_LABEL,
    anyCase: true,
    followedBy: DIGIT_NEAR,
  },
  {
    rule: 'personal-labels',
    keywords: STEMS.filter(isCapital),
    window: BEHIND_LABEL,
    followedBy: DIGIT_NEAR,
  },
  { rule: 'personal-email', keywords: ['@'], window: { before: 140, after: 260 } },
  { rule: 'personal-address', keywords: [NUMBER], window: NEAR_NUMBER },
  { rule: 'personal-address', keywords: ['::'], window: NEAR_NUMBER, followedBy: /[\da-f]/iy },
  {
    rule: 'personal-address',
    keywords: ['mac', 'ether', 'addr', 'bssid', 'inet6', 'ipv6'],
    window: { before: 8, after: 120 },
    anyCase: true,
    followedBy: ADDRESS_NEAR,
  },
  {
    rule: CONTACT_RULE,
    keywords: ['addres', 'adress', 'anschr', '地址', '住所', 'phone', '电话', '手机'],
    window: { before: 400, after: 600 },
    anyCase: true,
    followedBy: COLON,
  },
  {
    // Headers of names, for tables that hold nothing else of people.
    rule: CONTACT_RULE,
    keywords: '姓名 氏名 vorna surnam first_ firstn apelli énom'.split(' '),
    window: { before: 0, after: 8 },
    anyCase: true,
  },
];

/** Digits and addresses are not written in escapes. */
export const PERSONAL_GATES = GATES.map((gate): Gate => ({ ...gate, unescaped: true }));
