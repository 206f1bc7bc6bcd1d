import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { OpenDialogOptions, OpenDialogReturnValue, SaveDialogOptions, SaveDialogReturnValue } from 'electron';
import { z } from 'zod';
import type { ShellTexts } from './texts.ts';

/** The system's dialogs over the page's window, what they say, and where they begin. */
export interface Dialogs {
  open(options: OpenDialogOptions): Promise<OpenDialogReturnValue>;
  save(options: SaveDialogOptions): Promise<SaveDialogReturnValue>;
  texts: ShellTexts['dialogs'];
  documentsDir: string;
}

const LIBRARY_EXTENSIONS = ['sqlite', 'diptych-library'];

function libraryFilters(texts: ShellTexts['dialogs']): { name: string; extensions: string[] }[] {
  return [
    { name: texts.libraryFiles, extensions: LIBRARY_EXTENSIONS },
    { name: texts.allFiles, extensions: ['*'] },
  ];
}

/** Lets the person choose an existing library. */
export async function chooseLibrary({ open, texts, documentsDir }: Dialogs): Promise<string | null> {
  const { canceled, filePaths } = await open({
    title: texts.openLibrary,
    defaultPath: documentsDir,
    filters: libraryFilters(texts),
    properties: ['openFile'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Lets the person choose where a new library goes. */
export async function chooseNewLibrary({ save, texts, documentsDir }: Dialogs): Promise<string | null> {
  const { canceled, filePath } = await save({
    title: texts.newLibrary,
    defaultPath: join(documentsDir, 'library.sqlite'),
    filters: libraryFilters(texts),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return canceled || filePath === '' ? null : filePath;
}

const fileNameSchema = z.string().min(1).max(255);
const bytesSchema = z.instanceof(Uint8Array);

/**
 * Asks where to write a file and writes it, whole or not at all. What comes from the page is checked first: the name gives only a name,
 * never a folder.
 * @throws the file system's error when the place cannot be written; what was there before is unchanged
 */
export async function saveFile({ save, texts, documentsDir }: Dialogs, name: unknown, bytes: unknown): Promise<string | null> {
  const fileName = basename(fileNameSchema.parse(name).replaceAll('\\', '/'));
  const content = bytesSchema.parse(bytes);
  const { canceled, filePath } = await save({
    title: texts.saveFile,
    defaultPath: join(documentsDir, fileName),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return null;
  const unfinished = `${filePath}.unfinished`;
  try {
    await writeFile(unfinished, content);
    await rename(unfinished, filePath);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return filePath;
}
