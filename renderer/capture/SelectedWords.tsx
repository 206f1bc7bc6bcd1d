import { BarChart3, MoveHorizontal, Quote } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { shortcutOf } from '../app/commands.ts';
import { Button } from '../ui/Button.tsx';
import type { Bounds } from './review.ts';
import styles from './SelectedWords.module.css';

interface SelectedWordsProps {
  words: Bounds;
  onQuote(): void;
  onFigure(): void;
  /** Makes them the passage of the current proposal; null when there is none. */
  onBounds: (() => void) | null;
}

/** What can be made of the words selected in the article, just below them. */
export function SelectedWords({ words, onQuote, onFigure, onBounds }: SelectedWordsProps) {
  const { t } = useTranslation('capture');
  const bar = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ top: 0, left: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words are where the page's selection is, and that is asked anew when they change
  useLayoutEffect(() => {
    const shown = bar.current;
    const frame = shown?.parentElement;
    const selection = window.getSelection();
    if (shown == null || frame == null || selection === null || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0).getBoundingClientRect();
    const edge = frame.getBoundingClientRect();
    const left = Math.min(range.left - edge.left, frame.clientWidth - shown.offsetWidth - 8);
    setPlace({ top: range.bottom - edge.top + frame.scrollTop + 8, left: Math.max(8, left) });
  }, [words]);
  // A press on the bar must not take the selection away before it is used.
  useLayoutEffect(() => {
    const shown = bar.current;
    const keep = (event: MouseEvent) => event.preventDefault();
    shown?.addEventListener('mousedown', keep);
    return () => shown?.removeEventListener('mousedown', keep);
  }, []);
  return (
    <Toolbar ref={bar} aria-label={t('words.label')} className={styles.bar ?? ''} style={place}>
      <Button tone="quiet" icon={Quote} onPress={onQuote} shortcut={shortcutOf('capture.addQuote')}>
        {t('words.quote')}
      </Button>
      <Button tone="quiet" icon={BarChart3} onPress={onFigure} shortcut={shortcutOf('capture.addFigure')}>
        {t('words.figure')}
      </Button>
      {onBounds && (
        <Button tone="quiet" icon={MoveHorizontal} onPress={onBounds} shortcut={shortcutOf('capture.setBounds')}>
          {t('words.bounds')}
        </Button>
      )}
    </Toolbar>
  );
}
