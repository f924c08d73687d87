import type { Call } from '../command.ts';
import { readConfig } from '../config.ts';
import { EXIT } from '../exit.ts';
import { whatWentWrong } from '../index/failure.ts';
import { Refusal } from '../index/refusal.ts';
import { done, refuse } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { fromCaller, shortPath } from '../paths.ts';
import { publish } from './publish.ts';
import { warn } from '../output.ts';
import { describePublished, warningsOf } from './report.ts';
import { Steps } from './steps.ts';

const DAYS = 30;
const MOST_DAYS = 365;
/** The first version of the extension that reads lists. */
const MIN_EXTENSION = '0.1.0';

export async function runPublish(call: Call): Promise<Outcome<number>> {
  const folder = call.value('out');
  if (folder === undefined) {
    return refuse('Say with --out which folder to publish in. It may be new.');
  }
  const days = Number(call.value('days') ?? DAYS);
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) {
    return refuse(`--days is a whole number from 1 to ${MOST_DAYS}.`);
  }
  const config = await readConfig(call.value('config'));
  if (!config.ok) return config;
  const merged = call.value('merged');
  const steps = new Steps(!call.json);
  const out = fromCaller(folder);
  try {
    const published = await publish(config.value, {
      out,
      merged: merged === undefined ? undefined : fromCaller(merged),
      full: call.has('full'),
      fewer: call.has('fewer'),
      days,
      minExtensionVersion: MIN_EXTENSION,
      now: Date.now(),
      onStep: (step) => steps.show(step),
    });
    steps.end();
    if (!published.ok) return published;
    for (const word of warningsOf(published.value, Date.now())) warn(word);
    const text = describePublished(published.value);
    await call.print({ text, json: published.value });
    return done(EXIT.clean);
  } catch (error) {
    const said = whatWentWrong(error, out);
    if (said instanceof Refusal)
      return refuse(`Nothing was published in ${shortPath(out)}: ${said.message}`);
    throw error;
  } finally {
    steps.end();
  }
}
