/** Resolves at Ctrl-C or when the system asks the process to end; a second Ctrl-C does not wait. */
export const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
