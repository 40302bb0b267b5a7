import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSchedule } from '../../../backend/schedule.ts';

/** The timer of a connection, which counts the cycles that it starts; while `reading`, one is running. */
function timer(state = 'active') {
  let reading: { id: string } | undefined;
  let endReading = () => {};
  const start = vi.fn(async (kind: string) => ({ id: 'c', kind }));
  const schedule = createSchedule({
    store: { state: { connection: { state }, cycles: [] } } as never,
    hrData: { open: async () => ({ incremental: true }) } as never,
    cycles: {
      start,
      running: () => reading,
      ended: async () => {
        if (reading) await new Promise<void>((resolve) => (endReading = resolve));
        return { state: 'succeeded' };
      },
    } as never,
    now: () => new Date(),
    onError: (error) => {
      throw error;
    },
  });
  return {
    schedule,
    start,
    read: () => void (reading = { id: 'r' }),
    endReading: () => {
      reading = undefined;
      endReading();
    },
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('changes that are told in a crowd share a turn, and those that come later get the next', async () => {
  const { schedule, start } = timer();
  for (let told = 0; told < 20; told += 1) schedule.early();
  await vi.advanceTimersByTimeAsync(1);
  expect(start).toHaveBeenCalledTimes(1);
  schedule.early();
  schedule.early();
  await vi.advanceTimersByTimeAsync(58_000);
  expect(start).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(start).toHaveBeenCalledTimes(2);
});

it('a change that is told while a cycle reads is read after it', async () => {
  const { schedule, start, read, endReading } = timer();
  read();
  schedule.early();
  await vi.advanceTimersByTimeAsync(100);
  expect(start).not.toHaveBeenCalled();
  endReading();
  await vi.advanceTimersByTimeAsync(1);
  expect(start).toHaveBeenCalledTimes(1);
});

it('nothing runs early on a connection that is paused, nor after the backend has stopped', async () => {
  const paused = timer('paused');
  paused.schedule.early();
  const stopped = timer();
  stopped.schedule.early();
  stopped.schedule.stop();
  await vi.advanceTimersByTimeAsync(120_000);
  expect([paused.start.mock.calls, stopped.start.mock.calls]).toEqual([[], []]);
});
