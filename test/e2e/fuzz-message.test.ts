import { describe, expect, test } from 'vitest';
import { Chromium } from '../harness/chromium.ts';
import { TestBed } from '../harness/test-bed.ts';
import { fuzzMessages, PLACES, SEED } from './fuzz/run.ts';

const CASES = 9;

/** Sites that send no drafts: what is typed there is still the composer's alone. */
const QUIET = ['claude.ai', 'www.kimi.com', 'chat.deepseek.com', 'gemini.google.com'];

/** Monaco is refused instead: it cannot be masked in place. */
const EDITORS = PLACES.filter(([editor]) => !editor.startsWith('monaco'));

describe('random messages, in Chromium', () => {
  const bed = TestBed.use((options) => Chromium.open(options), {
    extension: '.output/chrome-mv3',
  });

  test.each(EDITORS)('nothing of a secret leaves %s', { timeout: 90_000 }, async (editor) => {
    const { composer, server } = bed;
    const at = EDITORS.findIndex(([name]) => name === editor);
    await composer.goto(`https://${QUIET[at % QUIET.length] ?? ''}/`, editor);
    const first = SEED + 10_000 + at * CASES;
    expect(await fuzzMessages({ composer, server, firefox: false }, first, CASES)).toEqual([]);
  });
});
