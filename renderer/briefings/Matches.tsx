import { useQuery } from '@tanstack/react-query';
import { ArrowRight, ChartColumn, Check, CheckCheck, FileInput } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compareWords } from '../../core/briefing/compare.ts';
import { type Lang, otherLang } from '../../core/model/language.ts';
import type { MemoryUnit } from '../../core/model/memory.ts';
import type { WorkMatch } from '../../core/model/translation.ts';
import { shortcutOf } from '../app/commands.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { Highlighted } from '../library/Highlighted.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { Button } from '../ui/Button.tsx';
import { SearchField } from '../ui/Field.tsx';
import { Keys } from '../ui/Keys.tsx';
import { LangMark } from '../ui/LangMark.tsx';
import styles from './Matches.module.css';
import type { Work } from './useWork.ts';

const SHOWN = 30;

interface MatchesProps {
  work: Work;
  /** Opens the filling in of everything the memory knows; the report of how much that is comes first. */
  onPretranslate(): void;
}

/** What the memory has for the sentence at the caret, and what can be done with it. */
export function Matches({ work, onPretranslate }: MatchesProps) {
  const { t } = useTranslation('memory');
  const { lang, at } = work;
  const segment = at?.segments[at.index];
  return (
    <>
      {work.error !== null && work.error !== undefined && <AboutError error={work.error} />}
      {(lang === null || segment === undefined) && <p className={styles.hint}>{t('match.place')}</p>}
      {lang !== null && at && segment && (
        <>
          <section className={styles.segment} aria-label={t('match.segment')}>
            <p className={styles.head}>
              <LangMark lang={otherLang(lang)} />
              <ArrowRight size={14} aria-hidden />
              <LangMark lang={lang} />
              <span>{t('match.position', { number: at.index + 1, total: at.segments.length })}</span>
              {segment.confirmed && (
                <span className={styles.confirmed}>
                  <Check size={14} aria-hidden />
                  {t('match.confirmed')}
                </span>
              )}
            </p>
            <p lang={otherLang(lang)} className={styles.words}>
              {segment.source}
            </p>
            <div className={styles.actions}>
              <Button
                icon={Check}
                shortcut={shortcutOf('match.confirm')}
                onPress={() => void work.confirm()}
                isDisabled={segment.target === ''}
              >
                {t('match.confirm')}
              </Button>
              <Button
                icon={CheckCheck}
                shortcut={shortcutOf('match.accept')}
                onPress={() => void work.accept()}
                isDisabled={at.matches.length === 0}
              >
                {t('match.accept')}
              </Button>
            </div>
          </section>
          <p role="status" className={styles.hint}>
            {at.matches.length === 0 ? t('match.none') : t('match.count', { count: at.matches.length })}
          </p>
          {at.matches.length > 0 && (
            <ol className={styles.list} aria-label={t('match.matches')}>
              {at.matches.map((match, index) => (
                <OneMatch
                  key={match.unit.id}
                  match={match}
                  number={index + 1}
                  source={segment.source}
                  target={segment.target}
                  lang={lang}
                  onInsert={() => void work.insert(index + 1)}
                />
              ))}
            </ol>
          )}
        </>
      )}
      <Concordance lang={lang ?? 'ru'} />
      <div className={styles.whole}>
        <Button icon={ChartColumn} onPress={onPretranslate}>
          {t('pretranslate.open')}
        </Button>
      </div>
    </>
  );
}

interface OneMatchProps {
  match: WorkMatch;
  number: number;
  source: string;
  target: string;
  lang: Lang;
  onInsert(): void;
}

function OneMatch({ match, number, source, target, lang, onInsert }: OneMatchProps) {
  const { t } = useTranslation('memory');
  const { unit, kind, score, plainScore, verbatimScore, insertion, substituted } = match;
  const from = otherLang(lang);
  return (
    <li className={styles.match}>
      <p className={styles.head}>
        <Keys shortcut={`Mod+${number}`} />
        <strong className={kind === 'fuzzy' ? styles.fuzzy : styles.exact}>{t('match.score', { score })}</strong>
        <span>{t(`match.kind.${kind}`)}</span>
        {kind === 'fuzzy' && <span title={t('match.scoresAre')}>{t('match.scores', { plain: plainScore, verbatim: verbatimScore })}</span>}
      </p>
      {kind === 'fuzzy' && (
        <p lang={from} className={styles.words}>
          {compareWords(unit.texts[from].text, source, from).map(({ text, change }, index) => {
            const key = `${index} ${change}`;
            if (change === 'inserted') return <ins key={key}>{text}</ins>;
            return change === 'deleted' ? <del key={key}>{text}</del> : <span key={key}>{text}</span>;
          })}
        </p>
      )}
      <p lang={lang} className={`${styles.words} ${styles.insertion}`}>
        {insertion}
      </p>
      <p className={styles.origin}>
        {insertion === target && (
          <span className={styles.confirmed}>
            <Check size={14} aria-hidden />
            {t('match.inText')}
          </span>
        )}
        {substituted && <span>{t('match.substituted')}</span>}
        <Origin unit={unit} />
      </p>
      <div>
        <Button icon={FileInput} onPress={onInsert} aria-label={t('match.insertNumber', { number })}>
          {t('match.insert')}
        </Button>
      </div>
    </li>
  );
}

function Origin({ unit }: { unit: MemoryUnit }) {
  const { t, i18n } = useTranslation('memory');
  const date = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' }).format(new Date(unit.changedAt));
  return (
    <span>
      {[unit.origin.name, unit.author, date, unit.origin.penalty > 0 ? t('match.penalty', { points: unit.origin.penalty }) : '']
        .filter(Boolean)
        .join(' · ')}
    </span>
  );
}

/** Looks words up in all that was translated, in whatever form. */
function Concordance({ lang }: { lang: Lang }) {
  const { t } = useTranslation(['memory', 'app']);
  const { queries } = useEngine();
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed.trim());
  const found = useQuery({
    ...queries.memory.list.queryOptions({ input: { text: wanted, lang: null, origin: null, limit: SHOWN } }),
    enabled: wanted !== '',
  });
  const langs: readonly Lang[] = [otherLang(lang), lang];
  return (
    <section className={styles.concordance} aria-label={t('concordance.title')}>
      <SearchField label={t('concordance.search')} value={typed} onChange={setTyped} clearLabel={t('action.clear', { ns: 'app' })} />
      {found.error && <AboutError error={found.error} />}
      {wanted !== '' && found.data && (
        <>
          <p role="status" className={styles.hint}>
            {t('concordance.count', { count: found.data.total })}
          </p>
          <ul className={styles.list}>
            {found.data.units.map((unit) => (
              <li key={unit.id} className={styles.match}>
                {langs.map((each) => (
                  <p key={each} lang={each} className={styles.words}>
                    <Highlighted text={unit.texts[each].text} highlights={unit.found[each]} />
                  </p>
                ))}
                <p className={styles.origin}>
                  <Origin unit={unit} />
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
