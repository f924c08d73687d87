import { Chromium } from '../../test/harness/chromium.ts';
import type { ChromiumPage } from '../../test/harness/chromium-page.ts';
import { Composer } from '../../test/harness/composer.ts';
import type { Org } from '../../test/harness/org.ts';
import type { FixtureServer } from '../../test/harness/server.ts';
import { dressPages } from './dress.ts';
import { Ledger } from './ledger.ts';
import { LivePage } from './live-page.ts';
import { takeLivePage, takePopup } from './own-pages.ts';
import { Pictures } from './pictures.ts';
import { openOrganisation } from './internal-code.ts';
import { canGivePolicy, DEMO_POLICY, listArrives, policyArrives } from './policy.ts';
import { makeSamples, type Samples } from './samples.ts';
import { codeStop, demoUrl, policyStop, stopsOf } from './stops.ts';
import { paint, print, step } from './terminal.ts';
import { leaksOf, visit, type TourParts } from './tour.ts';
import { watchPeople } from './witness.ts';

const WINDOW = { width: 900, height: 480 };

/** The demo without a window: it does by itself what a person would. Answers the exit code. */
export async function runHeadless(server: FixtureServer, extension: string): Promise<number> {
  const ledger = new Ledger(server);
  const live = await LivePage.open(ledger, []);
  let org: Org | undefined;
  try {
    org = await step('Indexing and publishing internal code', openOrganisation);
    const policy = { ...DEMO_POLICY, ...(await org.managedPolicy(await org.serve())) };
    const browser = await step('Opening Chromium', () => open(server, extension, policy));
    try {
      return await show({ server, browser, ledger, live });
    } finally {
      await browser.close();
    }
  } finally {
    await org?.close();
    await live.stop();
  }
}

interface Stage {
  readonly server: FixtureServer;
  readonly browser: Chromium;
  readonly ledger: Ledger;
  readonly live: LivePage;
}

async function show({ server, browser, ledger, live }: Stage): Promise<number> {
  await watchPeople(browser.raw, (seen) => {
    ledger.saw(seen);
  });
  await dressPages(browser.raw);
  const composer = await Composer.open(browser, demoUrl(server));
  await composer.page.raw.setViewportSize(WINDOW);
  const parts = { server, composer, pictures: await Pictures.start() };
  const samples = makeSamples();
  const good = await tour(parts, browser, samples);
  await takeLivePage(browser, live.url, parts.pictures);
  return sumUp(parts, samples, good);
}

const NO_POLICY = `
   On this machine the demo cannot give one browser a policy (it takes a private mount
   namespace, on Linux). What follows is the built-in policy: it masks everywhere.`;

/** With the demo policy where this machine lets us give one, else with the built-in default. */
async function open(
  server: FixtureServer,
  extension: string,
  managedPolicy: object,
): Promise<Chromium> {
  const options = { server, extension };
  if (await canGivePolicy()) {
    const withPolicy = { ...options, managedPolicy };
    const managed = await Chromium.open(withPolicy).catch(() => undefined);
    if (managed) return managed;
  }
  return Chromium.open(options);
}

async function tour(parts: TourParts, browser: Chromium, samples: Samples): Promise<boolean> {
  const popup = await openPopup(browser);
  const policyGiven = await canGivePolicy();
  const results: boolean[] = [];
  for (const stop of stopsOf(parts.server, samples)) {
    results.push(await visit(parts, stop, results.length + 1));
  }
  const managed = policyGiven && (await policyArrives(popup));
  if (!managed) print(NO_POLICY);
  results.push(await visit(parts, policyStop(samples, managed), results.length + 1));
  if (managed) results.push(await showCode(parts, popup, samples, results.length + 1));
  await takePopup(popup, parts);
  return results.every(Boolean);
}

async function showCode(
  parts: TourParts,
  popup: ChromiumPage,
  samples: Samples,
  number: number,
): Promise<boolean> {
  if (await listArrives(popup)) return visit(parts, codeStop(parts.server, samples), number);
  print(paint(['bold', 'red'], '\nThe list of internal code did not arrive.'));
  return false;
}

async function openPopup(browser: Chromium): ReturnType<Chromium['extensionPage']> {
  try {
    return await browser.extensionPage('popup.html');
  } catch (cause) {
    const why =
      'The browser did not load the extension. Chrome and Edge refuse --load-extension: set ' +
      'PASTEWARD_CHROMIUM to a Chromium or a Chrome for Testing.';
    throw new Error(why, { cause });
  }
}

function sumUp({ server, pictures }: TourParts, samples: Samples, good: boolean): number {
  print('\nScreenshots:');
  for (const path of pictures.paths) print(`  ${path}`);
  print(`\nTo try it by hand, run "npm start" on a computer with a display.\n`);
  const all = Object.values(samples);
  const leaks = all.flatMap((sample) => leaksOf(server, sample));
  const count = all.flatMap(({ secrets }) => secrets).length;
  if (leaks.length > 0) {
    print(paint(['bold', 'red'], `A secret reached the server, in: ${leaks.join(', ')}`));
    return 1;
  }
  const searched = `${count} secrets looked for in ${server.records.length} requests, decoded`;
  if (good) print(paint(['bold', 'green'], `No secret reached the server (${searched}).`));
  else print(paint(['bold', 'red'], `No secret reached the server, but see above (${searched}).`));
  return good ? 0 : 1;
}
