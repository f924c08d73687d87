import { beforeEach, describe, expect, test } from 'vitest';
import type { EditorName } from '../fixtures/editors/index.ts';
import { Chromium } from '../harness/chromium.ts';
import { TestBed } from '../harness/test-bed.ts';

const GIVEN = ['anna', 'john', 'maria', 'peter', 'lena'];
const FAMILY = ['schmidt', 'walker', 'rossi', 'novak'];
const ADDRESSES = FAMILY.flatMap((family) =>
  GIVEN.map((given) => `${given}.${family}@mail-kontor.de`),
);
const PEOPLE = ['Anna', 'John', 'Maria', 'Peter'].map((given) => `${given} Schmidt`);
/** Fewer than count, so that no paste is masked. */
const A_PASTE = 4;
const NAMES = ADDRESSES.map((_, at) => `[EMAIL_ADDRESS_${String(at + 1)}]`);

/** Lists that came together in the composer: what is left after some steps of masking counts as well. */
describe('a list is masked in place, to its first line', () => {
  const bed = TestBed.use((options) => Chromium.open(options), {
    extension: '.output/chrome-mv3',
  });
  beforeEach(() => {
    bed.server.reset();
  });

  test.each<EditorName>(['textarea', 'contenteditable', 'prosemirror', 'lexical-rich', 'slate'])(
    '%s: twenty addresses, a line each',
    async (editor) => {
      const { composer, server } = bed;
      await composer.goto('https://chatgpt.com/', editor);
      for (let at = 0; at < ADDRESSES.length; at += A_PASTE) {
        for (const address of ADDRESSES.slice(at, at + A_PASTE)) {
          await composer.paste(`to ${address}`);
          await composer.page.press('Shift+Enter');
        }
      }
      await composer.page.type('end');
      await composer.settle();
      await composer.page.press('Enter');
      const { text } = await server.waitForMessage(20_000);
      expect(text.split('\n')).toEqual([...NAMES.map((name) => `to ${name}`), 'end']);
    },
  );

  test('a table of four people', async () => {
    const { composer, server } = bed;
    await composer.goto('https://chatgpt.com/', 'textarea');
    await composer.page.type('Name,Email,Plan');
    for (const [at, address] of ADDRESSES.slice(0, 4).entries()) {
      await composer.page.press('Shift+Enter');
      await composer.page.type(`${PEOPLE[at] ?? ''},${address},gold`);
    }
    await composer.page.press('Enter');
    const rows = [1, 2, 3, 4]
      .map(String)
      .map((at) => `[PERSON_NAME_${at}],[EMAIL_ADDRESS_${at}],gold`);
    expect((await server.waitForMessage(15_000)).text).toBe(
      ['Name,Email,Plan', ...rows].join('\n'),
    );
  });
});
