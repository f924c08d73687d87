import { beforeEach, expect, test } from 'vitest';
import type { TestBed } from '../harness/test-bed.ts';
import { Shown } from '../hostile/shown.ts';
import { githubToken } from './masked-paste.ts';
import { stringsOf } from './locale.ts';

const TOKEN = githubToken(1);
const say = stringsOf('en');

/** The original that a person takes back by the notice of a masked paste. */
export function describeUndo(bed: TestBed): void {
  let shown: Shown;
  beforeEach(async () => {
    await bed.composer.goto('https://chatgpt.com/', 'prosemirror');
    shown = new Shown(bed.composer.page);
    bed.server.reset();
  });

  const pasteAndUndo = async (): Promise<void> => {
    await bed.composer.paste(`key ${TOKEN}`);
    await bed.composer.waitForText('key [GITHUB_TOKEN_1]');
    // As soon as it counts, when the guard still watches for an original that arrives late.
    await shown.choose(say('notice_undo'));
    await bed.composer.waitForText(`key ${TOKEN}`);
  };

  test('stays, and the message goes as it was', async () => {
    const { composer, server } = bed;
    await pasteAndUndo();
    await composer.focus();
    await composer.page.press('Enter');
    expect((await server.waitForMessage()).text).toBe(`key ${TOKEN}`);
    expect(await shown.text()).toBe('');
  });

  test('gives back each writing of a value where it stood', async () => {
    const encoded = TOKEN.replace('ghp_', '%67hp%5F');
    await bed.composer.paste(`one ${TOKEN} two ${encoded} three ${TOKEN}`);
    const name = '[GITHUB_TOKEN_1]';
    await bed.composer.waitForText(`one ${name} two ${name} three ${name}`);
    await shown.choose(say('notice_undo'));
    await bed.composer.waitForText(`one ${TOKEN} two ${encoded} three ${TOKEN}`);
  });

  test('still counts after Enter in another field', async () => {
    const { composer, server } = bed;
    await pasteAndUndo();
    await composer.page.evaluate(`document.body.append(
      Object.assign(document.createElement('input'), { id: 'search' }))`);
    await composer.page.click('#search');
    await composer.page.type('anything');
    await composer.page.press('Enter');
    await composer.page.waitFor(`(globalThis.since ??= Date.now()) + 1500 < Date.now()`);
    await composer.focus();
    await composer.page.press('Enter');
    expect((await server.waitForMessage()).text).toBe(`key ${TOKEN}`);
  });

  test('brings nothing back once it was sent, and says so', async () => {
    const { composer, server } = bed;
    await composer.paste(`key ${TOKEN}`);
    await composer.waitForText('key [GITHUB_TOKEN_1]');
    await composer.page.press('Enter');
    expect((await server.waitForMessage()).text).toBe('key [GITHUB_TOKEN_1]');
    await shown.choose(say('notice_undo'));
    await shown.waitForText(say('notice_kept'));
    expect(await composer.text()).toBe('');
    expect(server.carrying(TOKEN)).toEqual([]);
    // Nor was it let through for what comes later; the site's drafts have what is typed.
    await composer.focus();
    await composer.page.type(`key ${TOKEN}`);
    await composer.settle();
    await composer.page.press('Enter');
    expect((await server.waitForMessage(15_000, 2)).text).toBe('key [GITHUB_TOKEN_1]');
  });

  test('counts for what was put back alone', async () => {
    const { composer, server } = bed;
    const other = githubToken(2);
    await composer.paste(`one ${other} `);
    await composer.waitForText('one [GITHUB_TOKEN_1] ');
    await composer.paste(`two ${TOKEN}`);
    await composer.waitForText('one [GITHUB_TOKEN_1] two [GITHUB_TOKEN_2]');
    await shown.choose(say('notice_undo'));
    await composer.waitForText(`one [GITHUB_TOKEN_1] two ${TOKEN}`);
    await composer.focus();
    await composer.page.type(` three ${other}`);
    await composer.settle();
    await composer.page.press('Enter');
    const { text } = await server.waitForMessage();
    expect(text).toBe(`one [GITHUB_TOKEN_1] two ${TOKEN} three [GITHUB_TOKEN_1]`);
  });
}
