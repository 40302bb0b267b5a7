import { expect, test } from 'vitest';
import { managerSite } from '../../../backend/demo/manager-site/serve-manager-site.ts';

const site = managerSite({ users: async () => [{ email: 'ada@example.org' }] });

test.each(['/', '/people', '/settings/integrations', '/?redirect=integrations'])(
  '%s is the single page, under a policy that allows no frames and no inline code',
  async (path) => {
    const answer = await site.request(path);
    expect(await answer.text()).toContain('<main class="host">');
    const policy = answer.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(answer.headers.get('x-frame-options')).toBe('DENY');
  },
);

test('people are those of the store at the time of asking, and no cache keeps them', async () => {
  const answer = await site.request('/people.json');
  expect(await answer.json()).toEqual([{ email: 'ada@example.org' }]);
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

test.each([
  ['/site.js', 'text/javascript'],
  ['/pages/people.js', 'text/javascript'],
  ['/site.css', 'text/css'],
])('%s is served as %s', async (path, type) => {
  const answer = await site.request(path);
  expect(answer.headers.get('content-type')).toContain(type);
});

test('nothing outside the site folder is served', async () => {
  const answer = await site.request('/..%2fserve-manager-site.ts');
  expect(await answer.text()).not.toContain('secureHeaders');
});
