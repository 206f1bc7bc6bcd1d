import { diffArrays } from 'diff';
import { replaceText, splitContent } from '../../briefing/contents.ts';
import { contentText } from '../../briefing/side.ts';
import type { Footnote, Inline } from '../../model/inline.ts';
import { type PrintedPiece, plainText } from '../printed.ts';

/** A footnote as it came back: its text, and where it stands in the text of its cell (UTF-16). */
export interface ReadFootnote {
  at: number;
  text: string;
}

interface NoteComparison {
  /** The notes as they were sent, in order. */
  sent: readonly string[];
  read: readonly ReadFootnote[];
  /** The content they stand in, its words as they came back; its notes are those that were sent. */
  content: readonly Inline[];
  /** The text of the cell that came back. */
  readText: string;
}

/**
 * The content with its footnotes as they came back; null when they are the same. Notes are told apart by their texts: of those in one place whose
 * text differs, one was changed. `kept`: notes that cite a source were edited; they stay as they are, since a source writes them. `content` is null
 * when nothing else changed.
 */
export function changedNotes({ sent, read, content, readText }: NoteComparison): { content: Inline[] | null; kept: boolean } | null {
  if (sent.length === read.length && sent.every((text, at) => text === read[at]?.text)) return null;
  const fates: ({ text: string } | 'removed' | 'same')[] = [];
  const added: ReadFootnote[] = [];
  let next = 0;
  const hunks =
    sent.length === read.length
      ? [{ removed: [...sent], added: [...read] }]
      : hunksOf(
          sent,
          read.map(({ text }) => text),
        ).map((hunk) => ({ ...hunk, added: hunk.added.map(() => read[next++]).filter((note) => note !== undefined) }));
  for (const hunk of hunks) {
    for (const [at, text] of hunk.removed.entries()) {
      const now = hunk.added[at];
      fates.push(now === undefined ? 'removed' : now.text === text ? 'same' : { text: now.text });
    }
    added.push(...hunk.added.slice(hunk.removed.length));
  }
  let number = 0;
  let kept = false;
  let changed = false;
  const result = content.flatMap((inline): Inline[] => {
    if (inline.type !== 'citation' && inline.type !== 'footnote') return [inline];
    const fate = fates[number++] ?? 'same';
    if (fate === 'same') return [inline];
    if (fate === 'removed') {
      changed = true;
      return [];
    }
    if (inline.type === 'citation') {
      kept = true;
      return [inline];
    }
    changed = true;
    return [{ ...inline, content: noteContent(replaceText(inline.content, fate.text)) }];
  });
  const withAdded = added.toReversed().reduce((now, note) => inserted(now, note, readText), result);
  return { content: changed || added.length > 0 ? withAdded : null, kept };
}

/** The texts of the notes of a printed text, in order. */
export function noteTexts(pieces: readonly PrintedPiece[]): string[] {
  return pieces.flatMap((piece) => (piece.type === 'note' ? [plainText(piece.pieces)] : []));
}

/** Runs of what both lists have, of one each, and of what only one has, of any length. */
function hunksOf(before: readonly string[], after: readonly string[]): { removed: string[]; added: string[] }[] {
  const hunks: { removed: string[]; added: string[] }[] = [];
  let open: { removed: string[]; added: string[] } | null = null;
  for (const { value, added, removed } of diffArrays([...before], [...after])) {
    if (!added && !removed) {
      open = null;
      hunks.push(...value.map((text) => ({ removed: [text], added: [text] })));
      continue;
    }
    if (open === null) {
      open = { removed: [], added: [] };
      hunks.push(open);
    }
    (added ? open.added : open.removed).push(...value);
  }
  return hunks;
}

/** A new note after as many letters as stood before it, and the marks behind them: spaces and quotation marks may be set otherwise. */
function inserted(content: readonly Inline[], { at, text }: ReadFootnote, readText: string): Inline[] {
  const raw = contentText(content);
  const letters = [...readText.slice(0, at).matchAll(LETTER)].length;
  const last = [...raw.matchAll(LETTER)][letters - 1];
  const behind = last === undefined ? 0 : last.index + last[0].length;
  const marks = /[^\p{L}\p{N}\s]*$/u.exec(readText.slice(0, at))?.[0] ?? '';
  const place = raw.startsWith(marks, behind) ? behind + marks.length : behind;
  const [head, tail] = splitContent(content, place);
  return [...head, { type: 'footnote', content: noteContent([{ type: 'text', text, marks: [] }]) }, ...tail];
}

const LETTER = /[\p{L}\p{N}]/gu;

function noteContent(content: readonly Inline[]): Footnote['content'] {
  return content.flatMap((part) => (part.type === 'text' || part.type === 'link' || part.type === 'lineBreak' ? [part] : []));
}
