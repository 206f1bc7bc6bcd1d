import { sideText } from '../../core/briefing/side.ts';
import type { Block } from '../../core/model/briefing.ts';
import { type Lang, otherLang } from '../../core/model/language.ts';
import type { Id } from '../../core/model/record.ts';

export interface OutlineEntry {
  id: Id;
  /** 0 is the title. */
  level: 0 | 1 | 2 | 3;
  text: string;
  /** The language the text is in: the other one where this one has none yet. */
  lang: Lang;
}

/** The title and headings of a briefing, in one language as far as they exist. */
export function outline(blocks: readonly Block[], lang: Lang): OutlineEntry[] {
  return blocks.flatMap((block): OutlineEntry[] => {
    if (block.kind !== 'title' && block.kind !== 'heading') return [];
    if (block.only !== undefined && block.only !== lang) return [];
    const level = block.kind === 'title' ? 0 : block.attrs.level;
    const here = sideText(block.sides[lang]).trim();
    if (here !== '') return [{ id: block.id, level, text: here, lang }];
    const there = sideText(block.sides[otherLang(lang)]).trim();
    return there === '' ? [] : [{ id: block.id, level, text: there, lang: otherLang(lang) }];
  });
}
