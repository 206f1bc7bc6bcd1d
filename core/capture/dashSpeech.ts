import type { CaptureLanguage, Quotation, Span } from '../language/captureLanguage.ts';
import { trimmed } from './paragraphs.ts';

const OPENS = /^[‒–—―−-][ \u00a0\u202f]+(?=[\p{L}\p{N}«"“„])/u;
/** What divides the speaker's words from the narrator's in a paragraph that opens with a dash. */
const DIVIDES = /(?<stop>[,.!?…:]|\.{2,3})[ \u00a0\u202f]*[‒–—―−-][ \u00a0\u202f]+/gu;
/** Words looked at behind a divider. */
const LOOK = 4;

/**
 * Speech in paragraphs that open with a dash (`— Мы готовы, — сказал X. — Работа идёт.`) as passages like those between marks:
 * the narrator's words split it, a comma or stop before them is left out. Marks inside such a passage are part of it.
 * Languages that tell no narrator's words (`opensAttribution`) have none. `quotations` are those of the paragraphs, in order.
 */
export function withDashSpeech(
  text: string,
  paragraphs: readonly Span[],
  quotations: readonly Quotation[],
  language: CaptureLanguage,
): Quotation[] {
  const { opensAttribution } = language;
  if (opensAttribution === undefined) return [...quotations];
  const spoken = paragraphs.flatMap((paragraph, at) => {
    const before = paragraphs[at - 1];
    const next = paragraphs[at + 1];
    const introduced = before !== undefined && /[:：]$/.test(text.slice(before.start, before.end).trimEnd());
    // Behind a colon several such paragraphs are a list, one alone is what somebody says.
    const alone = introduced && (next === undefined || !OPENS.test(text.slice(next.start, next.end)));
    return dashSpeechOf(text, paragraph, opensAttribution, alone);
  });
  const outside: Quotation[] = [];
  let at = 0;
  for (const quotation of quotations) {
    while ((spoken[at]?.end ?? Number.POSITIVE_INFINITY) <= quotation.start) at += 1;
    const speech = spoken[at];
    if (speech === undefined || speech.start >= quotation.end) outside.push(quotation);
  }
  return [...outside, ...spoken].sort((a, b) => a.start - b.start);
}

function dashSpeechOf(
  text: string,
  paragraph: Span,
  opensAttribution: (words: readonly string[]) => boolean,
  introduced: boolean,
): Quotation[] {
  const written = text.slice(paragraph.start, paragraph.end);
  const opening = OPENS.exec(written);
  if (opening === null) return [];
  const found: Quotation[] = [];
  let start: number | null = opening[0].length;
  let mark = 0;
  const close = (end: number): void => {
    const inner = start === null ? null : trimmed(text, paragraph.start + start, paragraph.start + end);
    if (inner !== null) found.push({ start: paragraph.start + mark, end: inner.end, inner, balanced: true, continues: false });
    start = null;
  };
  for (const divider of written.matchAll(DIVIDES)) {
    const behind = divider.index + divider[0].length;
    if (start === null) {
      start = behind;
      mark = behind - (/[‒–—―−-][ \u00a0\u202f]+$/u.exec(divider[0])?.[0].length ?? 1);
    } else if (
      opensAttribution(
        written
          .slice(behind, behind + 80)
          .match(/\p{L}+/gu)
          ?.slice(0, LOOK) ?? [],
      )
    ) {
      close(divider.index + (/^[!?…]/.test(divider[0]) ? 1 : 0));
    }
  }
  // A list whose items begin with dashes has nobody who speaks.
  if (found.length === 0 && !introduced) return [];
  if (start !== null) close(/[.]$/.test(written) ? written.length - 1 : written.length);
  return found;
}
