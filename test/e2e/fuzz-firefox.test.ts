import { describe, expect, test } from 'vitest';
import { Firefox } from '../harness/firefox.ts';
import { TestBed } from '../harness/test-bed.ts';
import { fuzzMessages, fuzzPastes, PLACES, SEED } from './fuzz/run.ts';

const PASTES = 5;
const MESSAGES = 3;

const SOME = [
  'textarea',
  'prosemirror',
  'tiptap',
  'quill',
  'slate',
  'lexical-rich',
  'shadow-closed',
];
const EDITORS = PLACES.filter(([editor]) => SOME.includes(editor));

describe('random pastes and messages, in Firefox', () => {
  const bed = TestBed.use((options) => Firefox.open(options), {
    extension: '.output/firefox-mv3',
  });

  test.each(EDITORS)('nothing of a secret leaves %s', { timeout: 90_000 }, async (editor) => {
    const fuzz = { composer: bed.composer, server: bed.server, firefox: true };
    const first = SEED + 20_000 + 100 * EDITORS.findIndex(([name]) => name === editor);
    await fuzz.composer.goto('https://claude.ai/', editor);
    expect(await fuzzPastes(fuzz, first, PASTES)).toEqual([]);
    await fuzz.composer.goto('https://www.kimi.com/', editor);
    expect(await fuzzMessages(fuzz, first + 50, MESSAGES)).toEqual([]);
  });
});
