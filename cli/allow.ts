import { KINDS } from '../lib/fingerprint/grams.ts';
import type { CommandSpec } from './command.ts';

export const allowCommand: CommandSpec = {
  name: 'allow',
  description: 'Declassifies files: what is in them is no longer recognised as internal.',
  operands: [['<path...>', 'files, folders or git repositories that may leave']],
  options: [
    ['--name <name>', 'what to call it (default: the last part of its path)'],
    ['--store <dir>', 'the folder of the store (default: what the settings say, or .pasteward)'],
    ['--full', 'read every file again'],
  ],
  json: 'print one JSON object',
  example: 'allow ../sdk/examples/quickstart.ts',
  notes: `It counts from the next "pasteward publish" on. To take it back, delete its file from the folder
"allow" of the store and publish again.`,
  run: async (call) => (await import('./index/run.ts')).index(call, { use: 'allow', kinds: KINDS }),
};
