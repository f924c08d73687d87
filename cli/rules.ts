import type { Call, CommandSpec } from './command.ts';
import { EXIT } from './exit.ts';
import { nearest } from './nearest.ts';
import { done, refuse } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { RULE_ENTRIES, explainRule, listRules } from './rule-entries.ts';

export const rulesCommand: CommandSpec = {
  name: 'rules',
  description: 'Lists what can be found and why it matters, or explains one rule.',
  operands: [['[id]', 'a rule to explain']],
  options: [['--family <family>', 'only the rules of this family: secret or personal']],
  json: 'print one JSON array of rules, or the one rule as an object',
  example: 'rules github-token',
  notes: `In a policy, "rules": { "<id>": { "action": "block" } } changes what happens to one kind of finding; see
docs/policy.md. What a policy or a list adds, such as terms and internal code, is not among these.`,
  run: async (call) => {
    const [id] = call.operands;
    return id === undefined ? list(call, call.value('family')) : explain(call, id);
  },
};

async function explain(call: Call, id: string): Promise<Outcome<number>> {
  const entry = RULE_ENTRIES.find((known) => known.id === id);
  if (!entry) {
    const meant = nearest(
      id,
      RULE_ENTRIES.map((known) => known.id),
    );
    const hint =
      meant === undefined ? '"pasteward rules" lists them all.' : `Did you mean ${meant}?`;
    return refuse(`There is no rule of this id. ${hint}`);
  }
  await call.print({ text: explainRule(entry), json: entry });
  return done(EXIT.clean);
}

async function list(call: Call, family: string | undefined): Promise<Outcome<number>> {
  const families = [...new Set(RULE_ENTRIES.map((entry) => entry.family))];
  if (family !== undefined && !families.some((known) => known === family)) {
    return refuse(`No rule is of this family. There are ${families.join(' and ')}.`);
  }
  const entries = RULE_ENTRIES.filter((entry) => family === undefined || entry.family === family);
  await call.print({ text: listRules(entries), json: entries });
  return done(EXIT.clean);
}
