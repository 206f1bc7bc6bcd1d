import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AboutError } from '../ui/AboutError.tsx';
import { IconButton } from '../ui/Button.tsx';
import { WaitingLine } from '../ui/Progress.tsx';
import styles from './Preview.module.css';
import { drawDocument } from './previewDocument.ts';

/** The Word file page by page, roughly as a word processor lays it out: the very bytes that are saved afterwards. */
export function Preview({ bytes }: { bytes: Blob }) {
  const { t } = useTranslation('export');
  const frame = useRef<HTMLIFrameElement>(null);
  const [state, setState] = useState<'drawing' | { pages: number } | { error: unknown }>('drawing');
  const [page, setPage] = useState(1);
  useEffect(() => {
    let current = true;
    const draw = async () => {
      try {
        const pages = frame.current ? await drawDocument(bytes, frame.current) : 0;
        if (current) setState({ pages });
      } catch (error) {
        if (current) setState({ error });
      }
    };
    setState('drawing');
    setPage(1);
    void draw();
    return () => {
      current = false;
    };
  }, [bytes]);
  const pages = typeof state === 'object' && 'pages' in state ? state.pages : 0;
  const show = useCallback(
    (wanted: number) => {
      const next = Math.min(Math.max(wanted, 1), Math.max(pages, 1));
      setPage(next);
      frame.current?.contentDocument?.querySelectorAll('section')[next - 1]?.scrollIntoView({ block: 'start' });
    },
    [pages],
  );
  const turn = (event: KeyboardEvent) => {
    const wanted = { PageDown: page + 1, PageUp: page - 1, Home: 1, End: pages }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    show(wanted);
  };
  return (
    <div className={styles.preview}>
      {state === 'drawing' && <WaitingLine label={t('preview.drawing')} />}
      {typeof state === 'object' && 'error' in state && <AboutError error={state.error} />}
      {pages > 0 && (
        // The keys turn pages wherever the focus is among the buttons.
        <div role="toolbar" aria-label={t('preview.pages')} className={styles.pages} onKeyDown={turn}>
          <IconButton icon={ChevronLeft} label={t('preview.previous')} isDisabled={page <= 1} onPress={() => show(page - 1)} />
          <span role="status">{t('preview.page', { page, pages })}</span>
          <IconButton icon={ChevronRight} label={t('preview.next')} isDisabled={page >= pages} onPress={() => show(page + 1)} />
        </div>
      )}
      {/* No scripts run in the frame: it may only be reached from here to be drawn into. */}
      <iframe ref={frame} title={t('preview.label')} sandbox="allow-same-origin" src="about:blank" className={styles.frame} />
      <p className={styles.note}>{t('preview.note')}</p>
    </div>
  );
}
