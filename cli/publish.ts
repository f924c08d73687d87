import type { CommandSpec } from './command.ts';

export const publishCommand: CommandSpec = {
  name: 'publish',
  description: 'Makes a signed list of what the store holds, for any web server to host.',
  options: [
    ['--out <dir>', 'the folder to publish in'],
    ['--full', 'build everything anew, under a new hash key'],
    ['--fewer', 'publish although a group has lost most of its keys, or the list its policy'],
    [
      '--merged <dir>',
      'keys that another engine has merged: a file <group>.parquet for each group',
    ],
    ['--days <number>', 'for how long browsers take the list (default: 30)'],
  ],
  json: 'print what was published as one JSON object',
  example: 'publish --out /srv/www/pasteward',
  notes: `Browsers fetch what changed: the base stays until a quarter as much has come, and one delta follows it.
The file that "policy" in the settings names is signed with it, and nothing is published while it has a mistake.
Publish again before the list expires. Put the folder on a web server as it is.`,
  run: async (call) => (await import('./publish/run.ts')).runPublish(call),
};
