import { expect, test } from 'vitest';
import { parseLayer } from './layer.ts';

test('reads what an organisation may set', () => {
  const input = {
    families: { secret: { action: 'block', override: 'none' } },
    sites: { claude: { families: { secret: { action: 'mask' } } } },
    onError: 'block',
    locks: ['secret'],
  };
  expect(parseLayer(input)).toEqual({ layer: input, rejected: [] });
});

test.each([
  ['an unknown key', { colour: 'red' }, 'colour'],
  ['an unknown family', { families: { secrets: { action: 'mask' } } }, 'families.secrets'],
  ['an unknown action', { families: { secret: { action: 'shred' } } }, 'families.secret.action'],
  ['an unknown site', { sites: { chatgtp: { families: {} } } }, 'sites.chatgtp'],
  ['a value of the wrong kind', { onError: true }, 'onError'],
  ['a bad list item', { locks: ['secret', 'all'] }, 'locks.1'],
])('%s is reported by its path, and the rest counts', (_, bad, path) => {
  const good = { families: { code: { action: 'block' } } };
  const { layer, rejected } = parseLayer({ ...good, ...bad });
  expect(rejected.map((it) => it.path)).toEqual([path]);
  expect(rejected[0]?.expected).not.toBe('');
  expect(layer).toMatchObject('families' in bad ? {} : good);
});

test('a slip in one place loosens no other', () => {
  const { layer, rejected } = parseLayer({
    families: { secret: { action: 'block', override: 'none' }, personal: { action: 'maks' } },
    sites: {
      claude: { families: { code: { action: 'block', overide: 'none' } } },
      tomorrow: { families: {} },
    },
    locks: ['secret', 'all', 'code', 7],
  });
  expect(layer).toEqual({
    families: { secret: { action: 'block', override: 'none' }, personal: {} },
    sites: { claude: { families: { code: { action: 'block' } } } },
    locks: ['secret', 'code'],
  });
  expect(rejected.map(({ path }) => path).toSorted()).toEqual([
    'families.personal.action',
    'locks.1',
    'locks.3',
    'sites.claude.families.code.overide',
    'sites.tomorrow',
  ]);
});

test('what was given is not changed', () => {
  const input = { locks: ['secret', 'all'] };
  parseLayer(input);
  expect(input).toEqual({ locks: ['secret', 'all'] });
});

test.each([[[]], [null], ['text'], [7], [undefined]])('%j is no policy', (input) => {
  expect(parseLayer(input)).toEqual({ layer: {}, rejected: [{ path: '', expected: 'an object' }] });
});

test('names that every object has change nothing', () => {
  const input: unknown = JSON.parse('{"__proto__": {"onError": "block"}, "constructor": 1}');
  const { layer } = parseLayer(input);
  expect(layer.onError).toBeUndefined();
  expect(Object.keys(layer)).toEqual([]);
});
