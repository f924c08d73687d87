import { expect, test } from 'vitest';
import { CONTEXTS, KINDS, hiddenOf, seeded } from '../../test/fixtures/secrets/index.ts';
import { Placeholders } from '../redact/placeholders.ts';
import { redact } from '../redact/redact.ts';
import { detect } from './engine.ts';

/*
 * Results travel: to the interface, to the audit queue, to logs. Whatever is in them leaves with them,
 * so planted secrets are looked for in everything that comes back.
 */

/** The first part of a secret that is in `text`. */
function partIn(text: string, secret: string): string | undefined {
  for (let at = 0; at + 8 <= secret.length; at += 1) {
    const part = secret.slice(at, at + 8);
    if (text.includes(JSON.stringify(part).slice(1, -1))) return part;
  }
  return undefined;
}

/** All own properties, also those that JSON leaves out. */
function everything(value: unknown, seen = new Set<unknown>()): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (seen.has(value)) return '';
  seen.add(value);
  return Reflect.ownKeys(value)
    .map((key) => `${String(key)} ${everything(Reflect.get(value, key), seen)}`)
    .join('\n');
}

test.each(KINDS)('nothing of a planted $id is in a result', (kind) => {
  const random = seeded(31);
  for (const context of CONTEXTS) {
    const secret = kind.generate(random);
    const result = detect(context.wrap(secret, kind.id));
    expect(result.findings).toHaveLength(1);
    const body = hiddenOf(kind, secret);
    expect(partIn(JSON.stringify(result), body)).toBeUndefined();
    expect(partIn(everything(result), body)).toBeUndefined();
  }
});

test('nothing of it is in the replacements or in the book of placeholders', () => {
  const random = seeded(32);
  for (const kind of KINDS) {
    const text = kind.generate(random);
    const book = new Placeholders();
    const { replacements } = redact(text, detect(text).findings, book);
    const body = hiddenOf(kind, text);
    expect(partIn(everything(replacements), body)).toBeUndefined();
    expect(partIn(everything(book), body)).toBeUndefined();
  }
});

test('nothing is thrown, whatever the text', () => {
  const random = seeded(33);
  const units = [0, 0x22, 0x5c, 0x75, 0x7b, 0xad, 0x200b, 0xd800, 0xdc00, 0xdb40, 0xfeff, 0xffff];
  for (let round = 0; round < 2000; round += 1) {
    const kind = KINDS[random.int(KINDS.length)];
    const secret = kind?.generate(random) ?? '';
    const noise = String.fromCharCode(
      ...Array.from({ length: 12 }, () => units[random.int(12)] ?? 0),
    );
    const cut = random.int(secret.length);
    const text = noise.slice(0, 6) + secret.slice(0, cut) + noise.slice(6) + secret.slice(cut);
    expect(() => detect(text)).not.toThrow();
  }
});

test('the engine of regular expressions does not go on holding the text', () => {
  const random = seeded(34);
  for (const kind of KINDS) {
    detect(`before ${kind.generate(random)} after`);
    const kept = ['input', 'lastMatch', 'leftContext', 'rightContext', '$1'];
    expect(kept.map((name) => String(Reflect.get(RegExp, name))).join('')).toBe('');
  }
});
