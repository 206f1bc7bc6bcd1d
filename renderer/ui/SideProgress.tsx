import { useTranslation } from 'react-i18next';
import type { SideProgress } from '../../core/model/briefing.ts';
import type { Lang } from '../../core/model/language.ts';
import { LangMark } from './LangMark.tsx';
import styles from './SideProgress.module.css';

const STATES = ['final', 'reviewed', 'translated', 'draft', 'missing'] as const;

/** How far one language of a briefing has come: a small bar, and the same in words for those who do not see it. */
export function ProgressOfSide({ lang, progress }: { lang: Lang; progress: SideProgress }) {
  const { t } = useTranslation(['briefings', 'app']);
  const total = STATES.reduce((sum, state) => sum + progress[state], 0);
  const ready = total - progress.missing - progress.draft;
  const share = total === 0 ? 0 : Math.round((ready / total) * 100);
  return (
    <div className={styles.side}>
      <LangMark lang={lang} />
      <div
        className={styles.bar}
        role="img"
        aria-label={t('progress.label', {
          lang: t(`langTitle.${lang}`, { ns: 'app' }),
          ready,
          total,
          missing: progress.missing,
          stale: progress.stale,
        })}
      >
        {total > 0 && STATES.map((state) => <span key={state} className={styles[state]} style={{ flexGrow: progress[state] }} />)}
      </div>
      <span className={styles.share} aria-hidden>
        {t('progress.share', { share: share / 100 })}
      </span>
    </div>
  );
}
