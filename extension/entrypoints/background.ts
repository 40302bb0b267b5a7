import { defineBackground } from 'wxt/utils/define-background';
import { serveManagerSites } from '../manager-site/serve-manager-sites.ts';
import { watchBackend } from '../state/watch-backend.ts';
import { welcome } from '../state/welcome.ts';
import { keepStoragePrivate } from '../state/private-storage.ts';

export default defineBackground({
  type: 'module',
  main() {
    serveManagerSites();
    watchBackend();
    welcome();
    void keepStoragePrivate();
  },
});
