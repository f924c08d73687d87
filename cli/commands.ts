import { allowCommand } from './allow.ts';
import { checkCommand } from './check.ts';
import type { CommandSpec } from './command.ts';
import { deployCommand } from './deploy.ts';
import { doctorCommand } from './doctor.ts';
import { explainCommand } from './explain.ts';
import { indexCommand } from './index.ts';
import { indexDocsCommand } from './index-docs.ts';
import { initCommand } from './init.ts';
import { packCommand } from './pack.ts';
import { policyCommand } from './policy.ts';
import { publishCommand } from './publish.ts';
import { verifyCommand } from './verify.ts';
import { rotateKeysCommand } from './rotate-keys.ts';
import { rulesCommand } from './rules.ts';
import { serveCommand } from './serve.ts';
import { stopPackCommand } from './stop-pack.ts';

/** Every command, in the order of `pasteward --help`. */
export const COMMANDS: readonly CommandSpec[] = [
  checkCommand,
  rulesCommand,
  policyCommand,
  initCommand,
  indexCommand,
  indexDocsCommand,
  stopPackCommand,
  allowCommand,
  publishCommand,
  verifyCommand,
  explainCommand,
  doctorCommand,
  serveCommand,
  rotateKeysCommand,
  packCommand,
  deployCommand,
];
