/** What was asked for, or what to tell the person who asked. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly complaint: string };

export function done<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** @param complaint what is wrong and what to do, in sentences. */
export function refuse(complaint: string): { readonly ok: false; readonly complaint: string } {
  return { ok: false, complaint };
}
