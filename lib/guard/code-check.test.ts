import { describe, expect, test } from 'vitest';
import { codeOf } from '../../test/fixtures/code.ts';
import { fail, ok } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { decodeKeys } from '../messaging/key-text.ts';
import type { Found } from '../messaging/schemas.ts';
import { DEFAULT_POLICY } from '../policy/default.ts';
import type { Group, Policy } from '../policy/types.ts';
import { CodeCheck } from './code-check.ts';

const CODE: Group = {
  ...{ id: 'payments', kind: 'code', title: 'Payments' },
  rule: { action: 'block', override: 'none' },
  sites: {},
};
const GROUPS = [{ id: 'payments', kind: 'code' } as const];
const NOTHING: Found = { groups: GROUPS, keys: [], bits: [] };
const TEXT = codeOf('alpha', 12);

/** A check whose background gives these answers in turn, and then none. */
function checkWith(answers: readonly Result<Found>[], groups: readonly Group[] = [CODE]) {
  const asked: string[] = [];
  const ask = (_kind: 'code.lookUp', { keys }: { keys: string }): Promise<Result<Found>> => {
    asked.push(keys);
    return Promise.resolve(answers[asked.length - 1] ?? fail('unreachable'));
  };
  const policy = { ...DEFAULT_POLICY, groups };
  return { asked, check: new CodeCheck(ask, () => policy) };
}

describe('what is asked about', () => {
  test('nothing without a list, or without one of that kind', () => {
    expect(checkWith([], []).check.questionsOf([TEXT], ['code', 'document'])).toEqual([]);
    expect(checkWith([]).check.questionsOf([TEXT], ['document'])).toEqual([]);
    expect(checkWith([]).check.questionsOf([TEXT], ['code'])).toHaveLength(1);
  });

  test('everything as long as no policy is known', () => {
    const check = new CodeCheck(
      () => Promise.resolve(fail('late')),
      () => undefined,
    );
    expect(check.questionsOf([TEXT], ['code', 'document'])).toHaveLength(1);
  });

  test('no text that is too short to match', () => {
    expect(checkWith([]).check.questionsOf(['a few words', ''], ['code'])).toEqual([]);
  });

  test('hashes alone', async () => {
    const { asked, check } = checkWith([ok(NOTHING)]);
    const questions = check.questionsOf([TEXT], ['code']);
    await check.ask(questions);
    const { hi } = decodeKeys(asked[0] ?? '');
    expect(hi).toEqual(questions[0]?.question.hi);
    expect(asked.join('')).not.toContain('alpha');
  });

  test('a text that was clean a moment ago is not asked about again', async () => {
    const { check } = checkWith([ok(NOTHING)]);
    await check.ask(check.questionsOf([TEXT], ['code']));
    expect(check.questionsOf([TEXT], ['code'])).toEqual([]);
    expect(check.questionsOf([`${TEXT} `], ['code'])).toHaveLength(1);
  });
});

test('what was clean is asked about again under another list', async () => {
  let policy: Policy = { ...DEFAULT_POLICY, groups: [CODE] };
  const check = new CodeCheck(
    () => Promise.resolve(ok(NOTHING)),
    () => policy,
  );
  await check.ask(check.questionsOf([TEXT], ['code']));
  expect(check.questionsOf([TEXT], ['code'])).toEqual([]);
  policy = { ...policy };
  expect(check.questionsOf([TEXT], ['code'])).toHaveLength(1);
});

test('an answer under the list of before does not count under the next', async () => {
  let policy: Policy = { ...DEFAULT_POLICY, groups: [CODE] };
  const answers: ((answer: Result<Found>) => void)[] = [];
  const check = new CodeCheck(
    () => new Promise((resolve) => answers.push(resolve)),
    () => policy,
  );
  const first = check.ask(check.questionsOf([TEXT], ['code']));
  policy = { ...policy };
  void check.ask(check.questionsOf([`${TEXT} and another`], ['code']));
  answers[0]?.(ok(NOTHING));
  await first;
  expect(check.questionsOf([TEXT], ['code'])).toHaveLength(1);
});

describe('what is answered', () => {
  test('the lines of the keys that were found', async () => {
    const { check } = checkWith([
      ok({ groups: GROUPS, keys: [0, 1, 2, 3, 4, 5], bits: [1, 1, 1, 1, 1, 1] }),
    ]);
    const [answer] = await check.ask(check.questionsOf([TEXT], ['code']));
    expect(answer).toMatchObject({ text: TEXT, complete: true });
    expect(answer?.findings).toMatchObject([
      { rule: 'internal-code', group: 'payments', start: 0 },
    ]);
    expect(check.questionsOf([TEXT], ['code'])).toHaveLength(1);
  });

  test('a background that was stopped is asked once more', async () => {
    const { asked, check } = checkWith([fail('unreachable'), ok(NOTHING)]);
    const answers = await check.ask(check.questionsOf([TEXT], ['code']));
    expect(answers).toEqual([{ text: TEXT, findings: [], complete: true }]);
    expect(asked).toHaveLength(2);
  });

  test('one that stays silent leaves the text unchecked, and that is not remembered as clean', async () => {
    const { asked, check } = checkWith([]);
    const answers = await check.ask(check.questionsOf([TEXT], ['code']));
    expect(answers).toEqual([{ text: TEXT, findings: [], complete: false }]);
    expect(asked).toHaveLength(2);
    expect(check.questionsOf([TEXT], ['code'])).toHaveLength(1);
  });
});
