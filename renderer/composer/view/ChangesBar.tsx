import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkedPiece, PieceStatus, PlacedPiece } from '../../../core/model/pieceStatus.ts';
import { Button } from '../../ui/Button.tsx';
import { LangMark } from '../../ui/LangMark.tsx';
import type { CommandContext } from '../commands.ts';
import { changePieces, pieceKey } from '../features/linked/linkedPieces.ts';
import styles from './ChangesBar.module.css';
import { changedPieces } from './useStatuses.ts';

interface ChangesBarProps {
  context: CommandContext;
  statuses: ReadonlyMap<string, PieceStatus>;
}

/** Says that records have changed since their words were inserted, shows both, and asks, one by one or for all. */
export function ChangesBar({ context, statuses }: ChangesBarProps) {
  const { t } = useTranslation('composer');
  const [open, setOpen] = useState(false);
  const changed = changedPieces(context, statuses);
  if (changed.length === 0) return null;
  const set = (which: readonly { placed: PlacedPiece; to: LinkedPiece }[]) => {
    const wanted = new Map(which.map(({ placed, to }) => [pieceKey(placed), to]));
    changePieces(context.pair, (placed) => wanted.get(pieceKey(placed)) ?? null);
  };
  return (
    <section className={styles.bar} aria-label={t('changes.label')}>
      <p className={styles.head}>
        <span role="status">{t('changes.count', { count: changed.length })}</span>
        <Button aria-expanded={open} onPress={() => setOpen(!open)}>
          {t(open ? 'changes.hide' : 'changes.show')}
        </Button>
        <Button onPress={() => set(changed.map(({ placed, status }) => ({ placed, to: status.now })))}>{t('changes.takeAll')}</Button>
        <Button tone="quiet" onPress={() => set(changed.map(({ placed, status }) => ({ placed, to: status.kept })))}>
          {t('changes.keepAll')}
        </Button>
      </p>
      {open && (
        <ul className={styles.list}>
          {changed.map(({ placed, status }) => (
            <li key={pieceKey(placed)} className={styles.entry}>
              <LangMark lang={placed.lang} />
              <span className={styles.texts} lang={placed.lang}>
                <del>{placed.piece.text}</del> <ins>{status.now.text}</ins>
              </span>
              <Button onPress={() => set([{ placed, to: status.now }])}>{t('changes.take')}</Button>
              <Button tone="quiet" onPress={() => set([{ placed, to: status.kept }])}>
                {t('changes.keep')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
