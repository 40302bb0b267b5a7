import { randomUUID } from 'node:crypto';
import type { Connection, ConnectionState } from '#shared/connection.ts';
import { RollcallError } from '#shared/error.ts';
import { defaultSettings } from '#shared/settings.ts';
import type { Cycles } from '../cycles/cycles.ts';
import type { Cycle } from '#shared/cycle.ts';
import type { HrData } from './hr-data.ts';
import type { Authorize, Entered } from './authorize.ts';
import type { KomboAccount } from '../kombo/account.ts';
import { requireConnection } from './require-connection.ts';
import { otherCompany, requireSameCompany } from './same-company.ts';
import type { Store } from '../store/store.ts';

/** The life of the one connection. */
export type Connections = {
  /** Checks the credentials live, then creates. @throws connection_exists and what the HRIS refuses */
  create(hris: string, entered: Entered): Promise<Connection>;
  /** New credentials for the same company; filter and mapping stay. @throws other_company */
  reauthorize(entered: Entered): Promise<Connection>;
  /** Ends the wizard: people in scope are read and staged. @throws wrong_state */
  finish(): Promise<Cycle>;
  setPaused(paused: boolean): Promise<Connection>;
  /**
   * Ends it for good. Kept users belong to no connection from then on.
   * @returns whether Kombo still has the integration, because it could not be reached
   */
  disconnect(users: 'keep' | 'remove'): Promise<{ leftAtKombo: boolean }>;
};

export function createConnections(tools: {
  store: Store;
  hrData: HrData;
  cycles: Cycles;
  authorize: Authorize;
  kombo: KomboAccount | undefined;
  now: () => Date;
}): Connections {
  const { store, hrData, cycles, authorize, kombo, now } = tools;

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
      const { mapping, company, through, access } = await authorize(id, entered);
      refuseSecond();
      await store.seal(await access());
      await store.update((state) => {
        state.connection ??= {
          id: randomUUID(),
          hris: id,
          ...(through !== undefined && { through }),
          ...(company !== undefined && { company }),
          state: 'setup',
          createdAt: now().toISOString(),
          settings: defaultSettings(),
          draft: { mapping },
          revision: 1,
        };
      });
      return current();
    },

    async reauthorize(entered) {
      const connection = current();
      const authorized = await authorize(connection.hris, entered);
      if (authorized.through !== connection.through) throw otherWay(connection);
      await requireSameCompany(connection, authorized, store.users());
      const next = await authorized.access();
      if (authorized.through === 'kombo') await refuseOtherIntegration(next.credentials);
      hrData.forget();
      await store.seal(next);
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
      const { id, through } = current();
      const access = through === 'kombo' ? await store.unseal() : undefined;
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
      return { leftAtKombo: access !== undefined && !(await deletedAtKombo(access.credentials)) };
    },
  };

  /** Kombo's ids of people belong to the integration, so that another one is another company. */
  async function refuseOtherIntegration({ integrationId }: Record<string, string>) {
    const kept = await store.unseal();
    if (kept && kept.credentials['integrationId'] !== integrationId) throw otherCompany();
  }

  /** What is ended here must not fail because Kombo is away. */
  async function deletedAtKombo({ integrationId }: Record<string, string>): Promise<boolean> {
    if (!kombo || integrationId === undefined) return false;
    return kombo.delete(integrationId).then(
      () => true,
      () => false,
    );
  }

  function stateBefore({ activatedAt, draft }: Connection): ConnectionState {
    if (activatedAt !== undefined) return 'active';
    return draft.filter &&
      store.state.cycles.some((c) => c.kind === 'initial' && c.state === 'succeeded')
      ? 'mapping'
      : 'setup';
  }
}

const otherWay = ({ through }: Connection) =>
  new RollcallError(
    'wrong_state',
    `This connection goes ${through === 'kombo' ? 'through Kombo' : 'directly'}.`,
    { hint: 'Reauthorize it in the same way, or disconnect and connect anew.' },
  );
