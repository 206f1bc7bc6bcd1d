import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemoryStats } from '../../core/model/memory.ts';
import { useErrorText } from '../app/errorText.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { TextField } from '../ui/Field.tsx';
import { warn } from '../ui/toasts.ts';
import styles from './MemoryScreen.module.css';

type Origin = MemoryStats['origins'][number];

/** Where the units came from, how many each has, and how its matches rank. */
export function Origins({ stats, onChanged }: { stats: MemoryStats; onChanged(): void }) {
  const { t, i18n } = useTranslation('memory');
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <section className={styles.part} aria-label={t('origin.title')}>
      <h2>{t('origin.title')}</h2>
      <p className={styles.quiet}>{t('origin.explained')}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('origin.name')}</th>
            <th scope="col">{t('origin.kind')}</th>
            <th scope="col">{t('origin.units')}</th>
            <th scope="col">{t('origin.penalty')}</th>
            <th scope="col">{t('origin.priority')}</th>
          </tr>
        </thead>
        <tbody>
          {stats.origins.map((origin) => (
            <tr key={origin.id}>
              <th scope="row">{origin.name}</th>
              <td>{t(`origin.kinds.${origin.kind}`)}</td>
              <td>{number.format(origin.units)}</td>
              <Ranking origin={origin} onChanged={onChanged} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('origin.total')}</th>
            <td />
            <td>{number.format(stats.units)}</td>
            <td />
            <td />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function Ranking({ origin, onChanged }: { origin: Origin; onChanged(): void }) {
  const { t } = useTranslation('memory');
  const { client } = useEngine();
  const errorText = useErrorText();
  const [penalty, setPenalty] = useState(String(origin.penalty));
  const [priority, setPriority] = useState(String(origin.priority));
  const values = { penalty: Number(penalty), priority: Number(priority) };
  const isPenalty = /^\d{1,3}$/.test(penalty) && values.penalty <= 100;
  const isPriority = /^-?\d{1,6}$/.test(priority);
  const save = async () => {
    if (!isPenalty || !isPriority || (values.penalty === origin.penalty && values.priority === origin.priority)) return;
    try {
      await client.memory.rank({ id: origin.id, ...values });
    } catch (error) {
      warn(errorText(error).what);
    }
    onChanged();
  };
  return (
    <>
      <td className={styles.number}>
        <TextField
          label={<span className="visuallyHidden">{t('origin.penaltyOf', { name: origin.name })}</span>}
          value={penalty}
          onChange={setPenalty}
          onBlur={() => void save()}
          isInvalid={!isPenalty}
        />
      </td>
      <td className={styles.number}>
        <TextField
          label={<span className="visuallyHidden">{t('origin.priorityOf', { name: origin.name })}</span>}
          value={priority}
          onChange={setPriority}
          onBlur={() => void save()}
          isInvalid={!isPriority}
        />
      </td>
    </>
  );
}
