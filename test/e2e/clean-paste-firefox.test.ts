import { describe } from 'vitest';
import { EDITOR_NAMES } from '../fixtures/editors/index.ts';
import { Firefox } from '../harness/firefox.ts';
import { describeCleanPastes } from './clean-paste.ts';

/** Firefox has no EditContext. */
const EDITORS = EDITOR_NAMES.filter((name) => name !== 'monaco-editcontext');

describe('a clean paste, in Firefox', () => {
  describeCleanPastes((options) => Firefox.open(options), '.output/firefox-mv3', EDITORS);
});
