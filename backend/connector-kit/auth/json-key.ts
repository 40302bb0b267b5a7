import type { Credentials } from '../connector.ts';
import type { Auth } from './auth.ts';

/** A key that never changes, as one more property of the JSON body of every call. */
export const jsonKey = (name: string, value: (credentials: Credentials) => string): Auth => ({
  kind: 'json-key',
  open: (credentials) => ({
    sign: (request) => ({
      ...request,
      json: { ...Object(request.json), [name]: value(credentials) },
    }),
  }),
});
