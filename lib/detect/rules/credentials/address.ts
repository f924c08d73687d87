import { isFilledIn } from './judge.ts';

/** A user, which may be empty, and a password up to the last at-sign before the path; then a host begins. */
const USERINFO = /[^\s/?#@:"'`<>\\]{0,128}:([^\s/?#"'`<>\\]{1,256})@(?=[\w[.-])/y;

/**
 * The password in an address of any scheme: `https://user:password@host`. The preset knows those of web addresses
 * whose letters need no encoding.
 *
 * @param end one past `://`.
 */
export function passwordInAddress(
  text: string,
  end: number,
): { readonly start: number; readonly end: number } | undefined {
  USERINFO.lastIndex = end;
  const password = USERINFO.exec(text)?.[1];
  if (password === undefined || isFilledIn(password)) return undefined;
  const start = USERINFO.lastIndex - 1 - password.length;
  return { start, end: start + password.length };
}
