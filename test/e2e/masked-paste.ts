import { beforeAll, describe, expect, test } from 'vitest';
import type { EditorName } from '../fixtures/editors/index.ts';
import { PASTE_SHAPES } from '../fixtures/pastes.ts';
import { kindOf, seeded } from '../fixtures/secrets/index.ts';
import type { TestBed } from '../harness/test-bed.ts';
import { tracePaste } from './trace.ts';

const PLACEHOLDER = '[GITHUB_TOKEN_1]';

/** A GitHub token that nobody was ever given. */
export function githubToken(seed: number): string {
  return kindOf('github-ghp').generate(seeded(seed));
}

/**
 * A masked paste must be what a native paste of the masked text would have been: the same model,
 * the same caret, the same undo. The native paste is made with the extension too, and is clean.
 */
export function describeMaskedPastes(bed: TestBed, editors: readonly EditorName[]): void {
  describe.each(editors)('%s', (editor) => {
    beforeAll(() => bed.composer.goto('https://chatgpt.com/', editor));

    test.each(PASTE_SHAPES)('$name: masked as if copied so', async ({ make }) => {
      const { composer, server } = bed;
      const token = githubToken(1);
      const native = await tracePaste(composer, editor, make(PLACEHOLDER), PLACEHOLDER);
      server.reset();
      const masked = await tracePaste(composer, editor, make(token), PLACEHOLDER);
      expect(masked).toEqual(native);
      expect(server.carrying(token)).toEqual([]);
    });
  });
}
