/**
 * Templates for Group Policy and Intune: https://learn.microsoft.com/previous-versions/windows/desktop/Policy/admx-schema
 * They are made from the schema of the managed settings, so a new setting is in them by itself.
 */
import { element, xmlDocument } from '../xml.ts';
import type { Xml } from '../xml.ts';
import { idOf, isNumber, managedKeys } from './managed-keys.ts';
import type { KeySchema } from './managed-keys.ts';
import { extensionKey } from './registry.ts';
import type { WindowsBrowser } from './registry.ts';

const NAMESPACE = 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions';
export const REVISION = { revision: '1.0', schemaVersion: '1.0', xmlns: NAMESPACE };
export const CATEGORY = 'Pasteward';
export const SUPPORTED = 'Supported';
export const TITLES = { chrome: 'Google Chrome', edge: 'Microsoft Edge' } as const;

/** The template of a browser's extension: one policy for each managed setting. */
export function admxFile(browser: WindowsBrowser, id: string): string {
  const key = extensionKey(browser, id);
  return xmlDocument([
    element('policyDefinitions', REVISION, [
      element('policyNamespaces', {}, [
        element('target', { prefix: 'pasteward', namespace: `Pasteward.Policies.${browser}` }),
      ]),
      element('resources', { minRequiredRevision: '1.0' }),
      element('supportedOn', {}, [
        element('definitions', {}, [
          element('definition', { name: SUPPORTED, displayName: `$(string.${SUPPORTED})` }),
        ]),
      ]),
      element('categories', {}, [
        element('category', { name: CATEGORY, displayName: `$(string.${CATEGORY})` }),
      ]),
      element(
        'policies',
        {},
        managedKeys().map(([name, schema]) => policy(name, schema, key)),
      ),
    ]),
  ]);
}

function policy(name: string, schema: KeySchema, key: string): Xml {
  const attributes = {
    name,
    class: 'Machine',
    displayName: `$(string.${name})`,
    explainText: `$(string.${name}_explain)`,
    key,
  };
  const where = [
    element('parentCategory', { ref: CATEGORY }),
    element('supportedOn', { ref: SUPPORTED }),
  ];
  if (schema.type === 'boolean') {
    return element('policy', { ...attributes, valueName: name }, [
      ...where,
      element('enabledValue', {}, [element('decimal', { value: '1' })]),
      element('disabledValue', {}, [element('decimal', { value: '0' })]),
    ]);
  }
  const shown = { ...attributes, presentation: `$(presentation.${name})` };
  return element('policy', shown, [...where, element('elements', {}, [field(name, schema)])]);
}

/** By default, a text is cut off after 1,023 letters. */
const LONGEST = '1000000';

function field(name: string, schema: KeySchema): Xml {
  const attributes = { id: name, valueName: name };
  if (schema.enum) {
    const items = schema.enum.map((value) =>
      element('item', { displayName: `$(string.${name}_${idOf(value)})` }, [
        element('value', {}, [element('string', {}, value)]),
      ]),
    );
    return element('enum', { ...attributes, required: 'true' }, items);
  }
  if (isNumber(schema)) {
    return element('decimal', { ...attributes, maxValue: String(2 ** 31 - 1) });
  }
  return element('text', { ...attributes, maxLength: LONGEST });
}
