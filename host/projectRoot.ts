import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder Diptych is installed in: the nearest one above `moduleUrl` that holds `resources/templates`. Built and unbuilt code lie at different depths. */
export function projectRoot(moduleUrl: string): string {
  let folder = dirname(fileURLToPath(moduleUrl));
  while (!existsSync(join(folder, 'resources', 'templates'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error(`Diptych's resources folder is missing above ${fileURLToPath(moduleUrl)}`);
    folder = above;
  }
  return folder;
}
