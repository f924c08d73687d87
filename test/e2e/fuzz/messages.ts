import { detect } from '../../../lib/detect/engine.ts';
import type { Random } from '../../fixtures/secrets/index.ts';
import { makeMark, makeSecret, prose } from './text.ts';
import type { Secret } from './text.ts';

/** One thing a person does to the composer. */
export interface Step {
  readonly how: 'type' | 'paste';
  readonly text: string;
}

/** A message none of whose pieces is a secret until the last of them is there. */
export interface Assembly {
  readonly secret: Secret;
  readonly marks: readonly string[];
  readonly steps: readonly Step[];
}

type Pair = readonly [Step['how'], Step['how']];

const WAYS: readonly [Pair, ...Pair[]] = [
  ['paste', 'paste'],
  ['type', 'paste'],
  ['paste', 'type'],
];

/** Keys are typed one by one: a long one would take seconds. */
const MOST_TYPED = 80;

export function makeAssembly(random: Random): Assembly {
  const marks = [makeMark(random), makeMark(random)] as const;
  if (random.int(3) === 0) {
    const secret = makeSecret(random, (kind) => isTypable(kind.generate(random)));
    const text = `${marks[0]} ${secret.value} ${marks[1]}`;
    return { secret, marks, steps: [{ how: 'type', text }] };
  }
  for (;;) {
    const [one, two] = random.pick(WAYS);
    const secret = makeSecret(random);
    const at = 1 + random.int(secret.value.length - 1);
    const first: Step = { how: one, text: `${marks[0]} ${secret.value.slice(0, at)}` };
    const second: Step = { how: two, text: `${secret.value.slice(at)} ${marks[1]}` };
    const steps = [first, second].map((step) => lengthened(random, step, first));
    if (steps.every(({ how, text }) => isClean(text) && (how === 'paste' || isTypable(text)))) {
      return { secret, marks, steps };
    }
  }
}

/** Pastes bring more with them than the secret. */
function lengthened(random: Random, step: Step, first: Step): Step {
  if (step.how === 'type') return step;
  const more = prose(random);
  return { ...step, text: step === first ? `${more} ${step.text}` : `${step.text} ${more}` };
}

function isClean(text: string): boolean {
  const { findings, complete } = detect(text);
  return complete && findings.length === 0;
}

function isTypable(text: string): boolean {
  return text.length <= MOST_TYPED && /^[\x20-\x7e]+$/u.test(text);
}
