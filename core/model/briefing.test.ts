import { expect, test } from 'vitest';
import { BRIEFING_VERSION, type BriefingContent, briefingContentSchema } from './briefing.ts';

const text = { type: 'text', text: 'Accord signé', marks: [] };

test('a briefing of the first version of the model is read as one of the present version, word for word', () => {
  const stored = {
    version: 1,
    template: 'mission-note',
    missionId: null,
    meta: { title: { fr: 'Note' }, reference: '', date: null, marking: {}, embargo: null },
    blocks: [
      { id: 'a', kind: 'paragraph', attrs: {}, sides: { fr: { content: [text], state: 'draft' } } },
      { id: 'b', kind: 'table', attrs: { header: false, widths: [1], rows: [[{ sides: {} }]] }, sides: {} },
    ],
    parked: [],
  };
  expect(briefingContentSchema.parse(stored)).toEqual({ ...stored, version: BRIEFING_VERSION });
});

test('every kind of block the second version added is read back as it was written', () => {
  const caption = { sides: { ru: { content: [{ type: 'text' as const, text: 'Порт', marks: [] }], state: 'draft' as const } } };
  const content: BriefingContent = {
    version: BRIEFING_VERSION,
    template: 'mission-note',
    missionId: null,
    meta: { title: {}, reference: '', date: null, marking: {}, embargo: null },
    blocks: [
      { id: 'f', kind: 'figure', attrs: { assetId: 'f0', width: 0.5, alt: { fr: 'Le port vu du large' }, caption }, sides: {} },
      {
        id: 'c',
        kind: 'chart',
        attrs: {
          itemId: null,
          revision: null,
          type: 'line',
          categories: [{ fr: '2023', ru: '2023' }],
          series: [{ name: {}, values: ['12.50'] }],
          unit: {},
          caption: { sides: {} },
        },
        sides: {},
      },
      { id: 'p', kind: 'personCard', attrs: { personId: 'p1', revision: 3 }, sides: {} },
      { id: 'n', kind: 'note', attrs: {}, sides: {} },
      {
        id: 't',
        kind: 'table',
        attrs: { header: true, widths: [1, 1], rows: [[{ sides: {}, merge: { rows: 1, columns: 2 } }, { sides: {} }]] },
        sides: {},
      },
    ],
    parked: [],
  };
  expect(briefingContentSchema.parse(JSON.parse(JSON.stringify(content)))).toEqual(content);
});
