import axe from 'axe-core';
import type { TestPage } from '../harness/browser.ts';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe-core holds against a page, rule by rule, with the elements; its scripts run beside the page's. */
export async function violationsOf(page: TestPage): Promise<readonly string[]> {
  await page.evaluate(`${axe.source}; undefined`);
  const violations = await page.evaluate<readonly Violation[]>(
    'axe.run(document).then((results) => results.violations)',
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}
