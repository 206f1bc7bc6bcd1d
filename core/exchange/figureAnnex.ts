import { cellsOf } from '../briefing/side.ts';
import type { Block, Cell, Sides } from '../model/briefing.ts';
import type { Inline, TextInline } from '../model/inline.ts';
import type { Item, Statistic } from '../model/item.ts';
import { LANGS, type Lang } from '../model/language.ts';
import type { Id } from '../model/record.ts';
import type { References } from './citations/references.ts';
import { wordings } from './wording.ts';

/**
 * The annex that says where each figure of a briefing comes from: the figure as the text has it, what is measured, and its sources. In the order
 * of the text; empty when there is no figure of the library in it.
 */
export function figureAnnex(blocks: readonly Block[], items: readonly Item[], references: References): Block[] {
  const known = new Map(items.map((item) => [item.id, item]));
  const said = new Map<Id, { item: Statistic; texts: Record<Lang, string[]> }>();
  for (const block of blocks) {
    if (block.kind === 'note') continue;
    for (const { sides } of [block, ...cellsOf(block)]) {
      for (const lang of LANGS) {
        for (const inline of sides[lang]?.content ?? []) {
          if (inline.type !== 'itemRef' || inline.form !== 'figure') continue;
          const item = known.get(inline.itemId);
          if (item?.kind !== 'statistic') continue;
          const entry = said.get(item.id) ?? { item, texts: { fr: [], ru: [] } };
          if (!entry.texts[lang].includes(inline.text)) entry.texts[lang].push(inline.text);
          said.set(item.id, entry);
        }
      }
    }
  }
  if (said.size === 0) return [];
  const langs = LANGS.filter((lang) => [...said.values()].some(({ texts }) => texts[lang].length > 0));
  const rows = [...said.values()].map(({ item, texts }): Cell[] => [
    cell(langs, (lang) => figureTexts(item, texts[lang])),
    cell(langs, (lang) => (texts[lang].length === 0 ? [] : [text(measured(item, lang))])),
    cell(langs, (lang) => (texts[lang].length === 0 ? [] : origins(item, lang, references))),
  ]);
  const head = [0, 1, 2].map((column) => cell(langs, (lang) => [text(wordings[lang].figures.columns[column] ?? '')]));
  return [
    { id: 'annex-figures', kind: 'heading', attrs: { level: 1 }, sides: cell(langs, (lang) => [text(wordings[lang].figures.title)]).sides },
    { id: 'annex-figures-table', kind: 'table', attrs: { header: true, widths: [3, 5, 7], rows: [head, ...rows] }, sides: {} },
  ];
}

function figureTexts(item: Statistic, texts: readonly string[]): Inline[] {
  return texts.flatMap((each, index): Inline[] => {
    const piece: Inline = { type: 'itemRef', itemId: item.id, revision: item.revision, form: 'figure', text: each, marks: [] };
    return index === 0 ? [piece] : [{ type: 'lineBreak' }, piece];
  });
}

function measured({ measure, geography, period }: Statistic, lang: Lang): string {
  return [measure[lang], geography[lang], period[lang]].filter((part) => part !== undefined && part.trim() !== '').join(', ');
}

function origins(item: Statistic, lang: Lang, references: References): Inline[] {
  const sources = [...new Set(item.excerpts.map(({ sourceId }) => sourceId))].flatMap((id) => references.source(id) ?? []);
  return sources.flatMap((source, index): Inline[] => {
    const entry = references.entry(source, lang);
    return index === 0 ? entry : [{ type: 'lineBreak' }, ...entry];
  });
}

function cell(langs: readonly Lang[], of: (lang: Lang) => Inline[]): Cell {
  const sides: Sides = {};
  for (const lang of langs) {
    const content = of(lang);
    if (content.length > 0) sides[lang] = { content, state: 'final' };
  }
  return { sides };
}

function text(value: string): TextInline {
  return { type: 'text', text: value, marks: [] };
}
