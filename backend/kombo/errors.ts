import { z } from 'zod';
import { RollcallError, type ErrorCode } from '#shared/error.ts';
import { refusalError } from '../connector-kit/refusal.ts';
import type { RawAnswer } from '../connector-kit/transport.ts';

type Words = { code: ErrorCode; message: string; hint: string };

const later = 'Nothing was changed; the next cycle tries again.';
const relink =
  'Choose Reauthorize in Manage and enter the credentials of the HRIS in the window of Kombo.';
const scopes =
  'Whoever runs Rollcall switches reading employees on in the Kombo dashboard > Scopes.';

// https://docs.kombo.dev/guides/errors
const words = {
  'PLATFORM.AUTHENTICATION_INVALID': {
    code: 'hris_error',
    message: 'Kombo refuses the API key of this Rollcall.',
    hint: 'Whoever runs Rollcall sets KOMBO_API_KEY to a key that is in force, and KOMBO_REGION to its region.',
  },
  'PLATFORM.IP_NOT_WHITELISTED': {
    code: 'hris_error',
    message: 'Kombo does not accept calls from this machine.',
    hint: 'Whoever runs Rollcall adds the address of this machine to the allowed ones in the Kombo dashboard.',
  },
  // Kombo's ids of people belong to the integration, so that a new one cannot take over.
  'PLATFORM.INTEGRATION_NOT_FOUND': {
    code: 'invalid_credentials',
    message: 'Kombo no longer has this integration.',
    hint: 'It was deleted there. Disconnect, keep the users, and connect again.',
  },
  'PLATFORM.RATE_LIMIT_EXCEEDED': {
    code: 'rate_limited',
    message: 'Kombo asks to slow down and did not recover in time.',
    hint: later,
  },
  'INTEGRATION.AUTHENTICATION_INVALID': {
    code: 'invalid_credentials',
    message: 'The HRIS refuses the credentials that Kombo has.',
    hint: relink,
  },
  'INTEGRATION.PERMISSION_MISSING': {
    code: 'missing_permission',
    message: 'The credentials that Kombo has may not read people.',
    hint: `Give them the rights that Kombo's guide for this HRIS names. Then: ${relink}`,
  },
  'INTEGRATION.SETUP_INCOMPLETE': {
    code: 'incomplete_read',
    message: 'The setup of this integration at Kombo is not finished.',
    hint: `${relink} Go through its steps to the end.`,
  },
  'INTEGRATION.SETUP_SYNC_PENDING': {
    code: 'incomplete_read',
    message: 'Kombo is still reading the HRIS for the first time.',
    hint: 'That takes from seconds to some hours. Try again later.',
  },
  'INTEGRATION.QA_FAILED': {
    code: 'incomplete_read',
    message: 'Kombo holds back what it read, because it looks incomplete.',
    hint: 'Kombo looks into it by itself; try again later, or ask Kombo.',
  },
  'INTEGRATION.INACTIVE': {
    code: 'hris_error',
    message: 'This integration is switched off at Kombo.',
    hint: 'Whoever runs Rollcall switches it on in the Kombo dashboard > Integrations.',
  },
  'INTEGRATION.MODEL_NOT_AVAILABLE': {
    code: 'missing_permission',
    message: 'Kombo cannot read the people of this HRIS.',
    hint: 'Connect it directly instead.',
  },
  'INTEGRATION.MODEL_DISABLED': {
    code: 'missing_permission',
    message: 'Kombo is not set up to read people.',
    hint: scopes,
  },
  'REMOTE.RATE_LIMIT_EXCEEDED': {
    code: 'rate_limited',
    message: 'The HRIS asks Kombo to slow down.',
    hint: later,
  },
  'REMOTE.SERVICE_UNAVAILABLE': {
    code: 'hris_error',
    message: 'Kombo cannot reach the HRIS.',
    hint: later,
  },
} as const satisfies Readonly<Record<string, Words>>;

type KnownCode = keyof typeof words;

/** What one of Kombo's error codes means to an admin. */
export function komboError(code: KnownCode): RollcallError {
  const { code: ours, message, hint } = words[code];
  return new RollcallError(ours, message, { hint, details: { kombo: code } });
}

const errorBody = z.object({
  status: z.literal('error'),
  error: z.object({ code: z.string().nullish() }),
});

/** Kombo's code in the body of an answer, whatever its status; nothing else of it is ever shown. */
function codeIn(text: string): string | undefined {
  // Errors are short; people are not looked through for one.
  if (text.length > 10_000) return undefined;
  try {
    const { data } = errorBody.safeParse(JSON.parse(text));
    return data && (data.error.code ?? 'unknown');
  } catch {
    return undefined;
  }
}

const isKnown = (code: string): code is KnownCode => Object.hasOwn(words, code);

/** What repeating the call will not change: what Kombo says about the integration, whatever the status. */
export function lastingRefusal(text: string): ErrorCode | undefined {
  const code = codeIn(text);
  if (!code?.startsWith('INTEGRATION.')) return undefined;
  return isKnown(code) ? words[code].code : 'hris_error';
}

/** What a status means where Kombo gives no code that we know. */
const byStatus: Readonly<Record<number, KnownCode>> = {
  401: 'PLATFORM.AUTHENTICATION_INVALID',
  403: 'INTEGRATION.PERMISSION_MISSING',
  429: 'PLATFORM.RATE_LIMIT_EXCEEDED',
};

/** @throws RollcallError for every answer that is no success, whatever its status says */
export function requireSuccess({ status, text }: RawAnswer): void {
  const code = codeIn(text);
  if (code === undefined && status >= 200 && status <= 299) return;
  if (code !== undefined && isKnown(code)) throw komboError(code);
  const known = byStatus[status];
  if (known) throw komboError(known);
  throw refusalError({ name: 'Kombo', credentials: [], rights: [] }, undefined, status);
}
