import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { join, resolve } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { codeOf, HASH_KEY } from '../test/fixtures/code.ts';
import { kindOf, seeded } from '../test/fixtures/secrets/index.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 }); // Every command is a process with DuckDB.

const root = mkdtempSync(join(tmpdir(), 'pasteward-list-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

const PROGRAM = resolve('cli/main.ts');
const SETTINGS = `orgId: acme
groups:
  - { id: core, title: Core banking }
  - { id: handbook, title: Handbook, kind: document, action: warn }
`;

function run(args: readonly string[], input = '') {
  const env = { ...process.env, INIT_CWD: root };
  return spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd: root,
    encoding: 'utf8',
    env,
    input,
  });
}

/** The answer of a command that must go well, as `--json` gives it. */
function answer(...args: readonly string[]): unknown {
  const { status, stdout, stderr } = run([...args, '--json']);
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

function write(path: string, content: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), content);
}

const excerpt = (name: string): string => codeOf(name).split('\n').slice(20, 35).join('\n');
const PAGE = `<!doctype html><html><head><title>Leave</title></head><body>
<nav>${'<a href="/x">Somewhere else altogether in this wiki of ours</a> '.repeat(20)}</nav>
<article><h1>Leave of absence</h1>${['quartz', 'basalt', 'marble', 'gneiss']
  .map(
    (stone) =>
      `<p>Whoever wants to take a ${stone} leave asks the head of the department six weeks before it begins,
  in writing, and says who looks after the ${stone} work until the day of return.</p>`,
  )
  .join('')}</article>
<footer>${'Nobody reads what stands down here at the very bottom of each page. '.repeat(20)}</footer></body></html>`;
const RULES = PAGE.replaceAll(/<nav>.*<\/nav>|<footer>.*<\/footer>|<[^>]+>/gu, '')
  .replaceAll(/\s+/gu, ' ')
  .trim();

beforeAll(() => {
  expect(run(['init', '.', '--org', 'acme']).status).toBe(0);
  writeFileSync(join(root, 'keys/hash.key'), HASH_KEY);
  writeFileSync(join(root, 'pasteward.yaml'), SETTINGS);
  write('repositories/payments/src/a.js', codeOf('alpha'));
  write('wiki/leave.html', PAGE);
  write('wiki/logo.png', '\u0000');
  write(
    'wiki/setup.md',
    `# Set-up\n\n[Here](https://wiki.acme.example/x) ${'words of a guide '.repeat(3)}`,
  );
  answer('index', '--group', 'core', 'repositories/payments');
  expect(answer('index-docs', '--group', 'handbook', 'wiki')).toMatchObject({
    repositories: [{ files: 2, leftOut: { other: 1 } }],
  });
  answer('publish', '--out', 'out');
});

const checked = (text: string) => {
  const { status, stdout, stderr } = run(['check', '--list', 'out', '--json'], text);
  expect(stderr).toBe('');
  const output = JSON.parse(stdout) as {
    verdict: string;
    findings: { rule: string; group?: string }[];
    masked: string;
    hits: string[];
  };
  return { status, ...output };
};

describe('check --list', () => {
  test('finds internal code, with what is left of it when it is masked', () => {
    const { status, verdict, findings, masked, hits } = checked(
      `Look:\n${excerpt('alpha')}\nThanks`,
    );
    expect(status).toBe(1);
    expect(verdict).toBe('block');
    expect(findings).toMatchObject([{ rule: 'internal-code', group: 'core', action: 'block' }]);
    expect(masked).toBe('Look:\n[INTERNAL CODE: core]\nThanks');
    expect(hits.length).toBeGreaterThanOrEqual(5);
  });

  test('finds an internal document by what it is about', () => {
    expect(checked(RULES)).toMatchObject({
      verdict: 'warn',
      findings: [{ rule: 'internal-document', group: 'handbook' }],
    });
    const around = 'Somewhere else altogether in this wiki of ours '.repeat(10);
    expect(checked(around).findings).toEqual([]);
  });

  test('finds nothing in other texts, and says a secret beside code', () => {
    expect(checked(excerpt('omega'))).toMatchObject({ status: 0, findings: [], hits: [] });
  });

  test('shows the lines to a person', () => {
    const { stdout } = run(['check', '--list', 'out'], `Look:\n${excerpt('alpha')}\n`);
    expect(stdout).toContain('<stdin>:2:1  block  Internal code (core)\n');
  });

  test('of a list that browsers would refuse, says so', () => {
    const { status, stderr } = run(['check', '--list', 'nowhere'], 'x');
    expect(status).toBe(2);
    expect(stderr).toContain('nowhere/list.json could not be read');
  });
});

