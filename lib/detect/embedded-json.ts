/** A service-account file is some 2,400 units long, on one level. */
const BEFORE = 4096;
const LONGEST = 16_384;
/** The private key inside is found by its own rule either way, so that a bound costs no secret. */
const ATTEMPTS = 64;

/**
 * The flat JSON objects in a text that hold the given places. The service-account rule reads only a
 * text that is JSON from end to end, and people paste such files with a question around them.
 */
export function objectsAround(
  text: string,
  places: readonly number[],
): { readonly start: number; readonly end: number }[] {
  const objects: { start: number; end: number }[] = [];
  let attempts = 0;
  let seen = 0;
  for (const place of places) {
    if (place < seen || attempts === ATTEMPTS) continue;
    const from = Math.max(seen, place - BEFORE);
    const open = text.slice(from, place).lastIndexOf('{');
    if (open < 0) continue;
    attempts += 1;
    const start = from + open;
    const end = endOfObject(text, start);
    seen = Math.max(place, end ?? 0);
    if (end !== undefined && end > place) objects.push({ start, end });
  }
  return objects;
}

/** The place after the brace that closes the object, when it closes within reach and on one level. */
function endOfObject(text: string, start: number): number | undefined {
  const limit = Math.min(text.length, start + LONGEST);
  let quoted = false;
  for (let at = start + 1; at < limit; at += 1) {
    const unit = text.charAt(at);
    if (quoted && unit === '\\') at += 1;
    else if (unit === '"') quoted = !quoted;
    else if (!quoted && unit === '{') return undefined;
    else if (!quoted && unit === '}') return at + 1;
  }
  return undefined;
}
