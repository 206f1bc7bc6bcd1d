import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGS, type Lang, type Localized } from '../../core/model/language.ts';
import type { Designation, Term } from '../../core/model/term.ts';
import { useErrorText } from '../app/errorText.ts';
import { useUndoAndRedo } from '../app/useUndo.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import { LangMark } from '../ui/LangMark.tsx';
import { plainLetters } from '../ui/plainLetters.ts';
import { say, warn } from '../ui/toasts.ts';
import styles from './TermForm.module.css';

interface TermFormProps {
  /** What the fields begin with. */
  start: Localized;
  /** The glossary as it is, so that a term is not added twice. */
  terms: readonly Term[];
  onSaved(term: Term): void;
}

/** A new term: what it is called in each language. Enter in either field adds it; one of the two may stay empty. */
export function TermForm({ start, terms, onSaved }: TermFormProps) {
  const { t } = useTranslation('glossary');
  const { client } = useEngine();
  const errorText = useErrorText();
  const { undo } = useUndoAndRedo();
  const [words, setWords] = useState<Record<Lang, string>>({ fr: start.fr ?? '', ru: start.ru ?? '' });
  const designations = LANGS.flatMap((lang): Designation[] => {
    const text = words[lang].trim();
    return text === '' ? [] : [{ lang, text, status: 'preferred', partOfSpeech: null }];
  });
  const known = designations.length > 0 ? terms.find((term) => designations.every((each) => has(term, each))) : undefined;
  const add = async () => {
    if (designations.length === 0 || known) return;
    try {
      const term = await client.glossary.save({ designations, definition: {}, note: '', source: '' });
      setWords({ fr: '', ru: '' });
      say(t('added', { text: designations.map(({ text }) => text).join(' = ') }), undo);
      onSaved(term);
    } catch (error) {
      warn(errorText(error).what);
    }
  };
  return (
    <form
      className={styles.form}
      aria-label={t('add')}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      {LANGS.map((lang) => (
        <TextField
          key={lang}
          label={
            <span className={styles.label}>
              <LangMark lang={lang} /> {t(`term.${lang}`)}
            </span>
          }
          lang={lang}
          value={words[lang]}
          onChange={(text) => setWords((now) => ({ ...now, [lang]: text }))}
        />
      ))}
      <Button type="submit" icon={Plus} isDisabled={designations.length === 0 || known !== undefined}>
        {t('add')}
      </Button>
      {known && <p role="status">{t('known')}</p>}
    </form>
  );
}

function has({ designations }: Term, { lang, text }: Designation): boolean {
  return designations.some((each) => each.lang === lang && plainLetters(each.text) === plainLetters(text));
}
