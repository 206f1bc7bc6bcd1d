import { useEffect, useState } from 'react';
import type { Suggestion } from '../../../core/model/insertion.ts';
import type { Lang } from '../../../core/model/language.ts';
import type { Call } from '../features/typeahead/typeahead.ts';
import type { ComposerLibrary } from '../library/composerLibrary.ts';

/** `/` finds items once this much is typed; before that it offers blocks alone. */
const LETTERS = 2;

/** What the library has for what is typed; a late answer to an earlier question is not shown. */
export function useSuggestions(library: ComposerLibrary | null, call: Call, lang: Lang): { found: Suggestion[]; waiting: boolean } {
  const { sign, query } = call;
  const [answer, setAnswer] = useState<{ query: string; found: Suggestion[] }>({ query: '', found: [] });
  const asks = library !== null && (sign === '@' || query.length >= LETTERS);
  useEffect(() => {
    if (!library || !asks) {
      setAnswer({ query, found: [] });
      return;
    }
    let wanted = true;
    library.suggest(query, lang, sign === '@' ? ['person', 'item', 'source'] : ['item']).then(
      (found) => {
        if (wanted) setAnswer({ query, found });
      },
      (error: unknown) => {
        if (wanted) library.tell(error);
      },
    );
    return () => {
      wanted = false;
    };
  }, [library, asks, query, lang, sign]);
  return { found: asks ? answer.found : [], waiting: asks && answer.query !== query };
}
