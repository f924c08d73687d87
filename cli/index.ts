import type { CommandSpec } from './command.ts';

export const indexCommand: CommandSpec = {
  name: 'index',
  description: 'Takes the fingerprints of repositories and folders into the store.',
  operands: [['<repo...>', 'git repositories, bare or checked out, or plain folders']],
  options: [
    ['--group <group>', 'the group that they belong to'],
    ['--branches', 'read every pushed branch, not just HEAD'],
    ['--name <name>', 'what to call the repository (default: the last part of its path)'],
    ['--store <dir>', 'the folder of the store (default: what the settings say, or .pasteward)'],
    ['--full', 'read every file again'],
  ],
  json: 'print one JSON object',
  example: 'index --group payments --branches ../payments.git',
  notes: `Of a git repository the committed files are read, without a checkout; of another folder, the files.
Only what changed since the last time is read. Exits with 0, or with 2 when a repository could not be
indexed; the others are.`,
  // DuckDB takes a while to load, and the other commands do without.
  run: async (call) =>
    (await import('./index/run.ts')).index(call, { use: 'keys', kinds: ['code'] }),
};
