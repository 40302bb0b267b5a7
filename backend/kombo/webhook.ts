import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** What Kombo tells, as far as we care. Loose, for Kombo adds to it. */
const event = z.object({
  type: z.string(),
  data: z.object({
    /** Of an integration that is deleted, where others have `integration_id`. */
    id: z.string().optional(),
    integration_id: z.string().optional(),
    changed_models: z.array(z.object({ name: z.string() })).optional(),
  }),
});
export type KomboEvent = z.infer<typeof event>;

/** The parts of the store that say something about an employee. */
const aboutPeople = new Set([
  'hris_employees',
  'hris_employments',
  'hris_join_employees_teams',
  'hris_legal_entities',
  'hris_locations',
  'hris_teams',
]);

/**
 * Reads an event that Kombo sent.
 * @param body the bytes as they came: the signature is over exactly these
 * @returns undefined when it was not signed with our secret, or cannot be read
 */
export function readEvent(
  secret: string,
  body: Uint8Array,
  signature: string | undefined,
): KomboEvent | undefined {
  // https://docs.kombo.dev/webhooks
  const right = createHmac('sha256', secret).update(body).digest();
  const given = Buffer.from(signature ?? '', 'base64url');
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  try {
    return event.safeParse(JSON.parse(new TextDecoder().decode(body))).data;
  } catch {
    return undefined;
  }
}

/** Whether an event is a reason to read before the timer does: people changed, or the integration stands otherwise. */
export function wantsCycle({ type, data }: KomboEvent, integrationId: string): boolean {
  if ((data.integration_id ?? data.id) !== integrationId) return false;
  if (type === 'data-changed')
    return (data.changed_models ?? []).some(({ name }) => aboutPeople.has(name));
  return type === 'integration-state-changed' || type === 'integration-deleted';
}
