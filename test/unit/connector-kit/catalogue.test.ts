import { describe, expect, it } from 'vitest';
import { attributeMapping } from '#shared/attribute-mapping.ts';
import { connectorInfo } from '#shared/connector-info.ts';
import { catalogue, connectors, findConnector } from '../../../backend/connector-kit/registry.ts';

const ids =
  'afas alexishr azuread bamboohr boondmanager breathehr catalystone cezannehr charliehr deel entraid eurecia factorial googleworkspace haileyhr heavenhr hibob hrworks humaans iriscascade kallidus kenjo lucca nmbrs officient okta peoplehr personio planday remote sagehr sesamehr successfactors workday youforce'.split(
    ' ',
  );
const entries = catalogue();

describe('the catalogue', () => {
  it('has the 35 HRIS, each once', () =>
    expect(entries.map(({ id }) => id).toSorted()).toEqual(ids));

  it('gives each another monogram', () =>
    expect(new Set(entries.map(({ monogram }) => monogram.toLowerCase())).size).toBe(35));

  it('is in the order of names', () =>
    expect(entries.map(({ name }) => name)).toEqual(
      entries.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, 'en')),
    ));

  it('has the promised shape', () => expect(connectorInfo.array().parse(entries)).toEqual(entries));

  it('serves Azure AD and Entra ID with one connector', () =>
    expect(findConnector('azuread')).toBe(findConnector('entraid')));

  it('has all 35, and says when there is no such HRIS', () => {
    expect(entries).toHaveLength(35);
    expect(() => findConnector('nope')).toThrow(expect.objectContaining({ code: 'unknown_hris' }));
  });
});

describe.each(connectors.map((connector) => [connector.id, connector] as const))(
  '%s',
  (_, connector) => {
    it('tells an admin everything needed to connect it', () => {
      expect(connector.guide.length).toBeGreaterThan(1);
      expect(connector.rights.some(({ optional }) => !optional)).toBe(true);
      expect(connector.credentials.some(({ secret }) => secret)).toBe(true);
      for (const { help, example } of connector.credentials) expect(help && example).toBeTruthy();
    });

    it('asks for values in a form that browsers understand, and that its own examples have', () => {
      for (const { pattern, example } of connector.credentials)
        if (pattern) expect(example).toMatch(new RegExp(`^(?:${pattern})$`, 'v'));
    });

    it('starts with a mapping that can be saved', () =>
      expect(attributeMapping.parse(connector.defaultMapping)).toEqual(connector.defaultMapping));
  },
);
