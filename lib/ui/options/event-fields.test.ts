import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyEvent } from '../../../test/fixtures/audit-events.ts';
import { LOCALES, messageIn } from '../../../test/fixtures/strings.ts';
import type { AuditEvent } from '../../audit/event.ts';
import { fieldsOf, labelOf } from './event-fields.ts';
import { optionsStrings } from './strings.ts';

test('an event is shown with all that is in it, and as it is', () => {
  const event: AuditEvent = {
    ...{ v: 1, id: '019c1b6e-3c00-7a31-9f0e-5b1d2c3e4f50', time: 1_795_867_200_000, sequence: 42 },
    ...{ device: '6f1c0a52-8f0e-4b7d-9a51-0c2d3e4f5061', extension: '0.1.0' },
    ...{ user: { name: 'A. Person' }, kind: 'finding', site: 'chatgpt', surface: 'paste' },
    ...{ outcome: 'masked', rules: { 'github-token': 2 }, families: ['secret', 'personal'] },
  };
  expect(fieldsOf(event).map(({ path, value }) => `${path}=${value}`)).toEqual([
    'v=1',
    'id=019c1b6e-3c00-7a31-9f0e-5b1d2c3e4f50',
    'time=1795867200000',
    'sequence=42',
    'device=6f1c0a52-8f0e-4b7d-9a51-0c2d3e4f5061',
    'extension=0.1.0',
    'user.name=A. Person',
    'kind=finding',
    'site=chatgpt',
    'surface=paste',
    'outcome=masked',
    'rules.github-token=2',
    'families=secret, personal',
  ]);
});

test('one of another version too, whatever is in it', () => {
  const other = { sequence: 1, kind: 'glance', of: [{ colour: 'blue' }, 2], none: null };
  expect(fieldsOf(other).map(({ path, value }) => `${path}=${value}`)).toEqual([
    ...['sequence=1', 'kind=glance', 'of={"colour":"blue"}, 2', 'none=null'],
  ]);
});

describe.each(LOCALES)('in %s', (locale) => {
  const strings = optionsStrings([], messageIn(locale));

  test('every field there can be has a label', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const bare = fieldsOf(event).filter(({ path }) => !labelOf(strings, path));
        expect(
          bare.map(({ path }) => path),
          'Add the field to FIELD_KEYS and its label to public/_locales',
        ).toEqual([]);
      }),
    );
  });

  test('one that nobody knows has none', () => {
    expect(labelOf(strings, 'colour.ofTheSky')).toBeUndefined();
  });
});
