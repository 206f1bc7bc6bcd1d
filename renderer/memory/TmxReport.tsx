import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import styles from './MemoryScreen.module.css';
import type { NamedReport } from './useTmxImport.ts';

/** What importing did: units that are new, those that were known, and each that could not be read. */
export function TmxReport({ reports, onClose }: { reports: readonly NamedReport[]; onClose(): void }) {
  const { t } = useTranslation(['memory', 'app']);
  return (
    <section className={styles.part} aria-label={t('import.report')}>
      {reports.map(({ name, report }) => (
        <div key={name}>
          <h2>{name}</h2>
          <p role="status">
            {t('import.added', { count: report.added })} {t('import.known', { count: report.known })}{' '}
            {report.passedOver > 0 && t('import.passedOver', { count: report.passedOver })}
          </p>
          {report.problems.length > 0 && (
            <ScrollRegion label={t('import.problems')} className={styles.problems}>
              <ul>
                {report.problems.map(({ line, reason, detail }) => (
                  <li key={`${line} ${reason}`}>
                    {t('import.line', { line })} {t(`import.reason.${reason}`)} <span className={styles.quiet}>{detail}</span>
                  </li>
                ))}
              </ul>
            </ScrollRegion>
          )}
        </div>
      ))}
      <div>
        <Button onPress={onClose}>{t('action.close', { ns: 'app' })}</Button>
      </div>
    </section>
  );
}
