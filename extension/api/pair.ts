import { text } from '../locales/text.ts';
import { rememberPairing } from '../state/pairing.ts';
import { reach } from './client.ts';
import { deviceName } from './device-name.ts';
import { readAnswer } from './read-answer.ts';
import { Refused } from './refused.ts';

/** Exchanges a one-time code for a token and remembers it. Throws Refused. */
export async function pair(backend: string, code: string): Promise<void> {
  const answer = await reach(`${backend}/api/pairing`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: code.trim(), name: deviceName(navigator) }),
  });
  const { token } = (await readAnswer(answer)) as { token?: unknown };
  if (typeof token !== 'string')
    throw new Refused('backend_unknown', text.refusal.unknown, { hint: text.refusal.unknownHint });
  await rememberPairing({ backend, token });
}
