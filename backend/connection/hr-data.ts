import type { Employee } from '#shared/employee.ts';
import type { Hris } from '../connector-kit/hris.ts';
import type { OpenHris } from './hris-access.ts';
import { RollcallError } from '#shared/error.ts';
import { requireConnection } from './require-connection.ts';
import type { Labels } from '../provisioning/facets.ts';
import type { Store } from '../store/store.ts';
import type { Vaults } from './vaults.ts';

const FORGET_AFTER_MS = 30 * 60 * 1000;

type Everyone = { employees: Employee[]; labels: Labels };

/** What an admin looks at while choosing: everybody in the HRIS, in memory only and for 30 minutes at most. */
export type HrData = {
  /** Everybody, read now unless an earlier read is young enough. @param maxAgeSeconds 0 reads again */
  everyone(maxAgeSeconds: number): Promise<readonly Employee[]>;
  /** How the HRIS names its attributes: as of the last read where there is one, else asked now. */
  labels(): Promise<Labels>;
  /** The opened HRIS of the connection. @throws no_connection */
  open(): Promise<Hris>;
  /** How many have arrived of a read that is under way. */
  reading(): { read: number; total?: number } | undefined;
  forget(): void;
};

export function createHrData(tools: {
  store: Store;
  openHris: OpenHris;
  vaults: Vaults;
  now: () => Date;
}): HrData {
  const { store, openHris, vaults, now } = tools;
  let kept: (Everyone & { readAt: number }) | undefined;
  let underWay:
    { result: Promise<Everyone>; read: number; total?: number; stop: AbortController } | undefined;
  let timer: NodeJS.Timeout | undefined;

  const forget = () => {
    clearTimeout(timer);
    underWay?.stop.abort();
    kept = undefined;
    underWay = undefined;
  };

  const open = async () => {
    const connection = requireConnection(store.state);
    const access = await store.unseal();
    if (!access) throw noCredentials();
    return openHris(connection, access.credentials, vaults(access.id)).hris;
  };

  const readAll = async (progress: NonNullable<typeof underWay>): Promise<Everyone> => {
    const employees: Employee[] = [];
    const hris = await open();
    for await (const page of hris.read({ signal: progress.stop.signal })) {
      employees.push(...page.employees);
      progress.read = employees.length;
      if (page.total !== undefined) progress.total = page.total;
    }
    return { employees, labels: await hris.labels() };
  };

  const readNow = (): Promise<Everyone> => {
    const progress = { read: 0, stop: new AbortController() } as NonNullable<typeof underWay>;
    progress.result = readAll(progress).then(
      (everyone) => {
        if (underWay !== progress) return everyone;
        underWay = undefined;
        kept = { ...everyone, readAt: now().getTime() };
        clearTimeout(timer);
        timer = setTimeout(forget, FORGET_AFTER_MS).unref();
        return everyone;
      },
      (error: unknown) => {
        if (underWay === progress) underWay = undefined;
        throw error;
      },
    );
    underWay = progress;
    return progress.result;
  };

  return {
    open,
    forget,
    reading: () =>
      underWay && {
        read: underWay.read,
        ...(underWay.total === undefined ? {} : { total: underWay.total }),
      },
    labels: async () => kept?.labels ?? (await open()).labels(),
    async everyone(maxAgeSeconds) {
      if (kept && maxAgeSeconds > 0 && now().getTime() - kept.readAt <= maxAgeSeconds * 1000)
        return kept.employees;
      // A reader who accepts old data may join a read that is under way; others need a later one.
      const read = underWay && maxAgeSeconds > 0 ? underWay.result : readNow();
      return (await read).employees;
    },
  };
}

const noCredentials = () =>
  new RollcallError('invalid_credentials', 'The credentials of this connection are not there.', {
    hint: 'Reauthorize the connection.',
  });
