/** Rules whose findings are ordinary in small numbers: one phone number in a text is a signature, twenty are a list. */
export const ORDINARY: ReadonlySet<string> = new Set([
  'email-address',
  'phone-number',
  'ip-address',
  'mac-address',
  'date-of-birth',
  'person-name',
  'postal-address',
]);
