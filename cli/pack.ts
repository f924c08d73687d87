import type { CommandSpec } from './command.ts';

export const packCommand: CommandSpec = {
  name: 'pack',
  description: 'Builds the extension and packs it for an own update server: CRX3, XPI and SBOM.',
  options: [
    ['--out <dir>', 'the folder to write, made if need be; nothing in it is overwritten'],
    [
      '--key <file>',
      'the RSA key that signs the CRX (default: keys/extension.pem, made if missing)',
    ],
    ['--base-url <url>', 'where browsers will find the folder; adds updates.xml and updates.json'],
  ],
  json: 'print the ids, the version and the checksums as one JSON object',
  example: 'pack --out release --base-url https://updates.acme.example/pasteward/',
  notes: `The key decides the extension's id in Chrome and Edge. Keep it: whoever has it can replace the extension.
Two runs of one commit with one key write the same bytes. Firefox takes the XPI after addons.mozilla.org has signed it.`,
  run: async (call) => (await import('./pack/run.ts')).runPack(call),
};
