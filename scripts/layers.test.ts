import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

// Who may import whom (docs/architecture.md), proved on the linter's real configuration: each case is written as a file at its place
// in a copy of the project's folders, and the linter is run over all of them once.

const PROJECT = resolve(import.meta.dirname, '..');
const FIVE = ['library', 'capture', 'briefing', 'translation', 'exchange'];
const RESTRICTED = 'lint/style/noRestrictedImports';

/** A file of the first place imports the second: a path of the project, or a package. */
type Case = readonly [from: string, target: string];

const LANGUAGE_PLACES = ['core/language/registry.ts', 'core/language/fr/numbers.ts', 'core/language/fr/capture/cues.ts'];
const SHELL_FILES = ['electron/window.ts', 'host/server.ts', 'renderer/app/shell.ts'];
const ENGINE_FILE = 'core/engine/engine.ts';

const forbidden: Case[] = [
  ...[...FIVE.map((name) => `core/${name}/x.ts`), 'core/language/x.ts', ENGINE_FILE, ...SHELL_FILES].map(
    (target): Case => ['core/model/item.ts', target],
  ),
  ...LANGUAGE_PLACES.flatMap((from) =>
    [...FIVE.map((name) => `core/${name}/x.ts`), ENGINE_FILE, ...SHELL_FILES].map((target): Case => [from, target]),
  ),
  ...FIVE.flatMap((from) =>
    FIVE.filter((target) => target !== from && !(target === 'briefing' && ['translation', 'exchange'].includes(from))).map(
      (target): Case => [`core/${from}/a.ts`, `core/${target}/x.ts`],
    ),
  ),
  ...FIVE.flatMap((from) => [ENGINE_FILE, ...SHELL_FILES].map((target): Case => [`core/${from}/deep/a.ts`, target])),
  ...['library', 'capture', 'translation', 'engine'].map((target): Case => ['core/exchange/docx/a.ts', `core/${target}/x.ts`]),
  ...SHELL_FILES.map((target): Case => ['core/engine/handlers/library.ts', target]),
  ['host/commands/serve.ts', 'electron/window.ts'],
  ['host/server.ts', 'renderer/main.tsx'],
  ['electron/main.ts', 'renderer/main.tsx'],
  ...['renderer/app/a.ts', 'renderer/composer/a.ts'].flatMap((from) =>
    [
      'core/library/x.ts',
      'core/capture/x.ts',
      'core/translation/x.ts',
      'core/exchange/x.ts',
      ENGINE_FILE,
      'electron/x.ts',
      'host/x.ts',
    ].map((target): Case => [from, target]),
  ),
  // Packages that have one home.
  ...[
    'core/model/a.ts',
    'core/language/a.ts',
    'core/language/fr/a.ts',
    ...FIVE.map((name) => `core/${name}/a.ts`),
    'core/engine/a.ts',
    'host/a.ts',
    'renderer/a.ts',
    'renderer/composer/a.ts',
    'scripts/a.ts',
    'e2e/a.ts',
  ].map((from): Case => [from, 'electron']),
  ...['core/capture/b.ts', 'core/engine/b.ts', 'host/b.ts', 'electron/b.ts', 'renderer/b.ts', 'bench/b.ts'].map(
    (from): Case => [from, 'better-sqlite3'],
  ),
  ...['core/exchange', 'core/exchange/html', 'core/capture', 'core/engine', 'renderer/export', 'bench'].flatMap((from): Case[] => [
    [`${from}/w.ts`, 'docx'],
    [`${from}/w2.ts`, 'docx/charts'],
  ]),
  ...['core/briefing/d.ts', 'core/exchange/docx/d.ts', 'renderer/app/d.ts', 'electron/d.ts'].map((from): Case => [from, 'lexical']),
  ...['core/briefing/e.ts', 'renderer/library/e.ts', 'host/e.ts'].map((from): Case => [from, '@lexical/rich-text']),
];

const allowed: Case[] = [
  ['core/language/fr/numbers.ts', 'core/model/quantity.ts'],
  ['core/language/index.ts', 'core/language/fr/capture/cues.ts'],
  ['core/language/fr/speech/names.ts', 'core/language/fr/capture/cues.ts'],
  ['core/capture/quotes.ts', 'core/language/fr/capture/cues.ts'],
  ...FIVE.map((from): Case => [`core/${from}/ok.ts`, 'core/model/item.ts']),
  ...FIVE.map((from): Case => [`core/${from}/deep/ok.ts`, 'core/language/index.ts']),
  ['core/translation/ok2.ts', 'core/briefing/operations.ts'],
  ['core/exchange/ok2.ts', 'core/briefing/operations.ts'],
  ['core/exchange/docx/ok2.ts', 'core/briefing/operations.ts'],
  ...FIVE.map((target): Case => ['core/engine/handlers/ok.ts', `core/${target}/x.ts`]),
  ['host/ok.ts', ENGINE_FILE],
  ['electron/ok.ts', 'core/engine/worker.ts'],
  ['electron/ok2.ts', 'host/pageFiles.ts'],
  ['renderer/library/ok.ts', 'renderer/capture/x.ts'],
  ['renderer/engine/ok.ts', 'core/engine/contract.ts'],
  ['renderer/engine/ok2.ts', 'core/engine/shellBridge.ts'],
  ['renderer/composer/ok.ts', 'core/briefing/operations.ts'],
  ['electron/ok3.ts', 'electron'],
  ['core/library/ok3.ts', 'better-sqlite3'],
  ['core/exchange/docx/ok3.ts', 'docx'],
  ['core/exchange/docx/ok4.ts', 'docx/charts'],
  ['renderer/export/ok3.ts', 'docx-preview'],
  ['renderer/composer/ok3.ts', 'lexical'],
  ['renderer/composer/ok4.ts', '@lexical/rich-text'],
];

