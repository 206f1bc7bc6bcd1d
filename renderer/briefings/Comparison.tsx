import { useQuery } from '@tanstack/react-query';
import { History, Undo2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ComparedBlock, compareBlocks } from '../../core/briefing/compare.ts';
import { withBlockOf } from '../../core/briefing/takeBack.ts';
import type { BriefingContent } from '../../core/model/briefing.ts';
import type { Lang } from '../../core/model/language.ts';
import type { Id } from '../../core/model/record.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { Button } from '../ui/Button.tsx';
import { LangMark } from '../ui/LangMark.tsx';
import { WaitingLine } from '../ui/Progress.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import styles from './Versions.module.css';

interface ComparisonProps {
  id: Id;
  from: number;
  /** Null is what is on the screen. */
  to: number | null;
  content: BriefingContent;
  onRestore(content: BriefingContent): void;
}

/** What became different between two states, in one language; with the present one, what was can be taken back, whole or block by block. */
export function Comparison({ id, from, to, content, onRestore }: ComparisonProps) {
  const { t } = useTranslation(['briefings', 'app']);
  const { queries } = useEngine();
  const [lang, setLang] = useState<Lang>('fr');
  const earlier = useQuery(queries.briefings.version.queryOptions({ input: { id, revision: from } }));
  const later = useQuery({ ...queries.briefings.version.queryOptions({ input: { id, revision: to ?? from } }), enabled: to !== null });
  const then = earlier.data;
  const now = to === null ? content : later.data;
  const differences = useMemo(
    () => (then && now ? compareBlocks(then.blocks, now.blocks, lang).filter(({ change, moved }) => change !== 'same' || moved) : []),
    [then, now, lang],
  );
  const error = earlier.error ?? later.error;
  if (error) return <AboutError error={error} />;
  if (!then || !now) return <WaitingLine label={t('waiting', { ns: 'app' })} />;
  return (
    <section className={styles.comparison} aria-label={t('versions.differences')}>
      <div className={styles.head}>
        <Segmented
          label={t('versions.lang')}
          value={lang}
          onChange={setLang}
          choices={[
            { id: 'fr', label: <LangMark lang="fr" />, name: t('versions.inLang.fr') },
            { id: 'ru', label: <LangMark lang="ru" />, name: t('versions.inLang.ru') },
          ]}
        />
        {to === null && (
          <Button icon={History} onPress={() => onRestore({ ...then, version: content.version })}>
            {t('versions.restore')}
          </Button>
        )}
      </div>
      <p role="status">{t('versions.count', { count: differences.length })}</p>
      <ol className={styles.differences}>
        {differences.map((block) => (
          <li key={block.id} className={styles.difference}>
            <p className={styles.kind}>
              {block.change !== 'same' && <span>{t(`versions.change.${block.change}`)}</span>}
              {block.moved && <span>{t('versions.moved')}</span>}
            </p>
            <Words block={block} lang={lang} />
            {to === null && block.before && (
              <Button
                tone="quiet"
                icon={Undo2}
                onPress={() => onRestore({ ...content, blocks: withBlockOf(content.blocks, then.blocks, block.id) })}
              >
                {t('versions.restoreBlock')}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Words({ block: { words }, lang }: { block: ComparedBlock; lang: Lang }) {
  const parts = words.map((part, index) => ({ ...part, key: `${index} ${part.change}` }));
  return (
    <p lang={lang} className={styles.words}>
      {parts.map(({ key, text, change }) => {
        if (change === 'inserted') return <ins key={key}>{text}</ins>;
        if (change === 'deleted') return <del key={key}>{text}</del>;
        return <span key={key}>{text}</span>;
      })}
    </p>
  );
}
