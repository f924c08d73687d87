/**
 * A UUID of version 7 (https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-7): its first 48 bits are the time, so
 * that events sort by when they were made.
 *
 * @param now milliseconds since 1970.
 * @param random 10 random bytes.
 */
export function uuidV7(now: number, random: Uint8Array): string {
  const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
  const byte = (at: number): number => random[at] ?? 0;
  const time = hex(now, 12);
  const version = hex(0x7000 | ((byte(0) & 0x0f) << 8) | byte(1), 4);
  const variant = hex(0x8000 | ((byte(2) & 0x3f) << 8) | byte(3), 4);
  const rest = Array.from(random.subarray(4, 10), (value) => hex(value, 2)).join('');
  return [time.slice(0, 8), time.slice(8), version, variant, rest].join('-');
}
