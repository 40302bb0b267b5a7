import { expect, it } from 'vitest';
import { askedFields } from '#shared/asked-fields.ts';
import type { RollcallError } from '#shared/error.ts';
import { openHris } from '../../backend/connector-kit/open-hris.ts';
import { eachConnector } from './each-connector.ts';
import { issuedByHand } from './fault-outcomes.ts';
import { failureOf, open, readAll, withSimulator } from './read-all.ts';

/** Another value of the same form. */
const misspelt = (value: string): string => value.slice(0, -1) + (value.endsWith('a') ? 'b' : 'a');

/** What would lead elsewhere where a part of the vendor's address is asked for; `right` is what belongs there. */
const astray = (right: string): string[] => [
  `https://${right}`,
  `https://${right}/login?from=mail`,
  `${right}/`,
  'evil.example/',
  `evil.example/${right}`,
  `evil.example/.${right}`,
  `evil.example?${right}`,
  `evil.example#${right}`,
  `evil.example\\${right}`,
  `evil.example:443/${right}`,
  `${right}:8443`,
  `${right}@evil.example`,
  `evil.example@${right}`,
  'a@b',
  '127.0.0.1',
  '169.254.169.254',
  '[::1]',
  '..',
  '%2e%2e%2f',
  // Letters that look alike: Cyrillic, full width, and dots that browsers take for one.
  `а${right.slice(1)}`,
  `ａ${right.slice(1)}`,
  `evil。example。${right}`,
];

eachConnector((id, connector) => {
  it('says which credential is wrong, before or after asking', () =>
    withSimulator(connector, { people: 20 }, async (simulator) => {
      const { host } = new URL(connector.baseUrl(simulator.credentials));
      const asked = askedFields(connector.credentials, simulator.credentials);
      for (const field of asked.filter(({ required }) => required)) {
        const { [field.id]: right = '', ...missing } = simulator.credentials;
        expect(() => open(connector, simulator, missing)).toThrow(`${field.label} is missing.`);
        // A host that is wrong leads elsewhere, but here everything leads to the simulator.
        if (host.includes(right)) continue;
        const wrong = { ...missing, [field.id]: misspelt(right) };
        const error = await failureOf(open(connector, simulator, wrong).check());
        expect(error, field.id).toMatchObject({ code: 'invalid_credentials' });
        expect((error as RollcallError).hint).toBeTruthy();
      }
    }));

  it('names the missing right and the screen where it is given', () =>
    withSimulator(connector, { people: 20 }, async (simulator) => {
      await open(connector, simulator).check();
      simulator.control({ revokePermission: 'people' });
      const error = await failureOf(open(connector, simulator).check());
      expect(error).toMatchObject({ code: 'missing_permission' });
      expect((error as RollcallError).hint).toContain(issuedByHand.has(id) ? '@' : ' > ');
      const words = connector.rights.flatMap(({ name }) => name.split(/\W+/));
      expect(words.some((word) => word.length > 4 && String(error).includes(word))).toBe(true);
    }));

  it('takes credentials with what copying brings along', () =>
    withSimulator(connector, { people: 20 }, async (simulator) => {
      const copied: Record<string, string> = { ...simulator.credentials };
      for (const { id: field, options } of connector.credentials)
        if (copied[field] && !options) copied[field] = ` \t\u200b${copied[field]}\u00a0\r\n`;
      const hris = open(connector, simulator, copied);
      expect((await readAll(hris)).employees).toHaveLength(20);
    }));

  it('refuses what would lead elsewhere, before any call, and says what is expected', () =>
    withSimulator(connector, { people: 20 }, async ({ credentials }) => {
      const { host } = new URL(connector.baseUrl(credentials));
      const typed = connector.credentials.filter(({ options, secret }) => !options && !secret);
      for (const { id: field, example, label } of typed) {
        const right = credentials[field];
        if (!right || !host.includes(right.toLowerCase())) continue;
        for (const wrong of astray(right)) {
          const opening = () => openHris(connector, { ...credentials, [field]: wrong });
          expect(opening, wrong).toThrow(
            expect.objectContaining({
              code: 'invalid_credentials',
              message: `${label} does not have the expected form.`,
              hint: expect.stringContaining(`It looks like ${example}.`),
              details: { field },
            }),
          );
        }
      }
    }));
});
