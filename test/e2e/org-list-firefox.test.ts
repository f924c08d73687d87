import { afterAll, beforeAll, describe } from 'vitest';
import { EDITOR_NAMES } from '../fixtures/editors/index.ts';
import { Firefox } from '../harness/firefox.ts';
import { Org } from '../harness/org.ts';
import { TestBed } from '../harness/test-bed.ts';
import { describeOrgList, GROUP_AT_CLAUDE } from './org-list.ts';

/** Firefox has no EditContext. */
const EDITORS = EDITOR_NAMES.filter((name) => name !== 'monaco-editcontext');

describe('internal code, in Firefox', () => {
  let org: Org;
  beforeAll(async () => {
    org = await Org.open();
  });
  afterAll(() => org.close());
  const bed = TestBed.use(
    async (options) => {
      const list = await org.managedPolicy(await org.serve());
      const managedPolicy = { ...list, ...GROUP_AT_CLAUDE };
      const browser = await Firefox.open({ ...options, managedPolicy });
      return browser;
    },
    { extension: '.output/firefox-mv3' },
  );
  describeOrgList(bed, EDITORS);
});
