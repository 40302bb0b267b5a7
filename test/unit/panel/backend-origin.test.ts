import { expect, test } from 'vitest';
import { defaultBackend, parseBackend } from '../../../extension/api/backend-origin.ts';

test.each([
  [defaultBackend, 'http://127.0.0.1:8787'],
  [' http://localhost:8787/ ', 'http://localhost:8787'],
  ['http://[::1]:8787', 'http://[::1]:8787'],
  ['https://rollcall.example.com/path?query', 'https://rollcall.example.com'],
  ['rollcall.example.com:8443', 'https://rollcall.example.com:8443'],
])('%s is a backend', (typed, origin) => {
  expect(parseBackend(typed)).toEqual({ origin });
});

test.each([
  'http://rollcall.example.com',
  'http://192.168.1.4:8787',
  'http://127.0.0.1.evil.example',
])('a token never crosses a network unencrypted: %s', (typed) => {
  expect(parseBackend(typed)).toEqual({ mistake: 'needsHttps' });
});

test.each(['', '   ', 'not an address', 'ftp://rollcall.example.com', 'javascript://x'])(
  '“%s” is no address of a backend',
  (typed) => {
    expect(parseBackend(typed)).toEqual({ mistake: 'noAddress' });
  },
);
