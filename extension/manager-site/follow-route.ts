import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { createTabButton } from './tab-button.ts';
import { nextStep } from './next-step.ts';
import { createPanelFrame } from './panel-frame.ts';
import { findPlace } from './places.ts';
import { isIntegrationsRoute } from './route.ts';

const lately = 60_000;

/**
 * Keeps exactly one panel on the integrations page of a manager site, wherever its single-page routing goes and
 * however often it draws itself anew, and none elsewhere.
 */
export function followRoute(ctx: ContentScriptContext): void {
  const panel = createPanelFrame(ctx);
  const button = createTabButton(ctx);
  const redrawn = new MutationObserver(settle);
  let onRoute = false;
  let entered = 0;
  let mounts: number[] = [];

  function settle() {
    if (ctx.isInvalid) return;
    const now = performance.now();
    mounts = mounts.filter((at) => now - at < lately);
    const place = panel.connected ? undefined : findPlace(document);
    const step = nextStep({
      onRoute,
      connected: panel.connected,
      place: place !== undefined,
      waited: now - entered,
      mounts: mounts.length,
    });
    if (step === 'leave') panel.remove();
    if (step === 'mount' && place) {
      mounts.push(now);
      panel.mount(place);
    }
    button.show(step === 'offer-tab');
  }

  function go(url: URL) {
    const here = isIntegrationsRoute(url);
    if (here && !onRoute) {
      entered = performance.now();
      mounts = [];
    }
    onRoute = here;
    if (here) redrawn.observe(document, { childList: true, subtree: true });
    else redrawn.disconnect();
    settle();
  }

  ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl }) => go(newUrl));
  ctx.setInterval(() => {
    settle();
    panel.matchGround();
  }, 500);
  ctx.onInvalidated(() => redrawn.disconnect());
  go(new URL(location.href));
}
