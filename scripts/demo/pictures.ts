import { mkdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ChromiumPage } from '../../test/harness/chromium-page.ts';

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'demo-output');
/** The notice rises for 160 ms. */
const SETTLE_MS = 300;

/** Screenshots of the demo, each in light and in dark. */
export class Pictures {
  readonly #paths: string[] = [];

  static async start(): Promise<Pictures> {
    await rm(FOLDER, { recursive: true, force: true });
    await mkdir(FOLDER, { recursive: true });
    return new Pictures();
  }

  /** From the root of the project. */
  get paths(): readonly string[] {
    return this.#paths;
  }

  async take(page: ChromiumPage, name: string): Promise<void> {
    await sleep(SETTLE_MS);
    for (const colorScheme of ['light', 'dark'] as const) {
      const path = join(FOLDER, `${name}-${colorScheme}.png`);
      await page.raw.emulateMedia({ colorScheme });
      await page.screenshot(path);
      this.#paths.push(relative(ROOT, path));
    }
    await page.raw.emulateMedia({ colorScheme: null });
  }
}
