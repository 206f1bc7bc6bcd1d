import type { Layout } from '../../core/engine/contract.ts';
import { type Lang, otherLang } from '../../core/model/language.ts';
import styles from './LayoutPicture.module.css';

const LINES = [0, 1, 2, 3, 4, 5];

/** A layout as a small page: lines of one language, then of the other, or both in columns or in a table. */
export function LayoutPicture({ layout, first }: { layout: Layout; first: Lang }) {
  const second = otherLang(first);
  return (
    <svg viewBox="0 0 36 46" width="36" height="46" className={styles.page} aria-hidden="true">
      <rect x="0.5" y="0.5" width="35" height="45" rx="2" />
      {LINES.map((line) => {
        const y = 7 + line * 6;
        if (layout === 'facing') {
          return (
            <g key={line}>
              <path d={`M5 ${y}h${line === 5 ? 8 : 11}`} className={styles[first]} />
              <path d={`M20 ${y}h${line === 5 ? 9 : 11}`} className={styles[second]} />
            </g>
          );
        }
        if (layout === 'review') {
          return (
            <g key={line}>
              <path d={`M4 ${y}h2`} />
              <path d={`M8 ${y}h9`} className={styles[first]} />
              <path d={`M19 ${y}h9`} className={styles[second]} />
              <path d={`M30 ${y}h2`} />
            </g>
          );
        }
        const lang = layout === 'sequential' && line > 2 ? second : first;
        return <path key={line} d={`M5 ${y}h${line === 2 || line === 5 ? 16 : 26}`} className={styles[lang]} />;
      })}
    </svg>
  );
}
