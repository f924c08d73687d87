import type { Random } from '../../fixtures/secrets/index.ts';
import { CHINESE, ENGLISH, HOSTS, IDENTIFIERS } from './words.ts';

/** Makes one block of text of one kind, some hundred letters long. */
export type MakeBlock = (random: Random) => string;

const HEX = '0123456789abcdef';

function times(count: number, make: () => string): string[] {
  return Array.from({ length: count }, make);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function sentence(random: Random): string {
  const words = times(6 + random.int(14), () => random.pick(ENGLISH));
  const link =
    random.int(12) === 0 ? ` (see https://${random.pick(HOSTS)}/${random.int(900)})` : '';
  return `${capital(words.join(' '))}${link}${random.pick(['.', '.', '.', '?'])}`;
}

const prose: MakeBlock = (random) => times(2 + random.int(5), () => sentence(random)).join(' ');

const chinese: MakeBlock = (random) =>
  times(2 + random.int(4), () => `${random.pick(CHINESE)}${random.pick(['，', '。', '。'])}`).join(
    '',
  );

function name(random: Random): string {
  return random.pick(IDENTIFIERS) + capital(random.pick(IDENTIFIERS));
}

const typescript: MakeBlock = (random) => {
  const [fn, arg, local] = [name(random), name(random), name(random)];
  return [
    `import { ${name(random)} } from './${random.pick(IDENTIFIERS)}-${random.pick(IDENTIFIERS)}.ts';`,
    '',
    `/** ${sentence(random)} */`,
    `export async function ${fn}(${arg}: ${capital(name(random))}, limit = ${random.int(500)}) {`,
    `  const ${local} = await this.${name(random)}(${arg}.${random.pick(IDENTIFIERS)}, { retries: 3 });`,
    `  if (${local}.length === 0) throw new Error("${sentence(random)}\\n");`,
    `  return ${local}.filter((it) => it.${random.pick(IDENTIFIERS)} !== null).slice(0, limit);`,
    '}',
  ].join('\n');
};

const python: MakeBlock = (random) =>
  [
    `class ${capital(name(random))}(Base):`,
    `    """${sentence(random)}"""`,
    `    def ${random.pick(IDENTIFIERS)}_${random.pick(IDENTIFIERS)}(self, key, value=None):`,
    `        self.${name(random)}[key] = value or os.environ.get("${capital(name(random))}", "")`,
    `        logger.debug('%s took %d ms\\t%r', key, ${random.int(900)}, value)`,
  ].join('\n');

const LEVELS = ['INFO ', 'DEBUG', 'WARN ', 'ERROR'] as const;

function logLine(random: Random): string {
  const time = `2026-11-${10 + random.int(19)}T${10 + random.int(13)}:${10 + random.int(49)}:12.${100 + random.int(899)}Z`;
  const where = `${random.pick(IDENTIFIERS)}.${random.pick(IDENTIFIERS)}`;
  const id = [8, 4, 4, 4, 12].map((length) => random.text(HEX, length)).join('-');
  const what = times(4 + random.int(5), () => random.pick(ENGLISH)).join(' ');
  return `${time} ${random.pick(LEVELS)} [${where}] ${what} request=${id} status=${200 + random.int(300)} took=${random.int(4000)}ms`;
}

const log: MakeBlock = (random) => times(3 + random.int(6), () => logLine(random)).join('\n');

const json: MakeBlock = (random) =>
  JSON.stringify(
    {
      id: random.int(100_000),
      name: name(random),
      url: `https://${random.pick(HOSTS)}/${random.text(HEX, 12)}`,
      tags: times(3, () => random.pick(IDENTIFIERS)),
      digest: `sha256:${random.text(HEX, 64)}`,
      note: `${sentence(random)}\n"${sentence(random)}"`,
      price: random.int(10_000) / 100,
    },
    null,
    random.int(2) * 2,
  );

/** A kind as often as it stands here. */
export const BLOCKS: readonly [MakeBlock, ...MakeBlock[]] = [
  prose,
  prose,
  prose,
  typescript,
  typescript,
  python,
  log,
  log,
  json,
  chinese,
];
