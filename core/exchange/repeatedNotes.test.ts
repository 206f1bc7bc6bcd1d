import { describe, expect, it } from 'vitest';
import { cite } from '../briefing/reference.ts';
import { cellsOf } from '../briefing/side.ts';
import { gazette } from '../briefing/testRecords.ts';
import type { Block } from '../model/briefing.ts';
import type { Inline } from '../model/inline.ts';
import { LANGS, type Lang } from '../model/language.ts';
import { References } from './citations/references.ts';
import { withRepeatedNotes } from './repeatedNotes.ts';

const other = { ...gazette, id: 'courier', publisher: 'Le Courrier de Tamra', published: '2026-03-04' };
const references = new References([gazette, other], null);
const side = (...content: Inline[]) => ({ content, state: 'draft' as const });
const paragraph = (sides: Block['sides'], only?: Lang): Block => ({
  id: 'b',
  kind: 'paragraph',
  attrs: {},
  sides,
  ...(only ? { only } : {}),
});
const notes = (blocks: readonly Block[], lang: Lang) =>
  withRepeatedNotes(blocks, references)
    .flatMap((block) => [block, ...cellsOf(block)])
    .flatMap(({ sides }) => sides[lang]?.content ?? [])
    .map((inline) => (inline.type === 'citation' ? inline.text : inline.type));

describe('a note that cites what the note before it cites', () => {
  it.each(LANGS)('says so, and the next one that cites something else does not (%s)', (lang) => {
    const [full, short] = [cite(gazette, lang, false), cite(gazette, lang, true)];
    const blocks = [full, short, cite(other, lang, false), short, short].map((citation) => paragraph({ [lang]: side(citation) }));
    const same = lang === 'fr' ? 'Ibid.' : 'Там же.';
    expect(notes(blocks, lang)).toEqual([full.text, same, cite(other, lang, false).text, short.text, same]);
  });

  it('gives the place in the source', () => {
    const at = (lang: Lang, locator: string) => [
      paragraph({ [lang]: side(cite(gazette, lang, false)) }),
      paragraph({ [lang]: side({ ...cite(gazette, lang, true), locator }) }),
    ];
    expect(notes(at('fr', 'p. 4'), 'fr')[1]).toBe('Ibid., p. 4.');
    expect(notes(at('ru', 'с. 12.'), 'ru')[1]).toBe('Там же. С. 12.');
  });

  it('is not one where a footnote stands between, where somebody has written the reference, or in the text of the other language', () => {
    const [full, short] = [cite(gazette, 'fr', false), cite(gazette, 'fr', true)];
    const written = { ...short, text: 'Voir La Gazette.' };
    const note: Inline = { type: 'footnote', content: [] };
    expect(notes([paragraph({ fr: side(full, note, short, written, short) })], 'fr')).toEqual([
      full.text,
      'footnote',
      short.text,
      written.text,
      short.text,
    ]);
    const others = [paragraph({ fr: side(full) }), paragraph({ fr: side(cite(other, 'fr', false)) }, 'ru'), paragraph({ fr: side(short) })];
    expect(notes(others, 'fr').at(-1)).toBe('Ibid.');
  });

  it('may stand in a table, row by row', () => {
    const cell = (inline: Inline) => ({ sides: { fr: side(inline) } });
    const table: Block = {
      id: 't',
      kind: 'table',
      sides: {},
      attrs: { header: false, widths: [1], rows: [[cell(cite(gazette, 'fr', false))], [cell(cite(gazette, 'fr', true))]] },
    };
    expect(notes([table], 'fr')).toEqual([cite(gazette, 'fr', false).text, 'Ibid.']);
  });
});
