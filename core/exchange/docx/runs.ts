import { ExternalHyperlink, FootnoteReferenceRun, type IRunOptions, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { WORD_LANG } from '../../model/briefing.ts';
import type { Lang } from '../../model/language.ts';
import type { PrintedNote, PrintedPiece, PrintedText } from '../printed.ts';
import { contentControl } from './ownMarkup.ts';
import { STYLE_IDS } from './stylesPart.ts';

/** What one document numbers: footnotes and content controls. */
export class DocumentNumbers {
  readonly notes: Record<string, { children: Paragraph[] }> = {};
  private noteCount = 0;
  private controlCount = 0;

  addNote(children: Paragraph[]): number {
    this.noteCount++;
    this.notes[String(this.noteCount)] = { children };
    return this.noteCount;
  }

  nextControl(): number {
    this.controlCount++;
    return this.controlCount;
  }
}

/** The content of a paragraph in one language; footnotes are put into the document's numbers. */
export function paragraphChildren(pieces: readonly PrintedPiece[], lang: Lang, numbers: DocumentNumbers): ParagraphChild[] {
  const children: ParagraphChild[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece === undefined) break;
    if (piece.type === 'note') children.push(noteReference(piece, lang, numbers));
    else if (piece.type === 'break') children.push(new TextRun({ break: 1, ...language(lang) }));
    else if (piece.itemId === null) children.push(...textRuns(piece, lang));
    else {
      const last = lastOfItem(pieces, index, piece.itemId);
      const runs = pieces
        .slice(index, last + 1)
        .flatMap((each) => (each.type === 'text' ? textRuns(each, lang) : [new TextRun({ break: 1, ...language(lang) })]));
      children.push(contentControl(numbers.nextControl(), piece.itemId, runs));
      index = last;
    }
  }
  return children;
}

/** All neighbouring texts of one item stand in one control, line breaks between them included. */
function lastOfItem(pieces: readonly PrintedPiece[], from: number, itemId: string): number {
  let last = from;
  for (let index = from + 1; index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece?.type === 'text' && piece.itemId === itemId) last = index;
    else if (piece?.type !== 'break') break;
  }
  return last;
}

function noteReference(note: PrintedNote, lang: Lang, numbers: DocumentNumbers): FootnoteReferenceRun {
  const space = new TextRun({ text: ' ', ...language(lang) });
  const paragraph = new Paragraph({ style: STYLE_IDS.footnote, children: [space, ...paragraphChildren(note.pieces, lang, numbers)] });
  return new FootnoteReferenceRun(numbers.addNote([paragraph]));
}

function textRuns(piece: PrintedText, lang: Lang): (TextRun | ExternalHyperlink)[] {
  const look = runLook(piece, lang);
  const runs = ordinalParts(piece, lang).map(
    (part) => new TextRun({ ...look, ...(part.raised ? { superScript: true } : {}), text: part.text }),
  );
  const address = piece.href === null ? null : linkAddress(piece.href);
  return address === null ? runs : [new ExternalHyperlink({ link: address, children: runs })];
}

/** Word opens what a link says, so only an address that can be parsed becomes one; other links stay as their text. */
function linkAddress(href: string): string | null {
  const parsed = URL.parse(href);
  return parsed !== null && ['http:', 'https:', 'mailto:'].includes(parsed.protocol) ? parsed.href : null;
}

function runLook(piece: PrintedText, lang: Lang): IRunOptions {
  const has = (mark: (typeof piece.marks)[number]) => piece.marks.includes(mark);
  return {
    ...language(lang),
    ...(piece.href !== null && linkAddress(piece.href) !== null ? { style: 'Hyperlink' } : {}),
    ...(has('bold') ? { bold: true } : {}),
    ...(has('italic') ? { italics: true } : piece.upright ? { italics: false } : {}),
    ...(has('underline') ? { underline: {} } : {}),
    ...(has('strikethrough') ? { strike: true } : {}),
    ...(has('superscript') ? { superScript: true } : has('subscript') ? { subScript: true } : {}),
  };
}

/** The language a run is checked and hyphenated in. */
export function language(lang: Lang): { language: { value: string } } {
  return { language: { value: WORD_LANG[lang] } };
}

const ORDINAL = /(?<=(?<![\p{L}\d.,/-])(?:1|I))(?:ers?|res?)(?![\p{L}\d])|(?<=(?<![\p{L}\d.,/-])(?:\d{1,3}|[IVXLC]{2,}))es?(?![\p{L}\d])/gu;

/** French ordinals have their ending raised (1er, VIIe); the letters stay the same, and quoted words are left as they are. */
function ordinalParts(piece: PrintedText, lang: Lang): { text: string; raised: boolean }[] {
  const plain = [{ text: piece.text, raised: false }];
  if (lang !== 'fr' || piece.quoted || piece.marks.includes('superscript') || piece.marks.includes('subscript')) return plain;
  const parts: { text: string; raised: boolean }[] = [];
  let from = 0;
  for (const match of piece.text.matchAll(ORDINAL)) {
    parts.push({ text: piece.text.slice(from, match.index), raised: false }, { text: match[0], raised: true });
    from = match.index + match[0].length;
  }
  return from === 0 ? plain : [...parts, { text: piece.text.slice(from), raised: false }].filter((part) => part.text !== '');
}
