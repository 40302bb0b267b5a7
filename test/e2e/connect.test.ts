import { expect } from 'vitest';
import { answerOf } from './prepare.ts';
import { on } from './screen.ts';
import { test } from './test.ts';

const entries = [
  { id: 'bamboohr', hris: 'bamboohr', name: 'BambooHR' },
  { id: 'hibob', hris: 'hibob', name: 'HiBob' },
  { id: 'entraid', hris: 'entraid', name: 'Microsoft Entra ID' },
  { id: 'azuread', hris: 'entraid', name: 'Microsoft Azure AD' },
  { id: 'workday', hris: 'workday', name: 'Workday' },
] as const;

test.for(entries)(
  'an admin connects $name with the credentials it asks for, and sees its people',
  async ({ id, hris, name }, { world }) => {
    await world.pair();
    const { credentials } = await answerOf(world.backend.api.hris[':id'].$get({ param: { id } }));
    const accepted = world.simulators[hris].credentials;
    const page = await world.panel();
    const { see, say, press, follow, field } = on(page);
    const enter = async (values: Record<string, string>) => {
      for (const { id, label, options, required } of credentials) {
        const value = values[id];
        if (!required || value === undefined) continue;
        if (options) await page.getByRole('combobox', { name: label }).selectOption(value);
        else await field(label).fill(value);
      }
      await press('Check and continue');
    };

    await page.getByRole('button', { name }).click();
    await see(`What Rollcall reads from ${name}`);
    await follow('Continue');
    await see(`Let Rollcall read ${name}`);

    await press('Check and continue');
    const first = credentials.find(({ required }) => required);
    await say(`${first!.label} is missing.`);
    const secret = credentials.find(({ secret }) => secret)!;
    await enter({ ...accepted, [secret.id]: 'not-what-the-vendor-gave' });
    await say(/refuses/);
    expect(await field(secret.label).getAttribute('aria-invalid')).toBe('true');
    await enter(accepted);

    await see('Who becomes a user?');
    await say(`${name} accepts the credentials`);
    await say(/^\d+ of 2\d\d people in scope\.$/);
    await page
      .getByRole('region', { name: 'Who is in, who is out' })
      .getByRole('listitem')
      .first()
      .waitFor();
    const connection = await answerOf(world.backend.api.connection.$get());
    expect(connection).toMatchObject({ hris: id, state: 'setup' });
  },
);
