import { expect, test } from 'vitest';
import { Exemptions } from './exemptions.ts';

test('holds what was let through until it is no longer there', () => {
  const exemptions = new Exemptions();
  exemptions.add('one');
  exemptions.add('two');
  exemptions.keepOnly(['two', 'three']);
  expect(['one', 'two', 'three'].map((value) => exemptions.has(value))).toEqual([
    false,
    true,
    false,
  ]);
});
