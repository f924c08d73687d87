/** Editors take up a selection or a change late: Slate needs about 100 ms. */
export const SETTLE_MS = 120;

export function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
