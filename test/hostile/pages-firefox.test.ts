import { describe } from 'vitest';
import { geckoId } from '../harness/extension-id.ts';
import { Firefox } from '../harness/firefox.ts';
import { TestBed } from '../harness/test-bed.ts';
import { describeForged } from './forged.ts';
import { describeLifetime } from './lifetime.ts';

const EXTENSION = '.output/firefox-mv3';
const id = await geckoId(EXTENSION);

describe('hostile pages in Firefox', () => {
  const bed = TestBed.use((options) => Firefox.open(options), { extension: EXTENSION });
  describeLifetime(bed, id);
  describeForged(bed);
});
