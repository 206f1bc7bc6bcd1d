import type { Block, BriefingContent, Side, Sides } from '../model/briefing.ts';
import type { Finding } from '../model/finding.ts';
import type { Inline } from '../model/inline.ts';
import { LANGS, type Lang, otherLang } from '../model/language.ts';
import type { Id } from '../model/record.ts';
import { type FindingLookups, pieceFindings } from './findings.ts';
import { mapSides } from './mapSides.ts';
import { belongsTo, hashSide, isStaleSide, stateAfterEdit } from './side.ts';

/** Which piece of a briefing is meant: that of a record in one language of a block. */
export interface PiecePlace {
  blockId: Id;
  lang: Lang;
  recordId: Id;
}

/** A piece that was brought up to date. */
export interface Refreshed extends PiecePlace {
  was: string;
  now: string;
}

/**
 * A briefing in which pieces say what their records say now: all whose record has changed, or only those at `places`; a quotation whose
 * words were altered gets its words back when its place is named. The text around a piece stays; a reviewed text needs another look,
 * and its translation becomes stale unless it was brought up to date in the same step.
 */
export function refreshed(
  content: BriefingContent,
  lookups: FindingLookups,
  places: readonly PiecePlace[] | null,
): { content: BriefingContent; changed: Refreshed[] } {
  const changed: Refreshed[] = [];
  const blocks = content.blocks.map((block): Block => {
    const before = changed.length;
    const next = mapSides(block, (sides) => inSides(sides, block, lookups, places, changed));
    return changed.length === before ? block : next;
  });
  return { content: { ...content, blocks }, changed };
}

function inSides(sides: Sides, block: Block, lookups: FindingLookups, places: readonly PiecePlace[] | null, changed: Refreshed[]): Sides {
  const done: Sides = { ...sides };
  const touched = new Set<Lang>();
  for (const lang of LANGS) {
    const side = sides[lang];
    if (side === undefined || !belongsTo(block, lang)) continue;
    const content = side.content.map((inline): Inline => {
      const [finding] = pieceFindings(inline, block.id, lang, lookups);
      const taken = finding && textOf(finding, places, block.id, lang, recordOf(inline));
      if (taken === undefined || (inline.type !== 'itemRef' && inline.type !== 'nameRef')) return inline;
      changed.push({ blockId: block.id, lang, recordId: recordOf(inline), was: inline.text, now: taken.text });
      touched.add(lang);
      return { ...inline, text: taken.text, revision: taken.revision };
    });
    if (touched.has(lang)) done[lang] = { ...side, content, state: stateAfterEdit(side) };
  }
  return touched.size === 0 ? sides : withOrigins(sides, done, touched);
}

function recordOf(inline: Inline): Id {
  if (inline.type === 'itemRef') return inline.itemId;
  return inline.type === 'nameRef' ? inline.personId : '';
}

/** What a finding about a piece offers in its place, if it is meant. */
function textOf(
  { code, detail }: Finding,
  places: readonly PiecePlace[] | null,
  blockId: Id,
  lang: Lang,
  recordId: Id,
): { text: string; revision: number } | undefined {
  const isNamed = places?.some((place) => place.blockId === blockId && place.lang === lang && place.recordId === recordId) ?? false;
  const text = code === 'itemChanged' ? detail.now : code === 'quotationAltered' && isNamed ? detail.expected : undefined;
  if (text === undefined || (places !== null && !isNamed)) return undefined;
  return { text, revision: Number(detail.revision) };
}

/** A pair that fitted before and was brought up to date on both sides fits still. */
function withOrigins(before: Sides, after: Sides, touched: ReadonlySet<Lang>): Sides {
  const result: Sides = { ...after };
  for (const lang of LANGS) {
    const side: Side | undefined = after[lang];
    const origin = after[otherLang(lang)];
    if (side?.from && origin && touched.size === LANGS.length && !isStaleSide(before, lang)) {
      result[lang] = { ...side, from: { lang: otherLang(lang), hash: hashSide(origin) } };
    }
  }
  return result;
}
