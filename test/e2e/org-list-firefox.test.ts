import { afterAll, beforeAll, describe } from 'vitest';
import { Firefox } from '../harness/firefox.ts';
import { Org } from '../harness/org.ts';
import { TestBed } from '../harness/test-bed.ts';
import { describeOrgList, EDITORS, SOURCE } from './org-list.ts';

describe('internal code, in Firefox', () => {
  let org: Org;
  beforeAll(async () => {
    org = await Org.open([SOURCE]);
  });
  afterAll(() => org.close());
  const bed = TestBed.use(
    async (options) =>
      Firefox.open({ ...options, managedPolicy: await org.managedPolicy(await org.serve()) }),
    { extension: '.output/firefox-mv3' },
  );
  describeOrgList(bed, EDITORS);
});
