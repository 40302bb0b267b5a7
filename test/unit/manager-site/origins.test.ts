import { expect, test } from 'vitest';
import {
  isBuiltInManager,
  parseManager,
  patternOf,
} from '../../../extension/manager-site/origins.ts';

test.each(['https://manager.sosafe.de', 'http://localhost:8787', 'http://127.0.0.1'])(
  '%s is known without being added',
  (origin) => {
    expect(isBuiltInManager(origin)).toBe(true);
  },
);

test.each([
  'http://manager.sosafe.de',
  'https://manager.sosafe.de.evil.example',
  'https://evil.example',
  'https://localhost',
  'null',
  '',
])('"%s" is not', (origin) => {
  expect(isBuiltInManager(origin)).toBe(false);
});

test('a pattern names the host without its port, for Firefox knows no ports in patterns', () => {
  expect(patternOf('https://manager.acme.example:8443')).toBe('https://manager.acme.example/*');
});

test.each([
  ['manager.acme.example', 'https://manager.acme.example'],
  [' https://manager.acme.example/settings?x=1 ', 'https://manager.acme.example'],
  ['https://Manager.Acme.example:8443/', 'https://manager.acme.example:8443'],
  ['http://localhost:3000/x', 'http://localhost:3000'],
])('the address "%s" is read as %s', (typed, origin) => {
  expect(parseManager(typed)).toBe(origin);
});

test.each(['http://manager.acme.example', 'chrome://extensions', 'javascript://x', ''])(
  'the address "%s" is refused with a sentence',
  (typed) => {
    expect(() => parseManager(typed)).toThrow(/\w+ .+\./);
  },
);
