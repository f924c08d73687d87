import type { CommandSpec } from './command.ts';

export const deployCommand: CommandSpec = {
  name: 'deploy',
  description: 'Writes the files that roll Pasteward out, from one configuration.',
  operands: [['[file]', 'the configuration, YAML or JSON (default: deploy.yaml)']],
  options: [
    ['--out <dir>', 'the folder to write, made if need be; nothing in it is overwritten'],
    ['--target <names>', 'what to write, separated by commas; see below'],
    ['--example', 'print a configuration to start from'],
  ],
  json: 'print what was written as one JSON object',
  example: 'deploy deploy.yaml --target chrome-windows,edge-windows,firefox --out rollout',
  notes: `Targets: chrome-linux, chrome-windows, chrome-mac, edge-windows, edge-mac, google-admin, intune, jamf, firefox.
docs/deployment.md says where each file goes and how to see that it works.`,
  run: async (call) => (await import('./deploy/run.ts')).runDeploy(call),
};
