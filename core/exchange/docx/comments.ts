import type { PrintedComment } from '../printed.ts';
import { STYLE_IDS } from './paragraphStyles.ts';
import { textRun } from './runs.ts';
import type { WordComment } from './wordDocument.ts';

/** The comments of a briefing as they stand in the margin of a Word file. */
export function commentsOf(comments: readonly PrintedComment[]): WordComment[] {
  return comments.map(({ author, at, text, lang, answers, resolved }) => ({
    author,
    initials: initials(author),
    at: `${at.slice(0, 19)}Z`,
    paragraphs: text.split('\n').map((line) => ({ kind: 'paragraph', style: STYLE_IDS.comment, runs: [textRun(line, lang)] })),
    answers,
    resolved,
  }));
}

function initials(name: string): string {
  return Array.from(name.matchAll(/(?<!\p{L})\p{L}/gu), ([letter]) => letter.toUpperCase())
    .slice(0, 3)
    .join('');
}
