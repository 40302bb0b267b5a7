import { defineConfig } from 'wxt';
import { extensionKey } from './extension/extension-id.ts';
import { builtInPatterns } from './extension/manager-site/origins.ts';

const pagePolicy = [
  "script-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  // The window of Kombo, and of a simulated one in a demo.
  'frame-src https://*.kombo.dev http://localhost:* http://127.0.0.1:*',
  // Wide, for an admin adds manager sites at run time; the panel itself refuses where it was not invited.
  "frame-ancestors 'self' https: http://localhost:* http://127.0.0.1:*",
];

const gecko = {
  id: 'rollcall@rollcall.example',
  strict_min_version: '153.0',
  // What an admin types goes to the company's own backend: credentials of the HRIS, names in a filter.
  data_collection_permissions: { required: ['authenticationInfo', 'personallyIdentifyingInfo'] },
};

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: 'dist',
  imports: false,
  manifest: ({ browser }) => ({
    name: 'Rollcall',
    description: 'Keeps the user list of your manager site in step with your HR system.',
    permissions: ['storage', 'alarms', 'scripting'],
    host_permissions: builtInPatterns,
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    web_accessible_resources: [
      {
        resources: ['panel.html'],
        matches: ['https://*/*', 'http://localhost/*', 'http://127.0.0.1/*'],
      },
    ],
    content_security_policy: { extension_pages: pagePolicy.join('; ') },
    ...(browser === 'firefox'
      ? { browser_specific_settings: { gecko } }
      : { key: extensionKey, minimum_chrome_version: '134' }),
  }),
});