describe('explain', () => {
  test('names repository, file and line of hits, from the command line or an event', () => {
    const { hits } = checked(excerpt('alpha'));
    const { places, unknown } = answer('explain', ...hits) as {
      places: { hash: string }[];
      unknown: string[];
    };
    const place = { group: 'core', repository: 'payments', path: 'src/a.js' };
    for (const each of places) expect(each).toMatchObject(place);
    const known = new Set(places.map(({ hash }) => hash));
    expect(known.size).toBeGreaterThanOrEqual(5);
    // A filter is wrong once in 256: such a hit is in no repository.
    expect(unknown).toEqual(hits.filter((hash) => !known.has(hash)));
    expect(run(['explain', ...hits]).stdout).toMatch(
      /^payments \(group core\) {2}src\/a\.js:2\d–3\d {2}\(\d+ hits\)\n/u,
    );
    write('event.json', JSON.stringify({ time: 1, hits }));
    expect(answer('explain', 'event.json')).toEqual({ places, unknown });
    const { status, stdout } = run(['explain', ...hits, '0123456789abcdef']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Not in the store: (?:[0-9a-f]{16}, )*0123456789abcdef\./u);
  });

  test('says which hashes are not in the store', () => {
    const { status, stdout } = run(['explain', '0123456789abcdef']);
    expect(status).toBe(1);
    expect(stdout).toContain('Not in the store: 0123456789abcdef.');
  });

  test.each([
    ['nothing.json', 'is neither a hash of 16 hex digits nor a file that can be read'],
    ['pasteward.yaml', 'is no event'],
  ])('refuses %s', (operand, words) => {
    const { status, stderr } = run(['explain', operand]);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
  });
});

describe('verify', () => {
  test('a good list', () => {
    expect(answer('verify', 'out')).toMatchObject({ good: true, orgId: 'acme', version: 1 });
  });

  test('doctor says when a list will end, and when browsers refuse it', () => {
    expect(answer('doctor', 'out')).toEqual({ problems: [] });
    const soon = run(['doctor', 'out', '--stale-days', '5000']);
    expect([soon.status, soon.stdout]).toEqual([
      1,
      expect.stringContaining('The list expires in '),
    ]);
    const damaged = join(root, 'damaged');
    cpSync(join(root, 'out'), damaged, { recursive: true });
    writeFileSync(join(damaged, 'list.json'), '{}');
    const { status, stdout } = run(['doctor', 'damaged']);
    expect([status, stdout]).toEqual([1, expect.stringContaining('Publish it again.')]);
  });

  test('a list on a server, as browsers get it', async () => {
    const served = spawn(process.execPath, [PROGRAM, 'serve', 'out', '--port', '0', '--json'], {
      cwd: root,
      env: { ...process.env, INIT_CWD: root },
    });
    const exited = once(served, 'exit');
    const [said] = (await once(createInterface(served.stdout), 'line')) as [string];
    const { address, managedPolicy } = JSON.parse(said) as {
      address: string;
      managedPolicy: object;
    };
    expect(managedPolicy).toMatchObject({ orgId: 'acme', listUrl: address });
    expect(answer('verify', address)).toMatchObject({ good: true });
    const response = await fetch(`${address}list.json`);
    expect(response.headers.get('etag')).not.toBeNull();
    served.kill();
    await exited;
  });

  test.each([
    ['is not for browsers to read', {}, /Access-Control-Allow-Origin/u],
    ['redirects', { location: '/x' }, /could not be fetched/u],
  ])('a server that %s', async (_, headers, words) => {
    const status = 'location' in headers ? 302 : 200;
    const server = createServer((_request, response) =>
      response.writeHead(status, headers).end('{}'),
    );
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    // The server is of this process, so the command must not block it.
    const child = spawn(process.execPath, [PROGRAM, 'verify', `http://127.0.0.1:${port}/`], {
      env: { ...process.env, INIT_CWD: root },
    });
    const [said, exit] = await Promise.all([text(child.stdout), once(child, 'exit')]);
    expect(said).toMatch(words);
    expect(exit[0]).toBe(1);
    server.close();
  });

  test('without the keys it is an error, and not a bad list', () => {
    write('other/pasteward.yaml', SETTINGS);
    const { status, stderr } = run(['verify', 'out', '--config', 'other/pasteward.yaml']);
    expect(status).toBe(2);
    expect(stderr).toContain('root.pub could not be read');
  });
});

