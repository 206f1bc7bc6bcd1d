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
