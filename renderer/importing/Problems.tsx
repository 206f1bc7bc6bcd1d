import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportProblem } from '../../core/model/importing.ts';
import styles from './ImportScreen.module.css';

/** A line of text, in pixels; what a long one needs is measured. */
const LINE_HEIGHT = 34;

/** Every line that is not sound, with what is wrong and what stands there; only those in sight are in the page. */
export function Problems({ problems }: { problems: readonly ImportProblem[] }) {
  const { t } = useTranslation('importing');
  const frame = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: problems.length,
    getScrollElement: () => frame.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: 10,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, so that the arrows must reach it (WCAG 2.2, 2.1.1)
    <section ref={frame} className={styles.problems} aria-label={t('report.problemList')} tabIndex={0}>
      <ul className={styles.problemLines} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const problem = problems[index];
          if (problem === undefined) return null;
          const { line, field, value, reason } = problem;
          return (
            <li
              key={index}
              ref={virtual.measureElement}
              data-index={index}
              className={styles.problem}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={problems.length}
              aria-posinset={index + 1}
            >
              <span className={styles.line}>{t('report.line', { line })}</span>
              <span>{t(`reason.${reason}`)}</span>
              <span className={styles.quiet}>{[field, value].filter((part) => part !== '').join(' · ')}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
