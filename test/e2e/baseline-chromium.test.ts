import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { EDITOR_NAMES } from '../fixtures/editors/index.ts';
import { describeEditors } from '../harness/baseline-editors.ts';
import { describeFiles } from '../harness/baseline-files.ts';
import { describeSites } from '../harness/baseline-sites.ts';
import { Chromium } from '../harness/chromium.ts';
import { Composer } from '../harness/composer.ts';
import { makeScratch, removeScratch } from '../harness/scratch.ts';
import { TestBed } from '../harness/test-bed.ts';

describe('Chromium without the extension', () => {
  const bed = TestBed.use((options) => Chromium.open(options));
  describeEditors(bed, EDITOR_NAMES);
  describeSites(bed);
  describeFiles(bed);

  test('a dropped file is trusted, which Gemini insists on', async () => {
    bed.server.reset();
    const folder = await makeScratch();
    onTestFinished(() => removeScratch(folder));
    await writeFile(join(folder, 'notes.txt'), 'dropped');
    const composer = await Composer.open(bed.browser, 'https://gemini.google.com/');
    await composer.page.dropFiles('[data-editor]', [join(folder, 'notes.txt')]);
    const uploaded = () => bed.server.messages('attachment')[0];
    expect((await bed.server.waitFor('file', uploaded, 15_000)).text).toBe('dropped');
    await composer.page.close();
  });
});
