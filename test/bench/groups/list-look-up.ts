import type { CDPSession } from 'playwright-core';
import { KINDS } from '../../../lib/fingerprint/grams.ts';
import { Questioner } from '../../../lib/fingerprint/question.ts';
import { encodeKeys } from '../../../lib/messaging/key-text.ts';
import { policyInForce } from '../../e2e/policy-in-force.ts';
import { Popup } from '../../e2e/popup.ts';
import { Chromium } from '../../harness/chromium.ts';
import type { ChromiumPage } from '../../harness/chromium-page.ts';
import { ListServer } from '../../harness/list-server.ts';
import { GROUPS, Org } from '../../harness/org.ts';
import { figure, median, p99 } from '../figure.ts';
import type { Figure } from '../figure.ts';
import type { Group, Lab } from '../lab.ts';
import { extensionMemory } from '../list/memory.ts';
import { publishSynthetic } from '../list/synthetic-list.ts';
import { cleanText } from '../texts/mixed.ts';
import { isExtension } from '../trace.ts';

/** Millions of lines. */
const SIZES = [1, 10, 100] as const;
const LARGEST = 100;
const COMPUTED = 1000;
const UNITS = 102_400;
const LIMITS = { warm: 10, cold: 150 };
const RUNS = { warm: 60, cold: 12 };
const MB = 1_000_000;

/** A 100 KB paste against lists of random keys: what the guard asks and the background answers. */
export const listLookUp: Group = {
  name: 'list look-up',
  async run(lab) {
    const org = await Org.open([GROUPS.payments]);
    const lists = new ListServer(org.out);
    const managedPolicy = await org.managedPolicy(await lists.listen());
    const { server, extension } = lab;
    const browser = await Chromium.open({ server, extension, managedPolicy });
    try {
      await policyInForce(browser);
      const chat = await GuardedPage.open(browser);
      const popup = await Popup.open(browser);
      const figures: Figure[] = [];
      for (const millions of SIZES) {
        figures.push(...(await measure(lab, { org, popup, chat, millions })));
      }
      return figures;
    } finally {
      await browser.close();
      lists.server.closeAllConnections();
      lists.server.close();
      await org.close();
    }
  },
};

interface Setting {
  readonly org: Org;
  readonly popup: Popup;
  readonly chat: GuardedPage;
  readonly millions: number;
}

async function measure(lab: Lab, { org, popup, chat, millions }: Setting): Promise<Figure[]> {
  const bytes = await publishSynthetic(org, millions * MB);
  const start = performance.now();
  await popup.page.evaluate("document.querySelector('.list button').click()");
  await popup.page.waitFor("!document.querySelector('.list button').disabled", 120_000);
  const problem = await popup.page.evaluate<string | null>(
    "document.querySelector('.list .problem')?.innerText ?? null",
  );
  if (problem !== null) throw new Error(problem);
  const sync = (performance.now() - start) / 1000;
  const bodies = Array.from({ length: 8 }, (_, seed) => questionOf(cleanText(seed, UNITS)));
  await chat.prepare(bodies);
  const warm: number[] = [];
  const cold: number[] = [];
  for (let run = 0; run < lab.runs(RUNS.cold); run += 1) {
    await chat.stopWorker();
    cold.push(await chat.lookUp(run % bodies.length));
  }
  for (let run = 0; run < lab.runs(RUNS.warm); run += 1) {
    warm.push(await chat.lookUp(run % bodies.length));
  }
  const memory = await extensionMemory();
  const name = `look-up of 100 KB in ${String(millions)} million lines`;
  const largest = millions === LARGEST;
  const figures = [
    figure(`${name}, warm, median`, median(warm), 'ms', largest ? LIMITS.warm : null),
    figure(`${name}, warm, p99`, p99(warm), 'ms'),
    figure(`${name}, cold, median`, median(cold), 'ms', largest ? LIMITS.cold : null),
    figure(`${name}, cold, slowest`, p99(cold), 'ms'),
    figure(`list of ${String(millions)} million lines`, bytes / MB, 'MB'),
    figure(`list of ${String(millions)} million lines, to fetch, check and keep`, sync, 's'),
    figure(`list of ${String(millions)} million lines, memory of the extension`, memory, 'MB'),
  ];
  if (!largest) return figures;
  const times = COMPUTED / LARGEST;
  const all = `list of ${String(COMPUTED)} million lines, computed`;
  return [...figures, figure(all, (times * bytes) / MB, 'MB')];
}

/** What the guard would ask about a text. */
function questionOf(text: string): object {
  return { keys: encodeKeys(new Questioner((it) => Buffer.from(it)).ask(text, KINDS)) };
}

/** A chat page, in whose guard's own world questions are asked. */
class GuardedPage {
  readonly #protocol: CDPSession;
  readonly #context: number;

  private constructor(protocol: CDPSession, context: number) {
    this.#protocol = protocol;
    this.#context = context;
  }

  static async open(browser: Chromium): Promise<GuardedPage> {
    const page: ChromiumPage = await browser.newPage('https://chatgpt.com/');
    const protocol = await browser.raw.newCDPSession(page.raw);
    const found = new Promise<number>((resolve) => {
      protocol.on('Runtime.executionContextCreated', ({ context }) => {
        if (isExtension(`${context.origin}/`)) resolve(context.id);
      });
    });
    await protocol.send('Runtime.enable');
    await protocol.send('ServiceWorker.enable');
    return new GuardedPage(protocol, await found);
  }

  async prepare(bodies: readonly object[]): Promise<void> {
    await this.#evaluate(`globalThis.bodies = ${JSON.stringify(bodies)}; 0`);
  }

  async stopWorker(): Promise<void> {
    await this.#protocol.send('ServiceWorker.stopAllWorkers');
  }

  /** Milliseconds from the question to the answer, as the guard sees it. */
  lookUp(body: number): Promise<number> {
    return this.#evaluate(`(async () => {
      const start = performance.now();
      const answer = await chrome.runtime.sendMessage({ pasteward: 'code.lookUp', body: bodies[${String(body)}] });
      if (!answer.ok) throw new Error(answer.code);
      return performance.now() - start;
    })()`);
  }

  async #evaluate(expression: string): Promise<number> {
    const { result, exceptionDetails } = await this.#protocol.send('Runtime.evaluate', {
      expression,
      contextId: this.#context,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'failed');
    return Number(result.value);
  }
}
