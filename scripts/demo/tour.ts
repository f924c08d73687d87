import type { Composer } from '../../test/harness/composer.ts';
import type { ChromiumPage } from '../../test/harness/chromium-page.ts';
import type { FixtureServer } from '../../test/harness/server.ts';
import type { Pictures } from './pictures.ts';
import type { Sample } from './samples.ts';
import { paint, print, printSideBySide } from './terminal.ts';

/** What one stop of the tour does, and what has to come of it. */
export interface Stop {
  readonly title: string;
  readonly url: string;
  readonly how: 'pasted' | 'typed';
  readonly sample: Sample;
  readonly expected: 'masked' | 'blocked' | 'unchanged';
  /** The name of a screenshot of what Pasteward says. */
  readonly picture?: string;
}

export interface TourParts {
  readonly server: FixtureServer;
  readonly composer: Composer<ChromiumPage>;
  readonly pictures: Pictures;
}

/** Longer than an editor that fetches the clipboard itself may take. */
const ARRIVAL_MS = 4_000;
/** The interface stands in the top layer; nothing else of these pages does. */
const SAYS_SOMETHING = "!!document.querySelector('[popover]:popover-open')";

/** Does what a person would, and shows both sides. True when all came out as expected. */
export async function visit(parts: TourParts, stop: Stop, number: number): Promise<boolean> {
  const { server, composer } = parts;
  const { sample, how, expected } = stop;
  print();
  print(`${paint('bold', `${number}  ${stop.title}`)}  ${paint('dim', stop.url)}`);
  const before = server.messages().length;
  await composer.goto(stop.url);
  if (how === 'pasted') await paste(parts, stop);
  else await composer.page.type(sample.text);
  await composer.page.press('Enter');
  const received =
    expected === 'blocked'
      ? server.messages()[before]
      : await server.waitForMessage(ARRIVAL_MS, before + 1).catch(() => undefined);
  if (how === 'typed') await picture(parts, stop);
  const text = received?.text ?? '(nothing)';
  printSideBySide({ heading: how, text: sample.text }, { heading: 'the server received', text });
  return report(stop, received?.text, leaksOf(server, sample).length > 0);
}

async function paste(parts: TourParts, stop: Stop): Promise<void> {
  const { composer } = parts;
  await composer.paste(stop.sample.text);
  const settled = stop.expected === 'blocked' ? SAYS_SOMETHING : "fixture.text() !== ''";
  await composer.page.waitFor(settled, ARRIVAL_MS).catch(() => undefined);
  await picture(parts, stop);
  if (stop.expected === 'blocked') {
    await composer.page.press('Escape');
    await composer.focus();
  }
}

async function picture({ composer, pictures }: TourParts, stop: Stop): Promise<void> {
  if (stop.picture === undefined) return;
  await composer.page.waitFor(SAYS_SOMETHING, ARRIVAL_MS).catch(() => undefined);
  await pictures.take(composer.page, stop.picture);
}

/** Requests that carry a secret of the sample, whatever the encoding. */
export function leaksOf(server: FixtureServer, { secrets }: Sample): string[] {
  return secrets.flatMap(({ hidden }) => server.carrying(hidden));
}

const WORDS = {
  masked: 'Masked: names arrived in place of the secrets.',
  blocked: 'Blocked: nothing was pasted, so there was nothing to send.',
  unchanged: 'Clean: it arrived as it was, and nothing was said.',
};

function report(stop: Stop, received: string | undefined, leaked: boolean): boolean {
  const { expected, sample } = stop;
  const came = {
    masked: received !== undefined && received !== sample.text,
    blocked: received === undefined,
    unchanged: received === sample.text,
  };
  const good = !leaked && came[expected];
  if (good) print(`   ${paint('green', WORDS[expected])}`);
  else if (leaked) print(`   ${paint(['bold', 'red'], 'The secret reached the server.')}`);
  else print(`   ${paint(['bold', 'red'], `This was to be ${expected}, and it was not.`)}`);
  return good;
}
