import { legalText } from '../../exchange/legalText.ts';
import { LINE_BREAK } from '../../exchange/xliff/xliffDocument.ts';
import type { MemoryText, SegmentTag } from '../../model/memory.ts';

/** A segment as it leaves: without the spaces around it, which other programs do not keep, and with line breaks as tags. */
export interface OuterText {
  before: string;
  text: MemoryText;
  after: string;
}

/** A segment as it leaves; {@link innerText} makes it what it was, but for characters no XML file can hold. */
export function outerText(segment: MemoryText): OuterText {
  const { text, tags } = legal(segment);
  const [before = ''] = /^\s*/u.exec(text) ?? [];
  const [after = ''] = before.length === text.length ? [] : (/\s*$/u.exec(text) ?? []);
  const core = text.slice(before.length, text.length - after.length);
  let next = 1 + Math.max(0, ...tags.map(({ id }) => id));
  const placed = tags.map((tag) => ({ ...tag, at: Math.min(Math.max(tag.at - before.length, 0), core.length) }));
  const outer: SegmentTag[] = [];
  let line = '';
  let from = 0;
  const breaks = [...core.matchAll(/\n/g)].map(({ index }) => index);
  let shift = 0;
  const move = (to: number) => {
    line += core.slice(from, to);
    from = to;
  };
  let at = 0;
  for (const place of [...breaks, core.length]) {
    for (; at < placed.length; at += 1) {
      const tag = placed[at];
      if (tag === undefined || tag.at > place) break;
      outer.push({ ...tag, at: tag.at - shift });
    }
    move(place);
    if (place === core.length) break;
    outer.push({ type: 'single', at: line.length, id: next++, content: LINE_BREAK });
    from += 1;
    shift += 1;
  }
  return { before, text: { text: line, tags: outer }, after };
}

function legal({ text, tags }: MemoryText): MemoryText {
  let whole = '';
  let from = 0;
  const placed = tags.map((tag) => {
    whole += legalText(text.slice(from, tag.at));
    from = tag.at;
    return { ...tag, at: whole.length };
  });
  return { text: whole + legalText(text.slice(from)), tags: placed };
}

/** The segment of {@link outerText}. */
export function innerText({ before, text: { text, tags }, after }: OuterText): MemoryText {
  let inner = before;
  let from = 0;
  const kept: SegmentTag[] = [];
  for (const tag of tags) {
    inner += text.slice(from, tag.at);
    from = Math.max(from, tag.at);
    if (tag.content === LINE_BREAK) inner += '\n';
    else kept.push({ ...tag, at: inner.length });
  }
  return { text: inner + text.slice(from) + after, tags: kept };
}

/** The tags of a translation with the numbers that tags of the same meaning have in the original, in order; others get numbers of their own. */
export function alignedTags(source: MemoryText, target: MemoryText): MemoryText {
  const free = source.tags.filter(({ type }) => type !== 'close').map(({ id, content }) => ({ id, meaning: meaningOf(content) }));
  let next = 1 + Math.max(0, ...source.tags.map(({ id }) => id));
  const ids = new Map<number, number>();
  const tags = target.tags.map((tag) => {
    const known = ids.get(tag.id);
    if (known !== undefined) return { ...tag, id: known };
    const at = free.findIndex(({ meaning }) => meaning === meaningOf(tag.content));
    const [found] = at < 0 ? [] : free.splice(at, 1);
    const id = found?.id ?? next++;
    ids.set(tag.id, id);
    return { ...tag, id };
  });
  return { ...target, tags };
}

/** What a code stands for, whichever language it is in: the element of a mark, the record of a piece or a reference. */
function meaningOf(content: string): string {
  const record = /"(?:itemId|personId|sourceId)":"([^"]*)"/.exec(content)?.[1];
  return record ?? (content.startsWith('{') ? 'footnote' : content);
}
