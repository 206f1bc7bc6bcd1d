import { useQuery } from '@tanstack/react-query';
import { Eye, FileDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ExportInput, exportFormatSchema, type Layout, layoutSchema } from '../../core/engine/contract.ts';
import type { BriefingMeta } from '../../core/model/briefing.ts';
import { type HouseStyleId, houseStyleIdSchema } from '../../core/model/houseStyle.ts';
import type { Lang } from '../../core/model/language.ts';
import type { Id } from '../../core/model/record.ts';
import { useShell } from '../app/shell.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { Button } from '../ui/Button.tsx';
import { ChoiceCards } from '../ui/ChoiceCards.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { SelectField } from '../ui/Field.tsx';
import { Progress } from '../ui/Progress.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { say } from '../ui/toasts.ts';
import styles from './ExportDialog.module.css';
import { exportWarnings } from './exportWarnings.ts';
import { LayoutPicture } from './LayoutPicture.tsx';
import { Preview } from './Preview.tsx';
import { useExport } from './useExport.ts';

type Format = ExportInput['format'];

const STYLES = ['byLayout', ...houseStyleIdSchema.options] as const satisfies readonly (HouseStyleId | 'byLayout')[];

export function ExportDialog({ id, meta, onClose }: { id: Id; meta: BriefingMeta; onClose(): void }) {
  const { t } = useTranslation(['export', 'app']);
  const shell = useShell();
  const [layout, setLayout] = useState<Layout>('facing');
  const [lang, setLang] = useState<Lang>('fr');
  const [format, setFormat] = useState<Format>('docx');
  const [style, setStyle] = useState<(typeof STYLES)[number]>('byLayout');
  const [preview, setPreview] = useState<{ key: string; bytes: Blob } | null>(null);
  const { queries } = useEngine();
  // What is exported was saved a moment ago: what was found before does not count.
  const findings = useQuery({ ...queries.briefings.check.queryOptions({ input: { id } }), refetchOnMount: 'always' });
  const warnings = exportWarnings(findings.data ?? [], layout, lang);
  const { state, run, cancel } = useExport();
  const running = state.kind === 'running';
  // The review table is for Word only.
  const formats = exportFormatSchema.options.filter((one) => layout !== 'review' || one === 'docx');
  const chosen = formats.includes(format) ? format : 'docx';
  const input: ExportInput = { id, layout, lang, format: chosen, ...(style === 'byLayout' ? {} : { style }) };
  const key = JSON.stringify(input);
  const save = async () => {
    const file = await run(input);
    if (file === null) return;
    const saved = await shell.saveFile(file.fileName, file.bytes);
    if (saved === null) return;
    say(saved.path === null ? t('saved', { name: file.fileName }) : t('savedAt', { path: saved.path }));
    onClose();
  };
  const show = async () => {
    const file = await run({ ...input, format: 'docx' });
    if (file) setPreview({ key, bytes: file.bytes });
  };
  const missing = (['fr', 'ru'] as const).filter((one) => (layout === 'single' ? one === lang : true) && !meta.title[one]);
  return (
    <Dialog
      title={t('title')}
      width="wide"
      dismissable={!running}
      onClose={onClose}
      actions={
        running ? (
          <>
            <div className={styles.progress}>
              <Progress label={t('running')} value={state.total > 0 ? state.done / state.total : null} />
            </div>
            <Button onPress={cancel}>{t('action.cancel', { ns: 'app' })}</Button>
          </>
        ) : (
          <>
            <Button onPress={onClose}>{t('action.close', { ns: 'app' })}</Button>
            <Button tone="primary" icon={FileDown} onPress={() => void save()}>
              {t('export')}
            </Button>
          </>
        )
      }
    >
      <div className={styles.columns}>
        <div className={styles.options}>
          {state.kind === 'failed' && <AboutError error={state.error} />}
          {findings.error && <AboutError error={findings.error} />}
          {missing.map((one) => (
            <p key={one} className={styles.warning}>
              {t(`noTitle.${one}`)}
            </p>
          ))}
          {warnings.length > 0 && (
            <ul className={styles.warnings} aria-label={t('found.label')}>
              {warnings.map(({ code, lang: shown, count }) => (
                <li key={`${code} ${shown}`} className={styles.warning}>
                  {t(`found.${code}.${shown}`, { count })}
                </li>
              ))}
            </ul>
          )}
          <ChoiceCards
            label={t('layout.label')}
            value={layout}
            onChange={setLayout}
            isDisabled={running}
            choices={layoutSchema.options.map((one) => ({
              id: one,
              title: t(`layout.${one}.title`),
              text: t(`layout.${one}.text`),
              picture: <LayoutPicture layout={one} first={lang} />,
            }))}
          />
          <div className={styles.field}>
            <span className={styles.label}>{t(layout === 'single' ? 'lang.single' : 'lang.first')}</span>
            <Segmented
              label={t(layout === 'single' ? 'lang.single' : 'lang.first')}
              value={lang}
              onChange={setLang}
              choices={[
                { id: 'fr', label: t('langTitle.fr', { ns: 'app' }) },
                { id: 'ru', label: t('langTitle.ru', { ns: 'app' }) },
              ]}
            />
          </div>
          <SelectField
            label={t('style.label')}
            value={style}
            onChange={setStyle}
            isDisabled={running}
            choices={STYLES.map((one) => ({ id: one, label: t(`style.${one}.title`), hint: t(`style.${one}.text`) }))}
          />
          <SelectField
            label={t('format.label')}
            value={chosen}
            onChange={setFormat}
            isDisabled={running}
            choices={formats.map((one) => ({ id: one, label: t(`format.${one}.title`), hint: t(`format.${one}.text`) }))}
          />
        </div>
        <section className={styles.preview} aria-label={t('preview.label')}>
          {preview?.key === key ? (
            <Preview bytes={preview.bytes} />
          ) : (
            <div className={styles.noPreview}>
              <p>{t('preview.text')}</p>
              <Button icon={Eye} onPress={() => void show()} isDisabled={running}>
                {t('preview.show')}
              </Button>
            </div>
          )}
        </section>
      </div>
    </Dialog>
  );
}
