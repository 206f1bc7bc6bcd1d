import { useEffect, useState } from 'react';
import { LANGS } from '../../../core/model/language.ts';
import type { CommandContext } from '../commands.ts';
import { SpellingMarks } from '../spelling/spellingMarks.ts';

/** A word is judged once the typing rests, in milliseconds. */
const RESTED = 500;

/** The marks of misspelled words, kept up to date while the text is open. */
export function useSpelling({ pair, library }: CommandContext): SpellingMarks {
  const [marks] = useState(() => new SpellingMarks(pair));
  useEffect(() => {
    let touched: Set<string> | null = new Set();
    let timer: ReturnType<typeof setTimeout> | null = null;
    const look = () => {
      timer = null;
      const ids = touched ?? undefined;
      touched = new Set();
      marks.look(ids).catch((error: unknown) => console.warn('The spelling could not be checked', error));
    };
    const later = () => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(look, RESTED);
    };
    const leave = pair.subscribe((event) => {
      if (event.kind === 'selection') return;
      if (event.kind === 'structure') touched = null;
      else for (const id of event.ids) touched?.add(id);
      later();
    });
    touched = null;
    later();
    library?.words().then(
      (words) => {
        for (const lang of LANGS) marks.accept(lang, words[lang]);
        touched = null;
        later();
      },
      (error: unknown) => console.warn('The words that were added could not be read', error),
    );
    return () => {
      leave();
      if (timer !== null) clearTimeout(timer);
      marks.dispose();
    };
  }, [pair, library, marks]);
  return marks;
}
