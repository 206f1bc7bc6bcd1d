import { useEffect, useState } from 'react';
import type { Id } from '../../../core/model/record.ts';
import type { ComposerLibrary } from '../library/composerLibrary.ts';

type Shown = { state: 'waiting' | 'gone'; url?: undefined } | { state: 'there'; url: string };

/** An image of the library, as an address the page may show for as long as it needs it. */
export function useImage(library: ComposerLibrary | null, id: Id): Shown {
  const [shown, setShown] = useState<Shown>({ state: 'waiting' });
  useEffect(() => {
    let url: string | null = null;
    let wanted = true;
    if (!library) {
      setShown({ state: 'gone' });
      return;
    }
    library.image(id).then(
      (bytes) => {
        if (!wanted) return;
        url = bytes && URL.createObjectURL(bytes);
        setShown(url === null ? { state: 'gone' } : { state: 'there', url });
      },
      (error: unknown) => {
        if (!wanted) return;
        setShown({ state: 'gone' });
        library.tell(error);
      },
    );
    return () => {
      wanted = false;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [library, id]);
  return shown;
}
