import { signal } from '@preact/signals';
import type { Connection, Draft } from '#shared/connection.ts';
import type { SettingsChange } from '#shared/settings.ts';
import { api, call, send } from '../api/client.ts';
import { readAnswer } from '../api/read-answer.ts';
import { Refused } from '../api/refused.ts';

/** The one connection: null when there is none, undefined while that is not known. */
export const connection = signal<Connection | null | undefined>(undefined);

/** Loads the connection anew. Throws Refused. */
export async function loadConnection(): Promise<Connection | null> {
  try {
    connection.value = await call(api.connection.$get());
  } catch (thrown) {
    if (!(thrown instanceof Refused) || thrown.code !== 'no_connection') throw thrown;
    connection.value = null;
  }
  return connection.value;
}

/** What identifies the version that this panel has seen: the backend's entity tag. */
const etag = (): string => `"${connection.value?.revision ?? 0}"`;

type DraftParts = Required<Pick<Draft, 'filter' | 'mapping'>> & { settings: SettingsChange };

/**
 * Writes a part of the draft; nothing takes effect by it. Throws Refused, with code `outdated` when somebody else saved
 * since this panel loaded the connection: then show the Refusal, whose button loads their version.
 */
export async function saveDraft<Part extends keyof DraftParts>(
  part: Part,
  value: DraftParts[Part],
): Promise<Connection> {
  const answer = await send(`/api/connection/${part}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'if-match': etag() },
    body: JSON.stringify(value),
  });
  return (connection.value = (await readAnswer(answer)) as Connection);
}

/** Throws the draft away. Throws Refused. */
export async function discardDraft(): Promise<Connection> {
  return (connection.value = await call(api.connection.draft.$delete()));
}
