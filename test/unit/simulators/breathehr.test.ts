import { describe, expect, it } from 'vitest';
import { start } from './running.ts';

async function ask(path: string, headers?: Record<string, string>) {
  const { url, credentials } = await start('breathehr');
  return fetch(url + path, { headers: headers ?? { 'X-API-KEY': credentials['apiKey']! } });
}

describe('Breathe HR refuses', () => {
  it.each([
    ['a key in another header', '/v1/employees', { Authorization: 'Bearer prod-x' }, 401],
    ['more than 100 a page', '/v1/employees?per_page=101', undefined, 400],
    ['page 0', '/v1/employees?page=0', undefined, 400],
    ['a status as the filter', '/v1/employees?filter=Ex-employee', undefined, 400],
    ['an employee who is not there', '/v1/employees/1', undefined, 404],
  ])('%s', async (_, path, headers, status) => {
    expect((await ask(path, headers)).status).toBe(status);
  });
});

it('Breathe HR tells in headers how many people there are and where the next page is', async () => {
  const { headers } = await ask('/v1/employees?page=4&per_page=100');
  expect(headers.get('Total')).toBe('450');
  expect(headers.get('Link')).toMatch(/[?&]page=5[^>]*>; rel="next"/);
  expect((await ask('/v1/employees?page=5&per_page=100')).headers.get('Link')).not.toMatch('next');
});
