import { expect, test } from 'vitest';
import { deviceName } from '../../../extension/api/device-name.ts';

test.each([
  [
    {
      userAgent: '',
      userAgentData: {
        brands: [{ brand: 'Not.A/Brand' }, { brand: 'Chromium' }, { brand: 'Google Chrome' }],
        platform: 'Windows',
      },
    },
    'Google Chrome on Windows',
  ],
  [
    {
      userAgent: '',
      userAgentData: { brands: [{ brand: 'Chromium' }], platform: 'Linux' },
    },
    'Chromium on Linux',
  ],
  [{ userAgent: 'Mozilla/5.0 Gecko/20100101 Firefox/153.0' }, 'Firefox'],
  [{ userAgent: 'Something' }, 'Browser'],
])('an admin can tell paired browsers apart', (agent, name) => {
  expect(deviceName(agent)).toBe(name);
});