describe('the policy of the list', () => {
  const TOKEN = kindOf('github-ghp').generate(seeded(5));
  // Its terms are warned of at each publication.
  afterAll(() => {
    write('list-policy.yaml', 'onError: block\n');
  });

  test('is published, verified, and counts in a check below a file of policy', () => {
    const list =
      'sites: { claude: { access: { action: block } } }\nrules: { github-token: { action: block } }\n';
    write(
      'list-policy.yaml',
      `${list}terms: [{ id: projects, title: Projects, words: [Bluefin] }]\n`,
    );
    write('own.yaml', 'rules: { github-token: { action: warn }, projects: { action: mask } }\n');
    writeFileSync(join(root, 'pasteward.yaml'), `${SETTINGS}policy: list-policy.yaml\n`);
    const publication = run(['publish', '--out', 'out']);
    expect(publication.stdout).toContain(
      '  policy: sites, rules, terms (changed: sites, rules, terms)',
    );
    expect(publication.stderr).toContain('list-policy.yaml:3: terms can be read by whoever');
    expect(answer('verify', 'out')).toMatchObject({ policy: ['sites', 'rules', 'terms'] });
    expect(run(['verify', 'out']).stdout).toContain('  policy: sites, rules, terms\n');
    const checkedWith = (...args: string[]): unknown =>
      JSON.parse(run(['check', '--list', 'out', '--json', ...args], `${TOKEN} of Bluefin`).stdout);
    expect(checkedWith()).toMatchObject({
      verdict: 'block',
      findings: [{ action: 'block' }, { rule: 'projects', action: 'warn' }],
    });
    expect(checkedWith('--policy', 'own.yaml')).toMatchObject({
      verdict: 'mask',
      findings: [{ action: 'warn' }, { rule: 'projects', action: 'mask' }],
    });
  });

  test('and the managed one are explained together, each by its name', () => {
    const { stdout } = run([
      ...['policy', 'explain', 'list-policy.yaml', 'own.yaml', '--rule', 'projects'],
    ]);
    expect(stdout).toContain('own.yaml:1 rules.projects');
    expect(run(['policy', 'lint', 'list-policy.yaml', 'own.yaml']).stdout).toContain(
      'nothing to mend',
    );
    expect(run(['policy', 'lint', 'own.yaml', 'list-policy.yaml']).stdout).toContain(
      'own.yaml:1: error: "rules.projects": expected the id of a built-in rule or of a term.',
    );
  });
});

