import type { JSX } from 'preact';
import type { Icon } from './element.ts';
import { SHIELD, STOP } from './icon-shapes.ts';

export function ShieldIcon(): JSX.Element {
  return <Drawn {...SHIELD} />;
}

export function StopIcon(): JSX.Element {
  return <Drawn {...STOP} />;
}

/** For the extension's own pages; a warning in a chat is made by `svgOf`. */
function Drawn({ size, path }: Icon): JSX.Element {
  return (
    <svg viewBox={`0 0 ${String(size)} ${String(size)}`} aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
