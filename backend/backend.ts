import type { Logger } from 'pino';
import { createConnections, type Connections } from './connection/connections.ts';
import { createCycles, type Cycles } from './cycles/cycles.ts';
import { createDrafts, type Drafts } from './connection/draft.ts';
import { createConsents, type Consents } from './connection/consents.ts';
import { createVaults } from './connection/vaults.ts';
import type { Env } from './env.ts';
import { createHrData, type HrData } from './connection/hr-data.ts';
import { createAuthorize } from './connection/authorize.ts';
import { hrisAccess } from './connection/hris-access.ts';
import { komboAccount, type KomboAccount } from './kombo/account.ts';
import { createPairing, type Pairing } from './pairing.ts';
import { createPlans, type Plans } from './cycles/plans.ts';
import { createSchedule, type Schedule } from './schedule.ts';
import type { Store } from './store/store.ts';

/** What the simulators of a demo accept, by connector id, so that nobody has to look it up. */
export type DemoCredentials = ReadonlyMap<string, Readonly<Record<string, string>>>;

/** Everything the routes may use, put together once. */
export type Backend = {
  env: Env;
  store: Store;
  pairing: Pairing;
  hrData: HrData;
  cycles: Cycles;
  plans: Plans;
  drafts: Drafts;
  connections: Connections;
  consents: Consents;
  /** The account at Kombo, where there is one. */
  kombo: KomboAccount | undefined;
  schedule: Schedule;
  demoCredentials: DemoCredentials;
  log: Logger;
  now: () => Date;
};

/** @param options.now injected clock, for tests */
export function createBackend(
  env: Env,
  store: Store,
  {
    log,
    demoCredentials = new Map(),
    now = () => new Date(),
  }: { log: Logger; demoCredentials?: DemoCredentials; now?: () => Date },
): Backend {
  const kombo = komboAccount(env, store.fingerprint('kombo'));
  const { openHris, askConsent } = hrisAccess(env, kombo);
  const consents = createConsents(askConsent, now);
  const hrData = createHrData({ store, openHris, vaults: createVaults(store), now });
  const plans = createPlans(store, hrData, now);
  const cycles = createCycles({
    store,
    hrData,
    now,
    onOutdated: plans.remember,
    onEnded: () => schedule.follow(),
  });
  const authorize = createAuthorize({ openHris, consents, kombo });
  const connections = createConnections({ store, hrData, cycles, authorize, kombo, now });
  const schedule = createSchedule({
    store,
    cycles,
    hrData,
    now,
    onError: (error) => log.error({ err: error }, 'a scheduled cycle did not start'),
  });
  return {
    env,
    store,
    pairing: createPairing(store, { preset: env.token, now }),
    hrData,
    cycles,
    plans,
    drafts: createDrafts(store),
    connections,
    consents,
    kombo,
    schedule,
    demoCredentials,
    log,
    now,
  };
}

/** What was under way when the process ended goes on: a first sync starts again, the timer runs. */
export async function resume({ store, cycles, schedule }: Backend): Promise<void> {
  schedule.follow();
  if (store.state.connection?.state === 'initial-sync') await cycles.start('initial');
}

/** Ends everything cleanly: no new cycle, the running one stopped, the data folder released. */
export async function stop({ store, cycles, schedule, hrData }: Backend): Promise<void> {
  schedule.stop();
  hrData.forget();
  const running = cycles.running();
  if (running) await cycles.cancel(running.id);
  await store.close();
}
