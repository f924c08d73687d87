import { describe } from 'vitest';
import { chromiumId } from '../harness/extension-id.ts';
import { Chromium } from '../harness/chromium.ts';
import { TestBed } from '../harness/test-bed.ts';
import { describeForged } from './forged.ts';
import { describeLifetime } from './lifetime.ts';

const EXTENSION = '.output/chrome-mv3';
const id = await chromiumId(EXTENSION);

describe('hostile pages in Chromium', () => {
  const bed = TestBed.use((options) => Chromium.open(options), { extension: EXTENSION });
  describeLifetime(bed, id);
  describeForged(bed);
});
