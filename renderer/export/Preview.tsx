import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AboutError } from '../ui/AboutError.tsx';
import { WaitingLine } from '../ui/Progress.tsx';
import styles from './Preview.module.css';
import { drawDocument } from './previewDocument.ts';

/** The Word file as a word processor would lay it out, roughly: pages, not page numbers or charts. */
export function Preview({ bytes }: { bytes: Blob }) {
  const { t } = useTranslation('export');
  const frame = useRef<HTMLIFrameElement>(null);
  const [state, setState] = useState<'drawing' | 'drawn' | { error: unknown }>('drawing');
  useEffect(() => {
    let current = true;
    const draw = async () => {
      try {
        if (frame.current) await drawDocument(bytes, frame.current);
        if (current) setState('drawn');
      } catch (error) {
        if (current) setState({ error });
      }
    };
    void draw();
    return () => {
      current = false;
    };
  }, [bytes]);
  return (
    <div className={styles.preview}>
      {state === 'drawing' && <WaitingLine label={t('preview.drawing')} />}
      {typeof state === 'object' && <AboutError error={state.error} />}
      {/* No scripts run in the frame: it may only be reached from here to be drawn into. */}
      <iframe ref={frame} title={t('preview.label')} sandbox="allow-same-origin" src="about:blank" className={styles.frame} />
      <p className={styles.note}>{t('preview.note')}</p>
    </div>
  );
}
