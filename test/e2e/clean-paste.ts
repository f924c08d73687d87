import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EditorName } from '../fixtures/editors/index.ts';
import { FINAL_NEW_LINE, HTML, MANY_LINES } from '../fixtures/pastes.ts';
import type { BrowserUnderTest, OpenOptions } from '../harness/browser.ts';
import { Composer } from '../harness/composer.ts';
import { FixtureServer } from '../harness/server.ts';
import { tracePaste } from './trace.ts';

const WORD = 'ordinary';

interface Side {
  readonly browser: BrowserUnderTest;
  readonly composer: Composer;
}

/** The same browser twice, with and without the extension: a clean paste must not tell them apart. */
export function describeCleanPastes(
  open: (options: OpenOptions) => Promise<BrowserUnderTest>,
  extension: string,
  editors: readonly EditorName[],
): void {
  let server: FixtureServer;
  let without: Side;
  let guarded: Side;
  const start = async (given?: string): Promise<Side> => {
    const browser = await open({ server, extension: given });
    return { browser, composer: await Composer.open(browser, 'https://chatgpt.com/') };
  };

  beforeAll(async () => {
    server = await FixtureServer.start();
    without = await start();
    guarded = await start(extension);
  });
  afterAll(async () => {
    await without.browser.close();
    await guarded.browser.close();
    await server.stop();
  });

  const trace = async (
    { composer }: Side,
    editor: EditorName,
    flavours: Record<string, string>,
  ) => {
    await composer.page.evaluate('pastes.length = 0');
    const seen = await tracePaste(composer, editor, flavours, WORD);
    return { ...seen, events: await composer.page.evaluate('pastes') };
  };

  describe.each(editors)('%s', (editor) => {
    beforeAll(async () => {
      for (const { composer } of [without, guarded]) {
        await composer.goto('https://chatgpt.com/', editor);
        await composer.page.evaluate(`(${watchPastes.toString()})()`);
      }
    });

    test.each([MANY_LINES, FINAL_NEW_LINE, HTML])('$name: nothing is held', async (shape) => {
      const flavours = { ...shape.make(WORD) };
      const [native, watched] = await Promise.all(
        [without, guarded].map((side) => trace(side, editor, flavours)),
      );
      expect(watched).toEqual(native);
      expect(native?.events).toEqual([
        { trusted: true, flavours: Object.keys(flavours).toSorted().toReversed() },
      ]);
    });
  });
}

/** In the page: every paste event it sees. */
function watchPastes(): void {
  const pastes: { trusted: boolean; flavours: readonly string[] }[] = [];
  Reflect.set(window, 'pastes', pastes);
  window.addEventListener(
    'paste',
    (event) => {
      const flavours = event.clipboardData?.types ?? [];
      pastes.push({ trusted: event.isTrusted, flavours: [...flavours].toSorted().toReversed() });
    },
    { capture: true },
  );
}
