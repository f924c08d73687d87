import type { CommandSpec } from './command.ts';

export const explainCommand: CommandSpec = {
  name: 'explain',
  description: 'Names the repository, file and line that hashes of an event are from.',
  operands: [
    ['<hash-or-event...>', 'hashes of 16 hex digits, or a JSON file with a list "hits" of them'],
  ],
  options: [['--store <dir>', 'the folder of the store (default: what the settings say)']],
  json: 'print one JSON object',
  example: 'explain 9f86d081884c7d65',
  notes: `It reads the keys of the store, which browsers never get. A hash or two that are not in it are nothing
special: filters are wrong once in 256. Exits with 0 when a hash was found, with 1 when none was.`,
  run: async (call) => (await import('./explain/run.ts')).explain(call),
};
