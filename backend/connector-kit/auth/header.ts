import type { Credentials } from '../connector.ts';
import { withHeader, type Auth } from './auth.ts';

/** A key that never changes, in a header of the vendor's own choice. */
export const header = (name: string, value: (credentials: Credentials) => string): Auth => ({
  kind: 'header',
  open: (credentials) => ({ sign: (request) => withHeader(request, name, value(credentials)) }),
});

/** A token that never changes, as `Authorization: Bearer …`. */
export const bearer = (token: (credentials: Credentials) => string): Auth => ({
  ...header('authorization', (credentials) => `Bearer ${token(credentials)}`),
  kind: 'bearer',
});
