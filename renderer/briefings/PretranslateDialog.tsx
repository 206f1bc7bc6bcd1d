import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '../../core/model/briefing.ts';
import type { Lang } from '../../core/model/language.ts';
import { type Leverage, leverageBandSchema } from '../../core/model/translation.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { SelectField } from '../ui/Field.tsx';
import { LangMark } from '../ui/LangMark.tsx';
import { Progress } from '../ui/Progress.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { say } from '../ui/toasts.ts';
import styles from './PretranslateDialog.module.css';

interface PretranslateDialogProps {
  /** The language the caret is in. */
  lang: Lang;
  /** What the document says now. */
  read(): Block[];
  /** Takes in what was filled in, as one step. */
  onDone(changed: readonly Block[], sent: readonly Block[]): void;
  onClose(): void;
}

const THRESHOLDS = ['101', '100', '95', '85', '75', '60', '50'] as const;

/** How much of the text the memory knows, and filling it in. */
export function PretranslateDialog({ lang: first, read, onDone, onClose }: PretranslateDialogProps) {
  const { t } = useTranslation(['memory', 'app']);
  const { client } = useEngine();
  const [lang, setLang] = useState(first);
  const [least, setLeast] = useState<(typeof THRESHOLDS)[number]>('85');
  const [report, setReport] = useState<Leverage | null>(null);
  const [running, setRunning] = useState<{ what: 'counting' | 'filling'; share: number | null } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const work = useRef<AbortController>(null);
  const reading = useRef(read);
  useEffect(() => {
    const counting = new AbortController();
    work.current = counting;
    setReport(null);
    setRunning({ what: 'counting', share: null });
    const count = async () => {
      try {
        const events = await client.translation.leverage({ blocks: reading.current(), lang }, { signal: counting.signal });
        for await (const event of events) {
          if (counting.signal.aborted) return;
          if (event.type === 'done') setReport(event.leverage);
          else setRunning({ what: 'counting', share: event.total === 0 ? null : event.done / event.total });
        }
      } catch (failure) {
        if (!counting.signal.aborted) setError(failure);
      }
      if (!counting.signal.aborted) setRunning(null);
    };
    void count();
    return () => work.current?.abort();
  }, [client, lang]);
  const fill = async () => {
    work.current?.abort();
    const filling = new AbortController();
    work.current = filling;
    setError(null);
    setRunning({ what: 'filling', share: null });
    const sent = read();
    try {
      const events = await client.translation.pretranslate({ blocks: sent, lang, least: Number(least) }, { signal: filling.signal });
      for await (const event of events) {
        if (filling.signal.aborted) return;
        if (event.type === 'progress') {
          setRunning({ what: 'filling', share: event.total === 0 ? null : event.done / event.total });
          continue;
        }
        onDone(event.blocks, sent);
        onClose();
        say(event.segments === 0 ? t('pretranslate.nothing') : t('pretranslate.done', { count: event.segments, complete: event.complete }));
        return;
      }
    } catch (failure) {
      if (!filling.signal.aborted) setError(failure);
    }
    setRunning(null);
  };
  const isFilling = running?.what === 'filling';
  return (
    <Dialog
      title={t('pretranslate.title')}
      onClose={() => {
        work.current?.abort();
        onClose();
      }}
      width="wide"
      actions={
        <>
          <Button
            onPress={() => {
              work.current?.abort();
              if (isFilling) setRunning(null);
              else onClose();
            }}
          >
            {t('action.cancel', { ns: 'app' })}
          </Button>
          <Button tone="primary" onPress={() => void fill()} isDisabled={isFilling}>
            {t('pretranslate.fill')}
          </Button>
        </>
      }
    >
      <div className={styles.choices}>
        <Segmented
          label={t('pretranslate.into')}
          value={lang}
          onChange={setLang}
          choices={[
            { id: 'fr', label: <LangMark lang="fr" />, name: t('pretranslate.intoFr') },
            { id: 'ru', label: <LangMark lang="ru" />, name: t('pretranslate.intoRu') },
          ]}
        />
        <SelectField
          label={t('pretranslate.least')}
          value={least}
          onChange={setLeast}
          choices={THRESHOLDS.map((id) => ({ id, label: t(`pretranslate.threshold.${id}`) }))}
        />
      </div>
      <p className={styles.hint}>{t('pretranslate.explained')}</p>
      {error !== null && <AboutError error={error} />}
      {running && <Progress label={t(`pretranslate.${running.what}`)} value={running.share} />}
      {report && <LeverageTable report={report} />}
    </Dialog>
  );
}

function LeverageTable({ report }: { report: Leverage }) {
  const { t, i18n } = useTranslation('memory');
  const number = new Intl.NumberFormat(i18n.language);
  const share = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  const rows = [
    ...leverageBandSchema.options.map((band) => ({ id: band, name: t(`leverage.band.${band}`), count: report.bands[band] })),
    { id: 'total', name: t('leverage.total'), count: report.total },
  ];
  return (
    <table className={styles.table}>
      <caption className="visuallyHidden">{t('leverage.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('leverage.match')}</th>
          <th scope="col">{t('leverage.segments')}</th>
          <th scope="col">{t('leverage.words')}</th>
          <th scope="col">{t('leverage.characters')}</th>
          <th scope="col">{t('leverage.share')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, count }) => (
          <tr key={id} className={id === 'total' ? styles.total : ''}>
            <th scope="row">{name}</th>
            <td>{number.format(count.segments)}</td>
            <td>{number.format(count.words)}</td>
            <td>{number.format(count.characters)}</td>
            <td>{share.format(report.total.words === 0 ? 0 : count.words / report.total.words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
