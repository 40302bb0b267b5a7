import { defineConfig } from 'wxt';

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: 'dist',
  imports: false,
  manifest: { name: 'Rollcall', permissions: ['storage', 'alarms'] },
});
