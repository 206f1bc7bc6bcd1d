import { mapSides } from '../briefing/mapSides.ts';
import { cite, writeReference } from '../briefing/reference.ts';
import { belongsTo } from '../briefing/side.ts';
import type { Block, Sides } from '../model/briefing.ts';
import type { Citation, Inline } from '../model/inline.ts';
import { LANGS, type Lang } from '../model/language.ts';
import type { Id } from '../model/record.ts';
import type { References } from './citations/references.ts';
import { wordings } from './wording.ts';

/**
 * Blocks in which a note that cites the source of the note just before it, in the same language, says so: `Ibid.`, «Там же» (ISO 690,
 * GOST R 7.0.5-2008, 7.2). Only for layouts in which the notes of one language follow one another. A reference that somebody
 * has written otherwise stays as it is.
 */
export function withRepeatedNotes(blocks: readonly Block[], references: References): Block[] {
  const last: Partial<Record<Lang, Id | null>> = {};
  const told = (sides: Sides, block: Block): Sides => {
    const written: Sides = { ...sides };
    for (const lang of LANGS) {
      const side = sides[lang];
      if (side === undefined || !belongsTo(block, lang)) continue;
      written[lang] = {
        ...side,
        content: side.content.map((inline): Inline => {
          if (inline.type === 'footnote') last[lang] = null;
          if (inline.type !== 'citation') return inline;
          const known = isOurs(inline, references, lang);
          const repeats = known && last[lang] === inline.sourceId;
          last[lang] = known ? inline.sourceId : null;
          return repeats ? { ...inline, text: wordings[lang].sameSource(inline.locator.trim()), locator: '' } : inline;
        }),
      };
    }
    return written;
  };
  return blocks.map((block) => mapSides(block, (sides) => told(sides, block)));
}

/** Whether a citation stands as it was inserted, in full or shortly. */
function isOurs(citation: Citation, references: References, lang: Lang): boolean {
  const source = references.source(citation.sourceId);
  if (source === null) return false;
  const text = citation.text.trim();
  return text === writeReference(source, lang) || text === cite(source, lang, true).text;
}
