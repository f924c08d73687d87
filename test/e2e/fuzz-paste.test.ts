import { describe, expect, test } from 'vitest';
import { Chromium } from '../harness/chromium.ts';
import { TestBed } from '../harness/test-bed.ts';
import { fuzzPastes, PLACES, SEED } from './fuzz/run.ts';

const CASES = 24;

describe('random pastes, in Chromium', () => {
  const bed = TestBed.use((options) => Chromium.open(options), {
    extension: '.output/chrome-mv3',
  });

  test.each(PLACES)(
    'nothing of a secret leaves %s on %s',
    { timeout: 90_000 },
    async (...place) => {
      const [editor, host] = place;
      const { composer, server } = bed;
      await composer.goto(`https://${host}/`, editor);
      const first = SEED + PLACES.findIndex(([name]) => name === editor) * CASES;
      expect(await fuzzPastes({ composer, server, firefox: false }, first, CASES)).toEqual([]);
    },
  );
});
