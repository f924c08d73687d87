import { expect, test } from 'vitest';
import type { Finding } from '../detect/types.ts';
import { MAX_UNITS } from '../detect/engine.ts';
import { DEFAULT_POLICY } from '../policy/default.ts';
import { SITES } from '../sites/index.ts';
import type { GuardContext } from './context.ts';
import { Exemptions } from './exemptions.ts';
import { inspect, inspectRead, valuesOf } from './inspect.ts';
import { Recent } from './recent.ts';

const secret: Finding = {
  ...{ rule: 'token', family: 'secret', confidence: 'high' },
  ...{ start: 10, end: 16 },
};
const code = (start: number, end: number): Finding => ({
  ...{ rule: 'internal-code', family: 'code', group: 'core', confidence: 'high' },
  ...{ start, end },
});

test('crumbs of internal code between secrets are not looked for in the texts of others', () => {
  const text = 'const a = SECRET", "const ledger = open(account);';
  const findings = [code(0, 10), secret, code(16, 20), code(20, 49)];
  expect(valuesOf([{ text, findings }])).toEqual(['SECRET', text.slice(20)]);
  const indented = `${' '.repeat(10)}SECRET",\n            }\n        }`;
  expect(valuesOf([{ text: indented, findings: [secret, code(16, indented.length)] }])).toEqual([
    'SECRET',
  ]);
});

const contextWith = (recent: Recent): GuardContext =>
  ({
    ...{ site: SITES[0], policy: () => DEFAULT_POLICY },
    ...{
      recent,
      exemptions: new Exemptions(
        () => DEFAULT_POLICY,
        () => undefined,
      ),
    },
  }) as unknown as GuardContext;

const ADDRESSES = [
  'anna',
  'john',
  'maria',
  'peter',
  'lena',
  'max',
  'eva',
  'karl',
  'rosa',
  'finn',
].map((given) => `${given}.schmidt@mail-kontor.de`);
const lines = (from: number, to: number): string => ADDRESSES.slice(from, to).join('\n');

test('a list that is spread over texts that travel together is one list', () => {
  const { verdict, parts } = inspect(contextWith(new Recent()), [
    ...[lines(0, 3), lines(3, 6), lines(6, 10)],
  ]);
  expect(verdict.action).toBe('mask');
  expect(parts.map(({ findings }) => findings.length)).toEqual([3, 3, 4]);
});

test('the same few in all texts, however they are written, are few', () => {
  const few = lines(0, 3);
  const asHtml = few.replaceAll('@', '&#64;').replaceAll('\n', '<br>');
  const texts = [few, few.toUpperCase(), asHtml, JSON.stringify({ few }), `see: ${btoa(few)}`];
  expect(inspect(contextWith(new Recent()), texts).verdict.action).toBe('allow');
});

test('what was sent before does not make others of the same values', () => {
  const recent = new Recent();
  recent.note(`for you: ${lines(4, 8)}`);
  const { verdict } = inspect(contextWith(recent), [lines(0, 3), lines(1, 4)]);
  expect(verdict.action).toBe('allow');
});

test('what was not read together with what was sent before was not read', () => {
  const recent = new Recent();
  recent.continued = (_, find) => [...find(' '.repeat(MAX_UNITS + 1))];
  expect(inspect(contextWith(recent), ['text']).verdict).toMatchObject({ unscanned: true });
});

test('why a text was not read to its end is kept with it', () => {
  const context = contextWith(new Recent());
  const reasons = (
    ...given: Parameters<typeof inspectRead> extends [unknown, ...infer T] ? T : []
  ) => inspectRead(context, ...given).parts.flatMap(({ unread }) => unread ?? []);
  const reading =
    (text: string, complete = true) =>
    () => ({ texts: [text], complete });
  expect(reasons(reading('all of it'))).toEqual([]);
  expect(reasons(reading('a part', false))).toEqual(['page']);
  expect(
    reasons(() => {
      throw new Error('the page took it away');
    }),
  ).toEqual(['page']);
  expect(reasons(reading('x '.repeat(MAX_UNITS)))).toEqual(['rules']);
  const unanswered = { text: 'some code', findings: [], complete: false };
  expect(reasons(reading('some code'), [unanswered])).toEqual(['list']);
});
