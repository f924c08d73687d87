import { test } from 'vitest';
import { isInvisible } from './invisible.ts';

test('what is removed is what Unicode says nobody sees, but for music and shorthand', () => {
  const ignorable = /^\p{Default_Ignorable_Code_Point}$/u;
  for (let code = 0; code <= 0x10ffff; code += 1) {
    if ((code >= 0xd800 && code <= 0xdfff) || (code > 0x1bc00 && code < 0x1e000)) continue;
    const character = String.fromCodePoint(code);
    if (isInvisible(code) === ignorable.test(character)) continue;
    throw new Error(`U+${code.toString(16)} should be ${isInvisible(code) ? 'kept' : 'removed'}`);
  }
});
