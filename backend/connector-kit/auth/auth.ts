import type { z } from 'zod';
import type { Credentials, HrisRequest } from '../connector.ts';
import type { RawAnswer } from '../transport.ts';
import type { Consent } from './consent.ts';
import type { Vault } from './vault.ts';

/** Every way to prove who asks, as the catalogue calls it. */
export const authKinds = {
  basic: 'HTTP Basic',
  bearer: 'Bearer token',
  header: 'API key in a header',
  'json-key': 'API key in the body',
  'oauth2-client-credentials': 'OAuth 2 client credentials',
  'oauth2-authorization-code': 'OAuth 2 consent',
  'oauth2-refresh-token': 'OAuth 2 refresh token',
  'login-for-token': 'Login for a token',
  'service-account-jwt': 'Service account (signed JWT)',
  'client-jwt': 'Signed JWT in a header',
  'private-key-jwt': 'OAuth 2 client credentials (signed JWT)',
  'saml-bearer': 'OAuth 2 SAML bearer',
  'ws-security': 'WS-Security user name token',
} as const;
type AuthKind = keyof typeof authKinds;

/** Sends a request that gets a token: unsigned, paced and translated like any other. */
export type Exchange = <Body>(request: HrisRequest, answer: z.ZodType<Body>) => Promise<Body>;

/** The proof of one opened HRIS. */
export type AuthSession = {
  /** The request with the proof on it. */
  sign(request: HrisRequest): HrisRequest | Promise<HrisRequest>;
  /** Whether an answer says that the proof is not good any more; status 401 when left out. */
  isRefused?(answer: Pick<RawAnswer, 'status' | 'text'>): boolean;
  /** `signed` was refused: gets a new proof, once for all who ask about the same one. */
  renew?(signed: HrisRequest): Promise<void>;
  /** Looks at every answer, for vendors that hand out tokens with it. */
  observe?(headers: Headers): void;
  /** Whether each call needs the token of the one before, so that calls must go one by one. */
  readonly oneByOne?: boolean;
};

/** One way to prove who asks, as a connector declares it. */
export type Auth = {
  kind: AuthKind;
  /** The kinds of the other ways, where an admin may choose. */
  otherKinds?: readonly AuthKind[];
  /** @param vault where a token is kept that must outlive the process */
  open(credentials: Credentials, exchange: Exchange, vault: Vault): AuthSession;
  /** How an admin agrees in a window of the vendor, where that is needed with these credentials. */
  consent?(credentials: Credentials): Consent | undefined;
};

/** The request with one more header. */
export const withHeader = (request: HrisRequest, name: string, value: string): HrisRequest => ({
  ...request,
  headers: { ...request.headers, [name]: value },
});
