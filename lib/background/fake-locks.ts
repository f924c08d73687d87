/** The browser's locks, where there is no browser: who asks waits for those before. */
export function makeLocks(): { request: <T>(name: string, run: () => Promise<T>) => Promise<T> } {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request: (_name, run) => {
      const mine = last.then(run);
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}
