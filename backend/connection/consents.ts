import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { apiError, RollcallError } from '#shared/error.ts';
import type { Token } from '../connector-kit/auth/vault.ts';
import type { ConsentQuestion } from '../connector-kit/ask-consent.ts';
import { findConnector } from '../connector-kit/registry.ts';
import { asRollcallError } from '../refusal.ts';
import type { AskConsent } from './hris-access.ts';

const LIFETIME_MS = 10 * 60 * 1000;
const MOST = 20;

/** How a question stands. */
export const consentState = z.object({
  state: z.enum(['waiting', 'granted', 'refused']),
  error: apiError.optional(),
});
type ConsentState = z.infer<typeof consentState>;

/** What admins are being asked in windows of vendors: in memory only, for ten minutes. */
export type Consents = {
  /** @returns where the window opens. @throws invalid_credentials, wrong_state */
  ask(
    hris: string,
    credentials: Record<string, string>,
    redirectUri: string,
  ): Promise<{ id: string; url: string }>;
  /** The browser came back from the vendor. @throws not_found unless it is the answer to an open question */
  answer(query: Readonly<Record<string, string>>): Promise<ConsentState>;
  /** @throws not_found */
  state(id: string): ConsentState;
  /** The token of an answered question. @throws not_found, or why there is none */
  token(id: string, hris: string): Token;
  /** The token is kept elsewhere now. */
  forget(id: string): void;
};

type Asked = {
  hris: string;
  question: ConsentQuestion;
  askedAt: number;
  answered?: true;
  token?: Token;
  error?: RollcallError;
};

const unknown = () =>
  new RollcallError('not_found', 'This question to the HRIS is no longer open.', {
    hint: 'Go back to Rollcall and authorize again.',
  });

export function createConsents(askConsent: AskConsent, now: () => Date): Consents {
  const asked = new Map<string, Asked>();

  const forgetOld = () => {
    const oldest = now().getTime() - LIFETIME_MS;
    for (const [id, { askedAt }] of asked)
      if (askedAt < oldest || asked.size > MOST) asked.delete(id);
  };
  const find = (id: string): Asked => {
    forgetOld();
    const one = asked.get(id);
    if (one) return one;
    throw unknown();
  };
  const stateOf = ({ token, error }: Asked): ConsentState => {
    if (error) return { state: 'refused', error: error.toJSON() };
    return { state: token ? 'granted' : 'waiting' };
  };

  return {
    async ask(hris, credentials, redirectUri) {
      forgetOld();
      const question = await askConsent(hris, credentials, redirectUri);
      const id = randomUUID();
      asked.set(id, { hris, question, askedAt: now().getTime() });
      return { id, url: question.url };
    },

    async answer({ state, code, error }) {
      forgetOld();
      const one = [...asked.values()].find((each) => each.question.state === state);
      if (!one || one.answered) throw unknown();
      one.answered = true;
      const { name } = findConnector(one.hris);
      try {
        if (!code) throw error === 'access_denied' ? refused(name) : misunderstood(name);
        const token = await one.question.redeem(code);
        if (!token.refreshToken) throw noRefreshToken(name);
        one.token = token;
      } catch (thrown) {
        one.error = asRollcallError(thrown);
      }
      return stateOf(one);
    },

    state: (id) => stateOf(find(id)),

    token(id, hris) {
      const one = find(id);
      if (one.error) throw one.error;
      if (!one.token || one.hris !== hris) throw unknown();
      return one.token;
    },

    forget: (id) => void asked.delete(id),
  };
}

const refused = (name: string) =>
  new RollcallError('consent_refused', `Nobody agreed in the window of ${name}.`, {
    hint: 'Authorize again and agree there; whoever agrees needs the rights that are listed.',
  });

const misunderstood = (name: string) =>
  new RollcallError('consent_refused', `${name} did not ask whether Rollcall may read.`, {
    hint: `Compare the app in ${name} with the steps in Rollcall, above all its redirect URI and its rights; then authorize again.`,
  });

const noRefreshToken = (name: string) =>
  new RollcallError('consent_refused', `${name} agreed for this moment only.`, {
    hint: `Check that the app in ${name} may stay connected (offline access), then authorize again.`,
  });
