import { afterAll, beforeAll } from 'vitest';
import type { BrowserUnderTest, OpenOptions } from './browser.ts';
import { Composer } from './composer.ts';
import { FixtureServer } from './server.ts';

/** What a hook sets up. */
export function standing<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('It is set up in beforeAll: use it inside a test');
  return part;
}

/** One server, one browser and one tab for all tests of a file; open from beforeAll to afterAll. */
export class TestBed<Browser extends BrowserUnderTest = BrowserUnderTest> {
  readonly #open: (options: OpenOptions) => Promise<Browser>;
  #server: FixtureServer | undefined;
  #browser: Browser | undefined;
  #composer: Composer | undefined;

  private constructor(open: (options: OpenOptions) => Promise<Browser>) {
    this.#open = open;
  }

  /** Call it once, in the file's outermost scope or describe block. */
  static use<Browser extends BrowserUnderTest>(
    open: (options: OpenOptions) => Promise<Browser>,
    options: Omit<OpenOptions, 'server'> = {},
  ): TestBed<Browser> {
    const bed = new TestBed(open);
    beforeAll(async () => {
      bed.#server = await FixtureServer.start();
      bed.#browser = await bed.#open({ ...options, server: bed.#server });
      bed.#composer = await Composer.open(bed.#browser, 'https://chatgpt.com/');
    });
    afterAll(async () => {
      await bed.#browser?.close();
      await bed.#server?.stop();
    });
    return bed;
  }

  get server(): FixtureServer {
    return standing(this.#server);
  }

  get browser(): Browser {
    return standing(this.#browser);
  }

  /** A composer in the tab that all tests of the file share. */
  get composer(): Composer {
    return standing(this.#composer);
  }
}
