import { describe, expect, it } from 'vitest';
import { readEnv } from '../../../backend/env.ts';

describe('an unsafe configuration is refused with what to do', () => {
  it.each([
    ['a simulator without the demo', { HRIS_BASE_URL_OKTA: 'http://127.0.0.1:1' }, /DEMO=1/],
    ['a demo open to the network', { DEMO: '1', HOST: '0.0.0.0' }, /leave HOST out/],
    ['tokens unencrypted over the network', { HOST: '0.0.0.0' }, /BEHIND_TLS=1/],
    ['a manager site without TLS', { MANAGER_ORIGINS: 'http://manager.example' }, /https/],
    ['a token that can be guessed', { ROLLCALL_TOKEN: 'secret' }, /32 or more/],
    ['a port that is none', { PORT: 'http' }, /PORT/],
  ])('%s', (_, env, sentence) => {
    expect(() => readEnv(env)).toThrow(sentence);
  });
});

it('a refused token is not echoed', () => {
  expect(() => readEnv({ ROLLCALL_TOKEN: 'my-short-secret' })).not.toThrow(/my-short-secret/);
});

it('without anything set it listens on this machine only, without the demo', () => {
  expect(readEnv({})).toMatchObject({ host: '127.0.0.1', port: 8787, demo: false });
});

it('takes several manager origins, whatever follows the host', () => {
  const { managerOrigins } = readEnv({
    MANAGER_ORIGINS: 'https://a.example/settings, https://b.example',
  });
  expect(managerOrigins).toEqual(['https://a.example', 'https://b.example']);
});
