import { defineConfig } from 'vite';

/** Builds the story page of the panel's parts: `npx vite build --config test/stories/vite.config.ts`. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  logLevel: 'warn',
  build: {
    outDir: '../../dist/stories',
    emptyOutDir: true,
    rolldownOptions: { input: `${import.meta.dirname}/parts.html` },
  },
});
