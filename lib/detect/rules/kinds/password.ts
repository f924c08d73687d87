import type { KindOptions } from './kind.ts';

/** Not what stands for a password: `${VAR}`, `$VAR`, `%s`, `%(pass)s`, `{name}`, `****`. */
const REAL = '(?!\\$[{(\\w]|%[s(]|\\{|\\*{2}|\\.{3})';

/** A password as a command, a file or a query has it: printable ASCII but quotes, angle brackets and backticks. */
export const WORD = `${REAL}([!#-&(-;=?-_a-\\x7e]{1,128})`;
/** Up to a semicolon, or the next part of a query. */
export const FIELD = `${REAL}((?:(?!&\\w{1,30}=)[!#-&(-:=?-_a-\\x7e]){1,128})`;
/** In quotes; there it may hold the other quotes and spaces. */
export const QUOTED = `["']${REAL}([^"'\\r\\n]{1,128})["']`;

/**
 * User, password and host. The password alone is masked, so that one can still see what does not connect. An
 * at-sign in it is forgiven; digits and a slash are no password but a port and a path. It ends before the next
 * address, or a megabyte of addresses took 0.3 s.
 */
export const USERINFO = `[^\\s:@/"'\`]{0,99}:${REAL}(?!\\d{1,5}[/?])((?:(?!//)[!#-&(-;=?A-_a-\\x7e]|@(?=[!#-&(-.0-;=A-_a-\\x7e]{1,60}@)){1,160})@[\\w.$[{(:-]{1,99}`;

export const PASSWORD: KindOptions = { nature: 'password' };
