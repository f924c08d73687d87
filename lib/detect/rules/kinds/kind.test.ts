import { describe, expect, it } from 'vitest';
import { KIND_CASES } from '../../../../test/fixtures/kinds/index.ts';
import { CONTEXTS, seeded } from '../../../../test/fixtures/secrets/index.ts';
import { detect } from '../../engine.ts';
import { expressionOf } from './kind.ts';
import { KINDS } from './index.ts';

const found = (text: string, rule: string) =>
  detect(text).findings.filter((finding) => finding.rule === rule);

describe.each(KINDS.map((kind) => [kind[0], kind] as const))('%s', (id, kind) => {
  const [, keywords, pattern] = kind;
  const own = KIND_CASES.filter(({ rule }) => rule === id);

  it('has a case in test/fixtures/kinds', () => {
    expect(own).not.toEqual([]);
  });

  it('holds one of its keywords, once written', () => {
    expect(keywords.split(' ').every((word) => word.length > 1)).toBe(true);
    expect(pattern.split('~')).toHaveLength(2);
  });

  it('has bounds', () => {
    const bounded = pattern.replace(/\{\d+,\}\)*$/, '').replace(/\[(?:\\.|[^\]])+\]/g, '.');
    expect(bounded).not.toMatch(/(?<!\\)[*+]|\{\d+,\}/);
  });

  it('is found', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      for (const { hit } of own) {
        const secret = hit(seeded(seed));
        const [match] = secret.matchAll(expressionOf(kind));
        expect(match, secret).toBeDefined();
        expect((match?.index ?? 0) + (match?.[0].length ?? 0)).toBeGreaterThan(secret.length - 3);
        for (const context of secret.includes('\n') ? [] : CONTEXTS) {
          const text = context.wrap(secret, id);
          expect(detect(text).findings, text).not.toEqual([]);
        }
        expect(found(secret, id), secret).toHaveLength(1);
      }
    }
  });

  it('leaves look-alikes alone', () => {
    for (const { misses } of own) {
      for (const text of misses) expect(found(text, id), text).toEqual([]);
    }
  });
});
