import { typeIds } from './user.ts';

const text = (title: string, type = 'string') => ({ title, type, scope: 'NONE' });

const schemaWith = (properties: Record<string, object>) => ({
  name: 'user',
  definitions: {
    base: { properties: { login: text('Username'), email: text('Primary email') } },
    custom: { properties },
  },
});

const own = {
  hireDate: text('Hire date'),
  laptop: text('Laptop'),
  costCode: text('Cost code'),
  languages: text('Languages spoken', 'array'),
};
const contractors = schemaWith({ ...own, agency: text('Agency') });

/** The schemas of the user types, by the last part of their address. */
export const schemas: Readonly<Record<string, object>> = {
  default: schemaWith(own),
  osc1fakeDefault00g4: schemaWith(own),
  osc2fakeContractor4: contractors,
};

/** The list of user types; each names the address of its schema. */
export const userTypes = (domain: string) =>
  Object.entries(typeIds).map(([name, id]) => ({
    id,
    name,
    default: name === 'user',
    _links: {
      schema: {
        rel: 'schema',
        href: `https://${domain}/api/v1/meta/schemas/user/${id.replace('oty', 'osc')}`,
        method: 'GET',
      },
    },
  }));