const nodeForbidden = ['core/model/n.ts', 'core/language/fr/n.ts', 'core/briefing/n.ts', 'renderer/app/n.tsx', 'renderer/composer/n.ts'];
const nodeAllowed = ['core/library/n.ts', 'core/capture/n.ts', 'core/language/fr/n.test.ts', 'renderer/app/n.test.ts', 'host/n.ts'];

const reportSchema = z.object({
  diagnostics: z.array(z.object({ category: z.string(), location: z.object({ path: z.string() }) })),
});

let folder: string;
/** Categories of what the linter found, by file. */
const found = new Map<string, string[]>();

/** Each case gets a file of its own beside the place it stands for, so that no case hides another. */
const caseFile = ([from]: Case, index: number, kind: string) => `${from.replace(/[^/]+$/, '')}${kind}${index}.ts`;
const forbiddenFiles = forbidden.map((entry, index) => caseFile(entry, index, 'forbidden'));
const allowedFiles = allowed.map((entry, index) => caseFile(entry, index, 'allowed'));

function specifier(file: string, target: string): string {
  if (!target.includes('/') || target.startsWith('@') || target === 'docx/charts') return target;
  const relative = posix.relative(posix.dirname(file), target);
  return relative.startsWith('.') ? relative : `./${relative}`;
}

function write(file: string, content: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'diptych-layers-'));
  copyFileSync(join(PROJECT, 'biome.json'), join(folder, 'biome.json'));
  copyFileSync(join(PROJECT, '.gitignore'), join(folder, '.gitignore'));
  const importing = (file: string, target: string) => `import { thing } from '${specifier(file, target)}';\n\nexport const own = thing;\n`;
  forbidden.forEach(([, target], index) => {
    const file = forbiddenFiles[index] ?? '';
    write(file, importing(file, target));
  });
  allowed.forEach(([, target], index) => {
    const file = allowedFiles[index] ?? '';
    write(file, importing(file, target));
  });
  for (const file of [...nodeForbidden, ...nodeAllowed]) write(file, importing(file, 'node:fs'));
  write('core/capture/typed.ts', "import type { Library } from '../library/library.ts';\n\nexport type Own = Library;\n");
  write('core/capture/later.ts', "export const later = () => import('../library/library.ts');\n");
  write('core/capture/passing.ts', "export { Library } from '../library/library.ts';\n");
  write('core/briefing/circleA.ts', "import { b } from './circleB.ts';\n\nexport const a = () => b;\n");
  write('core/briefing/circleB.ts', "import { a } from './circleA.ts';\n\nexport const b = () => a;\n");
  write('core/briefing/typeCircleA.ts', "import type { B } from './typeCircleB.ts';\n\nexport interface A {\n  b: B;\n}\n");
  write('core/briefing/typeCircleB.ts', "import type { A } from './typeCircleA.ts';\n\nexport interface B {\n  a: A;\n}\n");
  write('core/briefing/index.ts', "export { a } from './circleA.ts';\nexport { b } from './circleB.ts';\n");
  write('core/language/index.ts', "export { one } from './fr/one.ts';\nexport { two } from './ru/two.ts';\n");
  write('renderer/app/words.tsx', 'export function Words() {\n  return <p>Bibliothèque</p>;\n}\n');
  for (const { category, location } of (await lint()).diagnostics)
    found.set(location.path, [...(found.get(location.path) ?? []), category]);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** The linter's findings; it ends with 1 when there are any, which is what is wanted here. */
async function lint(): Promise<z.infer<typeof reportSchema>> {
  const args = ['lint', '--reporter=json', '--max-diagnostics=none', '.'];
  const output = await promisify(execFile)(join(PROJECT, 'node_modules/.bin/biome'), args, { cwd: folder, maxBuffer: 1e8 }).then(
    ({ stdout }) => stdout,
    (failure: { stdout: string }) => failure.stdout,
  );
  return reportSchema.parse(JSON.parse(output));
}

describe('a forbidden import fails the check', () => {
  test.each(forbidden.map(([from, target], index) => ({ from, target, file: forbiddenFiles[index] ?? '' })))(
    '$from must not import $target',
    ({ file }) => expect(found.get(file)).toContain(RESTRICTED),
  );
  test.each(nodeForbidden)('%s must not import node:fs: it also runs in the page', (file) =>
    expect(found.get(file)).toContain('lint/correctness/noNodejsModules'),
  );
  test.each(['typed', 'later', 'passing'])('a type, a later and a passed-on import are imports too: %s', (name) =>
    expect(found.get(`core/capture/${name}.ts`)).toContain(RESTRICTED),
  );
});

describe('what the layers allow passes', () => {
  test.each(allowed.map(([from, target], index) => ({ from, target, file: allowedFiles[index] ?? '' })))(
    '$from may import $target',
    ({ file }) => expect(found.get(file) ?? []).not.toContain(RESTRICTED),
  );
  test.each(nodeAllowed)('%s may import node:fs', (file) => expect(found.get(file)).toBeUndefined());
});

describe('shape of the imports', () => {
  test.each(['circleA', 'circleB', 'typeCircleA', 'typeCircleB'])('a circle fails, of types too: %s', (name) =>
    expect(found.get(`core/briefing/${name}.ts`)).toContain('lint/suspicious/noImportCycles'),
  );
  test('words written into a component fail: they belong to resources/locales', () =>
    expect(found.get('renderer/app/words.tsx')).toContain('lint/style/noJsxLiterals'));
  test('a barrel file fails, but for the registry of languages', () => {
    expect(found.get('core/briefing/index.ts')).toContain('lint/performance/noBarrelFile');
    expect(found.get('core/language/index.ts')).toBeUndefined();
  });
});
