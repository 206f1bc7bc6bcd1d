import type { Mark } from '../../model/inline.ts';
import type { Lang } from '../../model/language.ts';
import type { PrintedPiece, PrintedText } from '../printed.ts';

const TAGS: Record<Mark, string> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  superscript: 'sup',
  subscript: 'sub',
};

/** The notes of an article, in order, with identifiers that start with `prefix`. */
export class HtmlNotes {
  private readonly prefix: string;
  private readonly entries: { lang: Lang; html: string }[] = [];

  constructor(prefix: string) {
    this.prefix = prefix;
  }

  /** Adds a note and answers its reference in the text. */
  add(html: string, lang: Lang): string {
    this.entries.push({ lang, html });
    const number = this.entries.length;
    const { prefix } = this;
    return `<sup><a id="${prefix}ref-${number}" href="#${prefix}note-${number}" role="doc-noteref">${number}</a></sup>`;
  }

  /** The notes of a language as a list that keeps their numbers; empty when there are none. */
  section(lang: Lang): string {
    const { prefix } = this;
    const items = this.entries.flatMap((entry, index) => {
      if (entry.lang !== lang) return [];
      const number = index + 1;
      const back = `<a href="#${prefix}ref-${number}" role="doc-backlink" aria-label="${number}">↑</a>`;
      return [`<li id="${prefix}note-${number}" value="${number}">${entry.html} ${back}</li>`];
    });
    return items.length === 0 ? '' : `<section role="doc-endnotes" lang="${lang}"><ol>${items.join('')}</ol></section>`;
  }
}

/** Pieces of a paragraph as HTML; its notes are added to `notes`. */
export function htmlPieces(pieces: readonly PrintedPiece[], lang: Lang, notes: HtmlNotes): string {
  return pieces
    .map((piece) => {
      if (piece.type === 'text') return textHtml(piece);
      return piece.type === 'break' ? '<br>' : notes.add(htmlPieces(piece.pieces, lang, notes), lang);
    })
    .join('');
}

function textHtml(piece: PrintedText): string {
  let html = escapedHtml(piece.text);
  for (const mark of piece.marks) html = `<${TAGS[mark]}>${html}</${TAGS[mark]}>`;
  if (piece.href !== null && /^(?:https?:|mailto:)/i.test(piece.href)) html = `<a href="${escapedHtml(piece.href)}">${html}</a>`;
  return piece.itemId === null ? html : `<span data-item="${escapedHtml(piece.itemId)}">${html}</span>`;
}

/** Text as it may stand in an element or a quoted attribute. */
export function escapedHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
}
