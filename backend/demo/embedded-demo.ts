import type { User } from '#shared/user.ts';
import { simulatorIds, startSimulator } from '../../test/simulators/world/start.ts';
import type { DemoCredentials } from '../backend.ts';
import type { Env } from '../env.ts';
import { listen } from '../listen.ts';
import type { Store } from '../store/store.ts';
import { managerSite } from './manager-site/serve-manager-site.ts';

export type Demo = {
  /** The environment with the simulators' addresses, where none was given. */
  env: Env;
  managerUrl: string;
  credentials: DemoCredentials;
  /** From now on the manager site's People page lists this store's users. */
  show(store: Store): void;
  close(): Promise<void>;
};

/** A manager site and a simulated HRIS for each connector, on ports of this machine. */
export async function startDemo(env: Env): Promise<Demo> {
  const ids = (await simulatorIds()).filter((id) => !env.hrisBaseUrls.has(id));
  const simulators = await Promise.all(
    ids.map(async (id) => [id, await startSimulator(id)] as const),
  );
  let users: () => readonly User[] = () => [];
  const site = managerSite({ users: () => Promise.resolve(users()) });
  const manager = await listen(site.fetch, 'localhost', env.port === 0 ? 0 : env.port + 1);

  return {
    env: {
      ...env,
      hrisBaseUrls: new Map([
        ...simulators.map(([id, { url }]) => [id, url] as const),
        ...env.hrisBaseUrls,
      ]),
    },
    managerUrl: `${manager.url}/settings/integrations`,
    credentials: new Map(simulators.map(([id, { credentials }]) => [id, credentials])),
    show(store) {
      users = () => store.users();
    },
    async close() {
      await Promise.all([manager.close(), ...simulators.map(([, simulator]) => simulator.close())]);
    },
  };
}
