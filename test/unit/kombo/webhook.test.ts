import { describe, expect, it } from 'vitest';
import { readEvent, wantsCycle } from '../../../backend/kombo/webhook.ts';
import { Account } from '../../simulators/kombo/account.ts';
import { events, signedEvent } from '../../simulators/kombo/webhook.ts';

const account = new Account();
const integration = account.connect('hibob');
const read = ({ body, headers }: ReturnType<typeof signedEvent>) =>
  readEvent(account.webhookSecret, Buffer.from(body), headers['x-kombo-signature']);

describe('a webhook of Kombo', () => {
  const signed = signedEvent(account, events.dataChanged(integration));

  it('is read when its bytes were signed with our secret', () => {
    expect(read(signed)).toMatchObject({ type: 'data-changed' });
  });

  it.each([
    ['nobody signed', { ...signed, headers: {} }],
    ['somebody else signed', signedEvent(account, events.dataChanged(integration), 'guessed')],
    ['one byte differs', { ...signed, body: signed.body.replace('hibob', 'hibop') }],
    ['it was written anew', { ...signed, body: JSON.stringify(JSON.parse(signed.body)) }],
    ['the signature is cut', { ...signed, headers: { 'x-kombo-signature': 'abc' } }],
    ['it is no event', signedEvent(account, { type: 'x' } as never)],
  ])('is none when %s', (_, event) => {
    expect(read(event as typeof signed)).toBeUndefined();
  });

  it('that is no JSON is none, though it is signed', () => {
    const { createHmac } = process.getBuiltinModule('node:crypto');
    const signature = createHmac('sha256', 's').update('<xml/>').digest('base64url');
    expect(readEvent('s', Buffer.from('<xml/>'), signature)).toBeUndefined();
  });
});

describe('a cycle starts early', () => {
  const gone = { type: 'integration-deleted', data: { id: integration.id } };
  it.each([
    ['people changed', events.dataChanged(integration), true],
    [
      'who is in which team changed',
      events.dataChanged(integration, ['hris_join_employees_teams']),
      true,
    ],
    ['only absences changed', events.dataChanged(integration, ['hris_absences']), false],
    ['the integration stands otherwise', events.stateChanged(integration), true],
    ['the integration was deleted', gone, true],
    ['another integration changed', events.dataChanged(account.connect('hibob')), false],
    ['a sync ended', { type: 'sync-finished', data: { integration_id: integration.id } }, false],
  ])('when %s: %#', (_, event, wanted) => {
    expect(wantsCycle(event, integration.id)).toBe(wanted);
  });
});
