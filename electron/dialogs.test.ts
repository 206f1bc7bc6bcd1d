import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenDialogOptions, SaveDialogOptions } from 'electron';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chooseLibrary, chooseNewLibrary, type Dialogs, saveFile } from './dialogs.ts';
import { readShellTexts } from './texts.ts';

const TEXTS = readShellTexts(join(import.meta.dirname, '../resources'), 'fr').dialogs;
const BYTES = new TextEncoder().encode('Note de mission');

let folder: string;
let asked: (OpenDialogOptions | SaveDialogOptions)[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diptych-dialogs-'));
  asked = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Dialogs in which the person chooses `path`, or cancels when it is null. */
function choosing(path: string | null): Dialogs {
  return {
    open: async (options) => {
      asked.push(options);
      return { canceled: path === null, filePaths: path === null ? [] : [path] };
    },
    save: async (options) => {
      asked.push(options);
      return { canceled: path === null, filePath: path ?? '' };
    },
    texts: TEXTS,
    documentsDir: folder,
  };
}

describe('libraries', () => {
  test('an existing one is chosen', async () => {
    expect(await chooseLibrary(choosing('/x/library.sqlite'))).toBe('/x/library.sqlite');
    expect(asked).toMatchObject([{ title: 'Ouvrir une bibliothèque', properties: ['openFile'] }]);
  });
  test('a place for a new one is chosen, with a question before anything is overwritten', async () => {
    expect(await chooseNewLibrary(choosing('/x/new.sqlite'))).toBe('/x/new.sqlite');
    expect(asked[0]?.properties).toContain('showOverwriteConfirmation');
  });
  test('cancelling chooses nothing', async () => {
    expect(await chooseLibrary(choosing(null))).toBeNull();
    expect(await chooseNewLibrary(choosing(null))).toBeNull();
  });
});

describe('saving a file', () => {
  test('writes it where the person says, and leaves nothing beside it', async () => {
    const path = join(folder, 'note.docx');
    expect(await saveFile(choosing(path), 'note.docx', BYTES)).toBe(path);
    expect(readFileSync(path, 'utf8')).toBe('Note de mission');
    expect(readdirSync(folder)).toEqual(['note.docx']);
  });

  test('cancelling writes nothing', async () => {
    expect(await saveFile(choosing(null), 'note.docx', BYTES)).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each(['../../.bashrc', '/etc/cron.d/note.docx', '..\\..\\note.docx', 'a/b/note.docx'])(
    'the page gives a name and no folder: %s',
    async (name) => {
      await saveFile(choosing(null), name, BYTES);
      expect(asked[0]?.defaultPath).toBe(join(folder, name.split(/[/\\]/).at(-1) ?? ''));
    },
  );

  test('a place that cannot be written keeps what was there', async () => {
    const path = join(folder, 'note.docx');
    writeFileSync(path, 'before');
    await expect(saveFile(choosing(join(path, 'inside.docx')), 'note.docx', BYTES)).rejects.toThrow('ENOTDIR');
    expect(readFileSync(path, 'utf8')).toBe('before');
    expect(readdirSync(folder)).toEqual(['note.docx']);
  });

  test('what is not a name and bytes is refused before anything is asked', async () => {
    await expect(saveFile(choosing('/x'), '', BYTES)).rejects.toThrow();
    await expect(saveFile(choosing('/x'), { toString: () => 'x' }, BYTES)).rejects.toThrow();
    await expect(saveFile(choosing('/x'), 'x.docx', 'text')).rejects.toThrow();
    expect(asked).toEqual([]);
  });
});
