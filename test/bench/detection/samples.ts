import { CODE } from '../../corpus/contexts/code.ts';
import { CONFIGURATION } from '../../corpus/contexts/configuration.ts';
import { PROSE } from '../../corpus/contexts/prose.ts';
import { TOOLS } from '../../corpus/contexts/tools.ts';
import { PERSONAL_CONTEXTS, PERSONAL_KINDS } from '../../corpus/personal.ts';
import { SECRET_KINDS } from '../../corpus/secrets/index.ts';
import { seeded } from '../../fixtures/secrets/index.ts';

/** A text with something in it that is to be found. */
export interface Sample {
  readonly kind: string;
  readonly context: string;
  /** What its context, or the kind of datum, belongs to. */
  readonly set: string;
  readonly language: 'english' | 'chinese' | undefined;
  readonly text: string;
  /** Where it stands, as it is written there. */
  readonly start: number;
  readonly end: number;
}

const SETS = { settings: CONFIGURATION, code: CODE, prose: PROSE, tools: TOOLS } as const;
export const SET_NAMES = Object.keys(SETS) as (keyof typeof SETS)[];

/** A value with no words around it: one without a shape of its own cannot be known by anyone. */
export const BARE = 'bare';

/** More than there are contexts of one kind, or draws of one of them. */
const CONTEXTS_AT_MOST = 100;

const ALL_CONTEXTS = SET_NAMES.flatMap((set) => SETS[set].map((context) => ({ set, context })));
/** The Chinese twin of a context has its number, and so the same secrets. */
const NUMBERS = new Map(ALL_CONTEXTS.map(({ context }, at) => [baseOf(context.id), at]));

/** Every kind of secret in every context in which it can stand, each so many times, always with another secret. */
export function* secretSamples(draws: number): Generator<Sample> {
  for (const [at, kind] of SECRET_KINDS.entries()) {
    for (const { set, context } of ALL_CONTEXTS) {
      if (kind.never?.includes(context.id)) continue;
      const { id, language } = context;
      for (let draw = 0; draw < draws; draw += 1) {
        const random = seeded(seedOf(at, NUMBERS.get(baseOf(id)) ?? 0, draw));
        const secret = kind.make(random);
        const text = context.wrap(secret, kind, random);
        const written = context.written(secret);
        yield { kind: kind.id, context: id, set, language, text, ...placeOf(text, written) };
      }
    }
  }
}

/** The same of data about people, by family. */
export function* personalSamples(draws: number): Generator<Sample> {
  for (const [at, kind] of PERSONAL_KINDS.entries()) {
    for (const [number, context] of PERSONAL_CONTEXTS.entries()) {
      const { id, language } = context;
      if (kind.never?.includes(id)) continue;
      for (let draw = 0; draw < draws; draw += 1) {
        const random = seeded(seedOf(at, number, draw));
        const datum = kind.make(random);
        const text = context.wrap(datum, kind, random);
        const writings = [datum, JSON.stringify(datum).slice(1, -1)];
        const written = writings.find((it) => text.includes(it)) ?? datum;
        const place = placeOf(text, written);
        yield { kind: kind.id, context: id, set: kind.family, language, text, ...place };
      }
    }
  }
}

function baseOf(context: string): string {
  return context.replace(/-zh$/u, '');
}

function seedOf(kind: number, context: number, draw: number): number {
  return (kind * CONTEXTS_AT_MOST + context) * CONTEXTS_AT_MOST + draw + 1;
}

function placeOf(text: string, written: string): { start: number; end: number } {
  const start = text.indexOf(written);
  if (start < 0) throw new Error('A context does not hold what it was given to write');
  return { start, end: start + written.length };
}
