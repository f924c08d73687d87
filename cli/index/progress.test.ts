import { expect, test, vi } from 'vitest';
import { Progress } from './progress.ts';

function shown(isTTY: boolean, columns: number, every: number): string[] {
  vi.useFakeTimers({ toFake: ['performance'] });
  const written: string[] = [];
  const write = (text: string): boolean => written.push(text) > 0;
  const progress = new Progress('api', { isTTY, columns, write });
  for (let files = 0; files <= 100; files += 25) {
    progress.show({ files, of: 100, bytes: files * 1e5, lines: files * 1000 });
    vi.advanceTimersByTime(every);
  }
  progress.end();
  vi.useRealTimers();
  return written;
}

test('a bar at a terminal, taken away at the end', () => {
  const written = shown(true, 100, 1000);
  expect(written).toHaveLength(6);
  expect(written[1]).toBe(
    '\r\u001b[K█████░░░░░░░░░░░░░░░ api: 25 of 100 files, 2.5 MB, 25,000 lines/s, 3 s left',
  );
  expect(written.at(-1)).toBe('\r\u001b[K');
});

test('never wider than the terminal, never more often than it can be read', () => {
  expect(shown(true, 40, 1000)[1]).toHaveLength(4 + 39);
  expect(shown(true, 100, 10)).toHaveLength(2);
});

test('lines now and then elsewhere', () => {
  expect(shown(false, 80, 9000)).toEqual([
    'api: 50 of 100 files, 5.0 MB, 2,778 lines/s, 18 s left\n',
    'api: 100 of 100 files, 10.0 MB, 2,778 lines/s, 0 s left\n',
  ]);
});
