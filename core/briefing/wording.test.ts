import { describe, expect, it } from 'vitest';
import type { Lang } from '../model/language.ts';
import { plain } from './pairing.ts';
import { lookUp } from './records.ts';
import { contentText, hashSide, sideText } from './side.ts';
import { fillSlots, type SlotValues, slotValues, UnknownSlot } from './slots.ts';
import { countingIds, records, sampleData } from './testRecords.ts';
import { wordedBlocks } from './wording.ts';

const values = (fr: SlotValues, ru: SlotValues): Record<Lang, SlotValues> => ({ fr, ru });
const context = { kind: 'paragraph', text: { fr: '{context}', ru: '{context}' } } as const;

describe('slots', () => {
  const { mission } = sampleData();
  const met = { ...mission, delegation: ['idriss'] };
  const filled = (wording: string, lang: Lang, about = met) => {
    const content = fillSlots(
      wording,
      slotValues({ mission: about, subjects: [], title: { fr: 'Titre' }, records: lookUp(records), today: '2026-11-23' }, lang),
    );
    return content && contentText(content);
  };

  it('take their values from the mission, in the language of the wording', () => {
    expect(filled('{place}, le {today}', 'fr')).toBe('Casablanca, le 23\u00a0novembre 2026');
    expect(filled('{place}, {today}', 'ru')).toBe('Касабланка, 23\u00a0ноября 2026\u00a0г.');
    expect(filled('{dates}', 'ru')).toBe('1–2\u00a0декабря 2026\u00a0г.');
    expect(filled('{head}', 'fr')).toBe('M.\u00a0Idriss Alaoui, directeur, Régie du port de Tamra (RPT)');
    expect(filled('{host}', 'ru')).toBe('Управление порта Тамра (УПТ)');
  });

  it('write one date where there is one', () => {
    expect(filled('{dates}', 'fr', { ...met, to: null })).toBe('1er\u00a0décembre 2026');
    expect(filled('{dates}', 'fr', { ...met, from: null })).toBe('2\u00a0décembre 2026');
    expect(filled('{dates}', 'fr', { ...met, from: null, to: null })).toBeNull();
  });

  it('without a value leave the wording unwritten', () => {
    expect(filled('{title}', 'fr')).toBe('Titre');
    expect(filled('{title}', 'ru')).toBeNull();
    expect(filled('{head}', 'fr', { ...met, delegation: ['gone'] })).toBeNull();
    expect(
      fillSlots('{place}', slotValues({ mission: null, subjects: [], title: {}, records: lookUp(records), today: '2026-11-23' }, 'fr')),
    ).toBeNull();
  });

  it('that do not exist are refused', () => {
    expect(() => filled('{weather}', 'fr')).toThrow(UnknownSlot);
  });
});

describe('worded blocks', () => {
  it('have no side in a language in which a slot has no value, and are left out in neither', () => {
    const [block] = wordedBlocks(context, values({ context: [plain('Le cadre')] }, {}), countingIds());
    expect(Object.keys(block?.sides ?? {})).toEqual(['fr']);
    expect(wordedBlocks(context, values({}, {}), countingIds())).toEqual([]);
  });

  it('write their label in bold', () => {
    const labelled = { kind: 'paragraph', label: { fr: 'Lieu\u00a0:', ru: 'Место:' }, text: { fr: ' {place}', ru: ' {place}' } } as const;
    const [block] = wordedBlocks(labelled, values({ place: [plain('Tamra')] }, { place: [plain('Тамра')] }), countingIds());
    expect(block?.sides.fr?.content).toEqual([
      { type: 'text', text: 'Lieu\u00a0:', marks: ['bold'] },
      { type: 'text', text: ' Tamra', marks: [] },
    ]);
    expect(block?.sides.ru?.from).toEqual({ lang: 'fr', hash: block?.sides.fr && hashSide(block.sides.fr) });
  });

  it('align paragraphs where both languages have as many', () => {
    const blocks = wordedBlocks(
      context,
      values({ context: [plain('Un.\n\nDeux.')] }, { context: [plain('Один.\n \nДва.')] }),
      countingIds(),
    );
    expect(blocks.map(({ sides }) => [sideText(sides.fr), sideText(sides.ru)])).toEqual([
      ['Un.', 'Один.'],
      ['Deux.', 'Два.'],
    ]);
  });

  it('keep paragraphs together where they have not', () => {
    const blocks = wordedBlocks(context, values({ context: [plain('Un.\n\nDeux.')] }, { context: [plain('Один и два.')] }), countingIds());
    expect(blocks.map(({ sides }) => [sideText(sides.fr), sideText(sides.ru)])).toEqual([['Un.\nDeux.', 'Один и два.']]);
  });
});
