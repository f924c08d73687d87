import { describe } from 'vitest';
import { EDITOR_NAMES } from '../fixtures/editors/index.ts';
import { describeEditors } from '../harness/baseline.ts';
import { Firefox } from '../harness/firefox.ts';

// Firefox has no EditContext.
const editors = EDITOR_NAMES.filter((name) => name !== 'monaco-editcontext');

describe('editors in Firefox, without the extension', () => {
  describeEditors((options) => Firefox.open(options), editors);
});
