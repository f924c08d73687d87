import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import { INNER_VERSION } from '../../lib/fingerprint/grams.ts';
import { RULES_VERSION } from '../../lib/fingerprint/left-out.ts';
import { codeOf } from '../../test/fixtures/code.ts';
import { commit, folder, index, pathsIn, repository, write } from '../../test/fixtures/indexing.ts';

describe('a second run', () => {
  test('reads only what changed, and follows what was moved or deleted', async () => {
    for (const name of ['a', 'b', 'c', 'd']) write(`${name}.ts`, codeOf(name));
    commit();
    const first = await index();
    expect(first.read.files).toBe(4);
    renameSync(join(repository, 'b.ts'), join(repository, 'moved.ts'));
    rmSync(join(repository, 'c.ts'));
    write('d.ts', codeOf('changed'));
    write('e.ts', codeOf('e'));
    commit();
    const second = await index();
    expect(second.read.files).toBe(2);
    expect(second.files).toBe(4);
    expect(await pathsIn(second.file)).toEqual(['a.ts', 'd.ts', 'e.ts', 'moved.ts']);
    const full = await index({ full: true });
    expect(full.read.files).toBe(4);
    expect(full.keys).toBe(second.keys);
    const third = await index();
    expect([third.read.files, third.keys]).toEqual([0, second.keys]);
  });

  test('of a plain folder too', async () => {
    const path = join(folder, 'plain');
    mkdirSync(path);
    writeFileSync(join(path, 'a.ts'), codeOf('a'));
    writeFileSync(join(path, 'b.ts'), codeOf('b'));
    expect((await index({ path, name: 'plain' })).read.files).toBe(2);
    writeFileSync(join(path, 'b.ts'), codeOf('c'));
    expect((await index({ path, name: 'plain' })).read.files).toBe(1);
  });

  test.each([
    ['the fingerprints', { innerVersion: 0, rulesVersion: RULES_VERSION }],
    ['the rules of what is left out', { innerVersion: INNER_VERSION, rulesVersion: 0 }],
  ])('reads all again when %s are of another version', async (_, versions) => {
    write('a.ts', codeOf('a'));
    commit();
    const { file } = await index();
    const instance = await DuckDBInstance.create(':memory:');
    const db = await instance.connect();
    const about = JSON.stringify({
      ...{ format: 1, ...versions, group: 'core', repository: 'payments', origin: repository },
      ...{ commits: [], indexedAt: new Date().toISOString(), files: 1, leftOut: {} },
    });
    await db.run(`CREATE TABLE keys AS SELECT * FROM read_parquet('${file}')`);
    await db.run(`COPY keys TO '${file}' (FORMAT parquet, KV_METADATA {pasteward: '${about}'})`);
    instance.closeSync();
    expect((await index()).read.files).toBe(1);
  });
});
