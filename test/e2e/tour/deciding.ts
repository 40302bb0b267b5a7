import { where } from '../../support/loop.ts';
import { activate, sync } from '../prepare.ts';
import { on } from '../screen.ts';
import type { Walk } from './walk.ts';

/** Where an admin is needed: plans, trouble with the HRIS, a backend that is away. */
export const deciding: Walk = async (world, look) => {
  await activate(world, where('department', 'Engineering', 'Sales', 'Production', 'Logistics'));
  const bamboohr = world.simulators.bamboohr;
  const page = await world.panel();
  const { see, say, press, follow, edit } = on(page);

  await see('in step with BambooHR');
  await edit('Filter');
  await press('Remove Logistics');
  await say('with the filter in force');
  await say(/people in scope\.$/);
  await look('edit-filter', page);
  await press('See the plan');
  await see('What would change');
  await look('plan', page);
  await follow('Keep editing');
  await say('You are going on with a draft');
  await press('Remove Sales');
  await say('Employees in Engineering or Production.');
  await press('See the plan');
  await see('Your decision');
  await look('plan-preview-held', page);
  await page.goto(page.url().replace(/#.*/, '#/home'));

  const half = world.backend.users().slice(0, world.backend.users().length / 2);
  bamboohr.control({ leave: half.map(({ externalId }) => externalId!) });
  await sync(world);
  await page.reload();
  await see('A plan waits for your decision');
  await look('home-held', page);
  const popup = await world.popup();
  await on(popup).see('A plan waits for your decision');
  await look('popup-held', popup);
  await page.bringToFront();
  await follow('See the plan');
  await see('Your decision');
  await look('plan-held', page);
  await follow('Activity');
  await say('This plan waits for your decision.');
  await look('activity-held', page);

  bamboohr.control({ revokePermission: 'people' });
  await sync(world);
  await page.goto(page.url().replace(/#.*/, '#/home'));
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await look('home-refused', page);
  await popup.reload();
  await popup.getByRole('heading', { level: 2 }).waitFor();
  await look('popup-refused', popup);
  await page.bringToFront();

  await world.backend.stop();
  await follow('Users');
  await say('The Rollcall backend does not answer.');
  await look('backend-away', page);
  await popup.reload();
  await on(popup).see('The Rollcall backend does not answer');
  await look('popup-away', popup);
  await world.backend.start();
};
