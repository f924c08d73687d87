import type { Call, CommandSpec } from './command.ts';
import { EXIT } from './exit.ts';
import { indexRepository } from './index/index-repository.ts';
import type { Report } from './index/index-repository.ts';
import { Refusal } from './index/refusal.ts';
import { describeReports } from './index/summary.ts';
import { tasksOf } from './index/tasks.ts';
import { Threads } from './index/threads.ts';
import { done } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { complain } from './output.ts';
import { shortPath } from './paths.ts';

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
  config: true,
  example: 'index --group payments --branches ../payments.git',
  notes: `Of a git repository the committed files are read, without a checkout; of another folder, the files.
Only what changed since the last time is read. Exits with 0, or with 2 when a repository could not be
indexed; the others are.`,
  run: index,
};

async function index(call: Call): Promise<Outcome<number>> {
  const tasks = await tasksOf(call);
  if (!tasks.ok) return tasks;
  const reports: Report[] = [];
  const threads = new Threads();
  try {
    for (const task of tasks.value) {
      try {
        reports.push(await indexRepository(task, threads, !call.json));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        complain(`${shortPath(task.path)} was not indexed: ${error.message}`);
      }
    }
  } finally {
    await threads.close();
  }
  await call.print({ text: describeReports(reports), json: { repositories: reports } });
  return done(reports.length < tasks.value.length ? EXIT.error : EXIT.clean);
}
