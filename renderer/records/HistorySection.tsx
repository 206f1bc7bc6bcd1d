import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id, RecordKind } from '../../core/model/record.ts';
import { useErrorText } from '../app/errorText.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { Button } from '../ui/Button.tsx';
import { say, warn } from '../ui/toasts.ts';
import { ChangedValues } from './ChangedValues.tsx';
import styles from './HistorySection.module.css';
import { happened } from './history.ts';

interface HistorySectionProps {
  kind: RecordKind;
  id: Id;
  /** An earlier state is the present one again: the record is to be shown afresh. */
  onRestored(): void;
}

/** Who changed a record, when and what of it; each state can be made the present one again. Asked for when it is opened. */
export function HistorySection({ kind, id, onRestored }: HistorySectionProps) {
  const { t, i18n } = useTranslation('library');
  const { client, queries } = useEngine();
  const errorText = useErrorText();
  const [open, setOpen] = useState(false);
  const history = useQuery({ ...queries.history.list.queryOptions({ input: { kind, id } }), enabled: open });
  const restore = useMutation({
    mutationFn: (sequence: number) => client.history.restore({ kind, id, sequence }),
    onSuccess: () => {
      say(t('history.restored'));
      onRestored();
    },
    onError: (error) => warn(errorText(error).what),
  });
  const entries = history.data ?? [];
  return (
    <details className={styles.history} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('history.title')}</summary>
      {history.error && <AboutError error={history.error} />}
      <ol className={styles.entries} aria-label={t('history.title')}>
        {entries.map((entry, index) => {
          const when = new Date(entry.at).toLocaleString(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
          const before = entries[index + 1];
          return (
            <li key={entry.sequence} className={styles.entry}>
              <div className={styles.words}>
                <span className={styles.what}>{t(`history.happened.${happened(entry, before)}`)}</span>
                <span className={styles.when}>
                  <time dateTime={entry.at}>{when}</time>
                  <span className={styles.author}>{entry.author}</span>
                </span>
                {before && <ChangedValues entry={entry} before={before} />}
              </div>
              {index > 0 && entry.state.deletedAt === null && (
                <Button
                  tone="quiet"
                  aria-label={t('history.restoreOf', { when })}
                  onPress={() => restore.mutate(entry.sequence)}
                  isDisabled={restore.isPending}
                >
                  {t('history.restore')}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
