import { BookMarked, UserRound } from 'lucide-react';
import type { BlockForm, InlineForm, PieceRequest, Suggestion } from '../../../core/model/insertion.ts';
import { LANGS, type Lang, type Localized } from '../../../core/model/language.ts';
import { ITEM_ICONS } from '../../library/itemIcons.ts';
import type { Icon } from '../../ui/Button.tsx';

/** In which ways an item may stand in a text: as blocks of its own or in the sentence that is being written. */
export type ItemForm = { place: 'blocks'; form: BlockForm } | { place: 'sentence'; form: InlineForm };

/** What is put into the text when an option is chosen. */
export type Choice = { type: 'piece'; piece: PieceRequest } | { type: 'blocks'; itemId: string; form: BlockForm };

/** The ways in which a kind of item can stand in a text; which one is meant when nothing else is said depends on how it was called. */
export function formsOf(suggestion: Extract<Suggestion, { type: 'item' }>): ItemForm[] {
  const source: ItemForm = { place: 'sentence', form: 'citation' };
  switch (suggestion.kind) {
    case 'quote':
      return [{ place: 'blocks', form: 'quotation' }, { place: 'sentence', form: 'quote' }, { place: 'blocks', form: 'reported' }, source];
    case 'fact':
      return [{ place: 'blocks', form: 'sentence' }, { place: 'sentence', form: 'fact' }, source];
    case 'statistic':
      return [
        { place: 'blocks', form: 'sentence' },
        { place: 'sentence', form: 'figure' },
        { place: 'sentence', form: 'fact' },
        { place: 'blocks', form: 'table' },
        ...(suggestion.isSeries ? [{ place: 'blocks', form: 'chart' } as const] : []),
        source,
      ];
  }
}

/** The form an item takes when nothing else is said: `/` makes blocks, `@` goes on with the sentence. */
export function usualForm(suggestion: Extract<Suggestion, { type: 'item' }>, sign: '/' | '@'): ItemForm {
  const forms = formsOf(suggestion);
  const place = sign === '/' ? 'blocks' : 'sentence';
  return forms.find((form) => form.place === place) ?? { place: 'sentence', form: 'citation' };
}

/** What choosing a form of an item means. */
export function choiceOf(id: string, form: ItemForm): Choice {
  if (form.place === 'blocks') return { type: 'blocks', itemId: id, form: form.form };
  return { type: 'piece', piece: { type: 'item', id, form: form.form } };
}

/** A text in the wanted language or, failing that, in one it has. */
export function readable(text: Localized, wanted: Lang): { text: string; lang: Lang } {
  for (const lang of [wanted, ...LANGS]) if (text[lang]) return { text: text[lang], lang };
  return { text: '', lang: wanted };
}

/** The picture of a record. */
export function iconOf(suggestion: Suggestion): Icon {
  if (suggestion.type === 'person') return UserRound;
  return suggestion.type === 'source' ? BookMarked : ITEM_ICONS[suggestion.kind];
}
