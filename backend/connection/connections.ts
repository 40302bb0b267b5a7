import { randomUUID } from 'node:crypto';
import type { Connection, ConnectionState } from '#shared/connection.ts';
import { RollcallError } from '#shared/error.ts';
import { defaultSettings } from '#shared/settings.ts';
import type { Cycles } from '../cycles/cycles.ts';
import type { Cycle } from '#shared/cycle.ts';
import type { HrData } from './hr-data.ts';
import type { OpenHris } from './hris-access.ts';
import type { Hris } from '../connector-kit/hris.ts';
import { memoryVault } from '../connector-kit/auth/vault.ts';
import type { Consents } from './consents.ts';
import { requireConnection } from './require-connection.ts';
import type { Access, Store } from '../store/store.ts';

/** How many known people are looked for to tell whether credentials are of the same company. */
const PROBE = 3;

/** What an admin entered, and the question that was answered in the vendor's window, if there was one. */
export type Entered = { credentials: Record<string, string>; consent?: string | undefined };

/** The life of the one connection. */
export type Connections = {
  /** Checks the credentials live, then creates. @throws connection_exists and what the HRIS refuses */
  create(hris: string, entered: Entered): Promise<Connection>;
  /** New credentials for the same company; filter and mapping stay. @throws other_company */
  reauthorize(entered: Entered): Promise<Connection>;
  /** Ends the wizard: people in scope are read and staged. @throws wrong_state */
  finish(): Promise<Cycle>;
  setPaused(paused: boolean): Promise<Connection>;
  /** Ends it for good. Kept users belong to no connection from then on. */
  disconnect(users: 'keep' | 'remove'): Promise<void>;
};

export function createConnections(tools: {
  store: Store;
  hrData: HrData;
  cycles: Cycles;
  consents: Consents;
  openHris: OpenHris;
  now: () => Date;
}): Connections {
  const { store, hrData, cycles, consents, openHris, now } = tools;

  const current = () => requireConnection(store.state);

  const refuseSecond = () => {
    if (store.state.connection)
      throw new RollcallError('connection_exists', 'An HRIS is connected already.', {
        hint: 'Disconnect it first; only one HRIS can be the source of users.',
      });
  };

  const setState = async (change: (connection: Connection) => Connection): Promise<Connection> => {
    await store.update((state) => {
      if (state.connection)
        state.connection = { ...change(state.connection), revision: state.connection.revision + 1 };
    });
    return current();
  };

  return {
    async create(id, entered) {
      refuseSecond();
      const { connector, company, access } = await authorize(id, entered);
      refuseSecond();
      await store.seal(await access());
      await store.update((state) => {
        state.connection ??= {
          id: randomUUID(),
          hris: id,
          ...(company !== undefined && { company }),
          state: 'setup',
          createdAt: now().toISOString(),
          settings: defaultSettings(),
          draft: { mapping: connector.defaultMapping },
          revision: 1,
        };
      });
      return current();
    },

    async reauthorize(entered) {
      const connection = current();
      const { hris, company, access } = await authorize(connection.hris, entered);
      await refuseOtherCompany(connection, company, hris);
      hrData.forget();
      await store.seal(await access());
      return setState(({ problem: _, ...healthy }) => ({
        ...healthy,
        state: healthy.state === 'needs-reauthorization' ? stateBefore(healthy) : healthy.state,
      }));
    },

    async finish() {
      const { state, draft, filter, activatedAt } = current();
      if (activatedAt !== undefined || state === 'initial-sync')
        throw new RollcallError('wrong_state', 'The setup of this connection is finished already.');
      if (!draft.filter && !filter)
        throw new RollcallError('wrong_state', 'Nobody is chosen yet.', {
          hint: 'Choose which employees become users, or choose everyone on purpose.',
        });
      return cycles.start('initial');
    },

    async setPaused(paused) {
      const { state } = current();
      if (state !== 'active' && state !== 'paused')
        throw new RollcallError(
          'wrong_state',
          'Only a running connection can be paused or resumed.',
        );
      return setState((connection) => ({ ...connection, state: paused ? 'paused' : 'active' }));
    },

    async disconnect(users) {
      const { id } = current();
      const running = cycles.running();
      if (running) await cycles.cancel(running.id);
      hrData.forget();
      await store.commit({
        users: store.users().flatMap((user) => {
          if (user.owner !== id) return user;
          const { owner: _, ...released } = user;
          return users === 'keep' ? released : [];
        }),
        change: (state) => {
          state.connection = undefined;
        },
      });
      await store.seal(undefined);
      await store.stage(undefined);
      await store.hold(undefined);
    },
  };

  /** Opens the HRIS and asks it; `access` is what to keep, with the token as it is when asked for. */
  async function authorize(id: string, { credentials, consent }: Entered) {
    const token = consent === undefined ? undefined : consents.take(consent, id);
    const complete = { ...credentials, ...(token && { refreshToken: token.refreshToken! }) };
    const vault = memoryVault(token);
    const { hris, connector } = openHris(id, complete, vault);
    const { company } = await hris.check();
    const access = async (): Promise<Access> => {
      const kept = await vault.read();
      return { id: randomUUID(), credentials: complete, ...(kept && { token: kept }) };
    };
    return { hris, connector, company, access };
  }

  /** By the company's name where the HRIS tells it, else by people whom the connection knows. */
  async function refuseOtherCompany(
    connection: Connection,
    company: string | undefined,
    hris: Hris,
  ) {
    const known = store
      .users()
      .filter((u) => u.owner === connection.id && u.active && u.externalId);
    const differs =
      connection.company !== undefined && company !== undefined
        ? connection.company !== company
        : known.length > 0 &&
          !(await anyFound(
            hris,
            known.slice(0, PROBE).map((u) => u.externalId!),
          ));
    if (differs)
      throw new RollcallError('other_company', 'These credentials belong to another company.', {
        hint: 'Use credentials of the company that is connected, or disconnect first.',
      });
  }

  async function anyFound(hris: Hris, ids: readonly string[]): Promise<boolean> {
    for (const id of ids) if (await hris.findOne(id, AbortSignal.timeout(60_000))) return true;
    return false;
  }

  function stateBefore({ activatedAt, draft }: Connection): ConnectionState {
    if (activatedAt !== undefined) return 'active';
    return draft.filter &&
      store.state.cycles.some((c) => c.kind === 'initial' && c.state === 'succeeded')
      ? 'mapping'
      : 'setup';
  }
}
