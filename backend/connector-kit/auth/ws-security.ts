import type { Credentials } from '../connector.ts';
import { xml } from '../xml-template.ts';
import type { Auth } from './auth.ts';

const oasis = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss';

/** WS-Security with a user name and a password in the SOAP header. */
export const wsSecurity = (
  user: (credentials: Credentials) => { username: string; password: string },
): Auth => ({
  kind: 'ws-security',
  open(credentials) {
    const { username, password } = user(credentials);
    const header = xml`<wsse:Security soapenv:mustUnderstand="1" xmlns:wsse="${oasis}-wssecurity-secext-1.0.xsd"><wsse:UsernameToken><wsse:Username>${username}</wsse:Username><wsse:Password Type="${oasis}-username-token-profile-1.0#PasswordText">${password}</wsse:Password></wsse:UsernameToken></wsse:Security>`;
    return {
      sign: (request) =>
        request.soap ? { ...request, soap: { ...request.soap, header } } : request,
    };
  },
});
