import type { CommandSpec } from './command.ts';

export const indexDocsCommand: CommandSpec = {
  name: 'index-docs',
  description: 'Takes the fingerprints of internal documents into the store.',
  operands: [['<dir...>', 'folders or git repositories with documents']],
  options: [
    ['--group <group>', 'the group that they belong to; its kind is document'],
    ['--name <name>', 'what to call the folder (default: the last part of its path)'],
    ['--store <dir>', 'the folder of the store (default: what the settings say, or .pasteward)'],
    ['--full', 'read every file again'],
  ],
  json: 'print one JSON object',
  example: 'index-docs --group handbook ../wiki-export',
  notes: `Markdown, text, reStructuredText, AsciiDoc and HTML are read. Of an HTML page only what the page is
about counts, without navigation, header and footer.`,
  run: async (call) =>
    (await import('./index/run.ts')).index(call, { use: 'keys', kinds: ['document'] }),
};
