import { Check, CircleAlert, LoaderCircle } from 'lucide-react';
import { useMemo } from 'react';
import { Group } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { progress } from '../../core/briefing/progress.ts';
import type { BriefingContent } from '../../core/model/briefing.ts';
import { LANGS } from '../../core/model/language.ts';
import type { SaveState } from '../engine/autosave.ts';
import { LangMark } from '../ui/LangMark.tsx';
import { writeTime } from '../ui/when.ts';
import styles from './StatusLine.module.css';

/** Words per language, what is missing or stale, and when it was saved. */
export function StatusLine({ content, state }: { content: BriefingContent; state: SaveState }) {
  const { t } = useTranslation(['briefings', 'app']);
  const counts = useMemo(() => progress(content), [content]);
  return (
    <Group className={styles.line ?? ''} aria-label={t('status.label')}>
      {LANGS.map((lang) => (
        <span key={lang} className={styles.side}>
          <LangMark lang={lang} />
          <span>{t('status.words', { count: counts[lang].words })}</span>
          {counts[lang].missing > 0 && <span className={styles.missing}>{t('status.missing', { count: counts[lang].missing })}</span>}
          {counts[lang].stale > 0 && <span className={styles.stale}>{t('status.stale', { count: counts[lang].stale })}</span>}
        </span>
      ))}
      {content.parked.length > 0 && <span>{t('status.parked', { count: content.parked.length })}</span>}
      <span className={styles.spring} />
      <SavedWhen state={state} />
    </Group>
  );
}

function SavedWhen({ state }: { state: SaveState }) {
  const { t, i18n } = useTranslation('briefings');
  if (state.kind === 'saved') {
    return (
      <span className={styles.saved} data-save-state="saved">
        <Check size={16} aria-hidden />
        {state.at ? t('status.savedAt', { time: writeTime(state.at, i18n.language) }) : t('status.saved')}
      </span>
    );
  }
  if (state.kind === 'failed' || state.kind === 'conflict') {
    return (
      <span className={styles.failed} role="status" data-save-state={state.kind}>
        <CircleAlert size={16} aria-hidden />
        {t(`status.${state.kind}`)}
      </span>
    );
  }
  return (
    <span className={styles.saved} data-save-state={state.kind}>
      <LoaderCircle size={16} aria-hidden />
      {t('status.saving')}
    </span>
  );
}
