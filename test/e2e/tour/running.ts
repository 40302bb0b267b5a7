import { where } from '../../support/loop.ts';
import { activate, sync } from '../prepare.ts';
import { on } from '../screen.ts';
import type { Walk } from './walk.ts';

/** A connection that runs and needs nobody. */
export const running: Walk = async (world, look) => {
  await activate(world, where('department', 'Engineering', 'Sales', 'Production'));
  const leaver = world.backend.users().at(-1);
  world.simulators.bamboohr.control({ leave: leaver!.externalId! });
  await sync(world);
  const page = await world.panel();
  const { see, say, press, follow, edit, row } = on(page);

  await see('in step with BambooHR');
  await row(/First reading/).waitFor();
  await look('home', page);
  const popup = await world.popup();
  await on(popup).see('in step with BambooHR');
  await look('popup', popup);
  await popup.close();
  await press('Edit');
  await page.getByRole('menuitem', { name: 'Disconnect' }).waitFor();
  await look('edit-menu', page);
  await page.keyboard.press('Escape');
  await edit('Disconnect');
  await see('Disconnect BambooHR?');
  await look('disconnect', page);
  await page.getByRole('radio', { name: 'Remove the' }).check();
  await look('disconnect-removing', page);
  await press('Cancel');

  await follow('Users');
  await say('users from BambooHR.');
  await look('users', page);
  await page.getByRole('searchbox', { name: 'Search users' }).fill('oezdemir');
  await row('Ayşe Özdemir').click();
  await page.getByRole('table', { name: 'Value and source' }).waitFor();
  await look('users-sheet', page);
  await press('Close');
  await page.getByRole('searchbox', { name: 'Search users' }).fill('nobody at all');
  await see('Nobody matches');
  await look('users-nobody', page);

  await follow('Activity');
  await row(/^Leaves/).waitFor();
  await look('activity', page);
  await page.goto(page.url().replace(/#.*/, '#/why'));
  await see('Why is somebody in or out?');
  await look('why-empty', page);
  for (const [name, email] of [
    ['why-in', 'ayse.oezdemir@brennholt.example'],
    ['why-out', 'lena.hofmann@brennholt.example'],
    ['why-unknown', 'nobody@brennholt.example'],
  ] as const) {
    await page.getByRole('searchbox', { name: 'E-mail or HRIS id' }).fill(email);
    await press('Ask');
    await page
      .getByText(name === 'why-unknown' ? /nobody/i : 'Read at')
      .last()
      .waitFor();
    await look(name, page);
  }

  await edit('Attribute mapping');
  await say(/^Tried on \d+ people/);
  await look('edit-mapping', page);
  await edit('What can be read');
  await say('In your filter or mapping');
  await look('edit-fields', page);
  await edit('Schedule and limits');
  await see('Schedule and limits');
  await look('edit-settings', page);
  await edit('Reauthorize');
  await see('New credentials');
  await look('reauthorize', page);
  await page.goto(page.url().replace(/#.*/, '#/catalogue'));
  await see('Choose your HR system');
  await look('catalogue-connected', page);
  await edit('Pause');
  await say('Paused. Users stay as they are');
  await page.goto(page.url().replace(/#.*/, '#/home'));
  await see('Paused');
  await look('home-paused', page);
};
