import { render } from 'preact';
import type { JSX } from 'preact';
import type { AccessTable } from '../../policy/access-schema.ts';
import { alternativeTo, isShut } from '../../policy/access.ts';
import { homeOf } from '../../sites/index.ts';
import type { Site } from '../../sites/types.ts';
import { StopIcon } from '../icons.tsx';
import type { Strings } from '../strings.ts';

interface Props {
  readonly strings: Strings;
  readonly site: Site;
  /** Undefined when the background did not answer. */
  readonly access: AccessTable | undefined;
}

/** What stands in place of a site that policy shuts: which one, why, and where to go instead. */
export function showBlocked(root: Element, props: Props): void {
  document.title = props.strings('shut_title', props.site.name);
  render(<Blocked {...props} />, root);
}

function Blocked({ strings, site, access }: Props): JSX.Element {
  if (access && !isShut(access[site.id])) return <Open strings={strings} site={site} />;
  const alternative = access && alternativeTo(site.id, access);
  return (
    <>
      <h1>
        <StopIcon /> {strings('shut_title', site.name)}
      </h1>
      <p class="why">{access?.[site.id]?.message ?? strings('shut_why')}</p>
      <p class="note">{strings('shut_sent')}</p>
      {!access && <p role="alert">{strings('shut_unreachable')}</p>}
      {alternative && (
        <a class="go" href={alternative.url}>
          {strings('shut_use', alternative.title)}
        </a>
      )}
    </>
  );
}

/** Policy has changed since the site was shut. */
function Open({ strings, site }: Omit<Props, 'access'>): JSX.Element {
  return (
    <>
      <h1>{strings('ext_name')}</h1>
      <a class="go" href={homeOf(site)}>
        {strings('shut_open', site.name)}
      </a>
    </>
  );
}
