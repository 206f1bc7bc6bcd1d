import type { Block, Sides } from '../model/briefing.ts';
import type { Fact, Statistic } from '../model/item.ts';
import type { Lang } from '../model/language.ts';
import { joinText } from './attribution.ts';
import { type Draft, pair, plain } from './pairing.ts';
import { citation, withoutStop } from './quotation.ts';
import type { RecordLookup } from './records.ts';

/** A fact or a statistic as the sentence it is kept with, its source cited; missing where the language has no sentence. */
export function sentenceSides(item: Fact | Statistic, records: RecordLookup): Sides {
  return pair(item.originalLang, (lang) => sentence(item, records, lang));
}

/** The same as a paragraph, or as an item of a bulleted list. */
export function sentenceBlock(item: Fact | Statistic, records: RecordLookup, form: 'list' | 'paragraphs', newId: () => string): Block {
  const sides = sentenceSides(item, records);
  if (form === 'list') return { id: newId(), kind: 'listItem', attrs: { style: 'bullet', level: 0 }, sides };
  return { id: newId(), kind: 'paragraph', attrs: {}, sides };
}

function sentence(item: Fact | Statistic, records: RecordLookup, lang: Lang): Draft | null {
  const text = item.texts[lang];
  if (!text?.text) return null;
  const { said, stop } = withoutStop(text.text);
  const piece = { type: 'itemRef', itemId: item.id, revision: item.revision, form: 'fact', text: said, marks: [] } as const;
  return { content: joinText([{ ...piece, marks: [] }, ...citation(item, records, lang), plain(stop)]), state: text.state };
}
