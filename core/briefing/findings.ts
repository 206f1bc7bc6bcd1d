import { writeQuantity } from '../language/index.ts';
import type { Person } from '../model/authority.ts';
import type { Block, BriefingContent, Sides } from '../model/briefing.ts';
import type { Finding } from '../model/finding.ts';
import type { Inline, ItemRef, NameRef } from '../model/inline.ts';
import type { Item } from '../model/item.ts';
import { LANGS, type Lang, otherLang } from '../model/language.ts';
import type { Id } from '../model/record.ts';
import type { Source } from '../model/source.ts';
import { withoutStop } from './quotation.ts';
import { belongsTo, cellsOf, fnv1a64, hasText, isStale, sideText } from './side.ts';
import { pointQuantity } from './statisticTable.ts';

/** Finds the records that a briefing's pieces came from, as they are now; null for one that is gone. */
export interface FindingLookups {
  item(id: Id): Item | null;
  person(id: Id): Person | null;
  source(id: Id): Source | null;
}

type DocumentCode = 'missingText' | 'staleText' | 'emptyTitle' | 'quotationAltered' | 'itemChanged' | 'itemGone';

const SEVERITY: Record<DocumentCode, Finding['severity']> = {
  missingText: 'warning',
  staleText: 'warning',
  emptyTitle: 'warning',
  quotationAltered: 'error',
  itemChanged: 'warning',
  itemGone: 'note',
};

/**
 * What there is to say about a briefing, in the order of its blocks. `detail`, by code: `missingText`: none. `staleText`: none.
 * `emptyTitle`: none. `quotationAltered`: `expected`, the item's words, and `found`. `itemChanged`: `was`, the text as inserted, and
 * `now`. Both also name the record of the piece, `recordId`, and its present `revision`. `itemGone`: `text`, as inserted. Differences of spaces, quotation marks, dashes and apostrophes are typography, not change.
 */
export function findings(content: BriefingContent, lookups: FindingLookups): Finding[] {
  const found = LANGS.filter((lang) => !content.meta.title[lang]?.trim()).map((lang) => finding('emptyTitle', null, lang));
  for (const block of content.blocks) {
    for (const lang of LANGS) if (belongsTo(block, lang)) found.push(...blockFindings(block, lang, lookups));
  }
  return found;
}

function finding(code: DocumentCode, blockId: Id | null, lang: Lang, detail: Record<string, string> = {}): Finding {
  const key = fnv1a64([code, lang, ...Object.values(detail)].join('\u001f'));
  return { code, severity: SEVERITY[code], blockId, lang, detail, part: 'text', places: {}, fix: [], key };
}

function blockFindings(block: Block, lang: Lang, lookups: FindingLookups): Finding[] {
  if (block.kind === 'note') return [];
  const holders: { sides: Sides }[] = [block, ...cellsOf(block)];
  const found: Finding[] = [];
  if (block.only === undefined && holders.some(({ sides }) => isMissing(sides, lang))) found.push(finding('missingText', block.id, lang));
  if (isStale(block, lang)) found.push(finding('staleText', block.id, lang));
  for (const { sides } of holders) {
    for (const inline of sides[lang]?.content ?? []) found.push(...pieceFindings(inline, block.id, lang, lookups));
  }
  return [...found, ...looseQuotation(block, lang, lookups)];
}

function isMissing(sides: Sides, lang: Lang): boolean {
  return !hasText(sides[lang]) && hasText(sides[otherLang(lang)]);
}

/** What there is to say about one piece of a text. */
export function pieceFindings(inline: Inline, blockId: Id, lang: Lang, lookups: FindingLookups): Finding[] {
  switch (inline.type) {
    case 'itemRef':
      return inline.detached ? [] : itemFindings(inline, blockId, lang, lookups.item(inline.itemId));
    case 'nameRef':
      return inline.detached ? [] : nameFindings(inline, blockId, lang, lookups.person(inline.personId));
    case 'citation':
      return lookups.source(inline.sourceId) === null ? [finding('itemGone', blockId, lang, { text: inline.text })] : [];
    default:
      return [];
  }
}

/**
 * A piece whose record has been written since says something else when its text differs. Without a new revision the library still
 * says what it said, so that different words of a quotation were altered in the document.
 */
function itemFindings(piece: ItemRef, blockId: Id, lang: Lang, item: Item | null): Finding[] {
  if (item === null) return [finding('itemGone', blockId, lang, { text: piece.text })];
  const texts = currentTexts(piece, item, lang);
  const [now] = texts;
  if (now === undefined || texts.some((text) => sameWords(text, piece.text))) return [];
  const record = { recordId: piece.itemId, revision: String(item.revision) };
  if (piece.revision < item.revision) return [finding('itemChanged', blockId, lang, { was: piece.text, now, ...record })];
  return piece.form === 'quote' ? [finding('quotationAltered', blockId, lang, { expected: now, found: piece.text, ...record })] : [];
}

/** What the piece would say if it were inserted now; a figure may be any point of a series. */
export function currentTexts(piece: ItemRef, item: Item, lang: Lang): string[] {
  if (piece.form !== 'figure') {
    const text = item.texts[lang]?.text;
    return text === undefined ? [] : [piece.form === 'quote' ? text : withoutStop(text).said];
  }
  if (item.kind !== 'statistic') return [];
  const quantities = [item.quantity, ...item.series.map((point) => pointQuantity(item.quantity, point.value))];
  return quantities.map((quantity) => writeQuantity(quantity, lang));
}

function nameFindings(piece: NameRef, blockId: Id, lang: Lang, person: Person | null): Finding[] {
  if (person === null) return [finding('itemGone', blockId, lang, { text: piece.text })];
  const name = person.names[lang];
  if (name === undefined || piece.revision >= person.revision) return [];
  const now = piece.form === 'long' ? name.full : name.family;
  return sameWords(now, piece.text)
    ? []
    : [finding('itemChanged', blockId, lang, { was: piece.text, now, recordId: person.id, revision: String(person.revision) })];
}

/** A quotation block that says it quotes an item, but holds its words as ordinary text, or no more. */
function looseQuotation(block: Block, lang: Lang, lookups: FindingLookups): Finding[] {
  if (block.kind !== 'quotation' || block.attrs.itemId === null) return [];
  const { itemId } = block.attrs;
  const side = block.sides[lang];
  if (!hasText(side) || side.content.some((inline) => inline.type === 'itemRef' && inline.itemId === itemId)) return [];
  const expected = lookups.item(itemId)?.texts[lang]?.text;
  const found = sideText(side);
  if (expected === undefined || plainWords(found).includes(plainWords(expected))) return [];
  return [finding('quotationAltered', block.id, lang, { expected, found })];
}

/** Whether two texts differ by typography at most: spaces, dashes, apostrophes, quotation marks. */
export function sameWords(a: string, b: string): boolean {
  return plainWords(a) === plainWords(b);
}

/** The text with what typography may change made alike: spaces, dashes, apostrophes, quotation marks. */
function plainWords(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[«»„“”"]/gu, '"')
    .replace(/[’‘ʼ]/gu, "'")
    .replace(/[‐‑–—−]/gu, '-')
    .replace(/\s+/gu, '');
}
