import { useQuery } from '@tanstack/react-query';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cellsOf, sideText } from '../../core/briefing/side.ts';
import type { Block } from '../../core/model/briefing.ts';
import type { Finding } from '../../core/model/finding.ts';
import { otherLang } from '../../core/model/language.ts';
import type { Id } from '../../core/model/record.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { Button, type Icon } from '../ui/Button.tsx';
import { LangMark } from '../ui/LangMark.tsx';
import { WaitingLine } from '../ui/Progress.tsx';
import styles from './Checks.module.css';
import { showBlock } from './showBlock.ts';

const ICONS: Record<Finding['severity'], Icon> = { error: CircleAlert, warning: TriangleAlert, note: Info };

/** What a message may be filled with; each code fills its own. */
const NO_DETAIL = { expected: '', found: '', was: '', now: '', text: '' };

/** What there is to say about the briefing as it was last saved. */
export function Checks({ id, blocks, onCheck }: { id: Id; blocks: readonly Block[]; onCheck(): void }) {
  const { t } = useTranslation(['briefings', 'app']);
  const { queries } = useEngine();
  const findings = useQuery(queries.briefings.check.queryOptions({ input: { id } }));
  return (
    <>
      <div className={styles.head}>
        <span role="status">{findings.data && t('check.count', { count: findings.data.length })}</span>
        <Button onPress={onCheck} isDisabled={findings.isFetching}>
          {t('check.again')}
        </Button>
      </div>
      {findings.isFetching && <WaitingLine label={t('waiting', { ns: 'app' })} />}
      {findings.error && <AboutError error={findings.error} />}
      {findings.data?.length === 0 && (
        <p className={styles.clean}>
          <CircleCheck size={16} aria-hidden />
          {t('check.clean')}
        </p>
      )}
      <ul>
        {withKeys(findings.data ?? []).map(({ key, finding }) => {
          const IconShape = ICONS[finding.severity];
          return (
            <li key={key}>
              <button type="button" className={styles.finding} onClick={() => finding.blockId && showBlock(finding.blockId, finding.lang)}>
                <span className={styles[finding.severity]}>
                  <IconShape size={16} aria-hidden />
                  <span className="visuallyHidden">{t(`check.severity.${finding.severity}`)}</span>
                </span>
                <span className={styles.words}>
                  {t(`check.codes.${finding.code}`, { ...NO_DETAIL, ...finding.detail })}
                  <PlaceOf finding={finding} blocks={blocks} />
                </span>
                {finding.lang && <LangMark lang={finding.lang} />}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** The beginning of the block a finding is about, in the language that has a text. */
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
