import { describe, expect, test } from 'vitest';
import { parseManaged } from './managed.ts';

const LIST = {
  orgId: 'acme',
  listUrl: 'https://lists.acme.example/pasteward/',
  rootKey: 'A'.repeat(43) + '=',
  hashKeys: ['A'.repeat(22) + '=='],
};

test('where the list is, apart from the policy', () => {
  const managed = parseManaged({ ...LIST, onError: 'block' });
  expect(managed).toEqual({
    list: { ...LIST, minListVersion: 0 },
    memberOf: [],
    layer: { onError: 'block' },
    rejected: [],
  });
});

test('no list without any of its settings', () => {
  expect(parseManaged({ onError: 'block', minListVersion: 3 })).toMatchObject({
    list: undefined,
    rejected: [],
  });
});

describe('a list of which not all is known', () => {
  test.each(Object.keys(LIST))('without %s, which is named', (key) => {
    const { list, rejected } = parseManaged({ ...LIST, [key]: undefined });
    expect(list).toBe('incomplete');
    expect(rejected.map(({ path }) => path)).toEqual([key]);
  });

  test.each([
    ['listUrl', 'http://lists.acme.example/'],
    ['listUrl', 'file:///lists'],
    ['listUrl', 'http://localhost.acme.example/'],
    ['rootKey', 'short'],
    ['orgId', 'Acme Corp'],
  ])('with a %s of %s, which is named', (key, value) => {
    const { list, rejected } = parseManaged({ ...LIST, [key]: value });
    expect(list).toBe('incomplete');
    expect(rejected.map(({ path }) => path)).toEqual([key]);
  });
});

test('a hash key that is none does not lose the other one', () => {
  const { list, rejected } = parseManaged({ ...LIST, hashKeys: ['x', ...LIST.hashKeys] });
  expect(list).toMatchObject({ hashKeys: LIST.hashKeys });
  expect(rejected.map(({ path }) => path)).toEqual(['hashKeys.0']);
});

test('a list on this machine may be tried out', () => {
  for (const listUrl of ['http://127.0.0.1:8787/', 'http://localhost/x', 'http://[::1]:1/']) {
    expect(parseManaged({ ...LIST, listUrl }).list).toMatchObject({ listUrl });
  }
});

describe('where events go', () => {
  const AUDIT = { format: 'ocsf', endpoint: 'https://events.acme.example/in' };
  const KEY = 'A'.repeat(43) + '=';
  const read = (audit: unknown) => parseManaged({ audit });

  test('with what is not said', () => {
    expect(read(AUDIT)).toMatchObject({ audit: { ...AUDIT, heartbeatHours: 6 }, rejected: [] });
  });

  test('nowhere', () => {
    expect(parseManaged({ onError: 'block' }).audit).toBeUndefined();
  });

  test.each([
    ['audit.format', { ...AUDIT, format: 'syslog' }],
    ['audit.format', { endpoint: AUDIT.endpoint }],
    ['audit.endpoint', { ...AUDIT, endpoint: 'http://events.acme.example/in' }],
    ['audit.endpoint', { format: 'ocsf' }],
  ])('nowhere for want of a good %s, which is named', (path, value) => {
    const { audit, rejected } = read(value);
    expect(audit).toBeUndefined();
    expect(rejected.map((it) => it.path)).toEqual([path]);
  });

  test.each([
    ['token', 'two words'],
    ['token', 'line\nbreak'],
    ['heartbeatHours', 0],
    ['heartbeatHours', 1.5],
    ['heartbeatHours', 169],
    ['pseudonymKey', 'short'],
    ['colour', 'red'],
  ])('all the same without a good %s, which is named', (key, value) => {
    const { audit, rejected } = read({ ...AUDIT, [key]: value });
    expect(audit).toMatchObject(AUDIT);
    expect(rejected.map(({ path }) => path)).toEqual([`audit.${key}`]);
  });

  test('nobody is named when the key of pseudonyms has a slip', () => {
    const identity = 'a.person@acme.example';
    expect(read({ ...AUDIT, identity }).audit).toMatchObject({ identity });
    expect(read({ ...AUDIT, identity, pseudonymKey: KEY }).audit).toMatchObject({ identity });
    expect(read({ ...AUDIT, identity, pseudonymKey: 'x' }).audit?.identity).toBeUndefined();
  });

  test.each([
    [undefined, 'masked'],
    ['masked', 'masked'],
    ['off', 'off'],
    ['Off', 'off'],
    [true, 'off'],
  ])('reasons, when it says %s, are %s', (justification, expected) => {
    const { audit } = read({ ...AUDIT, ...(justification !== undefined && { justification }) });
    expect(audit?.justification).toBe(expected);
  });
});
