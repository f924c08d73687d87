import { toJsonSchema } from '@valibot/to-json-schema';
import { AT, SITE } from '../../lib/policy/change-schema.ts';
import { LAYER } from '../../lib/policy/layer.ts';

/**
 * The schema of the policy that is signed with a list, `docs/policy.schema.json`, for editors. What a schema cannot say,
 * such as how long a text may be, `pasteward policy lint` does.
 */
export function policySchema(): string {
  const schema = toJsonSchema(LAYER, {
    errorMode: 'ignore',
    typeMode: 'input',
    definitions: { site: SITE, ...AT },
  });
  return `${JSON.stringify({ title: 'Pasteward policy', ...schema }, null, 2)}\n`;
}
