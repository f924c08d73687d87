/** A worker that was stopped needs up to 156 ms to answer; this is far beyond. */
const DEADLINE_MS = 2_000;

/** What the browser or the other side answers, or `late` when that takes longer (ms). */
export async function beforeDeadline<T>(
  answer: Promise<T>,
  deadline = DEADLINE_MS,
): Promise<T | 'late'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), deadline);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
