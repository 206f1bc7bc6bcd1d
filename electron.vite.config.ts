import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string): string => resolve(import.meta.dirname, path);

// The lowest Node the command line runs on. Electron 45 has a newer one, so one build serves both.
const nodeTarget = 'node22.12';

export default defineConfig({
  main: {
    build: {
      target: nodeTarget,
      // Everything that runs in Node: the desktop shell, the engine's worker and the command line, which holds the loopback host.
      rolldownOptions: { input: { main: at('electron/main.ts'), worker: at('core/engine/worker.ts'), cli: at('host/cli.ts') } },
    },
  },
  preload: {
    build: {
      target: nodeTarget,
      // A sandboxed preload can only be CommonJS.
      rolldownOptions: { input: { preload: at('electron/preload.ts') }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      // Not only Electron's Chromium: the loopback host shows the same files in whatever browser the machine has.
      target: 'es2022',
      minify: true,
      rolldownOptions: { input: at('renderer/index.html') },
      // Inlined files would be data: addresses, which the page's policy does not allow for fonts.
      assetsInlineLimit: 0,
      // The page comes from this machine's disk: one file is read faster than twenty.
      chunkSizeWarningLimit: 4000,
    },
  },
});
