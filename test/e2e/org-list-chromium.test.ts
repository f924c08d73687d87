import { afterAll, beforeAll, describe } from 'vitest';
import { EDITOR_NAMES } from '../fixtures/editors/index.ts';
import { Chromium } from '../harness/chromium.ts';
import { Org } from '../harness/org.ts';
import { TestBed } from '../harness/test-bed.ts';
import { describeOrgList, describeWholePastes, GROUP_AT_CLAUDE } from './org-list.ts';
import { policyInForce } from './policy-in-force.ts';

describe('internal code, in Chromium', () => {
  let org: Org;
  beforeAll(async () => {
    org = await Org.open();
  });
  afterAll(() => org.close());
  const bed = TestBed.use(
    async (options) => {
      const list = await org.managedPolicy(await org.serve());
      const managedPolicy = { ...list, ...GROUP_AT_CLAUDE };
      const browser = await Chromium.open({ ...options, managedPolicy });
      await policyInForce(browser);
      return browser;
    },
    { extension: '.output/chrome-mv3' },
  );
  describeOrgList(bed, EDITOR_NAMES);
  describeWholePastes(bed);
});
