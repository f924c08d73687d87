import { element, xmlDocument } from '../xml.ts';
import type { Xml } from '../xml.ts';
import { CATEGORY, REVISION, SUPPORTED, TITLES } from './admx.ts';
import { descriptionOf, idOf, isNumber, managedKeys } from './managed-keys.ts';
import type { KeySchema } from './managed-keys.ts';
import type { WindowsBrowser } from './registry.ts';

/** The words of the template, in English. */
export function admlFile(browser: WindowsBrowser): string {
  const strings = managedKeys().flatMap(([name, schema]) => [
    text(name, name),
    text(`${name}_explain`, `${descriptionOf(name)} ${explain(schema)} More: docs/policy.md`),
    ...(schema.enum ?? []).map((value) => text(`${name}_${idOf(value)}`, value)),
  ]);
  const presentations = managedKeys()
    .filter(([, schema]) => schema.type !== 'boolean')
    .map(([name, schema]) => element('presentation', { id: name }, [control(name, schema)]));
  return xmlDocument([
    element('policyDefinitionResources', REVISION, [
      element('displayName', {}, 'Pasteward'),
      element('description', {}, `The managed settings of Pasteward in ${TITLES[browser]}.`),
      element('resources', {}, [
        element('stringTable', {}, [
          text(CATEGORY, `Pasteward in ${TITLES[browser]}`),
          text(SUPPORTED, `${TITLES[browser]} 137 or later`),
          ...strings,
        ]),
        element('presentationTable', {}, presentations),
      ]),
    ]),
  ]);
}

function text(id: string, content: string): Xml {
  return element('string', { id }, content);
}

function control(name: string, schema: KeySchema): Xml {
  if (schema.enum) return element('dropdownList', { refId: name, noSort: 'true' }, name);
  if (isNumber(schema)) {
    return element('decimalTextBox', { refId: name }, name);
  }
  return element('textBox', { refId: name }, [element('label', {}, name)]);
}

function explain(schema: KeySchema): string {
  const { type, enum: values } = schema;
  if (values) return `One of ${values.join(', ')}.`;
  if (isNumber(schema)) return 'A number.';
  if (type === 'string') return 'A text.';
  return type === 'boolean' ? 'On or off.' : `JSON: ${type === 'array' ? 'a list' : 'an object'}.`;
}
