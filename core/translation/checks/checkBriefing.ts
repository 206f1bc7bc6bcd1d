import { textsOf } from '../../briefing/find.ts';
import { isTextBlock } from '../../briefing/rows.ts';
import { cellsOf, contentText, fnv1a64 } from '../../briefing/side.ts';
import type { Block, Sides } from '../../model/briefing.ts';
import type { Finding, TextFindingCode } from '../../model/finding.ts';
import { LANGS, type Lang } from '../../model/language.ts';
import { capitalCheck } from './capitalCheck.ts';
import type { Check, CheckContext, CheckedText, Issue } from './check.ts';
import { consistencyIssues } from './consistencyCheck.ts';
import { lengthCheck } from './lengthCheck.ts';
import { marksCheck } from './marksCheck.ts';
import { nameCheck } from './nameCheck.ts';
import { punctuationCheck } from './punctuationCheck.ts';
import { quotationCheck } from './quotationCheck.ts';
import { repetitionCheck } from './repetitionCheck.ts';
import { spacingCheck } from './spacingCheck.ts';
import { termCheck } from './termCheck.ts';
import { translationCheck } from './translationCheck.ts';
import { valueCheck } from './valueCheck.ts';

const SEVERITY: Record<TextFindingCode, Finding['severity']> = {
  numberDiffers: 'error',
  numberMissing: 'error',
  unitDiffers: 'error',
  dateDiffers: 'error',
  dateMissing: 'warning',
  timeDiffers: 'error',
  timeMissing: 'warning',
  sameText: 'error',
  untranslated: 'warning',
  quotationAltered: 'error',
  quotationMissing: 'warning',
  pieceMissing: 'warning',
  termNotUsed: 'warning',
  termForbidden: 'error',
  nameDiffers: 'warning',
  finalMarkDiffers: 'note',
  unbalanced: 'warning',
  spacing: 'note',
  doubledWord: 'warning',
  notesDiffer: 'warning',
  linksDiffer: 'warning',
  marksDiffer: 'note',
  lengthDiffers: 'warning',
  sentencesDiffer: 'note',
  capitalDiffers: 'note',
  inconsistent: 'note',
};

/** In the order in which somebody would want to read what they say. */
const CHECKS: readonly Check[] = [
  translationCheck,
  valueCheck,
  quotationCheck,
  termCheck,
  nameCheck,
  lengthCheck,
  marksCheck,
  punctuationCheck,
  capitalCheck,
  repetitionCheck,
  spacingCheck,
];

/** What one text gives rise to. */
export function checkText(text: CheckedText, context: CheckContext): Issue[] {
  return CHECKS.flatMap((check) => check(text, context));
}

/** What the texts of these blocks give rise to, block by block; internal notes are nobody's to check. */
export function checkBlocks(blocks: readonly Block[], context: CheckContext): Finding[] {
  return blocks.flatMap((block) =>
    textParts(block).flatMap((part) => checkText(part.text, context).map((issue) => finding(issue, block, part))),
  );
}

/** {@link checkBlocks} of a whole document, and what only shows in it: the same words translated in different ways. */
export function checkDocument(blocks: readonly Block[], context: CheckContext): Finding[] {
  const parts = blocks.flatMap((block) => textParts(block).map((part) => ({ ...part, block })));
  const inconsistent = consistencyIssues(parts.map(({ text }) => text));
  return [
    ...checkBlocks(blocks, context),
    ...parts.flatMap((part, index) => (inconsistent.get(index) ?? []).map((issue) => finding(issue, part.block, part))),
  ];
}

interface TextPart {
  part: Finding['part'];
  text: CheckedText;
}

/** The texts of a block, each in the languages that have it. */
function textParts(block: Block): TextPart[] {
  if (block.kind === 'note') return [];
  const shown = new Map<string, TextPart>();
  for (const lang of LANGS) {
    for (const { place, side } of textsOf(block, lang)) {
      const key = JSON.stringify(place.part);
      const before = shown.get(key);
      const sides = { ...before?.text.sides, [lang]: { text: contentText(side.content), content: side.content } };
      shown.set(key, { part: place.part, text: { kind: block.kind, sides, origin: originOf(sidesAt(block, place.part)) } });
    }
  }
  return [...shown.values()].filter(({ text }) => LANGS.some((lang) => text.sides[lang]?.text.trim()));
}

function sidesAt(block: Block, part: Finding['part']): Sides {
  if (isTextBlock(block)) return block.sides;
  if (typeof part === 'object' && 'rows' in block.attrs) return block.attrs.rows[part.row]?.[part.column]?.sides ?? {};
  return cellsOf(block)[0]?.sides ?? {};
}

function originOf(sides: Sides): Lang | null {
  const translated = LANGS.find((lang) => sides[lang]?.from !== undefined);
  return translated === undefined ? null : (sides[translated]?.from?.lang ?? null);
}

function finding({ code, lang, places, detail, fix }: Issue, block: Block, { part, text }: TextPart): Finding {
  const words = LANGS.map((each) => {
    const place = places[each];
    return place === undefined ? '' : (text.sides[each]?.text.slice(place.start, place.end) ?? '');
  });
  // Where no words are shown, the text as a whole is what is passed over.
  const about = words.some((word) => word !== '') ? words : LANGS.map((each) => text.sides[each]?.text ?? '');
  return {
    code,
    severity: SEVERITY[code],
    blockId: block.id,
    lang,
    detail: { ...detail },
    part,
    places: { ...places },
    fix: [...(fix ?? [])],
    key: fnv1a64([code, lang, ...about, ...Object.values(detail)].map((each) => each.replace(/\s+/gu, ' ').trim()).join('\u001f')),
  };
}
