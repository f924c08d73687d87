import { KINDS } from '../lib/fingerprint/grams.ts';
import type { CommandSpec } from './command.ts';

export const stopPackCommand: CommandSpec = {
  name: 'stop-pack',
  description: 'Takes the fingerprints of public code, which is then never recognised as internal.',
  operands: [['<dir...>', 'dependency caches and checkouts of open source']],
  options: [
    ['--name <name>', 'what to call the pack (default: the last part of its path)'],
    ['--store <dir>', 'the folder of the store (default: what the settings say, or .pasteward)'],
    ['--full', 'read every file again'],
  ],
  json: 'print one JSON object',
  example: 'stop-pack node_modules ~/.m2/repository',
  notes: 'It counts from the next "pasteward publish" on.',
  run: async (call) => (await import('./index/run.ts')).index(call, { use: 'stop', kinds: KINDS }),
};
