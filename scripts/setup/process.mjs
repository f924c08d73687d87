import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';

/** Something a person has to mend; shown without a stack. */
export class SetupError extends Error {}

/** @type {readonly NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** @param {string} line */
export function say(line) {
  process.stderr.write(`pasteward: ${line}\n`);
}

/**
 * The environment with this Node found first, also by `#!/usr/bin/env node`.
 *
 * @param {string} node
 * @param {Record<string, string | undefined>} [more]
 */
export function withNode(node, more = {}) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const path = [dirname(node), process.env[name]].filter(Boolean).join(delimiter);
  return { ...process.env, ...more, [name]: path };
}

/**
 * Runs a command of the set-up. Its output goes to a log, which an error quotes the end of.
 *
 * @param {string} root
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{cwd: string, env: NodeJS.ProcessEnv, advice: string}} options
 */
export async function runLogged(root, command, args, { cwd, env, advice }) {
  const log = join(root, '.cache', 'setup.log');
  mkdirSync(dirname(log), { recursive: true });
  writeFileSync(log, '');
  const output = openSync(log, 'a');
  // On Windows npm is a batch file, which only a shell can start.
  const shell = process.platform === 'win32' && command === 'npm';
  const child = spawn(command, args, { cwd, env, shell, stdio: ['ignore', output, output] });
  const code = await ended(child, false).catch(String);
  closeSync(output);
  if (code === 0) return;
  const what = [command, ...args].join(' ');
  const gist = gistOf(readFileSync(log, 'utf8'));
  throw new SetupError(`"${what}" failed (${String(code)}).\n${gist}\n${advice}\nLog: ${log}`);
}

/**
 * npm says what is wrong first and apt-get last.
 *
 * @param {string} output
 */
function gistOf(output) {
  const lines = output.trimEnd().split('\n');
  const kept = lines.length > 20 ? [...lines.slice(0, 8), '…', ...lines.slice(-8)] : lines;
  return kept.map((line) => `  ${line}`).join('\n');
}

/**
 * Hands over to the program: same terminal, same folder, and the exit code is passed on.
 *
 * @param {string} node
 * @param {readonly string[]} args
 * @param {string} root
 * @param {Record<string, string>} more
 */
export async function runProgram(node, args, root, more) {
  // npm starts scripts in the root and tells in INIT_CWD where the person was. When this file was
  // started by hand in another folder, a value left over from some outer npm would be wrong.
  const here = process.cwd();
  const from = resolve(here) === resolve(root) ? (process.env['INIT_CWD'] ?? here) : here;
  const env = withNode(node, { ...more, INIT_CWD: from });
  const child = spawn(node, args, { cwd: root, env, stdio: 'inherit' });
  const end = await ended(child, process.stdin.isTTY);
  if (typeof end === 'number') process.exitCode = end;
  else if (process.platform === 'win32') process.exitCode = 128 + constants.signals[end];
  else process.kill(process.pid, end);
}

/**
 * Waits for a child and passes signals on to it meanwhile. A terminal sends its Ctrl-C to the child
 * as well, and a second one would mean "at once".
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {boolean} onTerminal
 * @returns {Promise<number | NodeJS.Signals>}
 */
async function ended(child, onTerminal) {
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => {
    if (signal !== 'SIGINT' || !onTerminal) child.kill(signal);
  };
  for (const signal of SIGNALS) process.on(signal, pass);
  try {
    return await new Promise((done, fail) => {
      child.on('error', fail);
      child.on('exit', (code, signal) => {
        done(code ?? signal ?? 1);
      });
    });
  } finally {
    for (const signal of SIGNALS) process.off(signal, pass);
  }
}
