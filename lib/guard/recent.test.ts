import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { kindOf, seeded } from '../../test/fixtures/secrets/index.ts';
import { detect } from '../detect/engine.ts';
import { Recent } from './recent.ts';

const token = kindOf('github-ghp').generate(seeded(71));
const find = (text: string) => detect(text).findings;

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

/** What of the last text is found, after the others were let through. */
function found(...texts: readonly string[]): string[] {
  const recent = new Recent();
  const last = texts.at(-1) ?? '';
  for (const text of texts.slice(0, -1)) recent.note(text);
  return recent.continued(last, find).map(({ start, end }) => last.slice(start, end));
}

test.each([
  ['two', [token.slice(0, 15), `${token.slice(15)} is the rest`]],
  ['three', [`the token: ${token.slice(0, 9)}`, token.slice(9, 20), token.slice(20)]],
])('a token in %s pieces is known by the last', (_, pieces) => {
  const rest = pieces.at(-1)?.replace(' is the rest', '') ?? '';
  expect(found(...pieces)).toContain(rest);
});

test('a value is known by the label that was sent before it', () => {
  expect(found('the password is', 'Tr4vel!ng7')).toContain('Tr4vel!ng7');
});

test('what has nothing to do with what came before is left alone', () => {
  expect(found(token.slice(0, 15), 'and what does that mean?')).toEqual([]);
  expect(found(token.slice(0, 15), token)).toEqual([]);
  expect(found(token.slice(15))).toEqual([]);
});

test('the same text again is no second piece', () => {
  const piece = token.slice(0, 22);
  expect(found(piece, piece)).toEqual([]);
});

test('it is forgotten after two minutes', () => {
  const recent = new Recent();
  recent.note(token.slice(0, 15));
  vi.advanceTimersByTime(119_000);
  expect(recent.continued(token.slice(15), find)).not.toEqual([]);
  vi.advanceTimersByTime(2_000);
  expect(recent.continued(token.slice(15), find)).toEqual([]);
});
