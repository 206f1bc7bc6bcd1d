import { memo, type ReactNode, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Article.module.css';
import { passageSelected, placeAt } from './articlePlaces.ts';
import type { Bounds, Proposal, Review } from './review.ts';
import { type Paragraph, paragraphsWith, type Span, segments } from './segments.ts';

interface ArticleProps {
  review: Review;
  onSelect(id: string): void;
  /** An end of the current proposal is drawn to a place of the text. */
  onDrag(bound: 'start' | 'end', to: number): void;
  onDropped(): void;
  /** The words that are selected, null when there are none. */
  onWords(words: Bounds | null): void;
  /** What can be done with the selected words, shown beside them. */
  children: ReactNode;
}

/** The article with each proposal marked in it: a full line for words as they were said, dashes for reported speech, dots for figures. */
export function Article({ review, onSelect, onDrag, onDropped, onWords, children }: ArticleProps) {
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
  const choose = useEffectEvent(onSelect);
  const drag = useEffectEvent(onDrag);
  const dropped = useEffectEvent(onDropped);
  const tell = useEffectEvent(onWords);
  // A click on a passage and a drag of its ends are short ways for the pointer only; by keyboard the list of proposals does the same.
  useEffect(() => {
    const frame = article.current;
    if (frame === null) return;
    const leave = new AbortController();
    const { signal } = leave;
    const select = (event: MouseEvent) => {
      const passage = event.target instanceof Element ? event.target.closest('[data-passage]') : null;
      const [id] = passage?.getAttribute('data-passage')?.split(' ') ?? [];
      if (id !== undefined && window.getSelection()?.isCollapsed !== false) choose(id);
    };
    let dragged: 'start' | 'end' | null = null;
    const take = (event: PointerEvent) => {
      const handle = event.target instanceof Element ? event.target.closest('[data-bound]') : null;
      if (handle === null || event.button !== 0) return;
      // Neither a selection of text nor a click on the passage begins here.
      event.preventDefault();
      frame.setPointerCapture(event.pointerId);
      dragged = handle.getAttribute('data-bound') === 'start' ? 'start' : 'end';
    };
    const follow = (event: PointerEvent) => {
      const to = dragged === null ? null : placeAt(frame, event.clientX, event.clientY);
      if (dragged !== null && to !== null) drag(dragged, to);
    };
    const drop = () => {
      if (dragged !== null) dropped();
      dragged = null;
    };
    frame.addEventListener('click', select, { signal });
    frame.addEventListener('pointerdown', take, { signal });
    frame.addEventListener('mousedown', (event) => dragged !== null && event.preventDefault(), { signal });
    frame.addEventListener('pointermove', follow, { signal });
    frame.addEventListener('pointerup', drop, { signal });
    frame.addEventListener('lostpointercapture', drop, { signal });
    document.addEventListener('selectionchange', () => tell(passageSelected(frame)), { signal });
    return () => leave.abort();
  }, []);
  // A part that scrolls and holds nothing to be focused is itself a stop of the Tab key: without it the article cannot be read by keyboard.
  return (
    <section className={styles.frame} data-pane="article" aria-label={t('review.article')} tabIndex={0}>
      <article ref={article} lang={lang} className={styles.article}>
        {paragraphs.map((paragraph) => (
          <MarkedParagraph
            key={paragraph.start}
            start={paragraph.start}
            text={text.slice(paragraph.start, paragraph.end)}
            passages={shown(paragraph)}
            current={paragraph.spans.some(({ id }) => id === current) ? current : null}
          />
        ))}
      </article>
      {children}
    </section>
  );
}

type Look = `${'figure' | 'direct' | 'reported'}${'' | ' rejected'}`;
type Passage = Span & { look: Look };

/** A passage as far as it lies in a paragraph, and whether its ends do. */
type PassageHere = Passage & { begins: boolean; ends: boolean };

function lookOf({ kind, decision, proposal }: Proposal): Look {
  const shape = kind === 'statistic' ? 'figure' : 'kind' in proposal && proposal.kind === 'direct' ? 'direct' : 'reported';
  return decision === 'rejected' ? `${shape} rejected` : shape;
}

/** The passages as seen from their paragraph, in one string: what is equal is not drawn again. */
function shown({ start, end, spans }: Paragraph<Passage>): string {
  const here = spans.map(
    (span): PassageHere => ({
      ...span,
      start: Math.max(0, span.start - start),
      end: Math.min(end, span.end) - start,
      begins: span.start >= start,
      ends: span.end <= end,
    }),
  );
  return JSON.stringify(here);
}

interface MarkedProps {
  text: string;
  passages: string;
  current: string | null;
}

interface MarkedParagraphProps extends MarkedProps {
  /** Where the paragraph begins in the article, in UTF-16 units. */
  start: number;
}

/** Only near what is in sight are passages marked: the marks take no room, so that the plain text of the rest stands where it will stand. */
const MarkedParagraph = memo(function MarkedParagraph({ start, text, passages, current }: MarkedParagraphProps) {
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
    <div ref={block} className={styles.paragraph} data-from={start}>
      {isMarked && (near || current !== null) ? <Marked text={text} passages={passages} current={current} /> : text}
    </div>
  );
});

function Marked({ text, passages, current }: MarkedProps) {
  const spans: PassageHere[] = JSON.parse(passages);
  const held = spans.find(({ id }) => id === current);
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
        {held?.begins && held.start === start && <span className={styles.handle} data-bound="start" aria-hidden />}
        {slice}
        {held?.ends && held.end === end && <span className={styles.handle} data-bound="end" aria-hidden />}
      </mark>
    );
  });
}

function classOf(marks: readonly Passage[]): string {
  const [shape = 'direct'] = marks[0]?.look.split(' ') ?? [];
  const rejected = marks.every(({ look }) => look.endsWith('rejected'));
  return [styles.mark, styles[shape], rejected ? styles.rejected : ''].join(' ');
}
