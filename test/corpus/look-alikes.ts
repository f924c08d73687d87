/** Texts in which nothing is to be found, however much they look like it. */
import { CODE } from './look-alikes/code.ts';
import { HASHES } from './look-alikes/hashes.ts';
import { NUMBERS } from './look-alikes/numbers.ts';
import { PLACEHOLDERS } from './look-alikes/placeholders.ts';
import { PROSE } from './look-alikes/prose.ts';
import { surrounded } from './look-alikes/surroundings.ts';
import type { Random } from '../fixtures/secrets/random.ts';
import type { LookAlike } from './types.ts';

export const LOOK_ALIKES: readonly LookAlike[] = [
  PLACEHOLDERS,
  CODE,
  HASHES,
  NUMBERS,
  PROSE,
].flatMap((makers) =>
  Object.entries(makers).map(([id, make]) => ({
    id,
    make: (random: Random) => surrounded(make(random), random),
  })),
);
