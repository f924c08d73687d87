import { hiddenOf } from '../../fixtures/secrets/index.ts';
import type { Secret } from './text.ts';

/** This much of a secret's body tells nobody anything. */
const HARMLESS = 4;
/** Shorter runs of letters meet by chance in everything that a browser sends. */
const RUN = 8;

/** Without what nobody sees and without what editors change: white space and escapes. */
function compact(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/giu, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\\+[nrt]/gu, '')
    .replace(/[\s\u00ad\u200b-\u200f\u2060-\u2064\ufeff>]+/gu, '');
}

/** Every stretch of this length of the body that is not in the form of all such secrets. */
function runsOf(secret: Secret, length: number): Set<string> {
  const body = compact(hiddenOf(secret.kind, secret.value));
  const form = compact(secret.sibling);
  const runs = new Set<string>();
  for (let at = 0; at + length <= body.length; at += 1) {
    const run = body.slice(at, at + length);
    if (!form.includes(run)) runs.add(run);
  }
  return runs;
}

/** Runs of five letters of a secret in one message; `pasted` is what the message was made of. */
export function leaksInMessage(secret: Secret, pasted: string, message: string): readonly string[] {
  const outside = compact(pasted).replaceAll(compact(secret.value), '\n');
  const text = compact(message);
  return [...runsOf(secret, HARMLESS + 1)].filter(
    (run) => text.includes(run) && !outside.includes(run),
  );
}

/** Runs of eight letters of a secret in all that was sent, in every decoding. */
export function leaksAnywhere(secret: Secret, everything: string): readonly string[] {
  return [...runsOf(secret, RUN)].filter((run) => everything.includes(run));
}

/** The marks that did not arrive, in the order they were pasted or typed. */
export function missingOf(marks: readonly string[], message: string): readonly string[] {
  let at = 0;
  return marks.filter((mark) => {
    const found = message.indexOf(mark, at);
    if (found >= 0) at = found + mark.length;
    return found < 0;
  });
}
