/** What every command exits with: all well; something was found or is not as it should be; it could not run. */
export const EXIT = { clean: 0, found: 1, error: 2 } as const;
