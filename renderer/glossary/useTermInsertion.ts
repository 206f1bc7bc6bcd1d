import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { otherLang } from '../../core/model/language.ts';
import type { Id } from '../../core/model/record.ts';
import type { Term } from '../../core/model/term.ts';
import type { TextFindings } from '../briefings/useTextFindings.ts';
import { say } from '../ui/toasts.ts';
import type { CaretPlace } from './GlossaryTab.tsx';
import { preferredWord } from './preferredWord.ts';

/** Puts the words of the glossary into the text: a chosen one, or the next that the other language has and this one still lacks. */
export function useTermInsertion(found: TextFindings, caret: CaretPlace | null, insert: (text: string) => void) {
  const { t } = useTranslation('glossary');
  // The text is looked at a moment after the typing: until then these are known to be in it.
  const inserted = useRef(new Set<Id>());
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place, and the text as it was found there, begin anew
  useEffect(() => {
    inserted.current = new Set();
  }, [caret, found.usesOf]);
  const insertTerm = (term: Term) => {
    const word = caret && preferredWord(term, caret.lang);
    if (!word) return;
    inserted.current.add(term.id);
    insert(word);
  };
  const insertNextTerm = () => {
    const next = caret && nextTerm(found, caret, inserted.current);
    if (next) insertTerm(next);
    else say(t('nothingToInsert'));
  };
  return { insertTerm, insertNextTerm };
}

function nextTerm({ terms, usesOf }: TextFindings, { block, lang }: CaretPlace, inserted: ReadonlySet<Id>): Term | null {
  const uses = usesOf(block);
  const idsIn = (of: typeof lang) => uses.flatMap(({ place, uses: own }) => (place.lang === of ? own.map(({ termId }) => termId) : []));
  const here = new Set(idsIn(lang));
  for (const id of idsIn(otherLang(lang))) {
    const term = terms.find((each) => each.id === id);
    if (term && !here.has(id) && !inserted.has(id) && preferredWord(term, lang) !== null) return term;
  }
  return null;
}
