import { hashContent } from '../../core/briefing/side.ts';
import type { Block, BriefingContent, Side } from '../../core/model/briefing.ts';
import type { Inline } from '../../core/model/inline.ts';

const text = (words: string): Inline => ({ type: 'text', text: words, marks: [] });
const side = (words: string, state: Side['state'] = 'draft'): Side => ({ content: [text(words)], state });
const translated = (words: string, original: string, state: Side['state'] = 'translated'): Side => ({
  content: [text(words)],
  state,
  from: { lang: 'fr', hash: hashContent([text(original)]) },
});

const LEAD = 'Une délégation de douze entreprises se rendra à Tanger les 3 et 4 juin pour préparer l’ouverture d’une ligne régulière.';
const GOAL = 'L’objectif est de signer une lettre d’intention avant l’automne.';

const blocks: Block[] = [
  {
    id: 'title',
    kind: 'title',
    attrs: {},
    sides: {
      fr: side('Mission portuaire à Tanger', 'final'),
      ru: translated('Портовая миссия в Танжер', 'Mission portuaire à Tanger', 'final'),
    },
  },
  {
    id: 'context',
    kind: 'heading',
    attrs: { level: 1 },
    sides: { fr: side('Contexte', 'reviewed'), ru: translated('Справочная информация', 'Contexte', 'reviewed') },
  },
  {
    id: 'lead',
    kind: 'paragraph',
    attrs: {},
    sides: {
      fr: side(LEAD, 'reviewed'),
      ru: translated('Делегация двенадцати компаний посетит Танжер 3 и 4 июня, чтобы подготовить открытие регулярной линии.', LEAD),
    },
  },
  {
    id: 'quote',
    kind: 'quotation',
    attrs: { itemId: null },
    sides: {
      fr: {
        content: [
          { type: 'itemRef', itemId: 'i1', revision: 1, form: 'quote', text: '« Le port est prêt, les armateurs aussi. »', marks: [] },
          { type: 'lineBreak' },
          { type: 'nameRef', personId: 'p1', revision: 1, form: 'long', text: 'Salma Berrada', marks: ['bold'] },
          text(', directrice du port'),
          { type: 'citation', sourceId: 's1', revision: 1, locator: '', text: 'Le Courrier du détroit, 12 mai' },
        ],
        state: 'reviewed',
      },
    },
  },
  {
    id: 'first',
    kind: 'listItem',
    attrs: { style: 'number', level: 0 },
    sides: { fr: side('Visite du terminal'), ru: side('Посещение терминала') },
  },
  {
    id: 'second',
    kind: 'listItem',
    attrs: { style: 'number', level: 1 },
    sides: { fr: side('Rencontre avec la capitainerie'), ru: side('Встреча с портовой администрацией') },
  },
  { id: 'third', kind: 'listItem', attrs: { style: 'bullet', level: 0 }, sides: { fr: side('Dîner offert par la chambre de commerce') } },
  {
    id: 'note',
    kind: 'callout',
    attrs: { tone: 'note' },
    sides: { fr: side('Prévoir un interprète.'), ru: side('Потребуется переводчик.') },
  },
  {
    id: 'figures',
    kind: 'table',
    attrs: {
      header: true,
      widths: [2, 1],
      rows: [
        [{ sides: { fr: side('Année'), ru: side('Год') } }, { sides: { fr: side('Tonnes'), ru: side('Тонны') } }],
        [{ sides: { fr: side('2025'), ru: side('2025') } }, { sides: { fr: side('41 000') } }],
      ],
    },
    sides: {},
  },
  { id: 'break', kind: 'pageBreak', attrs: {}, sides: {} },
  { id: 'own', kind: 'paragraph', attrs: {}, only: 'ru', sides: { ru: side('Только для российской стороны: проверить визы.') } },
  {
    id: 'goal',
    kind: 'paragraph',
    attrs: {},
    sides: { fr: side(`${GOAL} Elle sera suivie d’un accord.`), ru: translated('Цель — подписать письмо о намерениях до осени.', GOAL) },
  },
];

/** A small document with every kind of block and piece. */
export const sampleContent: BriefingContent = {
  version: 2,
  template: 'mission-note',
  missionId: null,
  meta: {
    title: { fr: 'Mission portuaire à Tanger', ru: 'Портовая миссия в Танжер' },
    reference: '',
    date: null,
    marking: {},
    embargo: null,
  },
  blocks,
  parked: [],
};
