import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangedWords, ReturnedChange } from '../../core/model/returned.ts';
import { Button } from '../ui/Button.tsx';
import { CheckboxField } from '../ui/CheckboxField.tsx';
import { LangMark } from '../ui/LangMark.tsx';
import styles from './Changes.module.css';

interface ChangesProps {
  changes: readonly ReturnedChange[];
  unchanged: number;
  chosen: ReadonlySet<string>;
  onChoose(chosen: ReadonlySet<string>): void;
}

/** The texts that came back as others, each with what would be inserted and deleted; the arrow keys go from one to the next. */
export function Changes({ changes, unchanged, chosen, onChoose }: ChangesProps) {
  const { t } = useTranslation(['returned', 'app']);
  // Whoever opened a file wants to read what changed: the button that was pressed is gone.
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector('input')?.focus();
  }, []);
  const toggle = (key: string, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(key);
    else next.delete(key);
    onChoose(next);
  };
  return (
    <section>
      <div className={styles.head}>
        <h3 role="status">{changes.length === 0 ? t('changes.none') : t('changes.title', { count: changes.length })}</h3>
        <span className={styles.quiet}>{t('unchanged', { count: unchanged })}</span>
        {changes.length > 1 && (
          <>
            <Button tone="quiet" onPress={() => onChoose(new Set(changes.map(({ key }) => key)))}>
              {t('changes.all')}
            </Button>
            <Button tone="quiet" onPress={() => onChoose(new Set())}>
              {t('changes.noneChosen')}
            </Button>
          </>
        )}
      </div>
      <ol ref={list} className={styles.list} onKeyDown={goOn}>
        {changes.map((change) => {
          const { key, number, segment, lang, words, state, conflict, warnings } = change;
          return (
            <li key={key} className={styles.change}>
              <CheckboxField isSelected={chosen.has(key)} onChange={(isChosen) => toggle(key, isChosen)}>
                <span className="visuallyHidden">{t('changes.label', { number, lang: t(`lang.${lang}`, { ns: 'app' }) })}</span>
                <span aria-hidden className={styles.quiet}>
                  {t('problems.row', { number })}
                </span>
                {segment !== null && <span className={styles.segment}>{t('changes.segment', { number: segment })}</span>}
              </CheckboxField>
              <LangMark lang={lang} />
              <div className={styles.words}>
                <Words words={words} lang={lang} />
                {state !== null && <p className={styles.quiet}>{t('changes.state', { state: t(`textState.${state}`, { ns: 'app' }) })}</p>}
                {conflict !== null && (
                  <div className={styles.warning}>
                    <p>{t('changes.conflict')}</p>
                    <Words words={conflict} lang={lang} />
                  </div>
                )}
                {warnings.map((warning) => (
                  <p key={warning} className={styles.warning}>
                    {t(`changes.warning.${warning}`)}
                  </p>
                ))}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Words({ words, lang }: { words: readonly ChangedWords[]; lang: string }) {
  const parts = words.map((part, index) => ({ ...part, key: `${index} ${part.change}` }));
  return (
    <p lang={lang} className={styles.text}>
      {parts.map(({ key, text, change }) => {
        if (change === 'inserted') return <ins key={key}>{text}</ins>;
        if (change === 'deleted') return <del key={key}>{text}</del>;
        return <span key={key}>{text}</span>;
      })}
    </p>
  );
}

/** Arrow keys move between the boxes of the list. */
function goOn(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const boxes: (Element | null)[] = [...event.currentTarget.querySelectorAll('input[type=checkbox]')];
  const at = boxes.indexOf(document.activeElement);
  const next = boxes[at + step];
  if (at < 0 || !(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}
