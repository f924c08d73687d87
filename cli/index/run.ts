import type { Call } from '../command.ts';
import { EXIT } from '../exit.ts';
import { done } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { complain } from '../output.ts';
import { shortPath } from '../paths.ts';
import { indexRepository } from './index-repository.ts';
import type { Report } from './index-repository.ts';
import { Refusal } from './refusal.ts';
import { describeReports } from './summary.ts';
import { tasksOf, wantsOf } from './tasks.ts';
import type { Purpose } from './tasks.ts';
import { Threads } from './threads.ts';

/** Indexes one repository after the other, even after one has failed. */
export async function index(call: Call, purpose: Purpose): Promise<Outcome<number>> {
  const tasks = await tasksOf(call, purpose);
  if (!tasks.ok) return tasks;
  const reports: Report[] = [];
  const threads = new Threads(wantsOf(purpose));
  try {
    for (const task of tasks.value) {
      try {
        reports.push(await indexRepository(task, threads, !call.json));
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        complain(
          `${shortPath(task.path)} was not ${purpose.use === 'keys' ? 'indexed' : 'read'}: ${error.message}`,
        );
      }
    }
  } finally {
    await threads.close();
  }
  await call.print({ text: describeReports(reports), json: { repositories: reports } });
  return done(reports.length < tasks.value.length ? EXIT.error : EXIT.clean);
}
