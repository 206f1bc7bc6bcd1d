import { useQuery } from '@tanstack/react-query';
import { Eye, FileDown, Palette } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ExportInput, exportFormatSchema, type Layout, layoutSchema } from '../../core/engine/contract.ts';
import type { BriefingMeta } from '../../core/model/briefing.ts';
import { type HouseStyleId, houseStyleIdSchema } from '../../core/model/houseStyle.ts';
import { LANGS, type Lang } from '../../core/model/language.ts';
import type { Id } from '../../core/model/record.ts';
import { useShell } from '../app/shell.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { Button } from '../ui/Button.tsx';
import { CheckboxField } from '../ui/CheckboxField.tsx';
import { ChoiceCards } from '../ui/ChoiceCards.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { SelectField } from '../ui/Field.tsx';
import { Progress } from '../ui/Progress.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { say } from '../ui/toasts.ts';
import styles from './ExportDialog.module.css';
import { exportInputs } from './exportInputs.ts';
import { exportWarnings } from './exportWarnings.ts';
import { Findings } from './Findings.tsx';
import { LayoutPicture } from './LayoutPicture.tsx';
import { OtherBriefings } from './OtherBriefings.tsx';
import { Preview } from './Preview.tsx';
import { StylesDialog } from './StylesDialog.tsx';
import { TypographyReport } from './TypographyReport.tsx';
import { type ExportedBriefing, useExport } from './useExport.ts';

type Format = ExportInput['format'];
type Extra = 'toc' | 'cover' | 'annexOfFigures' | 'comments';

/** What a Word file can have besides its text, each asked for by itself. */
const EXTRAS: readonly Extra[] = ['toc', 'cover', 'annexOfFigures', 'comments'];

export function ExportDialog({ id, meta, onClose }: { id: Id; meta: BriefingMeta; onClose(): void }) {
  const { t } = useTranslation(['export', 'app']);
  const shell = useShell();
  const { queries } = useEngine();
  const [layout, setLayout] = useState<Layout>('facing');
  const [lang, setLang] = useState<Lang>('fr');
  const [format, setFormat] = useState<Format>('docx');
  const [style, setStyle] = useState<HouseStyleId | Id>('byLayout');
  const [extras, setExtras] = useState<Partial<Record<Extra, boolean>>>({});
  const [others, setOthers] = useState<ReadonlySet<Id>>(new Set());
  const [eachLanguage, setEachLanguage] = useState(false);
  const [preview, setPreview] = useState<(ExportedBriefing & { key: string }) | null>(null);
  const [written, setWritten] = useState<ExportedBriefing | null>(null);
  const [isForced, setForced] = useState(false);
  const [makingStyles, setMakingStyles] = useState(false);
  const own = useQuery(queries.styles.list.queryOptions());
  // What is exported was saved a moment ago: what was found before does not count.
  const findings = useQuery({ ...queries.briefings.check.queryOptions({ input: { id } }), refetchOnMount: 'always' });
  const { state, run, cancel } = useExport();
  const running = state.kind === 'running';
  // The review table is for Word only.
  const formats = exportFormatSchema.options.filter((one) => layout !== 'review' || one === 'docx');
  const chosen = formats.includes(format) ? format : 'docx';
  const isWord = chosen === 'docx';
  const isXliff = chosen === 'xliff12' || chosen === 'xliff21';
  const isReview = layout === 'review';
  const available = EXTRAS.filter((extra) => (isReview ? false : isWord || (extra === 'comments' && isXliff)));
  const asked = Object.fromEntries(available.flatMap((extra) => (extras[extra] === undefined ? [] : [[extra, extras[extra]]])));
  const input: ExportInput = { id, layout, lang, format: chosen, ...(style === 'byLayout' || !isWord ? {} : { style }), ...asked };
  const inputs = exportInputs(input, others, eachLanguage);
  const key = JSON.stringify(input);
  const shown = layout === 'single' ? [lang] : LANGS;
  const isBlocked = !isForced && exportWarnings(findings.data ?? [], layout, lang).some(({ blocks }) => blocks);
  const save = async () => {
    // What was looked at is what is written, to the byte.
    const file = inputs.length === 1 && isWord && preview?.key === key ? preview : await run(inputs);
    if (file === null) return;
    const saved = await shell.saveFile(file.fileName, file.bytes);
    if (saved === null) return;
    say(saved.path === null ? t('saved', { name: file.fileName }) : t('savedAt', { path: saved.path }));
    if (file.files.length === 0) onClose();
    else setWritten(file);
  };
  const show = async () => {
    const file = await run([{ ...input, format: 'docx' }]);
    if (file) setPreview({ ...file, key });
  };
  const missing = shown.filter((one) => !meta.title[one]);
  if (makingStyles) {
    return (
      <StylesDialog
        onClose={(kept) => {
          setMakingStyles(false);
          if (kept !== null) setStyle(kept);
        }}
      />
    );
  }
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
            <Button tone="primary" icon={FileDown} isDisabled={isBlocked} onPress={() => void save()}>
              {inputs.length === 1 ? t('export') : t('exportSeveral', { count: inputs.length })}
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
          <Findings findings={findings.data ?? []} layout={layout} lang={lang} isForced={isForced} onForce={setForced} />
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
              choices={LANGS.map((one) => ({ id: one, label: t(`langTitle.${one}`, { ns: 'app' }) }))}
            />
          </div>
          <SelectField
            label={t('format.label')}
            value={chosen}
            onChange={setFormat}
            isDisabled={running}
            choices={formats.map((one) => ({ id: one, label: t(`format.${one}.title`), hint: t(`format.${one}.text`) }))}
          />
          {isWord && (
            <div className={styles.styleField}>
              <SelectField
                label={t('style.label')}
                value={style}
                onChange={setStyle}
                isDisabled={running}
                choices={[
                  ...(['byLayout', ...houseStyleIdSchema.options] as const).map((one): { id: string; label: string; hint?: string } => ({
                    id: one,
                    label: t(`style.${one}.title`),
                    hint: t(`style.${one}.text`),
                  })),
                  ...(own.data ?? []).map(({ id: kept, name }) => ({ id: kept, label: name })),
                ]}
              />
              <Button tone="quiet" icon={Palette} isDisabled={running} onPress={() => setMakingStyles(true)}>
                {t('styles.open')}
              </Button>
            </div>
          )}
          {available.length > 0 && (
            <fieldset className={styles.extras}>
              <legend className={styles.label}>{t('extra.label')}</legend>
              {available.map((extra) => (
                <CheckboxField key={extra} isSelected={extras[extra] ?? false} onChange={(on) => setExtras({ ...extras, [extra]: on })}>
                  {t(`extra.${extra}`)}
                </CheckboxField>
              ))}
            </fieldset>
          )}
          <OtherBriefings
            id={id}
            chosen={others}
            onChoose={setOthers}
            eachLanguage={layout === 'single' ? eachLanguage : null}
            onEachLanguage={setEachLanguage}
          />
          {written && (
            <section className={styles.written} role="status">
              <p>{t('written', { count: written.files.length, name: written.fileName })}</p>
              <ul>
                {written.files.map((name) => (
                  <li key={name}>{name}</li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <div className={styles.shown}>
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
          {preview?.key === key && <TypographyReport changes={preview.typography} />}
        </div>
      </div>
    </Dialog>
  );
}
