import { type Localized, langSchema } from '../../core/model/language.ts';

/** Longer selections are no term. */
const LONGEST = 200;

/** What is selected in the text, in the language it is in; nothing where nothing is, or more than a term. */
export function selectedWords(): Localized {
  const selection = document.getSelection();
  const text = selection?.toString().replace(/\s+/gu, ' ').trim() ?? '';
  const node = selection?.anchorNode;
  const from = node instanceof Element ? node : node?.parentElement;
  const lang = langSchema.safeParse(from?.closest('[data-block-id]')?.closest('[lang]')?.getAttribute('lang')?.slice(0, 2)).data;
  return lang === undefined || text === '' || text.length > LONGEST ? {} : { [lang]: text };
}
