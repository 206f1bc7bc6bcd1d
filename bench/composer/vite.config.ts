import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const at = (path: string): string => resolve(import.meta.dirname, path);

/** Both pages as the app is built: minified, for the same browsers. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  logLevel: 'error',
  build: {
    target: 'es2022',
    minify: true,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: { input: { composer: at('index.html'), bare: at('bare.html') } },
  },
});
