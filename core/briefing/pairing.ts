import type { Side, Sides } from '../model/briefing.ts';
import type { Inline } from '../model/inline.ts';
import type { TextState } from '../model/item.ts';
import { LANGS, type Lang, otherLang } from '../model/language.ts';
import { hashSide } from './side.ts';

/** A text as it goes into a side; null where there is none. */
export interface Draft {
  content: Inline[];
  state: TextState;
}

/**
 * The sides of a block or cell, written language by language. A language for which there is nothing has no side: it is missing.
 * Where both exist, the one that is not `origin` is bound to the present text of the origin, so that a later edit makes it stale.
 */
export function pair(origin: Lang, write: (lang: Lang) => Draft | null): Sides {
  const sides: Sides = {};
  for (const lang of LANGS) {
    const draft = write(lang);
    if (draft !== null && draft.content.length > 0) sides[lang] = { content: draft.content, state: draft.state };
  }
  const source = sides[origin];
  const translated = otherLang(origin);
  const translation: Side | undefined = sides[translated];
  if (source && translation) sides[translated] = { ...translation, from: { lang: origin, hash: hashSide(source) } };
  return sides;
}

/** Whether a block or cell has text in any language. */
export function isWritten(sides: Sides): boolean {
  return LANGS.some((lang) => sides[lang] !== undefined);
}

/** Plain text without marks. */
export function plain(text: string): Inline {
  return { type: 'text', text, marks: [] };
}
