import { execFile, execFileSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Whoever has the sources can check that a release was made of them: the same commit and key give the same bytes. */
const ROOT = join(import.meta.dirname, '../..');
/** Four builds; each takes some 12 s of a free processor. */
const PATIENCE = 1_200_000;
const NOT_NEEDED = /^(?:test|docs)\//u;

const scratch = mkdtempSync(join(tmpdir(), 'pasteward-twice-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const Answer = v.object({
  id: v.string(),
  version: v.string(),
  files: v.record(v.string(), v.string()),
});
const Sbom = v.object({ components: v.array(v.object({ name: v.string() })) });

/** The sources as they are now, with what is not committed yet. */
function copySources(target: string): void {
  const listed = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const paths = execFileSync('git', listed, { cwd: ROOT, encoding: 'utf8' }).split('\0');
  for (const path of paths.filter((one) => one !== '' && !NOT_NEEDED.test(one))) {
    if (!statSync(join(ROOT, path), { throwIfNoEntry: false })?.isFile()) continue;
    mkdirSync(dirname(join(target, path)), { recursive: true });
    cpSync(join(ROOT, path), join(target, path));
  }
}

async function pack(sources: string, timeZone: string) {
  const out = join(sources, 'release');
  const options = ['--out', out, '--key', join(scratch, 'key.pem')];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['cli/main.ts', 'pack', ...options, '--base-url', 'https://updates.example/', '--json'],
    { cwd: sources, env: { ...process.env, INIT_CWD: sources, TZ: timeZone } },
  );
  const read = readdirSync(out).map((name): [string, string] => {
    return [
      name,
      createHash('sha256')
        .update(readFileSync(join(out, name)))
        .digest('hex'),
    ];
  });
  return { out, answer: v.parse(Answer, JSON.parse(stdout)), files: Object.fromEntries(read) };
}

describe('two releases, made in different folders, in different time zones', () => {
  let releases: readonly Awaited<ReturnType<typeof pack>>[] = [];

  beforeAll(async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
    writeFileSync(join(scratch, 'key.pem'), pem, { mode: 0o600 });
    const [one, other] = [join(scratch, 'one'), join(scratch, 'another/with a longer name')];
    copySources(one);
    // Of the first copy, since the sources may change meanwhile.
    cpSync(one, other, { recursive: true });
    for (const sources of [one, other]) {
      symlinkSync(join(ROOT, 'node_modules'), join(sources, 'node_modules'));
    }
    releases = await Promise.all([pack(one, 'UTC'), pack(other, 'Pacific/Kiritimati')]);
  }, PATIENCE);

  it('have the same bytes', () => {
    const [one, other] = releases;
    expect(one?.files).toEqual(other?.files);
    expect(Object.keys(one?.files ?? {})).toHaveLength(5);
  });

  it('have the checksums that were printed', () => {
    for (const { answer, files } of releases) expect(answer.files).toEqual(files);
  });

  it('name the packages whose code is in them, and no others', () => {
    const [{ out } = { out: '' }] = releases;
    const sbom = v.parse(Sbom, JSON.parse(readFileSync(join(out, 'sbom.cdx.json'), 'utf8')));
    const names = sbom.components.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['idb', 'preact', 'valibot']));
    // Those of the command line and of the tests.
    expect(names).not.toEqual(expect.arrayContaining(['commander']));
    expect(names).not.toEqual(expect.arrayContaining(['vitest']));
  });
});
