import { it } from 'vitest';
import { openCompany } from '../bench/company.ts';
import { readFloor } from '../bench/floor.ts';
import { openRollcall } from '../bench/rollcall.ts';

it('what the benchmark measures still does what it says: nobody is timed here', async () => {
  await using company = await openCompany(40);
  await readFloor(company);
  await using rollcall = await openRollcall(company);
  await rollcall.sync({ create: 36 });
  await rollcall.sync({ unchanged: 36 });
});
