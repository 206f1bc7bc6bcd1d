import { sidesAt } from '../../exchange/returned/textPlace.ts';
import { fingerprint } from '../../exchange/trace/fingerprint.ts';
import type { XliffDocument, XliffSegment, XliffUnit } from '../../exchange/xliff/xliffDocument.ts';
import type { Briefing } from '../../model/briefing.ts';
import type { Thread } from '../../model/discussion.ts';
import { type Lang, otherLang } from '../../model/language.ts';
import { type SegmentedText, type SegmentPair, segmentedTexts } from './segmentedTexts.ts';
import { alignedTags, outerText } from './xliffText.ts';

/** A briefing as a document to be translated from one of its languages, with what is said about its texts where `threads` are given. */
export function xliffOfBriefing(briefing: Briefing, source: Lang, threads: readonly Thread[]): XliffDocument {
  const target = otherLang(source);
  const { id, revision, meta, blocks } = briefing;
  return {
    source,
    target,
    original: meta.title[source] ?? meta.title[target] ?? '',
    trace: { briefingId: id, revision, fingerprint: fingerprint(briefing) },
    units: segmentedTexts(blocks, source, target).flatMap((text): XliffUnit[] => {
      const segments = sentSegments(text).map(({ segment }) => segment);
      if (segments.length === 0) return [];
      const state = sidesAt(blocks, text.place)?.[target]?.state;
      const said =
        text.note === null ? threads.filter(({ anchor }) => anchor.blockId === text.place.blockId && text.place.cell === null) : [];
      return [
        {
          id: text.id,
          segments: segments.map((segment) => ({ ...segment, state: segment.target === null ? 'missing' : (state ?? 'draft') })),
          notes: said.flatMap(({ comments }) => comments.map(({ author, text: words }) => ({ author, text: words }))),
        },
      ];
    }),
  };
}

/** The segments of a text that leave, with their places among all: those in which there is something to read. */
export function sentSegments({ pairs }: SegmentedText): { at: number; segment: Omit<XliffSegment, 'state'> }[] {
  return pairs.flatMap((pair, at) => (isSent(pair) ? [{ at, segment: sentSegment(pair) }] : []));
}

export function isSent({ source }: SegmentPair): boolean {
  return /\S/u.test(source.text);
}

function sentSegment({ source, target }: SegmentPair): Omit<XliffSegment, 'state'> {
  const from = outerText(source).text;
  // Line breaks were given numbers after the tags they stand among: the translation's are found by their order.
  return { source: from, target: target === null ? null : alignedTags(from, outerText(target).text) };
}
