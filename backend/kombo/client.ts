import type { Kombo } from '@kombo-api/sdk';
import { allowedAddress } from '../connector-kit/allowed-address.ts';
import { paceOf } from '../connector-kit/pace.ts';
import { readBody } from '../connector-kit/read-answer.ts';
import { withRetries } from '../connector-kit/retry.ts';
import { transport, type Call } from '../connector-kit/transport.ts';
import { lastingRefusal, requireSuccess } from './errors.ts';
import { plainError } from './plain-error.ts';

/** Where Kombo is and what lets us in. */
export type KomboAccess = {
  apiKey: string;
  region: 'eu' | 'us';
  /** The demo only: a simulator that stands in for Kombo. */
  demoBaseUrl?: string | undefined;
};

/** Makes one call of the SDK; every failure comes as a RollcallError. */
export type AskKombo = <Answer>(
  call: (kombo: Kombo, options: { signal: AbortSignal }) => Promise<Answer>,
  signal: AbortSignal,
) => Promise<Answer>;

const hosts = { eu: 'api.kombo.dev', us: 'api.us.kombo.dev' } as const;
/** What Kombo allows is not documented; this reads 150,000 people a minute. */
const rateLimit = { requests: 10, perSeconds: 1, concurrency: 4 };
const sent = new Set(['accept', 'authorization', 'content-type', 'x-integration-id']);

/**
 * Opens a line to Kombo: its SDK makes the requests and checks the answers, our own transport carries them,
 * so that only Kombo's host is called, at our pace, with our time limits and repeats.
 * @param integrationId whose people are read; not needed for links
 */
export function openLine(access: KomboAccess, integrationId?: string): AskKombo {
  let opened: Promise<Kombo> | undefined;
  return async (call, signal) => {
    opened ??= openSdk(access, integrationId);
    const kombo = await opened;
    return call(kombo, { signal }).catch((error: unknown) => {
      throw plainError(error, signal);
    });
  };
}

/** The SDK takes a moment to load, so it is loaded by those who use it only. */
async function openSdk({ apiKey, region, demoBaseUrl }: KomboAccess, integrationId?: string) {
  const { HTTPClient, Kombo } = await import('@kombo-api/sdk');
  const demoOrigin = demoBaseUrl && new URL(demoBaseUrl).origin;
  const carry = carrier(hosts[region], demoOrigin);
  return new Kombo({
    api_key: apiKey,
    server: region,
    http_client: new HTTPClient({ fetcher: (input) => carry(new Request(input)) }),
    ...(integrationId !== undefined && { integration_id: integrationId }),
  });
}

function carrier(host: string, demoOrigin: string | undefined) {
  const pace = paceOf(`kombo ${demoOrigin ?? host}`, rateLimit);
  return async (request: Request): Promise<Response> => {
    const { signal } = request;
    const call: Call = {
      method: request.method as Call['method'],
      url: allowedAddress(request.url, [host], demoOrigin),
      headers: Object.fromEntries([...request.headers].filter(([name]) => sent.has(name))),
      body: (await request.text()) || undefined,
    };
    const once = () =>
      transport(call, {
        name: 'Kombo',
        timeoutSeconds: 60,
        demo: demoOrigin !== undefined,
        signal,
      });
    const answer = await withRetries(call, () => pace.run(once, signal), {
      refusedAs: ({ text }) => lastingRefusal(text),
      hold: pace.hold,
      signal,
    });
    requireSuccess(answer);
    readBody('Kombo', answer, 'json');
    return new Response(answer.text, answer);
  };
}
