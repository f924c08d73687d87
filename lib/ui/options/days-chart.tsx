import type { JSX } from 'preact';
import type { Strings } from '../strings.ts';
import type { DayCount } from './day-counts.ts';
import type { Format } from './format.ts';

interface Props {
  readonly strings: Strings;
  readonly format: Format;
  readonly days: readonly DayCount[];
}

const HEIGHT = 80;
/** Of a bar and the gap behind it. */
const STEP = 10;
const BAR = 7;

/** How many events there were each day: as bars, in one sentence, and as a table. */
export function DaysChart({ strings, format, days }: Props): JSX.Element {
  const most = Math.max(1, ...days.map(({ texts, own }) => texts + own));
  const heightOf = (count: number): number => (HEIGHT * count) / most;
  const [first, last] = [days[0], days.at(-1)];
  return (
    <figure class="chart">
      <figcaption>{strings('options_chart')}</figcaption>
      <svg
        viewBox={`0 0 ${STEP * days.length} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={inWords({ strings, format, days })}
      >
        {days.map(({ texts, own }, at) => (
          <>
            <rect
              class="texts"
              x={at * STEP}
              y={HEIGHT - heightOf(texts)}
              width={BAR}
              height={heightOf(texts)}
            />
            <rect
              class="own"
              x={at * STEP}
              y={HEIGHT - heightOf(texts + own)}
              width={BAR}
              height={heightOf(own)}
            />
          </>
        ))}
      </svg>
      <p class="axis" aria-hidden="true">
        <span>{first && format.shortDay(first.at)}</span>
        <span>{last && format.shortDay(last.at)}</span>
      </p>
      <p class="legend" aria-hidden="true">
        <span class="texts">{strings('options_of_texts')}</span>
        <span class="own">{strings('options_of_own')}</span>
      </p>
      <Table strings={strings} format={format} days={days} />
    </figure>
  );
}

function inWords({ strings, format, days }: Props): string {
  const all = days.reduce((sum, { texts, own }) => sum + texts + own, 0);
  const texts = days.reduce((sum, day) => sum + day.texts, 0);
  return strings('options_chart_words', format.number(all), format.number(texts));
}

function Table({ strings, format, days }: Props): JSX.Element {
  return (
    <details>
      <summary>{strings('options_chart_table')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{strings('options_day')}</th>
            <th scope="col">{strings('options_of_texts')}</th>
            <th scope="col">{strings('options_of_own')}</th>
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map(({ at, texts, own }) => (
            <tr>
              <th scope="row">{format.shortDay(at)}</th>
              <td>{format.number(texts)}</td>
              <td>{format.number(own)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
