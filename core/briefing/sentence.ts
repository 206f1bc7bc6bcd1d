import type { Block } from '../model/briefing.ts';
import type { ItemRef } from '../model/inline.ts';
import type { Fact, Statistic } from '../model/item.ts';
import type { Lang } from '../model/language.ts';
import { joinText } from './attribution.ts';
import { type Draft, pair, plain } from './pairing.ts';
import { citation, withoutStop } from './quotation.ts';
import type { Writing } from './records.ts';

/** How a sentence stands in the text: in a bulleted list or as a paragraph, its source cited or not. */
export interface SentenceForm {
  form: 'list' | 'paragraphs';
  cited: boolean;
}

/** A fact or a statistic as the sentence it is kept with; missing where the language has no sentence. */
export function sentenceBlock(item: Fact | Statistic, writing: Writing, { form, cited }: SentenceForm): Block {
  const sides = pair(item.originalLang, (lang) => sentence(item, writing, lang, cited));
  if (form === 'list') return { id: writing.newId(), kind: 'listItem', attrs: { style: 'bullet', level: 0 }, sides };
  return { id: writing.newId(), kind: 'paragraph', attrs: {}, sides };
}

function sentence(item: Fact | Statistic, writing: Writing, lang: Lang, cited: boolean): Draft | null {
  const text = item.texts[lang];
  if (!text?.text) return null;
  const { said, stop } = withoutStop(text.text);
  const piece: ItemRef = { type: 'itemRef', itemId: item.id, revision: item.revision, form: 'fact', text: said, marks: [] };
  return { content: joinText([piece, ...(cited ? citation(item, writing, lang) : []), plain(stop)]), state: text.state };
}
