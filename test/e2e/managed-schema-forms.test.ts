import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Chromium } from '../harness/chromium.ts';
import { makeScratch, removeScratch } from '../harness/scratch.ts';
import { FixtureServer } from '../harness/server.ts';

/**
 * What Chromium makes of a managed schema shows when it loads an extension: one form that it does not like, and
 * there is no protection at all. The contract test of the schema keeps these forms out.
 */
const BUILT = '.output/chrome-mv3';
const SCHEMA = 'managed_schema.json';

let server: FixtureServer;
let browser: Chromium;
let copy: string;
beforeAll(async () => {
  server = await FixtureServer.start();
  copy = await makeScratch();
  await cp(BUILT, copy, { recursive: true });
  browser = await Chromium.open({
    server,
    extraArgs: ['--enable-unsafe-extension-debugging'],
    forcedId: 'a'.repeat(32),
  });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await removeScratch(copy);
});

/** Loads the build with another schema; answers what Chromium says against it. */
async function loadWith(schema: object): Promise<string | undefined> {
  await writeFile(join(copy, SCHEMA), JSON.stringify(schema));
  const whole = browser.raw.browser();
  if (!whole) throw new Error('No browser');
  const protocol = await whole.newBrowserCDPSession();
  try {
    await protocol.send('Extensions.loadUnpacked', { path: copy });
    return undefined;
  } catch (error) {
    return String(error);
  }
}

const top = (properties: object) => ({ type: 'object', properties });
const TEXT = { type: 'string' };

test('the schema of the build is taken', async () => {
  const own: unknown = JSON.parse(await readFile(join(BUILT, SCHEMA), 'utf8'));
  expect(await loadWith(Object(own) as object)).toBeUndefined();
});

test.each([
  [
    'keys that are ruled out',
    top({ at: { ...top({ a: TEXT }), additionalProperties: false } }),
    "Invalid type for attribute 'additionalProperties'",
  ],
  [
    'more keys at the top',
    { ...top({ a: TEXT }), additionalProperties: TEXT },
    'additionalProperties',
  ],
  [
    'two types for one value',
    top({ a: { type: ['string', 'number'] } }),
    "Attribute 'type' must be a string",
  ],
  ['a least number', top({ a: { type: 'number', minimum: 1 } }), 'minimum'],
])('an extension is refused for %s', async (_, schema, reason) => {
  expect(await loadWith(schema)).toContain(reason);
});
