import type { JSX } from 'preact';
import { ruleTitle } from './event-words.ts';
import type { EventWords } from './event-words.ts';
import { mayLetThrough, Notes, SaidOf } from './line-table.tsx';
import type { SiteLine } from './rules-in-force.ts';

interface Props {
  readonly words: EventWords;
  readonly sites: readonly SiteLine[];
  readonly familyName: (id: string) => string;
}

/** What holds at each chat: as everywhere, or what is different there. */
export function SiteList({ words, sites, familyName }: Props): JSX.Element {
  return (
    <ul class="sites">
      {sites.map((site) => (
        <Site words={words} site={site} familyName={familyName} />
      ))}
    </ul>
  );
}

interface SiteProps extends Omit<Props, 'sites'> {
  readonly site: SiteLine;
}

function Site({ words, site, familyName }: SiteProps): JSX.Element {
  const { strings } = words;
  const { name, access, families, rules, groups } = site;
  const lines = [
    ...families.map((line) => ({ ...line, title: familyName(line.id) })),
    ...rules.map((line) => ({ ...line, title: ruleTitle(line.id, words) })),
    ...groups.map((line) => ({ ...line, title: line.id })),
  ];
  const differs = access === 'guarded' && lines.length > 0;
  return (
    <li>
      <strong>{name}</strong>{' '}
      <span class={`access ${access}`}>
        {differs ? strings('options_access_differs') : strings(`options_access_${access}`)}
      </span>
      <SaidOf strings={strings} said={site} />
      {differs && (
        <ul>
          {lines.map((line) => (
            <li>
              {strings(
                'options_site_line',
                line.title,
                strings(`options_action_${line.rule.action}`),
                mayLetThrough(strings, line.rule),
              )}
              <Notes strings={strings} line={line} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
