// `npm run dev`: builds, and builds again whenever something is changed; a build takes about two seconds. The page shows a change when
// it is reloaded; a change of core/, host/ or electron/ when the program is started again (`npx diptych serve`, or Electron). There is
// no hot replacement: it would need a page policy looser than the one the app runs under.
import { watch } from 'node:fs';
import { join } from 'node:path';
import { build } from 'electron-vite';

const FOLDERS = ['core', 'electron', 'host', 'renderer', 'resources'];
/** An editor saves several files, and each of them in several steps. */
const REST_MS = 200;

let wanted = false;
let running = false;

async function rebuild() {
  wanted = true;
  if (running) return;
  running = true;
  while (wanted) {
    wanted = false;
    const started = Date.now();
    try {
      await build({ logLevel: 'error' });
      console.log(`${new Date().toLocaleTimeString()}  built in ${((Date.now() - started) / 1000).toFixed(1)} s`);
    } catch (error) {
      console.error(error.message);
    }
  }
  running = false;
}

await rebuild();
console.log('Watching for changes; Ctrl+C stops it.');
let rest;
for (const folder of FOLDERS)
  watch(join(import.meta.dirname, '..', folder), { recursive: true }, () => {
    clearTimeout(rest);
    rest = setTimeout(rebuild, REST_MS);
  });
