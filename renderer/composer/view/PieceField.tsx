import { $getNodeByKey, $getSelection, $isNodeSelection, type LexicalEditor, type NodeKey } from 'lexical';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkedPiece, PieceStatus } from '../../../core/model/pieceStatus.ts';
import { Button } from '../../ui/Button.tsx';
import type { CommandContext } from '../commands.ts';
import { leaveNote } from '../features/footnotes/footnotes.ts';
import { isLinked, pieceKey } from '../features/linked/linkedPieces.ts';
import { $isPiece } from '../nodes/PieceNode.ts';
import styles from './Panel.module.css';

interface PieceFieldProps {
  context: CommandContext;
  statuses: ReadonlyMap<string, PieceStatus>;
  onClose(): void;
}

/** A piece of the library that is selected: what its record says now, its locator, its own words once it is detached. */
export function PieceField({ context, statuses, onClose }: PieceFieldProps) {
  const { t } = useTranslation('composer');
  const { pair, library } = context;
  const lang = pair.active;
  const editor = pair.editors[lang];
  const [opened, setOpened] = useState(() => selectedPiece(editor));
  const first = useRef<HTMLElement>(null);
  useEffect(() => {
    first.current?.querySelector<HTMLElement>('input, button, a')?.focus();
  }, []);
  if (!opened) return null;
  const { key, piece } = opened;
  const status = statuses.get(pieceKey({ lang, piece }));
  const set = (next: LinkedPiece) => {
    editor.update(
      () => {
        const node = $getNodeByKey(key);
        if ($isPiece(node)) node.setPiece(next);
      },
      { discrete: true },
    );
    setOpened({ key, piece: next });
  };
  const close = () => {
    leaveNote(editor, key);
    onClose();
    editor.focus();
  };
  return (
    <section
      ref={first}
      className={styles.panel}
      aria-label={t('piece.label')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      {piece.type === 'citation' ? (
        <>
          <span lang={lang}>{piece.text}</span>
          <label>
            <span>{t('piece.locator')}</span>
            <input lang={lang} value={piece.locator} onChange={(event) => set({ ...piece, locator: event.currentTarget.value })} />
          </label>
        </>
      ) : piece.detached ? (
        <label>
          <span>{t('piece.words')}</span>
          <input lang={lang} value={piece.text} onChange={(event) => set({ ...piece, text: event.currentTarget.value })} />
        </label>
      ) : (
        <span lang={lang} className={styles.words}>
          {piece.text}
        </span>
      )}
      <span className={styles.label} role="status">
        {t(`piece.status.${piece.type !== 'citation' && piece.detached ? 'detached' : (status?.status ?? 'current')}`)}
      </span>
      {status?.status === 'changed' && (
        <>
          <ins lang={lang}>{status.now.text}</ins>
          <Button tone="primary" onPress={() => set(status.now)}>
            {t('changes.take')}
          </Button>
          <Button onPress={() => set(status.kept)}>{t('changes.keep')}</Button>
        </>
      )}
      {piece.type !== 'citation' && (
        <Button
          onPress={() => {
            const { detached, ...linked } = piece;
            set(detached ? linked : { ...piece, detached: true });
          }}
        >
          {t(piece.detached ? 'piece.attach' : 'piece.detach')}
        </Button>
      )}
      {library && status?.status !== 'gone' && <a href={library.addressOf(piece)}>{t('piece.open')}</a>}
      <Button tone="quiet" onPress={close}>
        {t('link.cancel')}
      </Button>
    </section>
  );
}

function selectedPiece(editor: LexicalEditor): { key: NodeKey; piece: LinkedPiece } | null {
  return editor.getEditorState().read(() => {
    const selection = $getSelection();
    const [node] = $isNodeSelection(selection) ? selection.getNodes() : [];
    const piece = $isPiece(node) ? node.getPiece() : null;
    return node && piece && isLinked(piece) ? { key: node.getKey(), piece } : null;
  });
}
