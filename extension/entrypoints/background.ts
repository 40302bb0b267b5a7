import { defineBackground } from 'wxt/utils/define-background';
import { serveManagerSites } from '../manager-site/serve-manager-sites.ts';

export default defineBackground({
  type: 'module',
  main() {
    serveManagerSites();
  },
});
