import type { ChromiumPage } from '../../harness/chromium-page.ts';
import { bundlePage } from '../bundle.ts';
import type { Lab } from '../lab.ts';
import type { BenchPage } from '../page/main.ts';

const HOST = 'bench.test';
/** Isolated across origins, `performance.now()` has steps of 5 µs instead of 100 µs. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};
const HTML = '<!doctype html><title>Bench</title><script src="/bench.js"></script>';

/** Runs work in a page that holds the bundled detection engine and core, without the extension. */
export async function onBenchPage<T>(
  lab: Lab,
  work: (page: ChromiumPage) => Promise<T>,
): Promise<T> {
  const script = await bundlePage();
  lab.server.page(HOST, '/', HTML, { headers: ISOLATED });
  const headers = { 'content-type': 'text/javascript; charset=utf-8' };
  lab.server.page(HOST, '/bench.js', script, { headers });
  const page = await (await lab.bare()).newPage(`https://${HOST}/`);
  try {
    if (!(await page.evaluate<boolean>('crossOriginIsolated'))) {
      throw new Error('The bench page is not isolated: its clock would be too coarse');
    }
    return await work(page);
  } finally {
    await page.close();
  }
}

/** Calls one function of the page. */
export function callBench<Name extends keyof BenchPage>(
  page: ChromiumPage,
  name: Name,
  task: Parameters<BenchPage[Name]>[0],
): Promise<Awaited<ReturnType<BenchPage[Name]>>> {
  return page.evaluate(`benchPage.${name}(${JSON.stringify(task)})`);
}
