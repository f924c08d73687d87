import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './run.ts';

const LIST = '/etc/apt/sources.list';
const PARTS = '/etc/apt/sources.list.d';

/** Debian's archive, wherever it is mirrored, and of it the release itself: its sources stay. */
const ARCHIVE = /\/debian\/?$/u;
const RELEASE = /^[a-z]+$/u;

/** Downloads source packages with the machine's own apt, which is left as it is. */
export class Apt {
  readonly #options: readonly string[];

  private constructor(options: readonly string[]) {
    this.#options = options;
  }

  /** @param folder for the package lists: 30 MB. */
  static async open(folder: string): Promise<Apt> {
    const parts = join(folder, 'sources');
    await mkdir(parts, { recursive: true });
    await mkdir(join(folder, 'state/lists/partial'), { recursive: true });
    await mkdir(join(folder, 'cache/archives/partial'), { recursive: true });
    const entries = sourceEntries();
    for (const [name, text] of Object.entries(entries)) await writeFile(join(parts, name), text);
    const settings = [
      'Dir::Etc::sourcelist=/dev/null',
      `Dir::Etc::sourceparts=${parts}`,
      `Dir::State=${join(folder, 'state')}`,
      'Dir::State::status=/dev/null',
      `Dir::Cache=${join(folder, 'cache')}`,
    ];
    const apt = new Apt(settings.flatMap((setting) => ['-o', setting]));
    await apt.#run(folder, 'update');
    return apt;
  }

  /** Leaves the archives of these source packages, checked, in the folder. */
  async download(names: readonly string[], folder: string): Promise<void> {
    await this.#run(folder, 'source', '--download-only', '--tar-only', ...names);
  }

  async #run(folder: string, ...command: readonly string[]): Promise<void> {
    await run('apt-get', ['-qq', ...this.#options, ...command], folder).catch((error: unknown) => {
      throw new Error(
        'The sources for this group come by apt-get from the Debian archive (release bookworm) ' +
          'that the machine is set up with, and apt-get could not get them',
        { cause: error },
      );
    });
  }
}

/** The configured entries of Debian's archive, turned from binary packages to sources. */
function sourceEntries(): { 'bench.list': string; 'bench.sources': string } {
  const names = existsSync(PARTS) ? readdirSync(PARTS).map((name) => join(PARTS, name)) : [];
  const files = [...(existsSync(LIST) ? [LIST] : []), ...names];
  const textOf = (end: string): string =>
    files.flatMap((file) => (file.endsWith(end) ? [readFileSync(file, 'utf8')] : [])).join('\n\n');
  const lines = textOf('.list').split('\n').flatMap(fromLine);
  const stanzas = textOf('.sources')
    .split(/\n\s*\n/u)
    .flatMap(fromStanza);
  if (lines.length + stanzas.length === 0) {
    throw new Error(`Neither ${LIST} nor ${PARTS} names the Debian archive, which has the sources`);
  }
  return { 'bench.list': `${lines.join('\n')}\n`, 'bench.sources': `${stanzas.join('\n\n')}\n` };
}

/** `deb [options] address release components` */
function fromLine(line: string): string[] {
  const [, options = '', uri = '', suite = ''] =
    /^\s*deb\s+(\[[^\]]*\]\s+)?(\S+)\s+(\S+)/u.exec(line) ?? [];
  return ARCHIVE.test(uri) && RELEASE.test(suite) ? [`deb-src ${options}${uri} ${suite} main`] : [];
}

/** Paragraphs of fields, as in the control files of packages. */
function fromStanza(stanza: string): string[] {
  const text = stanza.replaceAll(/^#.*\n?/gmu, '').trim();
  const words = (field: string): string[] =>
    new RegExp(`^${field}:(.*)$`, 'imu').exec(text)?.[1]?.trim().split(/\s+/u) ?? [];
  const suites = words('Suites').filter((suite) => RELEASE.test(suite));
  const [uri = ''] = words('URIs');
  if (!words('Types').includes('deb') || !ARCHIVE.test(uri) || suites.length === 0) return [];
  return [
    text
      .replace(/^Types:.*$/imu, 'Types: deb-src')
      .replace(/^Suites:.*$/imu, `Suites: ${suites.join(' ')}`)
      .replace(/^Components:.*$/imu, 'Components: main'),
  ];
}
