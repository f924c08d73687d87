import { readFile } from 'node:fs/promises';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { EditorName } from '../fixtures/editors/index.ts';
import { HTML, MANY_LINES } from '../fixtures/pastes.ts';
import { GROUPS } from '../harness/org.ts';
import { poll } from '../harness/poll.ts';
import type { TestBed } from '../harness/test-bed.ts';
import { Shown } from '../hostile/shown.ts';
import { CHANGED_CODE } from './changed-code.ts';
import { stringsOf } from './locale.ts';
import { Popup } from './popup.ts';
import { tracePaste } from './trace.ts';

const say = stringsOf('en');

/** Enough words of no repository to be looked up. */
const WORDS =
  'these are quite ordinary words about nothing that anybody would ever index or even think of ' +
  'keeping to themselves because there is really no harm in any of them as far as we can tell';

/** What policy says of a group beside the list, which blocks it: at one site it is masked, and few lines of it may leave. */
export const GROUP_AT_CLAUDE = {
  sites: { claude: { groups: { payments: { action: 'mask', atLeast: 25 } } } },
};

/** One grey dot, as PNG in base64. */
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';

/** Forty lines of a group's code, from one place. */
export async function internalLines(group: 'payments' | 'tools' | 'site'): Promise<string> {
  const [file, from] = {
    payments: ['diff/index.js', 60],
    tools: ['render.js', 100],
    site: ['index.js', 200],
  }[group] as [string, number];
  const lines = (await readFile(`${GROUPS[group].source}/${file}`, 'utf8')).split('\n');
  return lines.slice(from, from + 40).join('\n');
}

/** Pastes until one is held: the list is fetched after the policy has come. */
async function listInForce({ composer }: TestBed): Promise<void> {
  const code = await internalLines('payments');
  const isHeld = async (): Promise<boolean> => {
    await composer.goto('https://chatgpt.com/', 'textarea');
    await composer.paste(code);
    await composer.settle();
    return (await composer.text()) === '';
  };
  await poll('the list is in force', isHeld, 60_000, 500);
}

/**
 * Until a page that was just loaded knows its policy, each paste is asked about; what was clean until then is asked
 * about again.
 */
async function policyKnown({ composer }: TestBed): Promise<void> {
  const text = `${WORDS} ${String(performance.now())}`;
  await composer.page.evaluate(`(${watchPastes.toString()})()`);
  const isNative = async (): Promise<boolean> => {
    await composer.clear();
    await composer.paste(text);
    await composer.page.waitFor("fixture.text() !== ''");
    return composer.page.evaluate<boolean>("pastes.at(-1) === 'native'");
  };
  await poll('the page knows the policy', isNative, 10_000);
  await composer.clear();
}