describe('allow and stop-pack', () => {
  test('what was declassified is found no more', () => {
    write('repositories/open/b.js', codeOf('beta'));
    answer('index', '--group', 'core', 'repositories/open');
    answer('publish', '--out', 'out');
    expect(checked(excerpt('beta')).findings).toHaveLength(1);
    answer('allow', 'repositories/open/b.js');
    answer('publish', '--out', 'out');
    expect(checked(excerpt('beta')).findings).toEqual([]);
    expect(checked(excerpt('alpha')).findings).toHaveLength(1);
  });

  test('what a bundler made is no own code, and is what a pack is for', () => {
    const built = `Object.defineProperty(exports, "__esModule", { value: true });\n${codeOf('gamma')}`;
    write('repositories/built/c.js', built);
    expect(answer('index', '--group', 'core', 'repositories/built')).toMatchObject({
      repositories: [{ keys: 0, leftOut: { generated: 1 } }],
    });
    expect(answer('stop-pack', '--name', 'built-pack', 'repositories/built')).toMatchObject({
      repositories: [{ files: 1, leftOut: { generated: 0 } }],
    });
  });

  test('a document is declassified like code', () => {
    answer('allow', '--name', 'leave', 'wiki/leave.html');
    answer('publish', '--out', 'out');
    expect(checked(RULES).findings).toEqual([]);
  });
});

describe('publish', () => {
  test('takes keys that another engine has merged', async () => {
    mkdirSync(join(root, 'merged'));
    const instance = await DuckDBInstance.create(':memory:');
    const db = await instance.connect();
    const from = `read_parquet('${join(root, '.pasteward/keys/core/payments.parquet')}')`;
    const to = (group: string): string =>
      `'${join(root, 'merged', `${group}.parquet`)}' (FORMAT parquet)`;
    await db.run(
      `COPY (SELECT DISTINCT hi::BIGINT AS hi, lo::BIGINT AS lo FROM ${from}) TO ${to('core')}`,
    );
    await db.run(`COPY (SELECT 1::BIGINT AS hi, 1::BIGINT AS lo) TO ${to('handbook')}`);
    instance.closeSync();
    answer('publish', '--out', 'out', '--merged', 'merged', '--fewer');
    expect(checked(excerpt('alpha')).findings).toMatchObject([{ group: 'core' }]);
    expect(checked(excerpt('beta')).findings).toEqual([]);
    rmSync(join(root, 'merged/handbook.parquet'));
    expect(run(['publish', '--out', 'out', '--merged', 'merged']).stderr).toContain(
      'handbook.parquet is missing. Merge the keys of every group.',
    );
  });

  test('one at a time; one that was killed is in nobody’s way', () => {
    const lock = join(root, '.pasteward/published/lock');
    writeFileSync(lock, String(process.pid));
    const { status, stderr } = run(['publish', '--out', 'out']);
    expect(status).toBe(2);
    expect(stderr).toContain(`another publish is under way (process ${process.pid}`);
    const gone = spawnSync(process.execPath, ['--version']).pid;
    writeFileSync(lock, String(gone));
    expect(run(['publish', '--out', 'out', '--fewer']).status).toBe(0);
  });

  test('says what it did; hits under the key before are explained all the same', () => {
    const { hits } = checked(excerpt('alpha'));
    const { stdout } = run(['publish', '--out', 'out', '--full']);
    expect(stdout).toMatch(
      /^Published version \d+ in out: [\d.]+ MB, good until \d{4}-\d\d-\d\d\./u,
    );
    const key = readFileSync(join(root, 'keys/hash.key'), 'utf8').trim();
    expect(stdout).toContain(`set in the policy:\n  "hashKeys": ["${key}",`);
    const { places } = answer('explain', ...hits) as { places: object[] };
    expect(places.length).toBeGreaterThanOrEqual(5);
  });

  test.each([
    [['--out', 'out', '--days', '0'], '--days is a whole number from 1 to 365'],
    [[], 'Say with --out which folder to publish in'],
  ])('refuses %j', (args, words) => {
    const { status, stderr } = run(['publish', ...args]);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
  });
});

test('index-docs needs a group of documents', () => {
  write('code-only/pasteward.yaml', 'orgId: acme\ngroups: [{ id: core, title: Core }]\n');
  const { status, stderr } = run(['index-docs', '--config', 'code-only/pasteward.yaml', 'wiki']);
  expect(status).toBe(2);
  expect(stderr).toContain('has no group of kind document. Add one, like:');
});

test('serve says what to do when nothing was published there', () => {
  const { status, stderr } = run(['serve', 'wiki']);
  expect(status).toBe(2);
  expect(stderr).toContain('Publish there first: pasteward publish --out wiki');
});
