import type { EditorName } from '../../fixtures/editors/index.ts';
import { seeded } from '../../fixtures/secrets/index.ts';
import type { Composer } from '../../harness/composer.ts';
import { copyHere } from '../../harness/copy-here.ts';
import type { FixtureServer } from '../../harness/server.ts';
import { makeAssembly } from './messages.ts';
import { leaksAnywhere, leaksInMessage, missingOf } from './oracle.ts';
import { shapeOf } from './shapes.ts';
import type { Flavours } from './shapes.ts';
import { makeMark, makeSecret } from './text.ts';
import type { Secret } from './text.ts';

/** Set PASTEWARD_FUZZ_SEED to try others; a failure names the seed of its case. */
export const SEED = Number(process.env['PASTEWARD_FUZZ_SEED'] ?? 20_261_120);

/** An editor on a site; every site and every editor is among them. */
export const PLACES: readonly (readonly [editor: EditorName, host: string])[] = [
  ['prosemirror', 'chatgpt.com'],
  ['tiptap', 'claude.ai'],
  ['quill', 'gemini.google.com'],
  ['textarea', 'copilot.microsoft.com'],
  ['react-textarea', 'chat.deepseek.com'],
  ['slate', 'chat.qwen.ai'],
  ['lexical-rich', 'www.kimi.com'],
  ['lexical-plain', 'www.perplexity.ai'],
  ['contenteditable', 'chatgpt.com'],
  ['plaintext-only', 'www.kimi.com'],
  ['codemirror', 'claude.ai'],
  ['monaco-textarea', 'gemini.google.com'],
  ['monaco-editcontext', 'chat.qwen.ai'],
  ['shadow-open', 'www.perplexity.ai'],
  ['shadow-closed', 'copilot.microsoft.com'],
];

/** What was done and what must come of it. */
interface Done {
  readonly seed: number;
  readonly secret: Secret;
  readonly marks: readonly string[];
  /** All text that went in. */
  readonly given: string;
}

export interface Fuzz {
  readonly composer: Composer;
  readonly server: FixtureServer;
  readonly firefox: boolean;
}

/** Random pastes into one editor, each sent; answers what went wrong. */
export async function fuzzPastes(fuzz: Fuzz, first: number, count: number): Promise<string[]> {
  return runAll(fuzz, first, count, async (seed) => {
    const random = seeded(seed);
    const secret = makeSecret(random);
    const marks = [makeMark(random), makeMark(random)] as const;
    const [lead, tail] = marks;
    const shape = shapeOf(random, fuzz.firefox);
    const flavours = shape({ random, lead, tail, secret: secret.value });
    await paste(fuzz, flavours);
    return { seed, secret, marks, given: flavours['text/plain'] ?? '' };
  });
}

/** Random messages that become a secret only as a whole, each sent; answers what went wrong. */
export async function fuzzMessages(fuzz: Fuzz, first: number, count: number): Promise<string[]> {
  return runAll(fuzz, first, count, async (seed) => {
    const { secret, marks, steps } = makeAssembly(seeded(seed));
    for (const { how, text } of steps) {
      if (how === 'type') await fuzz.composer.page.type(text);
      else await paste(fuzz, { 'text/plain': text });
    }
    return { seed, secret, marks, given: steps.map(({ text }) => text).join('') };
  });
}

async function runAll(
  fuzz: Fuzz,
  first: number,
  count: number,
  enter: (seed: number) => Promise<Done>,
): Promise<string[]> {
  const { composer, server } = fuzz;
  const wrong: string[] = [];
  const done: Done[] = [];
  const attempts = await composer.attempts();
  server.reset();
  for (let seed = first; seed < first + count; seed += 1) {
    const one = await enter(seed);
    done.push(one);
    wrong.push(...(await sendAndJudge(fuzz, one)));
  }
  const asked = (await composer.attempts()) - attempts;
  if (wrong.length === 0 && asked !== count) wrong.push(`${count} messages, ${asked} sends`);
  const everything = server.everything();
  for (const one of done) {
    const leaks = leaksAnywhere(one.secret, everything);
    if (leaks.length > 0)
      wrong.push(`${nameOf(one)} left in ${server.carrying(leaks[0] ?? '')[0]}`);
  }
  return wrong;
}

async function sendAndJudge({ composer, server }: Fuzz, one: Done): Promise<string[]> {
  const { page } = composer;
  const tail = JSON.stringify(one.marks.at(-1));
  const before = server.messages().length;
  try {
    await page.waitFor(`fixture.text().includes(${tail})`, 15_000);
    await page.press('Enter');
    const { text } = await server.waitForMessage(20_000, before + 1);
    const missing = missingOf(one.marks, text).length > 0 ? [`lost what stood around`] : [];
    const leaks = leaksInMessage(one.secret, one.given, text).length > 0 ? ['was sent'] : [];
    return [...missing, ...leaks].map((what) => `${nameOf(one)} ${what}`);
  } catch {
    await page.press('Escape');
    await composer.clear();
    return [`${nameOf(one)} never arrived`];
  }
}

function nameOf({ seed, secret }: Done): string {
  return `seed ${seed}: ${secret.kind.id}`;
}

async function paste({ composer: { page } }: Fuzz, flavours: Flavours): Promise<void> {
  await copyHere(page, flavours);
  await page.press('Control+V');
}
