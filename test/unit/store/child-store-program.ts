import { openJsonStore } from '../../../backend/store/json-store.ts';
import type { Store } from '../../../backend/store/store.ts';
import { aToken, aUser, key } from './sample-data.ts';

const [dataDir, task] = process.argv.slice(2) as [string, 'hold' | 'commit'];

try {
  const store = await openJsonStore({ dataDir, key });
  console.log('open');
  if (task === 'hold') setInterval(() => store.users(), 60_000);
  else await commitForEver(store);
} catch (error) {
  console.log(JSON.stringify(error));
}

async function commitForEver(store: Store): Promise<never> {
  for (let n = 1; ; n += 1) {
    await store.commit({
      users: Array.from({ length: 2000 }, (_, i) => aUser(`${n}-${i}`)),
      change: (state) => void (state.tokens = [aToken(String(n))]),
    });
    console.log(n);
  }
}
