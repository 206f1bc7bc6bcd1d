import { useEffect, useState } from 'react';
import { langSchema } from '../../core/model/language.ts';
import type { CaretPlace } from './GlossaryTab.tsx';

/** The block and the language the caret of the text is in, or was last: the focus may be elsewhere since. */
export function useCaretPlace(): CaretPlace | null {
  const [place, setPlace] = useState<CaretPlace | null>(null);
  useEffect(() => {
    const follow = () => {
      const node = document.getSelection()?.anchorNode;
      const from = node instanceof Element ? node : node?.parentElement;
      const block = from?.closest<HTMLElement>('[data-block-id]')?.dataset.blockId;
      const lang = langSchema.safeParse(from?.closest('[lang]')?.getAttribute('lang')?.slice(0, 2)).data;
      if (block === undefined || lang === undefined) return;
      setPlace((now) => (now?.block === block && now.lang === lang ? now : { block, lang }));
    };
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, []);
  return place;
}
