import { describe } from 'vitest';
import { EDITOR_NAMES } from '../fixtures/editors/index.ts';
import { Chromium } from '../harness/chromium.ts';
import { describeCleanPastes } from './clean-paste.ts';

describe('a clean paste, in Chromium', () => {
  describeCleanPastes((options) => Chromium.open(options), '.output/chrome-mv3', EDITOR_NAMES);
});
