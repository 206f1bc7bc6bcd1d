import { useQuery } from '@tanstack/react-query';
import { Pencil, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemInput } from '../../core/model/item.ts';
import type { Id } from '../../core/model/record.ts';
import type { Excerpt } from '../../core/model/source.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { PickField } from '../ui/PickField.tsx';
import { plainLetters } from '../ui/plainLetters.ts';
import { say } from '../ui/toasts.ts';
import { ExcerptDialog } from './ExcerptDialog.tsx';
import styles from './Excerpts.module.css';
import { withText } from './itemDraft.ts';
import { SourceExcerpt } from './SourceExcerpt.tsx';

interface ExcerptsProps {
  item: ItemInput;
  onChange(next: (item: ItemInput) => ItemInput): void;
}

/** Where an item was read: each passage in the text of its source, to be chosen again, added and taken out. */
export function Excerpts({ item, onChange }: ExcerptsProps) {
  const { t } = useTranslation('library');
  const { queries } = useEngine();
  const [choosing, setChoosing] = useState<{ sourceId: Id; at: number } | null>(null);
  const [adding, setAdding] = useState(false);
  const sources = useQuery({ ...queries.sources.list.queryOptions(), enabled: adding });
  const { excerpts } = item;
  const remove = (at: number, excerpt: Excerpt) => {
    onChange((now) => ({ ...now, excerpts: now.excerpts.toSpliced(at, 1) }));
    say(t('excerpt.removed'), () => onChange((now) => ({ ...now, excerpts: now.excerpts.toSpliced(at, 0, excerpt) })));
  };
  return (
    <section aria-label={t('excerpt.title')} className={styles.excerpts}>
      <h3>{t('excerpt.title')}</h3>
      {excerpts.length === 0 && <p className={styles.quiet}>{t('record.noExcerpt')}</p>}
      {excerpts.map((excerpt, at) => (
        <div key={`${excerpt.sourceId} ${excerpt.start} ${excerpt.end}`} className={styles.excerpt}>
          <SourceExcerpt excerpt={excerpt} />
          <div className={styles.actions}>
            <Button tone="quiet" icon={Pencil} onPress={() => setChoosing({ sourceId: excerpt.sourceId, at })}>
              {t('excerpt.choose')}
            </Button>
            <Button tone="quiet" icon={X} onPress={() => remove(at, excerpt)}>
              {t('excerpt.remove')}
            </Button>
          </div>
        </div>
      ))}
      {adding ? (
        <PickField
          label={t('excerpt.addFrom')}
          placeholder={t('sources.searchPlaceholder')}
          find={(typed) =>
            (sources.data ?? [])
              .filter(({ title, publisher, author }) =>
                plainLetters(`${title} ${publisher} ${author}`).includes(plainLetters(typed.trim())),
              )
              .map(({ id, title, publisher }) => ({ id, name: title || t('sources.untitled'), hint: publisher || undefined }))
          }
          onPick={(sourceId) => {
            setAdding(false);
            setChoosing({ sourceId, at: excerpts.length });
          }}
        />
      ) : (
        <div>
          <Button onPress={() => setAdding(true)}>{t('excerpt.add')}</Button>
        </div>
      )}
      {choosing && (
        <ExcerptDialog
          sourceId={choosing.sourceId}
          excerpt={excerpts[choosing.at] ?? null}
          onClose={() => setChoosing(null)}
          onChoose={(excerpt, words) => {
            onChange((now) => {
              const chosen = { ...now, excerpts: now.excerpts.toSpliced(choosing.at, 1, excerpt) };
              return words ? withText(chosen, words.lang, words.text) : chosen;
            });
          }}
        />
      )}
    </section>
  );
}
