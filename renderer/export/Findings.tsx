import { useTranslation } from 'react-i18next';
import type { Layout } from '../../core/engine/contract.ts';
import type { Finding } from '../../core/model/finding.ts';
import type { Lang } from '../../core/model/language.ts';
import { CheckboxField } from '../ui/CheckboxField.tsx';
import styles from './ExportDialog.module.css';
import { exportWarnings } from './exportWarnings.ts';

interface FindingsProps {
  findings: readonly Finding[];
  layout: Layout;
  lang: Lang;
  /** It is exported although something was found that must not leave by mistake. */
  isForced: boolean;
  onForce(forced: boolean): void;
}

/** What was found in the languages that leave: what blocks the export, unless somebody says that it is meant, and what only warns. */
export function Findings({ findings, layout, lang, isForced, onForce }: FindingsProps) {
  const { t } = useTranslation('export');
  const warnings = exportWarnings(findings, layout, lang);
  if (warnings.length === 0) return null;
  const blocks = warnings.some(({ blocks: each }) => each);
  return (
    <>
      <ul className={styles.warnings} aria-label={t('found.label')}>
        {warnings.map(({ code, lang: shown, count, blocks: each }) => (
          <li key={`${code} ${shown}`} className={each ? styles.error : styles.warning}>
            {t(`found.${code}.${shown}`, { count })}
          </li>
        ))}
      </ul>
      {blocks && (
        <CheckboxField isSelected={isForced} onChange={onForce}>
          {t('found.force')}
        </CheckboxField>
      )}
    </>
  );
}
