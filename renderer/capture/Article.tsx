import { memo, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Article.module.css';
import type { Proposal, Review } from './review.ts';
import { type Paragraph, paragraphsWith, type Span, segments } from './segments.ts';

/** The article with each proposal marked in it: a full line for words as they were said, dashes for reported speech, dots for figures. */
export function Article({ review, onSelect }: { review: Review; onSelect(id: string): void }) {
  const { t } = useTranslation('capture');
  const { text, lang, proposals, current } = review;
  const paragraphs = useMemo(
    () =>
      paragraphsWith(
        text,
        proposals.map(
          (proposal): Passage => ({ id: proposal.id, start: proposal.proposal.start, end: proposal.proposal.end, look: lookOf(proposal) }),
        ),
      ),
    [text, proposals],
  );
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
        {paragraphs.map((paragraph) => (
          <MarkedParagraph
            key={paragraph.start}
            text={text.slice(paragraph.start, paragraph.end)}
            passages={shown(paragraph)}
            current={paragraph.spans.some(({ id }) => id === current) ? current : null}
          />
        ))}
      </article>
    </section>
  );
}

type Look = `${'figure' | 'direct' | 'reported'}${'' | ' rejected'}`;
type Passage = Span & { look: Look };

function lookOf({ kind, decision, proposal }: Proposal): Look {
  const shape = kind === 'statistic' ? 'figure' : 'kind' in proposal && proposal.kind === 'direct' ? 'direct' : 'reported';
  return decision === 'rejected' ? `${shape} rejected` : shape;
}

/** The passages as seen from their paragraph, in one string: what is equal is not drawn again. */
function shown({ start, end, spans }: Paragraph<Passage>): string {
  return JSON.stringify(spans.map((span) => ({ ...span, start: Math.max(0, span.start - start), end: Math.min(end, span.end) - start })));
}

interface MarkedParagraphProps {
  text: string;
  passages: string;
  current: string | null;
}

/** Only near what is in sight are passages marked: the marks take no room, so that the plain text of the rest stands where it will stand. */
const MarkedParagraph = memo(function MarkedParagraph({ text, passages, current }: MarkedParagraphProps) {
  const block = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  const isMarked = passages !== '[]';
  useEffect(() => {
    const watched = block.current;
    if (!isMarked || watched === null) return;
    const watch = new IntersectionObserver((seen) => setNear(seen.at(-1)?.isIntersecting ?? false), { rootMargin: '800px' });
    watch.observe(watched);
    return () => watch.disconnect();
  }, [isMarked]);
  return (
    <div ref={block} className={styles.paragraph}>
      {isMarked && (near || current !== null) ? <Marked text={text} passages={passages} current={current} /> : text}
    </div>
  );
});

function Marked({ text, passages, current }: MarkedParagraphProps) {
  const spans: Passage[] = JSON.parse(passages);
  return segments(text.length, spans).map(({ start, end, ids }) => {
    const slice = text.slice(start, end);
    const marks = ids.flatMap((id) => spans.find((span) => span.id === id) ?? []);
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
  });
}

function classOf(marks: readonly Passage[]): string {
  const [shape = 'direct'] = marks[0]?.look.split(' ') ?? [];
  const rejected = marks.every(({ look }) => look.endsWith('rejected'));
  return [styles.mark, styles[shape], rejected ? styles.rejected : ''].join(' ');
}
