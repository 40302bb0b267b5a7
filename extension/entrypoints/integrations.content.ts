import { defineContentScript } from 'wxt/utils/define-content-script';
import { followRoute } from '../manager-site/follow-route.ts';
import { builtInPatterns } from '../manager-site/origins.ts';

export default defineContentScript({
  matches: builtInPatterns,
  main: (ctx) => followRoute(ctx),
});
