import { TABLES } from '../../corpus/personal.ts';
import type { Table } from '../../corpus/personal.ts';
import { seeded } from '../../fixtures/secrets/index.ts';
import { detect } from '../../../lib/detect/engine.ts';
import { decide } from '../../../lib/policy/decide.ts';
import { DEFAULT_POLICY } from '../../../lib/policy/default.ts';
import { missed, outcomesOf, where } from '../detection/recall.ts';
import { personalSamples } from '../detection/samples.ts';
import { showFinding, showMissed, showText } from '../detection/show.ts';
import { figure } from '../figure.ts';
import type { Figure } from '../figure.ts';
import type { Group } from '../lab.ts';

const DRAWS = 20;
const DRAWS_OF_TABLE = 50;

/** What of the data about people is missed, and which tables are taken for tables of people. */
export const detectionPersonal: Group = {
  name: 'detection personal',
  async run(lab) {
    const all = await outcomesOf((text) => detect(text).findings, personalSamples(lab.runs(DRAWS)));
    showMissed('personal data', all);
    const languages = ['english', 'chinese'] as const;
    const families = [...new Set(all.map(({ sample }) => sample.set))];
    return [
      figure('personal data, missed', missed(all), '%'),
      ...languages.map((name) =>
        figure(
          `personal data, missed in ${name === 'english' ? 'English' : 'Chinese'}`,
          missed(where(all, ({ language }) => language === name)),
          '%',
        ),
      ),
      ...families.map((family) =>
        figure(
          `personal data, ${family} missed`,
          missed(where(all, ({ set }) => set === family)),
          '%',
        ),
      ),
      ...tables(lab.runs(DRAWS_OF_TABLE)),
    ];
  },
};

/** By the policy that holds without another: single contacts are allowed, a table of people never. */
function tables(draws: number): Figure[] {
  const verdicts = TABLES.flatMap((table) =>
    Array.from({ length: draws }, (_, draw) => ({ ...table, isStopped: isStopped(table, draw) })),
  );
  const ofPeople = verdicts.filter(({ people }) => people);
  const ofThings = verdicts.filter(({ people }) => !people);
  const share = (all: typeof verdicts, some: typeof verdicts): number =>
    (100 * some.length) / all.length;
  return [
    figure(
      'tables of people, missed',
      share(
        ofPeople,
        ofPeople.filter(({ isStopped: it }) => !it),
      ),
      '%',
    ),
    figure(
      'tables of other things, taken for people',
      share(
        ofThings,
        ofThings.filter(({ isStopped: it }) => it),
      ),
      '%',
      0,
    ),
  ];
}

function isStopped(table: Table, draw: number): boolean {
  const text = table.make(seeded(draw + 1));
  const rulings = decide(DEFAULT_POLICY, undefined, detect(text)).rulings.filter(
    ({ action }) => action !== 'allow',
  );
  if (table.people && rulings.length === 0) showText(`missed ${table.id}`, text);
  if (!table.people) for (const { finding } of rulings) showFinding(table.id, text, finding);
  return rulings.length > 0;
}
