import { DOMParser } from '@xmldom/xmldom';
import type { Element } from '@xmldom/xmldom';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { MANAGED_KEYS } from '../../lib/policy/managed.ts';
import { admlFile } from './adml.ts';
import { admxFile } from './admx.ts';

/** What Microsoft's schema asks of the two files: https://learn.microsoft.com/previous-versions/windows/desktop/Policy/admx-schema */
const NAMESPACE = 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions';
const ID = 'fmfpbnhfiflohcnoidcpajimkodomadl';

/** What stands in what, in this order. */
const CHILDREN: Readonly<Record<string, RegExp>> = {
  policyDefinitions: /^policyNamespaces resources supportedOn categories policies$/u,
  policyNamespaces: /^target$/u,
  policies: /^policy( policy)*$/u,
  policy: /^parentCategory supportedOn (enabledValue disabledValue|elements)$/u,
  elements: /^(text|decimal|enum)$/u,
  enum: /^item( item)+$/u,
  item: /^value$/u,
  value: /^string$/u,
  policyDefinitionResources: /^displayName description resources$/u,
  stringTable: /^string( string)*$/u,
  presentationTable: /^presentation( presentation)*$/u,
  presentation: /^(textBox|decimalTextBox|dropdownList)$/u,
  textBox: /^label$/u,
};

/** What each element must say, and after the bar what it may. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  policyDefinitions: 'revision schemaVersion xmlns',
  policyDefinitionResources: 'revision schemaVersion xmlns',
  target: 'prefix namespace',
  definition: 'name displayName',
  category: 'name displayName',
  policy: 'name class displayName key | explainText presentation valueName',
  parentCategory: 'ref',
  text: 'id valueName | maxLength required',
  enum: 'id valueName | required',
  item: 'displayName',
  presentation: 'id',
  textBox: 'refId',
  decimalTextBox: 'refId',
  dropdownList: 'refId | noSort',
};

function read(text: string): Element {
  const document = new DOMParser({
    onError: (_, message) => {
      throw new Error(message);
    },
  }).parseFromString(text, 'text/xml');
  if (!document.documentElement) throw new Error('empty');
  return document.documentElement;
}

function all(root: Element, name: string): Element[] {
  return [...root.getElementsByTagNameNS(NAMESPACE, name)];
}

function attributes(root: Element, name: string, attribute: string): string[] {
  return all(root, name).map((one) => one.getAttribute(attribute) ?? '');
}

function childrenOf(one: Element): string {
  const elements = [...one.childNodes].filter(({ nodeType }) => nodeType === one.ELEMENT_NODE);
  return elements.map(({ nodeName }) => nodeName).join(' ');
}

test.each(['chrome', 'edge'] as const)(
  '%s: both files have the structure of their schema',
  (browser) => {
    for (const root of [read(admxFile(browser, ID)), read(admlFile(browser))]) {
      expect(root.namespaceURI).toBe(NAMESPACE);
      for (const name of ['revision', 'schemaVersion']) {
        expect(root.getAttribute(name)).toMatch(/^\d+\.\d+$/u);
      }
      for (const one of [root, ...all(root, '*')]) {
        const order = CHILDREN[one.nodeName === 'supportedOn' ? '' : one.nodeName];
        if (order) expect(childrenOf(one), one.nodeName).toMatch(order);
        const [must = '', may = ''] = ATTRIBUTES[one.nodeName]?.split(' | ') ?? [];
        const said = [...one.attributes].map(({ name }) => name);
        if (must !== '') {
          expect(said, one.nodeName).toEqual(expect.arrayContaining(must.split(' ')));
          expect(`${must} ${may}`.split(' '), one.nodeName).toEqual(expect.arrayContaining(said));
        }
      }
    }
  },
);

test.each(['chrome', 'edge'] as const)(
  '%s: every reference is resolved, and no name is there twice',
  (browser) => {
    const admxText = admxFile(browser, ID);
    const [admx, adml] = [read(admxText), read(admlFile(browser))];
    const strings = all(adml, 'string').map((one) => one.getAttribute('id') ?? '');
    const presentations = attributes(adml, 'presentation', 'id');
    const policies = attributes(admx, 'policy', 'name');
    for (const names of [strings, presentations, policies]) {
      expect(new Set(names).size).toBe(names.length);
      expect(names.filter((name) => !/^\w+$/u.test(name))).toEqual([]);
    }
    const used = [...admxText.matchAll(/\$\((\w+)\.([^)]+)\)/gu)];
    const usedOf = (kind: string) => used.filter((one) => one[1] === kind).map((one) => one[2]);
    expect(new Set(usedOf('string'))).toEqual(new Set(strings));
    expect(usedOf('presentation').sort()).toEqual([...presentations].sort());
    const definitions = attributes(admx, 'definition', 'name');
    const supported = all(admx, 'policy').flatMap((policy) =>
      attributes(policy, 'supportedOn', 'ref'),
    );
    expect(new Set(supported)).toEqual(new Set(definitions));
    expect(new Set(attributes(admx, 'parentCategory', 'ref'))).toEqual(
      new Set(attributes(admx, 'category', 'name')),
    );
  },
);

test.each(['chrome', 'edge'] as const)('%s: each field has a control of its kind', (browser) => {
  const [admx, adml] = [read(admxFile(browser, ID)), read(admlFile(browser))];
  for (const [field, control] of [
    ['text', 'textBox'],
    ['decimal', 'decimalTextBox'],
    ['enum', 'dropdownList'],
  ] as const) {
    const ids = all(admx, 'elements').flatMap((one) => attributes(one, field, 'id'));
    expect(ids).toEqual(attributes(adml, control, 'refId'));
  }
});

test('there is a policy for every managed setting, below the key that Chrome reads', () => {
  const admx = read(admxFile('chrome', ID));
  expect(attributes(admx, 'policy', 'name').sort()).toEqual(Object.keys(MANAGED_KEYS).sort());
  const key = `Software\\Policies\\Google\\Chrome\\3rdparty\\extensions\\${ID}\\policy`;
  expect(new Set(attributes(admx, 'policy', 'key'))).toEqual(new Set([key]));
  expect(new Set(attributes(admx, 'policy', 'class'))).toEqual(new Set(['Machine']));
});

test('each setting is explained in the words of its schema', () => {
  const strings = all(read(admlFile('chrome')), 'string');
  for (const [key, schema] of Object.entries<v.GenericSchema>(MANAGED_KEYS)) {
    const said = strings.find((one) => one.getAttribute('id') === `${key}_explain`)?.textContent;
    const words = v.getDescription(schema)?.replaceAll('`', '') ?? 'a description';
    expect(said?.startsWith(`${words} `), key).toBe(true);
  }
});

test('a list is one text of JSON, never a REG_MULTI_SZ', () => {
  const text = admxFile('chrome', ID);
  expect(text).toMatch(/<text id="locks" valueName="locks" maxLength="1000000"\/>/u);
  expect(text).not.toMatch(/multiText|<list/u);
});
