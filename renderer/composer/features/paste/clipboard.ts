import { isImage } from '../images/images.ts';
import type { Pasted, PastedBlock } from './pastedBlock.ts';
import { readHtml } from './readHtml.ts';
import { readText } from './readText.ts';

/** What this editor has put on the clipboard itself comes back with its blocks and pieces; that of the other language does not. */
export function isOwn(data: DataTransfer, namespace: string): boolean {
  const own = data.getData('application/x-lexical-editor');
  if (own === '') return false;
  try {
    const parsed: unknown = JSON.parse(own);
    return typeof parsed === 'object' && parsed !== null && 'namespace' in parsed && parsed.namespace === namespace;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** Spreadsheets and Word put a picture of what was copied beside it: text goes first. */
export function readClipboard(data: DataTransfer): Pasted {
  const html = data.getData('text/html');
  if (html !== '') {
    const pasted = readHtml(html);
    if (pasted.blocks.length > 0 || data.files.length === 0) return pasted;
  }
  const text = data.getData('text/plain');
  if (text !== '') return { blocks: readText(text), dropped: new Set() };
  return { blocks: [...data.files].filter(isImage).map(imageOf), dropped: new Set() };
}

export function imageOf(file: File): PastedBlock {
  return { kind: 'image', source: file, alt: '' };
}
