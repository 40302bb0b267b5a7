import { describe, expect, it } from 'vitest';
import { readEnv } from '../../../backend/env.ts';

describe('a Kombo account', () => {
  it('is none unless there is a key', () => {
    expect(readEnv({}).kombo).toBeUndefined();
    expect(readEnv({ KOMBO_API_KEY: '' }).kombo).toBeUndefined();
  });

  it('is in the EU unless said otherwise', () => {
    const env = { KOMBO_API_KEY: 'kombo_prod_1', KOMBO_WEBHOOK_SECRET: 'wh_1' };
    expect(readEnv(env).kombo).toEqual({
      apiKey: 'kombo_prod_1',
      region: 'eu',
      webhookSecret: 'wh_1',
    });
    expect(readEnv({ ...env, KOMBO_REGION: 'us' }).kombo?.region).toBe('us');
  });

  it.each([
    ['a region without a key', { KOMBO_REGION: 'us' }, /set KOMBO_API_KEY too/],
    ['a secret without a key', { KOMBO_WEBHOOK_SECRET: 'wh_1' }, /set KOMBO_API_KEY too/],
    ['an unknown region', { KOMBO_API_KEY: 'kombo_prod_1', KOMBO_REGION: 'asia' }, /KOMBO_REGION/],
    ['a key copied with more', { KOMBO_API_KEY: 'my secret key' }, /KOMBO_API_KEY: must be one/],
  ])('is refused with %s, without an echo', (_, env, sentence) => {
    expect(() => readEnv(env)).toThrow(sentence);
    expect(() => readEnv(env)).not.toThrow(/my secret key|kombo_prod_1|wh_1/);
  });
});
