import { writeQuantity } from '../language/index.ts';
import type { Gender, Person } from '../model/authority.ts';
import type { Inline, ItemRef } from '../model/inline.ts';
import type { InlineForm, PieceWording } from '../model/insertion.ts';
import type { Item, Quote } from '../model/item.ts';
import { LANGS, type Lang } from '../model/language.ts';
import type { Source } from '../model/source.ts';
import { attribution, civility, introduction, joinText, shortName } from './attribution.ts';
import { plain } from './pairing.ts';
import { citation, quoted, withoutStop } from './quotation.ts';
import type { Writing } from './records.ts';
import { cite } from './reference.ts';

/** What a piece inside a sentence is written with; it makes no blocks, and so no ids. */
export type PieceWriting = Omit<Writing, 'newId'>;

/** An item as it stands inside a sentence, in every language it has; a form the item does not have gives nothing. */
export function itemWording(item: Item, form: InlineForm, writing: PieceWriting): PieceWording {
  return inEveryLanguage((lang) => {
    if (form === 'citation') return citation(item, writing, lang);
    if (form === 'figure') {
      const text = item.kind === 'statistic' ? writeQuantity(item.quantity, lang) : '';
      return text === '' ? [] : [reference(item, form, text)];
    }
    const text = item.texts[lang]?.text;
    if (!text) return [];
    if (form === 'quote') return item.kind === 'quote' ? quoteInSentence(item, text, writing, lang) : [];
    return [reference(item, form, withoutStop(text).said), ...citation(item, writing, lang)];
  });
}

/** Somebody's name: in full with civility, role and organisation, or civility and family name once they were introduced. */
export function personWording(person: Person, form: 'long' | 'short', { records }: PieceWriting): PieceWording {
  return inEveryLanguage((lang) => {
    if (form === 'long') return introduction(person, records, lang) ?? [];
    const name = shortName(person, lang);
    return name === null ? [] : joinText([...civility(person, lang), name]);
  });
}

/** A source, as the note that cites it. */
export function sourceWording(source: Source, { introduced }: PieceWriting): PieceWording {
  return inEveryLanguage((lang) => [cite(source, lang, introduced.has(source.id))]);
}

function inEveryLanguage(write: (lang: Lang) => Inline[]): PieceWording {
  const wording: PieceWording = {};
  for (const lang of LANGS) {
    const content = write(lang);
    if (content.length > 0) wording[lang] = content;
  }
  return wording;
}

function reference(item: Item, form: ItemRef['form'], text: string): ItemRef {
  return { type: 'itemRef', itemId: item.id, revision: item.revision, form, text, marks: [] };
}

const DECLARED: Record<Lang, Partial<Record<Gender, string>>> = {
  fr: { feminine: ', a déclaré ', masculine: ', a déclaré ' },
  ru: { feminine: ', — заявила ', masculine: ', — заявил ' },
};

/** Words in quotation marks with who said them: by a verb where the speaker's gender is known, else in brackets. */
function quoteInSentence(quote: Quote, text: string, writing: PieceWriting, lang: Lang): Inline[] {
  const said = reference(quote, 'quote', text);
  const by = attribution(quote, writing, lang);
  const person = writing.records.person(quote.speakerId);
  const verb = person?.names[lang] === undefined ? undefined : DECLARED[lang][person.gender];
  const source = citation(quote, writing, lang);
  if (by === null) return joinText([...quoted([said], lang), ...source]);
  if (person === null || verb === undefined) return joinText([...quoted([said], lang), plain(' ('), ...by.content, plain(')'), ...source]);
  return joinText([...quoted([said], lang), plain(verb), ...civility(person, lang), ...by.content, ...source]);
}
