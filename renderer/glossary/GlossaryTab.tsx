import { CornerDownLeft } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lang, Localized } from '../../core/model/language.ts';
import type { Id } from '../../core/model/record.ts';
import type { Term } from '../../core/model/term.ts';
import { shortcutOf } from '../app/commands.ts';
import { formatRoute } from '../app/route.ts';
import type { TextFindings } from '../briefings/useTextFindings.ts';
import { IconButton } from '../ui/Button.tsx';
import { SearchField } from '../ui/Field.tsx';
import { LangMark } from '../ui/LangMark.tsx';
import { plainLetters } from '../ui/plainLetters.ts';
import styles from './GlossaryTab.module.css';
import { preferredWord } from './preferredWord.ts';
import { TermForm } from './TermForm.tsx';
import { TermWords } from './TermWords.tsx';
import { foundTerms } from './termSearch.ts';

/** Where the caret is in the text, or was last. */
export interface CaretPlace {
  block: Id;
  lang: Lang;
}

interface GlossaryTabProps {
  found: TextFindings;
  caret: CaretPlace | null;
  /** What was selected when a term was wanted; the form begins with it. */
  wanted: { words: Localized; count: number };
  /** Puts a word where the caret is. */
  onInsert(term: Term): void;
}

const MOST_FOUND = 50;

/** The terms of the paragraph the caret is in, the whole glossary to search, and a form for a new term. */
export function GlossaryTab({ found, caret, wanted, onInsert }: GlossaryTabProps) {
  const { t } = useTranslation(['glossary', 'app']);
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed);
  const here = useMemo(() => termsHere(found, caret), [found, caret]);
  const searched = useMemo(
    () => (plainLetters(search.trim()) === '' ? [] : foundTerms(found.terms, search, 'all').slice(0, MOST_FOUND)),
    [found.terms, search],
  );
  const lang = caret?.lang ?? 'fr';
  return (
    <div className={styles.tab}>
      <TermForm key={wanted.count} start={wanted.words} terms={found.terms} onSaved={() => undefined} />
      <section aria-label={t('here')} className={styles.section}>
        <h3>{t('here')}</h3>
        {here.length === 0 ? (
          <p className={styles.quiet}>{found.terms.length === 0 ? t('empty.text') : t('noneHere')}</p>
        ) : (
          <Terms terms={here} lang={lang} onInsert={onInsert} />
        )}
      </section>
      <section aria-label={t('whole')} className={styles.section}>
        <h3>{t('whole')}</h3>
        <SearchField label={t('search')} value={typed} onChange={setTyped} clearLabel={t('action.clear', { ns: 'app' })} />
        {searched.length > 0 && <Terms terms={searched} lang={lang} onInsert={onInsert} />}
        <a href={formatRoute({ place: 'glossary', id: null })}>{t('open', { count: found.terms.length })}</a>
      </section>
    </div>
  );
}

/** The terms that either language of the block has, in the order in which they stand. */
function termsHere({ terms, usesOf }: TextFindings, caret: CaretPlace | null): Term[] {
  if (caret === null) return [];
  const ids = new Set(usesOf(caret.block).flatMap(({ uses }) => uses.map(({ termId }) => termId)));
  return [...ids].flatMap((id) => terms.find((term) => term.id === id) ?? []);
}

function Terms({ terms, lang, onInsert }: { terms: readonly Term[]; lang: Lang; onInsert(term: Term): void }) {
  const { t } = useTranslation('glossary');
  return (
    <ul className={styles.list}>
      {terms.map((term) => {
        const word = preferredWord(term, lang);
        return (
          <li key={term.id} className={styles.term}>
            <a href={formatRoute({ place: 'glossary', id: term.id })} className={styles.words}>
              <span>
                <LangMark lang="fr" /> <TermWords term={term} lang="fr" />
              </span>
              <span>
                <LangMark lang="ru" /> <TermWords term={term} lang="ru" />
              </span>
              {term.note !== '' && <span className={styles.quiet}>{term.note}</span>}
            </a>
            <IconButton
              icon={CornerDownLeft}
              label={t('insert', { text: word ?? '' })}
              shortcut={shortcutOf('briefing.insertTerm')}
              isDisabled={word === null}
              onPress={() => onInsert(term)}
            />
          </li>
        );
      })}
    </ul>
  );
}
