import type { CommandSpec } from './command.ts';
import { refuse } from './outcome.ts';
import { testPolicy } from './policy/cases.ts';
import { explainPolicy } from './policy/explain.ts';
import { lintPolicy } from './policy/lint.ts';

export const policyCommand: CommandSpec = {
  name: 'policy',
  description: 'Looks through policy files, explains them, or runs examples against them.',
  operands: [
    ['<task>', 'lint, explain or test'],
    [
      '<files...>',
      'policy files (JSON or YAML), the one that wins last: that of the list, then that of managed storage; for test, the cases first',
    ],
  ],
  options: [
    ['--site <site>', 'explain: at this site'],
    ['--family <family>', 'explain: for this family'],
    ['--rule <rule>', 'explain: for this rule'],
    ['--group <group>', 'explain: for this group of the org list'],
    [
      '--list <list>',
      'the folder or the address of the list, to know its groups (who signed it is not checked)',
    ],
    ['--member <groups>', 'explain: for somebody in these groups of users, divided by commas'],
    ['--at <time>', 'explain: at this time, like 2027-01-31T18:00Z (default: now)'],
  ],
  json: 'print JSON: an array of problems, the explanation, or an array of results',
  example: 'policy explain policy.yaml --site claude --rule github-token',
  notes: `lint exits with 1 when it finds something: fields that are not known, rules and groups that nothing reaches, patterns
that look like regular expressions, what another file locks. Hints are none of that: reasons that nobody gets, as a
file for managed storage has no "audit". test exits with 1 when a case fails.

A case has a name, a text (or parts of it, so that no file holds a whole secret), a site, and what to expect:
  - name: tokens are masked
    text: ["ghp_", "16C7e42F292c6912E7710c838347Ae178B4a"]
    site: claude
    expect: { action: mask, rules: [github-token] }
With --list, a case may have a group of it in place of a text, and a number of its lines:
  - { name: few lines, group: tools, lines: 5, site: claude, expect: { action: allow } }`,
  run: (call) => {
    const [task, ...files] = call.operands;
    if (task === 'lint') return lintPolicy(call, files);
    if (task === 'explain') return explainPolicy(call, files);
    if (task === 'test') return testPolicy(call, files);
    return Promise.resolve(
      refuse('There is lint, explain and test. "pasteward policy --help" says more.'),
    );
  },
};
