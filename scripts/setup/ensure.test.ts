import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ensure } from './ensure.mjs';

const root = mkdtempSync(join(tmpdir(), 'pasteward-ensure-'));
const LOCK = join(root, '.cache/setup.lock');

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Something to be made, that counts how often it was. */
function thing() {
  let made = 0;
  const make = async () => {
    await new Promise((done) => setTimeout(done, 50));
    made += 1;
  };
  return { find: () => (made > 0 ? made : undefined), make };
}

it('makes what is missing once, though two ask at the same time', async () => {
  const { find, make } = thing();
  await expect(Promise.all([ensure(root, find, make), ensure(root, find, make)])).resolves.toEqual([
    1, 1,
  ]);
  expect(existsSync(LOCK)).toBe(false);
});

it('gives the lock back when the making fails', async () => {
  const failing = ensure(
    root,
    () => undefined,
    () => Promise.reject(new Error('no network')),
  );
  await expect(failing).rejects.toThrow('no network');
  expect(existsSync(LOCK)).toBe(false);
});

it('says so when what was made cannot be found', async () => {
  await expect(
    ensure(
      root,
      () => undefined,
      () => Promise.resolve(),
    ),
  ).rejects.toThrow('still missing');
});

it('takes over from a command that was killed', async () => {
  mkdirSync(LOCK, { recursive: true });
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(LOCK, longAgo, longAgo);
  const { find, make } = thing();
  await expect(ensure(root, find, make)).resolves.toBe(1);
});
