import { describe, expect, it } from 'vitest';
import { type TemplateId, templateIdSchema } from '../model/briefing.ts';
import { LANGS } from '../model/language.ts';
import { type UserTemplate, userTemplateSchema } from '../model/template.ts';
import { fromTemplate } from './fromTemplate.ts';
import { plain } from './pairing.ts';
import { lookUp } from './records.ts';
import type { BriefingData } from './sectionContent.ts';
import { cellsOf, sideText } from './side.ts';
import { countingIds, readTemplate, sampleData } from './testRecords.ts';
import { toTemplate } from './toTemplate.ts';

const today = '2026-11-23';
const sample = sampleData();
const sources = {
  mission: sample.mission,
  records: lookUp(sample),
  item: (id: string) => sample.items.find((item) => item.id === id) ?? null,
  today,
};
const briefing = (id: TemplateId, data: BriefingData = sample) => fromTemplate(readTemplate(id), data, { newId: countingIds(), today });
const recorded = { id: 'own', revision: 1, createdAt: '2026-11-23T08:00:00.000Z', updatedAt: '2026-11-23T08:00:00.000Z', deletedAt: null };
const saved = (content: ReturnType<typeof briefing>): UserTemplate =>
  userTemplateSchema.parse({ ...recorded, name: { fr: 'Le mien' }, ...toTemplate(content, true, sources).template });
const texts = (blocks: ReturnType<typeof briefing>['blocks']) =>
  blocks.map((block) => [
    block.kind,
    ...LANGS.map((lang) => [block, ...cellsOf(block)].map(({ sides }) => sideText(sides[lang])).join(' | ')),
  ]);

describe('a template made from a briefing', () => {
  it.each(templateIdSchema.options.filter((id) => id !== 'biography' && id !== 'report'))(
    'of %s, used for the same mission, gives the same text again',
    (id) => {
      const content = briefing(id);
      const again = fromTemplate(saved(content), sample, { newId: countingIds(), today });
      // Sections of a template have limits; somebody's own takes all there is.
      const kinds = new Set(['quotation', 'statisticTable', 'listItem']);
      const fixed = (blocks: typeof content.blocks) =>
        texts(blocks.filter((block) => !kinds.has(block.kind) && !block.sides.fr?.content.some(({ type }) => type === 'itemRef')));
      expect(again.meta.title).toEqual(content.meta.title);
      for (const line of fixed(content.blocks)) expect(fixed(again.blocks)).toContainEqual(line);
    },
  );

  it('used for another mission says nothing of the first one', () => {
    const other: BriefingData = {
      ...sample,
      mission: {
        ...sample.mission,
        title: { fr: 'Mission à Kéroual', ru: 'Миссия в Керуаль' },
        place: { fr: 'Kéroual', ru: 'Керуаль' },
        purpose: { fr: 'Voir le port.' },
        context: {},
        messages: [],
        programme: [],
        delegation: [],
        interlocutors: [],
        from: '2027-03',
        to: null,
      },
      items: [],
    };
    const made = fromTemplate(saved(briefing('mission-note')), other, { newId: countingIds(), today: '2027-01-10' });
    const all = JSON.stringify(made.blocks);
    expect(all).not.toMatch(/Casablanca|Касабланк|Vorontsova|Volga|décembre 2026|itemRef|citation/u);
    expect(made.meta.title).toEqual(other.mission?.title);
    expect(all).toContain('mars 2027');
  });

  it('tells what it keeps, fills and leaves out', () => {
    const content = briefing('mission-note');
    const [person] = sample.people;
    const blocks = [
      ...content.blocks,
      {
        id: 'x',
        kind: 'paragraph' as const,
        attrs: {},
        sides: {
          fr: {
            content: [
              plain('Voir '),
              { type: 'nameRef' as const, personId: person?.id ?? '', revision: 1, form: 'short' as const, text: 'Vorontsova', marks: [] },
              plain(' à Casablanca.'),
            ],
            state: 'draft' as const,
          },
        },
      },
    ];
    const { report, template } = toTemplate({ ...content, blocks }, true, sources);
    expect(report.filled).toEqual([
      'facts',
      'programme',
      'delegation',
      'interlocutors',
      'biographies',
      'messages',
      'statisticTable',
      'quotations',
    ]);
    expect(report.dropped).toEqual([{ blockId: 'x', text: { fr: 'Vorontsova' } }]);
    expect(report.slots).toEqual(expect.arrayContaining(['title', 'head', 'dates', 'place', 'today', 'purpose', 'context']));
    const last = template.sections.at(-1)?.wording.at(-1);
    expect(last?.kind === 'written' && sideText(last.block.sides.fr)).toBe('Voir … à {place}.');
  });

  it('keeps the marks of words, and a language that was missing stays missing', () => {
    const content = briefing('communique');
    const bold = {
      id: 'x',
      kind: 'paragraph' as const,
      attrs: {},
      sides: { fr: { content: [{ type: 'text' as const, text: 'Service de presse', marks: ['bold' as const] }], state: 'final' as const } },
    };
    const again = fromTemplate(saved({ ...content, blocks: [bold] }), sample, { newId: countingIds(), today });
    expect(again.blocks).toEqual([{ ...bold, id: 'b1' }]);
  });
});
