import { describe } from 'vitest';
import { EDITOR_NAMES } from '../fixtures/editors/index.ts';
import { describeEditors } from '../harness/baseline.ts';
import { Chromium } from '../harness/chromium.ts';

describe('editors in Chromium, without the extension', () => {
  describeEditors((options) => Chromium.open(options), EDITOR_NAMES);
});
