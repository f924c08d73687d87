/** What the command exits with. */
export const EXIT = { clean: 0, found: 1, error: 2 } as const;
