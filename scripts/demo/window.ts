import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { chromiumFlags } from '../../test/harness/chromium-flags.ts';
import { policyWrapper } from '../../test/harness/chromium-policy.ts';
import { chromiumId } from '../../test/harness/extension-id.ts';
import { makeScratch, removeScratch } from '../../test/harness/scratch.ts';
import type { Org } from '../../test/harness/org.ts';
import type { FixtureServer } from '../../test/harness/server.ts';
import { dressPages } from './dress.ts';
import { Ledger } from './ledger.ts';
import { LivePage } from './live-page.ts';
import { openOrganisation } from './internal-code.ts';
import { canGivePolicy, DEMO_POLICY } from './policy.ts';
import { makeSamples } from './samples.ts';
import { demoUrl } from './stops.ts';
import { paint, print, step } from './terminal.ts';
import { watchPeople } from './witness.ts';

export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** The demo in a window, until it is closed or Ctrl+C is pressed. */
export async function runInWindow(server: FixtureServer, extension: string): Promise<void> {
  const ledger = new Ledger(server);
  const live = await LivePage.open(ledger, Object.values(makeSamples()));
  const scratch = await makeScratch();
  let org: Org | undefined;
  try {
    org = await step('Indexing and publishing internal code', openOrganisation);
    const policy = { ...DEMO_POLICY, ...(await org.managedPolicy(await org.serve())) };
    let managed = await canGivePolicy();
    const context = await step('Opening Chromium', async () => {
      if (managed) {
        const opened = await launch({ server, extension, scratch, policy }).catch(() => undefined);
        if (opened) return opened;
        managed = false;
      }
      return launch({ server, extension, scratch });
    });
    await watchPeople(context, (seen) => {
      ledger.saw(seen);
    });
    await dressPages(context);
    const chat = context.pages()[0] ?? (await context.newPage());
    await chat.goto(demoUrl(server));
    await (await context.newPage()).goto(live.url);
    await chat.bringToFront();
    printAdvice(demoUrl(server), live.url, managed);
    await closing(context);
  } finally {
    await live.stop();
    await org?.close();
    await removeScratch(scratch);
  }
}

interface Launch {
  readonly server: FixtureServer;
  readonly extension: string;
  readonly scratch: string;
  /** Undefined where this machine cannot give one. */
  readonly policy?: object;
}

async function launch({ server, extension, scratch, policy }: Launch): Promise<BrowserContext> {
  const program = process.env['PASTEWARD_CHROMIUM'] ?? '/usr/bin/chromium';
  const id = await chromiumId(extension);
  const profile = join(scratch, 'profile');
  await mkdir(profile, { recursive: true });
  const policies = {
    '3rdparty': { extensions: { [id]: policy } },
    ExtensionSettings: { [id]: { toolbar_pin: 'force_pinned' } },
  };
  return chromium.launchPersistentContext(profile, {
    executablePath: policy ? await policyWrapper(program, policies, scratch) : program,
    headless: false,
    viewport: null,
    ignoreHTTPSErrors: true,
    // This is a person's browser: no banner about automation or about flags.
    ignoreDefaultArgs: ['--enable-automation'],
    args: chromiumFlags(
      { server, extension, extraArgs: ['--test-type', '--window-size=1280,860'] },
      id,
      policy !== undefined,
    ),
    handleSIGINT: false,
  });
}

function printAdvice(chat: string, live: string, managed: boolean): void {
  print();
  print(paint('bold', 'A window is open with two tabs.'));
  print(`  The demo chat               ${chat}`);
  print(`  What the server received    ${live}`);
  print();
  print('Try this:');
  print('  1. On the second tab, copy "A deployment log with a GitHub token".');
  print('  2. Paste it into the chat. Read the notice, and send the message.');
  print('  3. Look at the second tab: what was pasted, and what arrived.');
  print('  4. Type a message with a secret by hand, and send it.');
  print(`  5. Click the Pasteward icon ${managed ? 'in the toolbar' : 'behind the puzzle piece'}.`);
  print();
  print('In this window https://chatgpt.com and the other chats are stand-ins on this computer.');
  if (managed) {
    print(
      'On https://www.perplexity.ai the demo policy blocks secrets. Code of an internal repository',
    );
    print(
      'is on the list of this organisation, which the browser has after some seconds: copy it from the second tab too.',
    );
  } else print('This machine gives no way to set a policy, so the built-in one is in force.');
  print();
  print('Close the window or press Ctrl+C to end.');
}

async function closing(context: BrowserContext): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    context.once('close', () => resolve());
    // The browser lives on without a window on some systems.
    context.on('page', watchTabs);
    for (const page of context.pages()) watchTabs(page);
    function watchTabs(page: ReturnType<BrowserContext['pages']>[number]): void {
      page.once('close', () => {
        if (context.pages().length === 0) resolve();
      });
    }
  });
  const asked = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await Promise.race([closed, asked]);
  // It may be gone already.
  await context.close().catch(() => undefined);
}
