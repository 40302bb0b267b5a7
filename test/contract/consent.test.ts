import { describe, expect, it } from 'vitest';
import { askConsent } from '../../backend/connector-kit/ask-consent.ts';
import { memoryVault, type Token } from '../../backend/connector-kit/auth/vault.ts';
import type { Connector } from '../../backend/connector-kit/connector.ts';
import { openHris } from '../../backend/connector-kit/open-hris.ts';
import { connectors } from '../../backend/connector-kit/registry.ts';
import { failureOf, readAll, withSimulator, type Simulated } from './read-all.ts';

const redirectUri = 'http://127.0.0.1:8787/api/consent/callback';

/** What an admin types before the window opens, where they choose to agree. */
const typed = ({ credentials }: Pick<Simulated, 'credentials'>): Record<string, string> => {
  const { refreshToken: _, ...others } = credentials;
  return { ...others, method: 'consent' };
};

async function ask(connector: Connector, simulator: Simulated) {
  const options = { redirectUri, demoBaseUrl: simulator.url, clock: simulator.clock };
  const question = await askConsent(connector, typed(simulator), options);
  const press = async (decision: string) => {
    const body = new URLSearchParams({ decision });
    const answer = await fetch(question.url, { method: 'POST', body, redirect: 'manual' });
    return new URL(answer.headers.get('location')!);
  };
  return { question, press };
}

/** Everybody, with a token that a vault keeps. */
const readWith = (connector: Connector, simulator: Simulated, token: Token) => {
  const { url: demoBaseUrl, clock } = simulator;
  const vault = memoryVault(token);
  return { vault, hris: openHris(connector, typed(simulator), { demoBaseUrl, clock, vault }) };
};

const asking = connectors.filter(({ auth }) => auth.consent?.({ method: 'consent' }));

describe.each(asking.map((connector) => [connector.id, connector] as const))(
  '%s, when an admin agrees',
  (_, connector) => {
    it('shows who asks for what, and sends the answer back', () =>
      withSimulator(connector, { people: 20, rate: 0 }, async (simulator) => {
        const { question, press } = await ask(connector, simulator);
        const page = await (await fetch(question.url)).text();
        expect(page).toContain(`${connector.name} · Rollcall wants to read your employees`);
        const back = await press('allow');
        expect(back.origin + back.pathname).toBe(redirectUri);
        expect(back.searchParams.get('state')).toBe(question.state);
        expect((await press('deny')).searchParams.get('error')).toBe('access_denied');
      }));

    it('reads with what came back, also after that has run out', () =>
      withSimulator(connector, { people: 60, rate: 0 }, async (simulator) => {
        const { question, press } = await ask(connector, simulator);
        const code = (await press('allow')).searchParams.get('code')!;
        const { hris, vault } = readWith(connector, simulator, await question.redeem(code));
        await hris.check();
        expect((await readAll(hris)).employees).toHaveLength(60);
        const before = await vault.read();
        simulator.control({ expireTokens: true });
        expect((await readAll(hris)).employees).toHaveLength(60);
        expect((await vault.read())!.value).not.toBe(before!.value);
      }));

    it('asks for a new agreement when the old one is worth nothing', () =>
      withSimulator(connector, { people: 20, rate: 0 }, async (simulator) => {
        const token = { value: 'old', endsAt: 0, refreshToken: 'revoked' };
        const error = await failureOf(readWith(connector, simulator, token).hris.check());
        expect(error).toMatchObject({
          code: 'invalid_credentials',
          hint: expect.stringMatching(/authorize again/i),
        });
      }));

    it('takes no code twice, nor one that the vendor did not give', () =>
      withSimulator(connector, { people: 20, rate: 0 }, async (simulator) => {
        const { question, press } = await ask(connector, simulator);
        const code = (await press('allow')).searchParams.get('code')!;
        await question.redeem(code);
        for (const wrong of [code, 'made-up'])
          expect(await failureOf(question.redeem(wrong))).toMatchObject({
            code: 'invalid_credentials',
          });
      }));
  },
);
