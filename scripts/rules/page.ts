import { RULES } from '../../lib/detect/rules/index.ts';
import { DEFAULT_POLICY } from '../../lib/policy/default.ts';
import type { Rule } from '../../lib/detect/rules/types.ts';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { AREAS } from './areas.ts';
import { SOURCES } from './cases.ts';
import { looksOf } from './looks.ts';
import { titleKey } from './titles.ts';

const TITLES = new Map(Object.entries(messages).map(([key, { message }]) => [key, message]));

/** `cli/rule-sources.json`: where the command line sends a person who wants to know more. */
export function sourcesFile(): string {
  const known = RULES.flatMap(({ id }) => {
    const source = SOURCES.get(id);
    return source === undefined ? [] : [[id, source] as const];
  });
  return `${JSON.stringify(Object.fromEntries(known), null, 2)}\n`;
}

/** `docs/rules.md`. */
export function rulesPage(): string {
  const unlisted = RULES.filter((rule) => !AREAS.some(({ rules }) => rules.includes(rule)));
  if (unlisted.length > 0) {
    const ids = unlisted.map(({ id }) => id).join(', ');
    throw new Error(`Put these rules into an area of scripts/rules/areas.ts: ${ids}`);
  }
  const tables = AREAS.map(({ name, rules }) => `## ${name}\n\n${tableOf(rules)}`);
  return (
    [introduction(), IGNORED, ...tables, '<!-- prettier-ignore-end -->', '']
      .join('\n\n')
      .trimEnd() + '\n'
  );
}

/** Prettier would make every row as wide as the widest. */
const IGNORED = '<!-- prettier-ignore-start -->';

function introduction(): string {
  const least = DEFAULT_POLICY.families.personal.atLeast ?? 1;
  return `# Rules

What Pasteward finds by its own rules: ${RULES.length} kinds. What a policy adds ([terms](policy.md)) and what an org list
knows (internal code and documents) has no line here. This page is made by \`scripts/rules-docs.ts\`.

To switch one rule off, or to have something else happen, name it in the [policy](policy.md):

\`\`\`json
{
  "rules": {
    "stripe-test-key": { "action": "allow" },
    "private-key": { "action": "block" }
  }
}
\`\`\`

On the command line \`pasteward rules <id>\` explains a rule: why it matters, and what to do.

- **Looks like**: letters that the value holds or begins with, or the words that it is known by when they stand beside it;
  and the page of the vendor, the issuer or the rule that describes it.
- **Confidence**: \`medium\` where what looks like one is often harmless.
- **Counted**: usual in small numbers. Fewer than ${least} different ones in a text are allowed; \`families.personal.atLeast\`
  and \`rules.<id>.atLeast\` set the number.`;
}

function tableOf(rules: readonly Rule[]): string {
  const rows = rules.map((rule) => {
    const { id, confidence, ordinary } = rule;
    const title = TITLES.get(titleKey(id)) ?? '';
    const looks = [looksOf(rule), linkOf(id)].filter(Boolean).join(' · ');
    return [`\`${id}\``, title, looks, confidence, ordinary ? 'counted' : ''];
  });
  const lines = [
    ['Id', 'Title', 'Looks like', 'Confidence', 'Counted'],
    Array<string>(5).fill('---'),
  ];
  return [...lines, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function linkOf(id: string): string {
  const source = SOURCES.get(id);
  return source === undefined
    ? ''
    : `[${new URL(source).hostname.replace(/^www\./, '')}](${source})`;
}
