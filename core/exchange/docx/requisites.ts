import type { HouseStyle } from '../../model/houseStyle.ts';
import type { Lang } from '../../model/language.ts';
import type { PrintedBriefing, PrintedRequisites } from '../printed.ts';
import { wordings } from '../wording.ts';
import { tableGap } from './blocks.ts';
import { textWidth } from './pageFrame.ts';
import { type ParagraphStyleId, STYLE_IDS, twips } from './paragraphStyles.ts';
import { lineRuns, textRun } from './runs.ts';
import type { WordBlock, WordCell, WordParagraph, WordRun } from './wordDocument.ts';

/** Share of the width the sender takes of the head; the rest is the addressee's. */
const SENDER_SHARE = 0.47;
const GUTTER = 8;

/**
 * The head of a letter or note: who sends it, its date and number, to whom. In Russia the sender stands on the left with date and number
 * below, the addressee on the right beside them (GOST R 7.0.97-2016, 4.1 and annex B, corner arrangement); in France the sender above on the left, place
 * and date on the right, the addressee on the right below them. Empty when nothing is said.
 */
export function openingBlocks(
  requisites: PrintedRequisites,
  printed: Pick<PrintedBriefing, 'date' | 'reference'>,
  style: HouseStyle,
  langs: readonly Lang[],
): WordBlock[] {
  return langs.flatMap((lang) => {
    const sender = requisites.sender[lang] ?? '';
    const addressee = requisites.addressee[lang] ?? '';
    if (sender === '' && addressee === '') return [];
    const left = sender === '' ? [] : [lines(STYLE_IDS.sender, sender, lang)];
    const right = addressee === '' ? [] : [lines(STYLE_IDS.addressee, addressee, lang)];
    const identity = identityText(printed, lang);
    if (identity !== '')
      (style.head === 'corner' ? left : right).splice(style.head === 'corner' ? 1 : 0, 0, lines(STYLE_IDS.requisite, identity, lang));
    return [headTable(left, right, style), tableGap()];
  });
}

/** What the head says of date and number: `12.03.2026 № 17`; `le 12 mars 2026` and the reference below it. */
function identityText({ date, reference }: Pick<PrintedBriefing, 'date' | 'reference'>, lang: Lang): string {
  const number = reference === '' ? '' : `${wordings[lang].reference}\u00a0${reference}`;
  const day = date[lang] ?? '';
  if (lang === 'ru') return [day, number].filter((part) => part !== '').join(' ');
  return [day === '' ? '' : `Le\u00a0${day}`, number].filter((part) => part !== '').join('\n');
}

function headTable(left: readonly WordParagraph[], right: readonly WordParagraph[], style: HouseStyle): WordBlock {
  const width = textWidth(style);
  const first = Math.round(width * SENDER_SHARE);
  const gutter = twips(GUTTER);
  const widths = [first, gutter, width - first - gutter];
  const cell = (column: number, children: readonly WordParagraph[]): WordCell => ({
    width: widths[column] ?? 0,
    span: 1,
    look: 'text',
    children: children.length === 0 ? [tableGap()] : children,
  });
  const row = { header: false, splits: false, cells: [cell(0, left), cell(1, []), cell(2, right)] };
  return { kind: 'table', style: 'plain', columnWidths: widths, header: false, rows: [row] };
}

/** Who signs, and whom to ask: the role on the left and the name on the right in Russia, both on the right in France. */
export function closingBlocks(requisites: PrintedRequisites, style: HouseStyle, lang: Lang): WordBlock[] {
  const blocks: WordBlock[] = [];
  const role = requisites.signatory?.role[lang] ?? '';
  const name = requisites.signatory?.name[lang] ?? '';
  if (name !== '' && style.head === 'corner') {
    const before = role.split('\n');
    const runs: WordRun[] = [...lineRuns(before.join('\n'), lang), { type: 'tab', lang }, textRun(name, lang)];
    blocks.push({ kind: 'paragraph', style: STYLE_IDS.signature, runs, tabs: [{ at: textWidth(style), align: 'right' }], keepNext: false });
  } else if (name !== '') {
    const runs = lineRuns([role, name].filter((line) => line !== '').join('\n'), lang);
    blocks.push({ kind: 'paragraph', style: STYLE_IDS.signature, runs, keepNext: false });
  }
  const contact = requisites.contact[lang] ?? '';
  if (contact !== '') blocks.push(lines(STYLE_IDS.requisite, contact, lang));
  return blocks;
}

/** What the head and the end of a text say, paragraph by paragraph, as the file has to have them. */
export function requisiteTexts(
  requisites: PrintedRequisites,
  printed: Pick<PrintedBriefing, 'date' | 'reference'>,
  head: HouseStyle['head'],
  lang: Lang,
): { opening: string[]; closing: string[] } {
  const sender = requisites.sender[lang] ?? '';
  const addressee = requisites.addressee[lang] ?? '';
  const identity = sender === '' && addressee === '' ? '' : identityText(printed, lang);
  const role = requisites.signatory?.role[lang] ?? '';
  const name = requisites.signatory?.name[lang] ?? '';
  const signature = name === '' ? '' : head === 'corner' ? `${role}\t${name}` : role === '' ? name : `${role}\n${name}`;
  return {
    opening: [sender, identity, addressee].filter((text) => text !== ''),
    closing: [signature, requisites.contact[lang] ?? ''].filter((text) => text !== ''),
  };
}

function lines(style: ParagraphStyleId, text: string, lang: Lang): WordParagraph {
  return { kind: 'paragraph', style, runs: lineRuns(text, lang) };
}
