import { LOOK_ALIKES } from '../../corpus/look-alikes.ts';
import { seeded } from '../../fixtures/secrets/index.ts';
import { detect } from '../../../lib/detect/engine.ts';
import type { Finding } from '../../../lib/detect/types.ts';
import { decide } from '../../../lib/policy/decide.ts';
import { DEFAULT_POLICY } from '../../../lib/policy/default.ts';
import { figure } from '../figure.ts';
import type { Figure } from '../figure.ts';
import { packageFiles } from './packages.ts';
import type { PackageFile } from './packages.ts';
import { publishedIn } from './published.ts';
import { showCounts, showFinding } from './show.ts';

const LIMITS = { code: 0.3, documents: 1.5 } as const;
const TITLES = { code: 'package source', documents: 'Markdown and JSON of packages' } as const;
const MB = 1_000_000;

/** What the built-in policy would not let pass. */
export function stoppedIn(text: string): Finding[] {
  return decide(DEFAULT_POLICY, undefined, detect(text))
    .rulings.filter(({ action }) => action !== 'allow')
    .map(({ finding }) => finding);
}

/** Findings by megabyte of what others have published. */
export async function inPackages(bytes: number): Promise<Figure[]> {
  const files = await packageFiles(bytes);
  return (['code', 'documents'] as const).flatMap((sort) =>
    inFiles(
      sort,
      files.filter((file) => file.sort === sort),
    ),
  );
}

function inFiles(sort: keyof typeof LIMITS, files: readonly PackageFile[]): Figure[] {
  const rules: string[] = [];
  const published: string[] = [];
  let bytes = 0;
  for (const { path, text } of files) {
    bytes += Buffer.byteLength(text);
    for (const finding of stoppedIn(text)) {
      const what = publishedIn(path, finding.rule);
      if (what === undefined) rules.push(`${finding.family} ${finding.rule}`);
      else published.push(`${finding.rule}: ${what}`);
      showFinding(path, text, finding);
    }
  }
  showCounts(`${TITLES[sort]}, findings`, rules);
  showCounts(`${TITLES[sort]}, published on purpose`, published);
  return [
    figure(TITLES[sort], bytes / MB, 'MB'),
    figure(`${TITLES[sort]}, findings`, rules.length / (bytes / MB), 'a MB', LIMITS[sort]),
    figure(`${TITLES[sort]}, published on purpose`, published.length, 'findings'),
  ];
}

/** Different texts in which nothing is to be found, and in which something is. */
export function inLookAlikes(draws: number): Figure[] {
  const texts = lookAlikes(draws);
  const wrong = texts.filter(({ id, text }) => {
    const findings = stoppedIn(text);
    for (const finding of findings) showFinding(id, text, finding);
    return findings.length > 0;
  });
  showCounts(
    'look-alikes with a finding',
    wrong.map(({ id }) => id),
  );
  return [
    figure('look-alikes', texts.length, 'texts'),
    figure('look-alikes, with a finding', (100 * wrong.length) / texts.length, '%', 1),
  ];
}

export function lookAlikes(draws: number): { readonly id: string; readonly text: string }[] {
  const seen = new Set<string>();
  return LOOK_ALIKES.flatMap((lookAlike, at) =>
    Array.from({ length: draws }, (_, draw) => ({
      id: lookAlike.id,
      text: lookAlike.make(seeded(at * 1000 + draw + 1)),
    })),
  ).filter(({ text }) => !seen.has(text) && seen.add(text));
}
