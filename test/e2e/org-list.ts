import { readFile } from 'node:fs/promises';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { EditorName } from '../fixtures/editors/index.ts';
import type { TestBed } from '../harness/test-bed.ts';
import { poll } from '../harness/poll.ts';
import { Shown } from '../hostile/shown.ts';

/** Real code that stands in for an organisation's own. */
export const SOURCE = 'node_modules/preact/src';

export const EDITORS = ['textarea', 'prosemirror', 'lexical-rich', 'slate'] as const;

/** So many lines of it, from one place. */
export async function internalLines(count: number): Promise<string> {
  const lines = (await readFile(`${SOURCE}/diff/index.js`, 'utf8')).split('\n');
  return lines.slice(60, 60 + count).join('\n');
}

/** Pastes until one is held: the list is fetched after the policy has come. */
async function listInForce({ composer }: TestBed): Promise<void> {
  const code = await internalLines(40);
  const isHeld = async (): Promise<boolean> => {
    await composer.goto('https://chatgpt.com/', 'textarea');
    await composer.paste(code);
    await composer.settle();
    return (await composer.text()) === '';
  };
  await poll('the list is in force', isHeld, 60_000, 500);
}

/** Pastes of code that is on the list, and of text that is not. */
export function describeOrgList(bed: TestBed, editors: readonly EditorName[]): void {
  beforeAll(() => listInForce(bed));
  beforeEach(() => bed.server.reset());

  describe.each(editors)('%s', (editor) => {
    beforeEach(() => bed.composer.goto('https://chatgpt.com/', editor));

    test('internal code is blocked, and says of which group', async () => {
      const { composer, server } = bed;
      const code = await internalLines(40);
      await composer.paste(code);
      const shown = new Shown(composer.page);
      await shown.waitForText('Payments');
      expect(await composer.text()).toBe('');
      expect(server.carrying(code.split('\n').find((line) => line.length > 40) ?? '-')).toEqual([]);
    });

    test('other text goes in as if nobody had looked', async () => {
      const { composer } = bed;
      const text = 'These are quite ordinary words\nabout nothing that anybody has ever indexed\n'
        .repeat(4)
        .trim();
      await composer.paste(text);
      await composer.page.waitFor(`fixture.text().includes('ever indexed')`);
      expect((await composer.text()).replaceAll(/\s+/gu, ' ')).toBe(text.replaceAll('\n', ' '));
    });
  });
}
