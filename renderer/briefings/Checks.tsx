import { BellOff, BellRing, CircleAlert, CircleCheck, EyeOff, Info, TriangleAlert, Wrench } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Match } from '../../core/briefing/find.ts';
import { cellsOf, sideText } from '../../core/briefing/side.ts';
import type { Block } from '../../core/model/briefing.ts';
import type { Finding } from '../../core/model/finding.ts';
import { otherLang } from '../../core/model/language.ts';
import type { Id } from '../../core/model/record.ts';
import { useErrorText } from '../app/errorText.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { Button, type Icon, IconButton } from '../ui/Button.tsx';
import { CheckboxField } from '../ui/CheckboxField.tsx';
import { SelectField } from '../ui/Field.tsx';
import { LangMark } from '../ui/LangMark.tsx';
import { WaitingLine } from '../ui/Progress.tsx';
import { say, warn } from '../ui/toasts.ts';
import styles from './Checks.module.css';
import { FixDialog } from './FixDialog.tsx';
import { fixedTexts } from './fixes.ts';
import { showBlock } from './showBlock.ts';
import type { TextFindings } from './useTextFindings.ts';

const ICONS: Record<Finding['severity'], Icon> = { error: CircleAlert, warning: TriangleAlert, note: Info };
const FILTERS = ['all', 'error', 'warning', 'note'] as const;
/** More lines at once nobody goes through. */
const SHOWN = 300;

/** What a message may be filled with; each code fills its own. */
const NO_DETAIL = { expected: '', found: '', was: '', now: '', text: '', fr: '', ru: '', instead: '', before: '', mark: '' };

interface ChecksProps {
  id: Id;
  blocks: readonly Block[];
  found: TextFindings;
  onCheck(): void;
  /** Makes these changes in the text, as one step that one undo takes back. */
  onFix(edits: readonly Match[]): void;
}

