import { BaseSequencer } from 'vitest/node';
import type { TestSpecification } from 'vitest/node';

/** Files that take a minute and more, the longest first. */
const LONGEST = [
  // Waits for most of its time.
  'policy',
  'masked-paste-chromium',
  'masked-paste-firefox',
  'submit-chromium',
  'fuzz-paste',
  'fuzz-message',
  'people',
  'org-list-firefox',
  'org-list-chromium',
  'list-attacks-chromium',
  'audit-offline',
  'submit-firefox',
  'list-attacks-firefox',
  'baseline-chromium',
  'content-chromium',
  'clean-paste-firefox',
  'sites-firefox',
  'sites-chromium',
  'content-firefox',
  'clean-paste-chromium',
  'popup',
  'sites-faithful',
].map((name) => `/${name}.test.ts`);

/**
 * Starts the longest files first, so that none of them runs on alone at the end. On a fresh clone
 * vitest knows no durations and goes by size, but these files are short: the tests are in others.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.findIndex((end) => moduleId.endsWith(end));
      return at < 0 ? LONGEST.length : at;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}
