import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Download, Upload } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lang } from '../../core/model/language.ts';
import type { RuleProblem, SegmentationRule } from '../../core/model/segmentation.ts';
import { useErrorText } from '../app/errorText.ts';
import { useShell } from '../app/shell.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { Button } from '../ui/Button.tsx';
import { SelectField, TextBox, TextField } from '../ui/Field.tsx';
import { OrderedEntries } from '../ui/OrderedEntries.tsx';
import { WaitingLine } from '../ui/Progress.tsx';
import screen from '../ui/Screen.module.css';
import { Segmented } from '../ui/Segmented.tsx';
import { say, warn } from '../ui/toasts.ts';
import styles from './MemoryScreen.module.css';
import { MemorySections } from './MemorySections.tsx';

/** How long nothing is typed before the rules are tried, in milliseconds. */
const REST = 300;
const SRX = 'diptych.srx';

/** The rules by which texts are cut into sentences: tried as they are changed, taken in and handed out as SRX. */
export function RulesScreen() {
  const { t } = useTranslation(['memory', 'app']);
  const { queries } = useEngine();
  const [lang, setLang] = useState<Lang>('fr');
  const stored = useQuery(queries.translation.rules.queryOptions());
  const [taken, setTaken] = useState<Partial<Record<Lang, SegmentationRule[]>>>({});
  const now = stored.data?.[lang];
  return (
    <main className={screen.screen} data-pane="main">
      <div className={screen.toolbar}>
        <h1 className={screen.title}>{t('rules.title')}</h1>
        <MemorySections here="rules" />
        <span className={screen.spring} />
        <Files onTaken={setTaken} />
      </div>
      <div className={screen.main}>
        <div className={styles.part}>
          <p className={styles.quiet}>{t('rules.explained')}</p>
          <Segmented
            label={t('rules.lang')}
            value={lang}
            onChange={setLang}
            choices={[
              { id: 'fr', label: t('langTitle.fr', { ns: 'app' }) },
              { id: 'ru', label: t('langTitle.ru', { ns: 'app' }) },
            ]}
          />
          {stored.isPending && <WaitingLine label={t('waiting', { ns: 'app' })} />}
          {stored.error && <AboutError error={stored.error} />}
          {now && (
            <RuleList
              key={`${lang} ${stored.dataUpdatedAt} ${taken[lang]?.length ?? ''}`}
              lang={lang}
              rules={taken[lang] ?? now.rules}
              own={now.own}
              isTaken={taken[lang] !== undefined}
              onSaved={() => setTaken(({ [lang]: _saved, ...others }) => others)}
            />
          )}
        </div>
      </div>
    </main>
  );
}

function Files({ onTaken }: { onTaken(rules: Partial<Record<Lang, SegmentationRule[]>>): void }) {
  const { t } = useTranslation('memory');
  const { client } = useEngine();
  const errorText = useErrorText();
  const shell = useShell();
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      warn(errorText(error).what);
    }
  };
  const take = () =>
    attempt(async () => {
      const [file] = (await shell.pickFile(['.srx'])) ?? [];
      if (file === undefined) return;
      const { rules, problems } = await client.translation.readRules({ bytes: file });
      onTaken(rules);
      if (problems.length > 0) warn(t('rules.takenWithProblems', { count: problems.length }));
      else say(t('rules.taken'));
    });
  const handOut = () =>
    attempt(async () => {
      const { xml } = await client.translation.writeRules();
      await shell.saveFile(SRX, new Blob([xml], { type: 'application/xml' }));
    });
  return (
    <>
      <Button icon={Download} onPress={() => void handOut()}>
        {t('rules.export')}
      </Button>
      <Button icon={Upload} onPress={() => void take()}>
        {t('rules.import')}
      </Button>
    </>
  );
}

interface RuleListProps {
  lang: Lang;
  rules: readonly SegmentationRule[];
  own: boolean;
  /** They come from a file and are not stored yet. */
  isTaken: boolean;
  onSaved(): void;
}

function RuleList({ lang, rules: first, own, isTaken, onSaved }: RuleListProps) {
  const { t } = useTranslation(['memory', 'app']);
  const { client, queries } = useEngine();
  const queryClient = useQueryClient();
  const errorText = useErrorText();
  const [rules, setRules] = useState<SegmentationRule[]>([...first]);
  const [text, setText] = useState(() => t(`rules.sample.${lang}`));
  const [trial, setTrial] = useState<{ problems: RuleProblem[]; segments: string[] } | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  useEffect(() => {
    let isLate = false;
    const timer = setTimeout(async () => {
      try {
        const answer = await client.translation.tryRules({ lang, rules, text });
        if (!isLate) setTrial(answer);
      } catch (error) {
        if (!isLate) setFailed(error);
      }
    }, REST);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [client, lang, rules, text]);
  const store = async (wanted: SegmentationRule[] | null) => {
    try {
      const { problems } = await client.translation.setRules({ lang, rules: wanted });
      if (problems.length > 0) {
        setTrial({ problems, segments: [] });
        return;
      }
      say(wanted === null ? t('rules.reset') : t('rules.saved'));
      onSaved();
      await queryClient.invalidateQueries({ queryKey: queries.translation.key() });
    } catch (error) {
      warn(errorText(error).what);
    }
  };
  const isChanged = isTaken || JSON.stringify(rules) !== JSON.stringify(first);
  return (
    <>
      <section aria-label={t('rules.try')} className={styles.segments}>
        <TextBox label={t('rules.try')} lang={lang} document value={text} onChange={setText} />
        {failed !== null && <AboutError error={failed} />}
        {trial && trial.problems.length === 0 && (
          <ol aria-label={t('rules.segments')} className={styles.segments}>
            {numbered(trial.segments).map(({ key, segment }) => (
              <li key={key} lang={lang}>
                {segment}
              </li>
            ))}
          </ol>
        )}
        <div role="status">
          {trial?.problems.map(({ rule, reason, detail }) => (
            <p key={rule} className={styles.problem}>
              {t(`rules.problem.${reason}`, { number: rule + 1 })} <span lang="en">{detail}</span>
            </p>
          ))}
        </div>
      </section>
      <div className={styles.actions}>
        <Button tone="primary" onPress={() => void store(rules)} isDisabled={!isChanged || (trial?.problems.length ?? 0) > 0}>
          {t('action.save', { ns: 'app' })}
        </Button>
        {own && <Button onPress={() => void store(null)}>{t('rules.toDefault')}</Button>}
      </div>
      <OrderedEntries
        label={t('rules.list')}
        entries={rules}
        onChange={(change) => setRules(change)}
        make={() => ({ breaks: false, before: '', after: '' })}
        addLabel={t('rules.add')}
        removedText={t('rules.removed')}
      >
        {(rule, change) => (
          <div className={styles.rule}>
            <SelectField
              label={t('rules.kind')}
              value={rule.breaks ? 'break' : 'hold'}
              onChange={(kind) => change({ ...rule, breaks: kind === 'break' })}
              choices={[
                { id: 'break', label: t('rules.break') },
                { id: 'hold', label: t('rules.hold') },
              ]}
            />
            <TextField label={t('rules.before')} value={rule.before} onChange={(before) => change({ ...rule, before })} />
            <TextField label={t('rules.after')} value={rule.after} onChange={(after) => change({ ...rule, after })} />
          </div>
        )}
      </OrderedEntries>
    </>
  );
}

/** The same sentence can stand twice in a text. */
function numbered(segments: readonly string[]): { key: string; segment: string }[] {
  return segments.map((segment, index) => ({ key: `${index} ${segment}`, segment: segment.trim() }));
}
