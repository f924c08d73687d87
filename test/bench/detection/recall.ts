import { CONTEXTS } from '../../corpus/contexts.ts';
import { SECRET_KINDS } from '../../corpus/secrets/index.ts';
import type { Context, SecretKind } from '../../corpus/types.ts';
import { seeded } from '../../fixtures/secrets/index.ts';

/** Says which parts of a text a scanner takes for sensitive. */
export type Finder = (text: string) => readonly { readonly start: number; readonly end: number }[];

/** How many of the texts with a secret of one kind in one context were seen through. */
export interface Cell {
  readonly kind: string;
  readonly context: string;
  readonly language: Context['language'];
  readonly found: number;
  readonly drawn: number;
  /** A text in which it was missed. */
  readonly missed: string | undefined;
}

/** Texts of each kind in each context. */
const DRAWS = 3;

/** Every kind in every context in which it can stand, each a few times. */
export function recall(find: Finder, seed: number): Cell[] {
  return SECRET_KINDS.flatMap((kind, at) =>
    CONTEXTS.filter(({ id }) => kind.never?.includes(id) !== true).map((context) =>
      cellOf(find, kind, context, seed + at * 1000),
    ),
  );
}

function cellOf(find: Finder, kind: SecretKind, context: Context, seed: number): Cell {
  let found = 0;
  let missed: string | undefined;
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const random = seeded(seed + draw);
    const secret = kind.make(random);
    const text = context.wrap(secret, kind, random);
    if (isFound(find(text), text, secret)) found += 1;
    else missed ??= text;
  }
  const { id, language } = context;
  return { kind: kind.id, context: id, language, found, drawn: DRAWS, missed };
}

/**
 * A finding must lie where the secret stands. Contexts that write it in another way (escaped, encoded) are found
 * by any finding, as there is nothing else in them.
 */
function isFound(findings: ReturnType<Finder>, text: string, secret: string): boolean {
  const at = text.indexOf(secret);
  if (at < 0) return findings.length > 0;
  return findings.some(({ start, end }) => start < at + secret.length && end > at);
}

/** The mean over kinds of the share that was found, in percent. */
export function kindMean(cells: readonly Cell[]): number {
  const kinds = Map.groupBy(cells, ({ kind }) => kind);
  const shares = [...kinds.values()].map((own) => shareOf(own));
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

export function shareOf(cells: readonly Cell[]): number {
  const drawn = cells.reduce((sum, cell) => sum + cell.drawn, 0);
  return (100 * cells.reduce((sum, { found }) => sum + found, 0)) / drawn;
}