/** What there is to say about the briefing, while it is written. */
export function Checks({ id, blocks, found, onCheck, onFix }: ChecksProps) {
  const { t } = useTranslation(['briefings', 'app']);
  const { client } = useEngine();
  const errorText = useErrorText();
  const [filter, setFilter] = useState<(typeof FILTERS)[number]>('all');
  const [showsIgnored, setShowsIgnored] = useState(false);
  const [isFixing, setFixing] = useState(false);
  const live = found.findings.filter(({ passedOver }) => passedOver === undefined);
  const shown = found.findings
    .filter(({ passedOver }) => showsIgnored || passedOver === undefined)
    .filter(({ severity }) => filter === 'all' || severity === filter);
  const ignored = found.findings.length - live.length;
  const fixes = useMemo(
    () =>
      fixedTexts(
        found.findings.filter(({ passedOver }) => passedOver === undefined),
        blocks,
      ),
    [found.findings, blocks],
  );
  const passOver = async (finding: Finding, scope: 'here' | 'always', isPassedOver: boolean) => {
    const place = scope === 'here' ? { briefingId: id, blockId: finding.blockId } : { briefingId: null, blockId: null };
    try {
      await client.briefings.passOver({ key: finding.key, ...place, passedOver: isPassedOver });
      found.again();
      if (isPassedOver) say(t('check.ignoredToast'), () => void passOver(finding, scope, false));
      else say(t('check.restoredToast'));
    } catch (error) {
      warn(errorText(error).what);
    }
  };
  const fix = (edits: readonly Match[], count: number) => {
    setFixing(false);
    onFix(edits);
    say(t('check.preview.done', { count }));
  };
  return (
    <>
      <div className={styles.head}>
        <span role="status">{t('check.count', { count: live.length })}</span>
        <Button onPress={onCheck} isDisabled={found.isLooking}>
          {t('check.again')}
        </Button>
      </div>
      {found.findings.length > 0 && (
        <div className={styles.tools}>
          <SelectField
            label={t('check.filter.label')}
            hideLabel
            value={filter}
            choices={FILTERS.map((each) => ({ id: each, label: t(`check.filter.${each}`) }))}
            onChange={setFilter}
          />
          {fixes.length > 0 && (
            <Button icon={Wrench} onPress={() => setFixing(true)}>
              {t('check.fixAll', { count: fixes.reduce((sum, { edits }) => sum + edits.length, 0) })}
            </Button>
          )}
          {ignored > 0 && (
            <CheckboxField isSelected={showsIgnored} onChange={setShowsIgnored}>
              {t('check.showIgnored', { number: ignored })}
            </CheckboxField>
          )}
        </div>
      )}
      {found.isLooking && <WaitingLine label={t('waiting', { ns: 'app' })} />}
      {found.error && <AboutError error={found.error} />}
      {!found.isLooking && !found.error && live.length === 0 && (
        <p className={styles.clean}>
          <CircleCheck size={16} aria-hidden />
          {t('check.clean')}
        </p>
      )}
      <ul className={styles.list}>
        {withKeys(shown.slice(0, SHOWN)).map(({ key, finding }) => {
          const IconShape = ICONS[finding.severity];
          const message = t(`check.codes.${finding.code}`, { ...NO_DETAIL, ...finding.detail, count: Number(finding.detail.count ?? 1) });
          const own = fixedTexts([finding], blocks).flatMap(({ edits }) => edits);
          return (
            <li key={key} className={styles.line}>
              <button type="button" className={styles.finding} onClick={() => finding.blockId && showBlock(finding.blockId, finding.lang)}>
                <span className={styles[finding.severity]}>
                  <IconShape size={16} aria-hidden />
                  <span className="visuallyHidden">{t(`check.severity.${finding.severity}`)}</span>
                </span>
                <span className={styles.words}>
                  {message}
                  {finding.passedOver && <span className={styles.passedOver}>{t(`check.ignored.${finding.passedOver}`)}</span>}
                  <PlaceOf finding={finding} blocks={blocks} />
                </span>
                {finding.lang && <LangMark lang={finding.lang} />}
              </button>
              <span className={styles.actions}>
                {own.length > 0 && <IconButton icon={Wrench} label={`${t('check.fix')} — ${message}`} onPress={() => fix(own, 1)} />}
                {finding.passedOver ? (
                  <IconButton
                    icon={BellRing}
                    label={`${t('check.restore')} — ${message}`}
                    onPress={() => void passOver(finding, finding.passedOver ?? 'here', false)}
                  />
                ) : (
                  <>
                    <IconButton
                      icon={EyeOff}
                      label={`${t('check.ignoreHere')} — ${message}`}
                      onPress={() => void passOver(finding, 'here', true)}
                    />
                    <IconButton
                      icon={BellOff}
                      label={`${t('check.ignoreAlways')} — ${message}`}
                      onPress={() => void passOver(finding, 'always', true)}
                    />
                  </>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      {shown.length > SHOWN && <p>{t('check.more', { count: shown.length - SHOWN })}</p>}
      {isFixing && <FixDialog texts={fixes} onApply={(edits) => fix(edits, fixes.length)} onClose={() => setFixing(false)} />}
    </>
  );
}

/** The beginning of the text a finding is about, in the language that has one. */
function PlaceOf({ finding, blocks }: { finding: Finding; blocks: readonly Block[] }) {
  const block = blocks.find(({ id }) => id === finding.blockId);
  if (block === undefined || finding.lang === null) return null;
  for (const lang of [finding.lang, otherLang(finding.lang)]) {
    const text = cellsOf(block)
      .reduce((all, { sides }) => `${all} ${sideText(sides[lang])}`, sideText(block.sides[lang]))
      .trim();
    if (text !== '') {
      return (
        <span lang={lang} className={styles.place}>
          {text}
        </span>
      );
    }
  }
  return null;
}

/** The same can be found twice at one place, in a table say. */
function withKeys(findings: readonly Finding[]): { key: string; finding: Finding }[] {
  return findings.map((finding, index) => ({ key: `${index} ${finding.code} ${finding.blockId} ${finding.lang}`, finding }));
}
