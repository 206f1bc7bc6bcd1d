/** A passage of a text, by UTF-16 offsets, end exclusive. */
export interface Span {
  id: string;
  start: number;
  end: number;
}

/** A piece of the text over all of which the same spans lie. */
export interface Segment {
  start: number;
  end: number;
  /** The spans over it, the shortest first: the one a click means. */
  ids: string[];
}

/** Cuts a text where spans begin and end, so that overlapping ones can be drawn. The pieces together are the whole text. */
export function segments(length: number, spans: readonly Span[]): Segment[] {
  const inside = spans.filter(({ start, end }) => start >= 0 && start < end && end <= length);
  const cuts = [...new Set([0, length, ...inside.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const byLength = inside.toSorted((a, b) => a.end - a.start - (b.end - b.start));
  const pieces: Segment[] = [];
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1];
    if (end === undefined) break;
    pieces.push({ start, end, ids: byLength.filter((span) => span.start <= start && span.end >= end).map(({ id }) => id) });
  }
  return pieces;
}

/** A paragraph of a text with the line breaks behind it, and the spans that reach into it. */
export interface Paragraph<T extends Span> {
  start: number;
  end: number;
  spans: T[];
}

/** The paragraphs of a text, which together are the whole of it. A span over several is in each of them. */
export function paragraphsWith<T extends Span>(text: string, spans: readonly T[]): Paragraph<T>[] {
  const paragraphs: Paragraph<T>[] = [];
  for (const { index, 0: written } of text.matchAll(/[^\n]*\n+|[^\n]+$/g)) {
    paragraphs.push({ start: index, end: index + written.length, spans: [] });
  }
  let first = 0;
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    while ((paragraphs[first]?.end ?? Number.POSITIVE_INFINITY) <= span.start) first += 1;
    for (let at = first; (paragraphs[at]?.start ?? Number.POSITIVE_INFINITY) < span.end; at += 1) paragraphs[at]?.spans.push(span);
  }
  return paragraphs;
}
