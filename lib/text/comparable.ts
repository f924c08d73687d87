/** What two writings of one phone number, card or address have in common: `+49 30 123456`, `+4930123456`. */
export function comparable(value: string): string {
  return value.toLowerCase().replace(/[\s().\-/]+/g, '') || value;
}
