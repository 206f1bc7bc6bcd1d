import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The composer alone on a page, without the engine: what the random driver works on. */
export default defineConfig({
  root: import.meta.dirname,
  cacheDir: resolve(import.meta.dirname, '../../node_modules/.vite-composer'),
  plugins: [react()],
  // A page that reloads because a file was saved would look like a failure of the composer.
  server: { host: '127.0.0.1', hmr: false, watch: null, fs: { allow: [resolve(import.meta.dirname, '../..')] } },
});
