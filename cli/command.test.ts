import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { addCommand, lastWords } from './command.ts';
import type { Call, CommandSpec } from './command.ts';
import { COMMANDS } from './commands.ts';
import { done, refuse } from './outcome.ts';

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

function capture(stream: NodeJS.WriteStream) {
  const said = vi.spyOn(stream, 'write').mockReturnValue(true);
  return () => said.mock.calls.map(([text]) => String(text)).join('');
}

function programWith(change: Partial<CommandSpec>): Command {
  const program = new Command('pasteward').exitOverride();
  addCommand(program, {
    name: 'try',
    description: 'Tries.',
    operands: [['[words...]', 'words']],
    options: [
      ['--dry-run', 'no'],
      ['--out <dir>', 'where'],
    ],
    json: 'as JSON',
    example: 'try it',
    run: () => Promise.resolve(done(0)),
    ...change,
  });
  return program;
}

async function callOf(...args: string[]): Promise<Call> {
  const calls: Call[] = [];
  const run = (call: Call) => Promise.resolve(done(calls.push(call) - 1));
  await programWith({ run }).parseAsync(['try', ...args], { from: 'user' });
  const [call] = calls;
  if (!call) throw new Error('not called');
  return call;
}

test('what was typed', async () => {
  const call = await callOf('one', '--dry-run', '--out', 'there', 'two', '--config', 'x.yaml');
  expect(call.operands).toEqual(['one', 'two']);
  expect([call.has('dryRun'), call.has('out'), call.has('nope')]).toEqual([true, true, false]);
  expect([call.value('out'), call.value('dryRun')]).toEqual(['there', undefined]);
  expect([call.value('config'), call.json]).toEqual(['x.yaml', false]);
});

test('an answer for a person, or for a program', async () => {
  const said = capture(process.stdout);
  const answer = { text: 'Two files.', json: { files: 2 } };
  await (await callOf()).print(answer);
  await (await callOf('--json')).print(answer);
  expect(said()).toBe('Two files.\n{"files":2}\n');
});

test('the exit code, and a complaint on standard error', async () => {
  const said = capture(process.stderr);
  await programWith({ run: () => Promise.resolve(done(1)) }).parseAsync(['try'], { from: 'user' });
  expect(process.exitCode).toBe(1);
  const run = () => Promise.resolve(refuse('It is wrong. Mend it.'));
  await programWith({ run }).parseAsync(['try'], { from: 'user' });
  expect(process.exitCode).toBe(2);
  expect(said()).toBe('pasteward: It is wrong. Mend it.\n');
});

describe('last words', () => {
  test('about a mistake: its kind and place, not what was read', () => {
    const said = capture(process.stderr);
    expect(lastWords(new TypeError('hunter2'))).toBe(2);
    expect(said()).toMatch(
      /^pasteward: Stopped by a mistake in Pasteward itself \(TypeError at cli\/command\.test\.ts:\d+\)\. Report it .*\n$/u,
    );
    expect(said()).not.toContain('hunter2');
  });

  test('about a full disk: what to do', () => {
    const said = capture(process.stderr);
    expect(lastWords(Object.assign(new Error(), { code: 'ENOSPC' }))).toBe(2);
    expect(said()).toBe(
      'pasteward: Something could not be written: the disk is full. ' +
        'Free some space and run the same command again.\n',
    );
  });

  test('none when the reader has seen enough', () => {
    const said = capture(process.stderr);
    expect(lastWords(Object.assign(new Error(), { code: 'EPIPE' }))).toBe(2);
    expect(said()).toBe('');
  });
});

test.each(COMMANDS.map((spec) => [spec.name, spec] as const))(
  '%s: --help has an example that begins with it',
  async (name, spec) => {
    expect(spec.example.split(' ')[0]).toBe(name);
    const said = capture(process.stdout);
    const program = new Command().exitOverride();
    addCommand(program, spec);
    await expect(program.parseAsync([name, '--help'], { from: 'user' })).rejects.toThrow();
    expect(said()).toContain(`\nExample:\n  npm run -s pasteward -- ${spec.example}\n`);
    expect(said()).toContain('--json');
    expect(said()).toContain('--config <file>');
  },
);

test('a command that does not exist: what to do, exit 2', () => {
  const argv = [resolve('cli/main.ts'), 'chekc'];
  const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toBe(
    "pasteward: unknown command 'chekc'\n(Did you mean check?)\n" +
      'Run it with --help for the options and an example.\n',
  );
}, 60_000);
