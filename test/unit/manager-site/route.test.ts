import { expect, test } from 'vitest';
import { isIntegrationsRoute } from '../../../extension/manager-site/route.ts';

const at = (path: string) => isIntegrationsRoute(new URL(path, 'https://manager.example'));

test.each([
  '/settings/integrations',
  '/settings/integrations/',
  '/integrations',
  '/de/settings/integrations?tab=hr#top',
  '/?redirect=integrations',
  '/login?lang=de&redirect=integrations',
])('%s asks for the integrations page', (path) => {
  expect(at(path)).toBe(true);
});

test.each([
  '/',
  '/settings',
  '/settings/integrations/webhooks',
  '/my-integrations',
  '/reports?from=/settings/integrations',
  '/?redirect=integrations-report',
  '/#/integrations',
])('%s does not', (path) => {
  expect(at(path)).toBe(false);
});
