import { Check, Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type NameProposal, nameProposals } from '../../core/language/transliteration.ts';
import type { Spelling } from '../../core/model/authority.ts';
import { LANGS, type Lang, otherLang } from '../../core/model/language.ts';
import { RecordSection } from '../records/RecordFrame.tsx';
import { Button } from '../ui/Button.tsx';
import { LangMark } from '../ui/LangMark.tsx';
import styles from './NameProposals.module.css';

interface NameProposalsProps {
  /** The full name per language, empty where there is none yet. */
  names: Readonly<Record<Lang, string>>;
  aliases: readonly string[];
  /** The standards that were confirmed. */
  spellings: readonly Spelling[];
  /** Makes a proposal the name of that language. */
  onName(lang: Lang, proposal: NameProposal): void;
  onAlias(proposal: NameProposal): void;
}

/** The spellings of a record with those of a proposal that somebody took. */
export function withSpellings(spellings: readonly Spelling[] = [], { text, by }: NameProposal): Spelling[] {
  return [...spellings.filter((known) => known.text !== text), ...by.map((way) => ({ text, by: way }))];
}

/** How the names are written in the other alphabet, by standard. Nothing of it is stored until somebody takes it. */
export function NameProposals({ names, aliases, spellings, onName, onAlias }: NameProposalsProps) {
  const { t } = useTranslation('people');
  const { fr, ru } = names;
  const proposals = useMemo(() => {
    const of: Record<Lang, string> = { fr, ru };
    return LANGS.map((lang) => ({ lang, from: of[otherLang(lang)], found: nameProposals(of[otherLang(lang)]) }));
  }, [fr, ru]);
  if (proposals.every(({ found }) => found.length === 0)) return null;
  return (
    <RecordSection title={t('proposals.title')}>
      <p className={styles.quiet}>{t('proposals.about')}</p>
      {proposals.map(
        ({ lang, from, found }) =>
          found.length > 0 && (
            <ul key={lang} aria-label={t(`proposals.in.${lang}`, { name: from })} className={styles.list}>
              {found.map((proposal) => {
                const { text, by } = proposal;
                const isStored = names[lang] === text || aliases.includes(text);
                const confirmed = spellings.filter((known) => known.text === text).map((known) => t(`proposals.by.${known.by}`));
                return (
                  <li key={text} className={styles.proposal}>
                    <span className={styles.words}>
                      <span className={styles.text}>
                        <LangMark lang={lang} /> <span lang={lang}>{text}</span>
                      </span>
                      {confirmed.length === 0 && (
                        <span className={styles.quiet}>{by.map((way) => t(`proposals.by.${way}`)).join(' · ')}</span>
                      )}
                    </span>
                    {isStored ? (
                      <span className={styles.stored}>
                        <Check size={16} aria-hidden />{' '}
                        {confirmed.length === 0 ? t('proposals.stored') : t('proposals.storedBy', { by: confirmed.join(' · ') })}
                      </span>
                    ) : (
                      <span className={styles.actions}>
                        {names[lang].trim() === '' && (
                          <Button onPress={() => onName(lang, proposal)} aria-label={t('proposals.takeNamed', { text })}>
                            {t(`proposals.take.${lang}`)}
                          </Button>
                        )}
                        <Button tone="quiet" icon={Plus} onPress={() => onAlias(proposal)} aria-label={t('proposals.aliasNamed', { text })}>
                          {t('proposals.alias')}
                        </Button>
                      </span>
                    )}
                  </li>
                );
              })}
            </ul>
          ),
      )}
    </RecordSection>
  );
}
