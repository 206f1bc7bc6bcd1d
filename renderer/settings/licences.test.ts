import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LICENCES } from './licences.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): { license?: string; dependencies?: Record<string, string>; devDependencies?: Record<string, string> } =>
  JSON.parse(readFileSync(new URL(path, root), 'utf8'));

/** Tools that make or check the program and are no part of it. */
const TOOLS = /^(@axe-core\/|@biomejs\/|@playwright\/|@types\/|@vitejs\/|electron-vite$|fast-check$|knip$|typescript$|vite$|vitest$)/;

describe('the list of licences', () => {
  const { dependencies = {}, devDependencies = {} } = read('package.json');

  it('names everything that is shipped', () => {
    const shipped = [...Object.keys(dependencies), ...Object.keys(devDependencies)].filter((name) => !TOOLS.test(name));
    expect(LICENCES.map(({ name }) => name).toSorted()).toEqual(shipped.toSorted());
  });

  it.each(LICENCES)('says of $name what the package says', ({ name, licence }) => {
    expect(read(`node_modules/${name}/package.json`).license).toBe(licence);
  });
});
