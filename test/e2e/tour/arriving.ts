import { on } from '../screen.ts';
import type { Walk } from './walk.ts';

/** Before anything is connected: pairing, options, popup, catalogue. */
export const arriving: Walk = async (world, look) => {
  const panel = await world.panel();
  const { see, say, press } = on(panel);
  await see('Pair this browser');
  await look('pairing', panel);
  await press('Pair');
  await say('Type the code from the backend');
  await look('pairing-refused', panel);

  const options = await world.options();
  await on(options).see('Pair this browser');
  await look('options-unpaired', options);
  const popup = await world.popup();
  await on(popup).see('Not paired yet');
  await look('popup-unpaired', popup);
  await world.pair();
  await on(options).say('Answers');
  await look('options-paired', options);
  await on(options).press('Unpair this browser');
  await on(options).see('Unpair this browser from');
  await look('options-unpair', options);
  await popup.reload();
  await on(popup).see('No HR system connected');
  await look('popup-none', popup);
  await panel.bringToFront();

  await see('Choose your HR system');
  await look('catalogue', panel);
  const search = panel.getByRole('searchbox', { name: 'Search HR systems' });
  await search.fill('microsoft');
  await panel.getByRole('list', { name: '2 HR systems' }).waitFor();
  await look('catalogue-search', panel);
  await search.fill('nowhere');
  await see('No HR system called');
  await look('catalogue-nothing', panel);
};
