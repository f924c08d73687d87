import { entropyOf, randomness } from '../../randomness.ts';

const SHORTEST = 20;
const LONGEST = 512;
const TOKEN = /^[A-Za-z0-9_+/=.~-]+$/;

/**
 * A text that is one token and nothing else: somebody pastes a key to ask about it. It must be drawn from letters
 * of both cases and digits, since a hash, a UUID or a name in a text of its own is none.
 */
export function bareToken(text: string): { start: number; end: number } | undefined {
  // Few texts get any further.
  if (text.length > LONGEST + 16 || text.length < SHORTEST) return undefined;
  const value = text.trim();
  if (value.length < SHORTEST || !TOKEN.test(value)) return undefined;
  if (!/\d.*\d/.test(value) || !/[a-z].*[a-z]/.test(value) || !/[A-Z].*[A-Z]/.test(value))
    return undefined;
  if (value.split(/[/.]/).length > 3 || value.split('-').length > 4) return undefined;
  if (entropyOf(value) < 3.5 || randomness(value) < 0.5) return undefined;
  const start = text.indexOf(value);
  return { start, end: start + value.length };
}
