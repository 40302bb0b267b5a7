import { beforeEach, describe, expect, test, vi } from 'vitest';

const nonce = '#d7e0a0f1';

async function panel(where: 'tab' | 'frame') {
  vi.resetModules();
  vi.doMock('../../../extension/state/embedding.ts', () => ({ embedded: where === 'frame' }));
  return await import('../../../extension/state/route.ts');
}

beforeEach(() => {
  history.replaceState(null, '', '/panel.html');
});

describe('the route', () => {
  test('parts are decoded, so that any id and e-mail can stand in it', async () => {
    const { parseRoute } = await panel('tab');
    expect(parseRoute('#/why/jo%2Fe%40example.com')).toEqual({
      hash: '#/why/jo%2Fe%40example.com',
      screen: 'why',
      args: ['jo/e@example.com'],
    });
    expect(parseRoute('#/')).toEqual({ hash: '#/', screen: '', args: [] });
  });

  test('an address that cannot be decoded leads to the start and breaks nothing', async () => {
    const { parseRoute } = await panel('tab');
    expect(parseRoute('#/why/%E0%A4%A')).toMatchObject({ screen: '' });
  });

  test('in a tab it stands in the address and survives a reload', async () => {
    const first = await panel('tab');
    first.go('#/users/7');
    expect(location.hash).toBe('#/users/7');
    expect((await panel('tab')).route.value).toMatchObject({ screen: 'users', args: ['7'] });
  });

  test('in the frame the invitation stays in the address, and the route survives a reload', async () => {
    history.replaceState(null, '', `/panel.html${nonce}`);
    const first = await panel('frame');
    expect(first.route.value.screen).toBe('');
    first.go('#/users/7');
    expect(location.hash).toBe(nonce);
    expect((await panel('frame')).route.value).toMatchObject({ screen: 'users', args: ['7'] });
  });

  test('links inside the panel never change the address of the frame', async () => {
    history.replaceState(null, '', `/panel.html${nonce}`);
    const { followRoute, route } = await panel('frame');
    followRoute();
    document.body.innerHTML = '<a href="#/activity">Activity</a>';
    document.querySelector('a')!.click();
    expect(route.value.screen).toBe('activity');
    expect(location.hash).toBe(nonce);
  });
});
