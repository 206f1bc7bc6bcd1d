import { useMemo } from 'react';
import { useErrorText } from '../app/errorText.ts';
import { formatRoute } from '../app/route.ts';
import type { ComposerLibrary } from '../composer/library/composerLibrary.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { warn } from '../ui/toasts.ts';

/** Suggestions of each type that a menu has room for. */
const SUGGESTED = 6;

/** The library as the composer asks it, over the engine's contract. */
export function useComposerLibrary(): ComposerLibrary {
  const { client } = useEngine();
  const errorText = useErrorText();
  return useMemo(
    () => ({
      suggest: (query, lang, types) => client.briefings.suggest({ query, lang, types, limit: SUGGESTED }),
      blocks: (itemId, form, introduced) => client.briefings.insertion({ itemId, introduced, ...(form === undefined ? {} : { form }) }),
      wording: (piece, introduced) => client.briefings.piece({ piece, introduced }),
      statuses: (pieces) => client.briefings.pieceStatus({ pieces }),
      addressOf: (piece) => {
        if (piece.type === 'itemRef') return formatRoute({ place: 'library', itemId: piece.itemId });
        if (piece.type === 'nameRef') return formatRoute({ place: 'people', kind: 'person', id: piece.personId });
        return formatRoute({ place: 'sources', id: piece.sourceId });
      },
      words: () => client.spelling.words(),
      addWord: (lang, word) => client.spelling.addWord({ lang, word }),
      image: async (id) => (await client.assets.get({ id }))?.bytes ?? null,
      keepImage: (bytes, name) => client.assets.put({ name, bytes }),
      tell: (error) => warn(typeof error === 'string' ? error : errorText(error).what),
    }),
    [client, errorText],
  );
}
