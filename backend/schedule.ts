import { Cron } from 'croner';
import type { CycleKind } from '#shared/cycle.ts';
import { RollcallError } from '#shared/error.ts';
import type { Cycles } from './cycles/cycles.ts';
import type { HrData } from './connection/hr-data.ts';
import type { Store } from './store/store.ts';

const FULL_EVERY_MS = 24 * 60 * 60 * 1000;
/** Changes often come in crowds; those of a minute share a turn. */
const EARLY_EVERY_MS = 60 * 1000;

/** The timer. It follows the connection: starts, moves and stops with it. */
export type Schedule = {
  /** Brings the timer in line with the connection; call after every change of it. */
  follow(): void;
  next(): Date | undefined;
  /** The HRIS says that something changed: a turn before its time, soon. */
  early(): void;
  stop(): void;
};

export function createSchedule(tools: {
  store: Store;
  cycles: Cycles;
  hrData: HrData;
  now: () => Date;
  onError: (error: unknown) => void;
}): Schedule {
  const { store, cycles, hrData, now } = tools;
  let job: Cron | undefined;
  let followed: string | undefined;
  let due: NodeJS.Timeout | undefined;
  let lastEarly = -Infinity;

  const tick = async () => {
    try {
      const { id, kind } = await cycles.start(await dueKind());
      const { state } = await cycles.ended(id);
      // Changes that look wrong are looked at whole, so that an admin can decide.
      if (kind === 'incremental' && state === 'held')
        await cycles.ended((await cycles.start('full')).id);
    } catch (error) {
      // A cycle started by hand is no fault; this turn is simply covered by it.
      if (!(error instanceof RollcallError && error.code === 'cycle_running')) tools.onError(error);
    }
  };

  /** Incremental where the HRIS can, but everybody is read at least once a day. */
  const dueKind = async (): Promise<CycleKind> => {
    const { incremental } = await hrData.open();
    const lastFull = store.state.cycles.findLast(
      (c) => c.kind === 'full' && c.state === 'succeeded',
    );
    const recent = lastFull && now().getTime() - Date.parse(lastFull.startedAt) < FULL_EVERY_MS;
    return incremental && recent ? 'incremental' : 'full';
  };

  const earlyTurn = async () => {
    const turn = due;
    // What is being read now may have been read before the change.
    const running = cycles.running();
    if (running) await cycles.ended(running.id).catch(() => undefined);
    if (due !== turn) return;
    due = undefined;
    lastEarly = now().getTime();
    if (store.state.connection?.state === 'active') await tick();
  };

  const stop = () => {
    clearTimeout(due);
    due = undefined;
    job?.stop();
    job = undefined;
    followed = undefined;
  };

  return {
    stop,
    next: () => job?.nextRun() ?? undefined,
    early() {
      if (due || store.state.connection?.state !== 'active') return;
      const wait = Math.max(0, lastEarly + EARLY_EVERY_MS - now().getTime());
      due = setTimeout(() => void earlyTurn(), wait).unref();
    },
    follow() {
      const { connection } = store.state;
      if (connection?.state !== 'active') return stop();
      const { cron, timeZone } = connection.settings.schedule;
      const wanted = `${cron} ${timeZone}`;
      if (wanted === followed) return;
      stop();
      followed = wanted;
      // `protect` skips a turn while the one before is still running.
      job = new Cron(cron, { timezone: timeZone, protect: true, unref: true }, tick);
    },
  };
}
