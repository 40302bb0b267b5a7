import { RollcallError, type ErrorCode } from '#shared/error.ts';

/** A call that got no whole answer. `again` says whether trying once more makes sense. */
export class BrokenCall extends RollcallError {
  readonly again: boolean;

  constructor(code: ErrorCode, message: string, hint: string, again: boolean) {
    super(code, message, { hint });
    this.again = again;
  }
}

const tls = /^(CERT_|ERR_TLS|ERR_SSL|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO)/;
const unknownHost =
  'Check the company name or address that you entered, and the DNS of this machine.';
const ownNetwork =
  'Check the Internet connection, firewall and proxy of the machine that runs Rollcall.';
const later = 'Nothing was changed. Try again; if it stays, look at the status page of the HRIS.';

/** The deepest cause that carries a code. */
function rootCode(error: unknown): string {
  const codes: string[] = [];
  for (let at: unknown = error; at instanceof Error; at = at.cause)
    if ('code' in at && typeof at.code === 'string') codes.push(at.code);
  return codes.at(-1) ?? '';
}

/**
 * What a failure below HTTP means to an admin.
 * @param begun whether the answer had begun to arrive
 */
export function brokenCall(name: string, error: unknown, begun: boolean): RollcallError {
  for (let at: unknown = error; at instanceof Error; at = at.cause)
    if (at instanceof RollcallError) return at;
  const code = rootCode(error);
  if (isTimeout(error) || code.includes('TIMEOUT'))
    return new BrokenCall('timed_out', `${name} did not answer in time.`, later, true);
  if (begun)
    return new BrokenCall(
      'incomplete_read',
      `The connection to ${name} broke off in the middle of an answer.`,
      later,
      true,
    );
  const unreachable = (why: string, hint: string, again: boolean) =>
    new BrokenCall('unreachable', `${name} cannot be reached: ${why}.`, hint, again);
  if (code === 'ENOTFOUND') return unreachable('there is no such address', unknownHost, false);
  if (code === 'EAI_AGAIN') return unreachable('its address cannot be looked up', ownNetwork, true);
  if (code === 'ECONNREFUSED') return unreachable('the connection is refused', ownNetwork, true);
  if (tls.test(code))
    return unreachable(
      'its certificate is not trusted',
      'A proxy that inspects traffic may be in between: let the HRIS pass, or install its certificate.',
      false,
    );
  return unreachable('the connection broke off', ownNetwork, true);
}

const isTimeout = (error: unknown): boolean =>
  error instanceof Error && error.name === 'TimeoutError';