/** Pastes of code that is on the list, and of text that is not. */
export function describeOrgList(bed: TestBed, editors: readonly EditorName[]): void {
  beforeAll(() => listInForce(bed));
  beforeEach(() => bed.server.reset());

  /** A line of the code that is like no other. */
  const telling = (code: string): string =>
    code.split('\n').find((line) => line.trim().length > 40) ?? code;

  /** The lines of the code that the server has, in whatever request. */
  const arrived = (code: string): string[] => {
    const everything = bed.server.everything();
    const lines = code.split('\n').map((line) => line.trim());
    return lines.filter((line) => line.length > 10 && everything.includes(line));
  };

  describe.each(editors)('%s', (editor) => {
    beforeAll(async () => {
      await bed.composer.goto('https://chatgpt.com/', editor);
      await policyKnown(bed);
    });

    test.each([MANY_LINES, HTML])(
      '$name: other text goes in as if nobody had looked',
      async (shape) => {
        const { composer, server } = bed;
        // What was looked up a moment ago is not held again.
        const value = `${WORDS} ${shape.name} ${editor} ${String(performance.now())}`;
        await composer.page.evaluate(`(${watchPastes.toString()})()`);
        const replayed = await tracePaste(composer, editor, shape.make(value), 'keeping');
        const native = await tracePaste(composer, editor, shape.make(value), 'keeping');
        expect(replayed).toEqual(native);
        expect(await composer.page.evaluate('pastes')).toEqual(['held', 'native']);
        expect(server.messages()).toEqual([]);
      },
    );

    test('internal code is masked by whole lines', async () => {
      const { composer } = bed;
      const code = await internalLines('tools');
      await composer.clear();
      await composer.paste(`Please explain this:\n${code}\nand make it shorter.`);
      await composer.page.waitFor("fixture.text().includes('INTERNAL CODE')");
      const lines = (await composer.text()).split('\n').filter((line) => line.trim() !== '');
      expect(lines.map((line) => line.trim())).toEqual([
        'Please explain this:',
        '[INTERNAL CODE: tools]',
        'and make it shorter.',
      ]);
      expect(arrived(code)).toEqual([]);
    });

    test('internal code is asked about, and goes in when the employee wants it to', async () => {
      const { composer } = bed;
      const code = await internalLines('site');
      const shown = new Shown(composer.page);
      await composer.clear();
      await composer.paste(code);
      await shown.waitForText(GROUPS.site.title);
      expect(await composer.text()).not.toContain(telling(code).trim());
      expect(arrived(code)).toEqual([]);
      await shown.choose(say('button_original_paste'));
      const held = JSON.stringify(telling(code).trim());
      await composer.page.waitFor(`fixture.text().includes(${held})`);
    });

    test('internal code is blocked', async () => {
      const { composer } = bed;
      const code = await internalLines('payments');
      const shown = new Shown(composer.page);
      await composer.clear();
      await composer.paste(code);
      await shown.waitForText(GROUPS.payments.title);
      expect(await composer.text()).not.toContain(telling(code).trim());
      await shown.choose(say('button_close'));
      await shown.waitForNothing();
      expect(arrived(code)).toEqual([]);
    });
  });

  describe('internal code is known', () => {
    beforeAll(() => bed.composer.goto('https://chatgpt.com/', 'textarea'));

    test.each(Object.entries(CHANGED_CODE))('%s', async (_, make) => {
      const { composer } = bed;
      const code = await make();
      const shown = new Shown(composer.page);
      await composer.paste(code);
      await shown.waitForText(GROUPS.payments.title);
      await shown.choose(say('button_close'));
      await shown.waitForNothing();
      expect(await composer.text()).toBe('');
      expect(arrived(code)).toEqual([]);
    });
  });

  describe('what an employee is told', () => {
    beforeEach(() => bed.composer.goto('https://chatgpt.com/', 'prosemirror'));

    test('the group and the lines, and nothing of where they are from', async () => {
      const { composer } = bed;
      const shown = new Shown(composer.page);
      await composer.paste(`One line\nand another\n${await internalLines('payments')}`);
      await shown.waitForText('Internal code');
      const text = await shown.text();
      expect(text).toMatch(/Payments \(lines [3-9]–4\d\)/u);
      for (const secret of ['preact', 'diff', 'index.js']) expect(text).not.toContain(secret);
    });

    test('in the popup’s box for trying as well', async () => {
      const popup = await Popup.open(bed.browser);
      await popup.try(await internalLines('payments'));
      const words = async (): Promise<boolean> =>
        (await popup.answer()).includes(GROUPS.payments.title);
      await poll('the popup names the group', words, 10_000);
      await popup.try(WORDS);
      const clean = async (): Promise<boolean> =>
        (await popup.answer()).includes(say('popup_try_clean'));
      await poll('the popup finds nothing', clean, 10_000);
      await popup.page.close();
    });

    test('an internal document', async () => {
      const { composer } = bed;
      const shown = new Shown(composer.page);
      const page = await readFile(`${GROUPS.handbook.source}/Readme.md`, 'utf8');
      await composer.paste(page.split('\n').slice(200, 240).join('\n'));
      await shown.waitForText('Internal document');
      expect(await shown.text()).toContain(GROUPS.handbook.title);
    });
  });

  test('a group is treated otherwise at one site, and there from a number of lines on', async () => {
    const { composer, server } = bed;
    const code = await internalLines('payments');
    const few = code.split('\n').slice(20).join('\n').trim();
    const shown = new Shown(composer.page);
    await composer.goto('https://chatgpt.com/', 'textarea');
    await composer.paste(few);
    await shown.waitForText(GROUPS.payments.title);
    await shown.choose(say('button_close'));
    await shown.waitForNothing();
    expect(arrived(few)).toEqual([]);

    await composer.goto('https://claude.ai/', 'textarea');
    await policyKnown(bed);
    await composer.paste(few);
    await composer.waitForText(few);
    await composer.page.press('Enter');
    expect((await server.waitForMessage()).text.trim()).toBe(few);
    server.reset();
    await composer.clear();
    await composer.paste(code);
    await composer.page.waitFor("fixture.text().includes('INTERNAL CODE')");
    await composer.page.press('Enter');
    expect((await server.waitForMessage()).text.trim()).toBe('[INTERNAL CODE: payments]');
    // The page may still save a draft of the few lines.
    expect(arrived(code.split('\n').slice(0, 20).join('\n'))).toEqual([]);
  });

  test('Enter right after a paste sends the paste with it, once it was looked up', async () => {
    const { composer, server } = bed;
    await composer.goto('https://chatgpt.com/', 'prosemirror');
    const text = `${WORDS} ${String(performance.now())}`;
    await bed.browser.copy({ 'text/plain': text });
    await composer.focus();
    await composer.page.press('Control+V');
    await composer.page.press('Enter');
    expect((await server.waitForMessage()).text).toBe(text);
    expect(await composer.sent()).toBe(1);
  });

  test('pastes one after the other keep their order', async () => {
    const { composer } = bed;
    await composer.goto('https://chatgpt.com/', 'textarea');
    const long = `${WORDS} ${String(performance.now())} `;
    await composer.paste(long);
    await composer.page.press('Control+V');
    await composer.waitForText(long + long);
  });
}

