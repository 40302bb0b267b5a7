import PQueue from 'p-queue';
import { askedFields } from '#shared/asked-fields.ts';
import type { Exchange } from './auth/auth.ts';
import { memoryVault, type Vault } from './auth/vault.ts';
import type { Clock } from './clock.ts';
import type { Connector, Credentials, Http, HrisAnswer, HrisRequest } from './connector.ts';
import { paceOf } from './pace.ts';
import { checkShape, readBody } from './read-answer.ts';
import { findRefusal, refusalError } from './refusal.ts';
import { toCall } from './request.ts';
import { withRetries } from './retry.ts';
import { whyStopped } from './stopped.ts';
import { transport, type RawAnswer } from './transport.ts';

/** One HRIS that can be called. */
export type Line = {
  /** Signed and parsed, not yet checked against a shape. @throws RollcallError */
  call(request: HrisRequest, signal: AbortSignal): Promise<HrisAnswer>;
  /** The same for connectors: bound to a signal, checked against a shape. */
  http(signal: AbortSignal): Http;
  /** Gets tokens. */
  exchange: Exchange;
};

export type LineOptions = {
  /** The demo only: the origin that stands in for every host of the vendor. */
  demoBaseUrl?: string;
  /** Where tokens are kept; in memory when left out. */
  vault?: Vault;
  /** By which calls are paced and repeated; the time of this machine when left out. */
  clock?: Clock;
};

/**
 * Opens the line to an HRIS: signs, paces, repeats, limits to its hosts, translates errors.
 */
export function openLine(
  connector: Connector,
  credentials: Credentials,
  { demoBaseUrl, vault = memoryVault(), clock }: LineOptions,
): Line {
  const { name, refusals = [] } = connector;
  const vendor = { ...connector, credentials: askedFields(connector.credentials, credentials) };
  const baseUrl = connector.baseUrl(credentials);
  const demoOrigin = demoBaseUrl && new URL(demoBaseUrl).origin;
  const pace = paceOf(`${connector.id} ${demoOrigin ?? baseUrl}`, connector.rateLimit, clock);
  const timeoutSeconds = connector.timeoutSeconds ?? 60;

  const send = (request: HrisRequest, signal: AbortSignal): Promise<RawAnswer> => {
    const call = toCall(request, { ...connector, baseUrl, demoOrigin });
    const once = () => transport(call, { name, timeoutSeconds, demo: !!demoOrigin, signal });
    return withRetries(call, () => pace.run(once, signal), {
      refusedAs: (answer) => findRefusal(refusals, answer)?.code,
      hold: pace.hold,
      resetUnit: connector.rateLimit.resetUnit,
      clock: pace.clock,
      signal,
    });
  };

  const open = (request: HrisRequest, { status, headers, text }: RawAnswer): HrisAnswer => {
    if (status === 404 && request.absentOn404) return { body: undefined, headers };
    const answer = { status, headers, text };
    const refusal = findRefusal(refusals, answer);
    if (refusal || status < 200 || status > 299) throw refusalError(vendor, refusal, status);
    return {
      body: readBody(name, answer, request.answers ?? (request.soap ? 'xml' : 'json')),
      headers,
    };
  };

  const exchange = exchangeOver(name, send, open);
  const session = connector.auth.open(credentials, exchange, vault);
  const isRefused = (answer: RawAnswer) => session.isRefused?.(answer) ?? answer.status === 401;

  const signedCall = async (request: HrisRequest, signal: AbortSignal): Promise<HrisAnswer> => {
    let signed = await session.sign(request);
    let answer = await send(signed, signal);
    if (session.renew && isRefused(answer)) {
      await session.renew(signed);
      signed = await session.sign(request);
      answer = await send(signed, signal);
    }
    session.observe?.(answer.headers);
    return open(request, answer);
  };

  const turns = new PQueue({ concurrency: 1 });
  const call = async (request: HrisRequest, signal: AbortSignal): Promise<HrisAnswer> => {
    try {
      const now = () => signedCall(request, signal);
      return session.oneByOne ? await turns.add(now, { signal }) : await now();
    } catch (error) {
      throw whyStopped(error, signal);
    }
  };

  return {
    call,
    exchange,
    http: (signal) => async (request, shape) =>
      checkShape(name, shape, (await call(request, signal)).body),
  };
}

/** Getting a token: no reader's signal stops it, for all readers share it, and a refusal means wrong credentials. */
const exchangeOver =
  (
    name: string,
    send: (request: HrisRequest, signal: AbortSignal) => Promise<RawAnswer>,
    open: (request: HrisRequest, answer: RawAnswer) => HrisAnswer,
  ): Exchange =>
  async (request, shape) => {
    const answer = await send(request, new AbortController().signal);
    const status = answer.status === 400 || answer.status === 403 ? 401 : answer.status;
    return checkShape(name, shape, open(request, { ...answer, status }).body);
  };
