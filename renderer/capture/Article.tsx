import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Article.module.css';
import type { Proposal, Review } from './review.ts';
import { segments } from './segments.ts';

/** The article with each proposal marked in it: a full line for words as they were said, dashes for reported speech, dots for figures. */
export function Article({ review, onSelect }: { review: Review; onSelect(id: string): void }) {
  const { t } = useTranslation('capture');
  const { text, lang, proposals, current } = review;
  const pieces = useMemo(
    () =>
      segments(
        text.length,
        proposals.map(({ id, proposal: { start, end } }) => ({ id, start, end })),
      ),
    [text, proposals],
  );
  const byId = new Map(proposals.map((proposal) => [proposal.id, proposal]));
  const article = useRef<HTMLElement>(null);
  const select = useEffectEvent(onSelect);
  // A click on a passage is a short way for the pointer only; by keyboard the list of proposals does the same.
  useEffect(() => {
    const frame = article.current;
    const listen = (event: MouseEvent) => {
      const passage = event.target instanceof Element ? event.target.closest('[data-passage]') : null;
      const [id] = passage?.getAttribute('data-passage')?.split(' ') ?? [];
      if (id !== undefined && window.getSelection()?.isCollapsed !== false) select(id);
    };
    frame?.addEventListener('click', listen);
    return () => frame?.removeEventListener('click', listen);
  }, []);
  // A part that scrolls and holds nothing to be focused is itself a stop of the Tab key: without it the article cannot be read by keyboard.
  return (
    <section className={styles.frame} data-pane="article" aria-label={t('review.article')} tabIndex={0}>
      <article ref={article} lang={lang} className={styles.article}>
        {pieces.map(({ start, end, ids }) => {
          const slice = text.slice(start, end);
          const marks = ids.flatMap((id) => byId.get(id) ?? []);
          if (marks.length === 0) return <span key={start}>{slice}</span>;
          return (
            <mark
              key={start}
              data-passage={ids.join(' ')}
              className={`${classOf(marks)} ${current !== null && ids.includes(current) ? styles.current : ''}`}
            >
              {slice}
            </mark>
          );
        })}
      </article>
    </section>
  );
}

function classOf(marks: readonly Proposal[]): string {
  const classes = marks.map((mark) => {
    const kind = mark.kind === 'statistic' ? 'figure' : mark.proposal.kind === 'direct' ? 'direct' : 'reported';
    return styles[kind];
  });
  const rejected = marks.every(({ decision }) => decision === 'rejected');
  return [styles.mark, classes[0], rejected ? styles.rejected : ''].join(' ');
}
