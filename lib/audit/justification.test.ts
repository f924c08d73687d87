import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kindOf, seeded } from '../../test/fixtures/secrets/index.ts';
import { compileTerms } from '../detect/terms/compile.ts';
import { LONGEST_JUSTIFICATION } from './fields.ts';
import { justificationOf } from './justification.ts';

const NONE = compileTerms([]);
const token = kindOf('github-ghp').generate(seeded(7));

test('a reason stays as it is, on one line', () => {
  expect(justificationOf(' The vendor\n asked\u2028for it. ', NONE)).toBe(
    'The vendor asked for it.',
  );
});

test('what a rule finds is masked', () => {
  expect(justificationOf(`they need ${token}`, NONE)).toBe('they need [GITHUB_TOKEN_1]');
});

test('so is what the organisation calls internal', () => {
  const terms = compileTerms([{ id: 'projects', title: 'Projects', words: ['Blue Heron'] }]);
  expect(justificationOf('for Blue Heron', terms)).toBe('for [PROJECTS_1]');
});

test('of nothing, nothing is left', () => {
  expect(justificationOf(' \n\u200b', NONE)).toBeUndefined();
});

test('a token never survives, whatever stands around it or cannot be seen in it', () => {
  const around = fc.string({ maxLength: 60 });
  const unseen = fc.constantFrom('', '\u200b', '\u00ad', '\u2060', '\ufeff');
  const at = fc.integer({ min: 1, max: token.length - 1 });
  fc.assert(
    fc.property(around, around, unseen, at, (before, after, sign, place) => {
      const disguised = token.slice(0, place) + sign + token.slice(place);
      const said = justificationOf(`${before} ${disguised} ${after}`, NONE) ?? '';
      expect(said.replaceAll(' ', '')).not.toContain(token);
      expect(said.length).toBeLessThanOrEqual(LONGEST_JUSTIFICATION);
      expect(said).not.toMatch(/\p{Cc}/u);
    }),
  );
});
