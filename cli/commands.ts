import { checkCommand } from './check.ts';
import type { CommandSpec } from './command.ts';

/** Every command, in the order of `pasteward --help`. */
export const COMMANDS: readonly CommandSpec[] = [checkCommand];