/** Headless Firefox keeps no pictures on its clipboard, and no formats of other programs. */
export function describeWholePastes(bed: TestBed): void {
  test('a paste that was looked up has all that it brought: pictures, and formats of other programs', async () => {
    const { composer } = bed;
    await composer.goto('https://chatgpt.com/', 'textarea');
    await policyKnown(bed);
    await composer.page.evaluate(`(${watchFlavours.toString()})()`);
    const text = `${WORDS} ${String(performance.now())}`;
    const given = [
      { 'text/plain': text, 'image/png': PICTURE },
      { 'text/plain': `${text}.`, 'text/html': `<b>${text}.</b>`, 'application/x-cells': '1,2' },
    ];
    for (const flavours of given) {
      await composer.page.evaluate('brought.length = 0');
      await composer.pasteFromElsewhere(flavours);
      await composer.page.waitFor('brought.length === 1');
      // For a moment after a paste that was held, the next one waits behind it.
      await composer.page.evaluate('new Promise((done) => setTimeout(done, 500))');
      await composer.pasteFromElsewhere(flavours);
      await composer.page.waitFor('brought.length === 2');
      const [held, native] = await composer.page.evaluate<Brought[]>('brought');
      expect(native?.trusted).toBe(true);
      expect(held).toEqual({ ...native, trusted: false });
    }
  });
}

interface Brought {
  readonly trusted: boolean;
  readonly texts: Readonly<Record<string, string>>;
  readonly files: readonly string[];
}

/** In the page: everything that each paste brings. */
function watchFlavours(): void {
  const brought: Brought[] = [];
  Reflect.set(window, 'brought', brought);
  const read = ({ isTrusted: trusted, clipboardData: data }: ClipboardEvent): void => {
    const types = [...(data?.types ?? [])].filter((type) => type !== 'Files').sort();
    const files = [...(data?.files ?? [])];
    brought.push({
      trusted,
      texts: Object.fromEntries(types.map((type) => [type, data?.getData(type) ?? ''])),
      files: files.map(({ name, type, size }) => `${name} ${type} ${String(size)}`),
    });
  };
  window.addEventListener('paste', read, { capture: true });
}

/** In the page: whether each paste that arrives is the browser's own. */
function watchPastes(): void {
  const watched: unknown = Reflect.get(window, 'pastes');
  const pastes: string[] = [];
  Reflect.set(window, 'pastes', pastes);
  if (watched !== undefined) return;
  window.addEventListener(
    'paste',
    (event) => {
      (Reflect.get(window, 'pastes') as string[]).push(event.isTrusted ? 'native' : 'held');
    },
    { capture: true },
  );
}
