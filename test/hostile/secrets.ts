import { kindOf, seeded } from '../fixtures/secrets/index.ts';

/** What the guard writes in place of the first GitHub token of a page. */
export const PLACEHOLDER = '[GITHUB_TOKEN_1]';

let seed = 7_000;

/** A GitHub token that no other test uses, and that nobody was ever given. */
export function freshToken(): string {
  seed += 1;
  return kindOf('github-ghp').generate(seeded(seed));
}
