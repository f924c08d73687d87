import { afterEach, expect, test, vi } from 'vitest';

/** Which site a frame belongs to, by its own origin and those around it. */
async function siteOf(origin: string, ancestors?: readonly string[]): Promise<string> {
  vi.resetModules();
  vi.stubGlobal('self', { origin });
  vi.stubGlobal('location', {
    hostname: '',
    ...(ancestors === undefined ? {} : { ancestorOrigins: ancestors }),
  });
  const { siteOfFrame } = await import('./frame.ts');
  return siteOfFrame().id;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  ['a page', 'https://claude.ai', [], 'claude'],
  ['a page, in a browser without ancestorOrigins', 'https://claude.ai', undefined, 'claude'],
  ['a sandboxed frame', 'null', ['https://claude.ai'], 'claude'],
  ['one in a sandboxed frame', 'null', ['null', 'https://claude.ai'], 'claude'],
  ['one whose page does not tell', 'null', ['null'], 'unknown'],
  ['one in a browser without ancestorOrigins', 'null', undefined, 'unknown'],
  ['a look-alike', 'https://claude.ai.example', [], 'unknown'],
] as const)('%s', async (_, origin, ancestors, site) => {
  expect(await siteOf(origin, ancestors)).toBe(site);
});
