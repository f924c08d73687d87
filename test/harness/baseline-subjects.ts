import { SITES } from '../fixtures/sites/index.ts';

/** Each of these is written differently in JSON, in a URL and in a form. */
export const AWKWARD = 'se"cr\\et+50%25 a/b=c&d é 😀';

export function addressOf(id: string): string {
  const host = SITES.find((site) => site.id === id)?.hosts[0];
  if (host === undefined) throw new Error(`No fixture is called ${id}`);
  return `https://${host}/`;
}
