import { expect, it } from 'vitest';
import { jsonKey } from '../../../backend/connector-kit/auth/json-key.ts';
import { memoryVault } from '../../../backend/connector-kit/auth/vault.ts';

const never = () => Promise.reject(new Error('There is nothing to exchange.'));

it('puts the key into the body beside what is asked for, and leaves the request as it was', () => {
  const session = jsonKey('APIKey', ({ key = '' }) => key).open({ key: 'k' }, never, memoryVault());
  const request = { url: '/Employee', json: { Action: 'GetAllEmployeeDetail' } };
  expect(session.sign(request)).toEqual({
    url: '/Employee',
    json: { Action: 'GetAllEmployeeDetail', APIKey: 'k' },
  });
  expect(request.json).toEqual({ Action: 'GetAllEmployeeDetail' });
});
