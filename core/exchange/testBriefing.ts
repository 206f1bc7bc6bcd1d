import type { Block, Briefing, Cell, Sides } from '../model/briefing.ts';
import type { Inline, Mark, TextInline } from '../model/inline.ts';
import type { Item } from '../model/item.ts';
import type { Source } from '../model/source.ts';

/** A briefing with every kind of block and inline content, in both languages, for the tests of exports. */

const AT = '2026-03-02T09:00:00.000Z';
const record = { revision: 1, createdAt: AT, updatedAt: AT, deletedAt: null };

let blockCount = 0;
function newId(): string {
  blockCount++;
  return `00000000-0000-7000-8000-${String(blockCount).padStart(12, '0')}`;
}

const text = (value: string, ...marks: Mark[]): TextInline => ({ type: 'text', text: value, marks });
const side = (...content: Inline[]) => ({ content, state: 'reviewed' as const });
const both = (fr: string, ru: string): Sides => ({ fr: side(text(fr)), ru: side(text(ru)) });
const cell = (fr: string, ru: string): Cell => ({ sides: both(fr, ru) });
const paragraph = (sides: Sides): Block => ({ id: newId(), kind: 'paragraph', attrs: {}, sides });
const heading = (level: 1 | 2 | 3, fr: string, ru: string): Block => ({
  id: newId(),
  kind: 'heading',
  attrs: { level },
  sides: both(fr, ru),
});
const item = (style: 'bullet' | 'number', level: number, fr: string, ru: string): Block => ({
  id: newId(),
  kind: 'listItem',
  attrs: { style, level },
  sides: both(fr, ru),
});
const citation = (sourceId: string, reference: string, locator = ''): Inline => ({
  type: 'citation',
  sourceId,
  revision: 1,
  locator,
  text: reference,
});

export const QUOTE_ITEM = '01900000-0000-7000-8000-0000000000a1';
export const FIGURE_ITEM = '01900000-0000-7000-8000-0000000000a2';
const PERSON = '01900000-0000-7000-8000-0000000000b1';
const ARTICLE = '01900000-0000-7000-8000-0000000000c1';
const REPORT = '01900000-0000-7000-8000-0000000000c2';

export const testSources: Source[] = [
  {
    id: ARTICLE,
    ...record,
    kind: 'article',
    lang: 'fr',
    title: 'Le port de Skhirane mise sur les céréales',
    publisher: 'Le Courrier du littoral',
    author: 'Nadia Bencherif',
    published: '2026-02-11',
    place: 'Skhirane',
    url: 'https://courrier-littoral.example/2026/02/cereales',
    accessed: '2026-02-20',
    text: '',
  },
  {
    id: REPORT,
    ...record,
    kind: 'report',
    lang: 'ru',
    title: 'Внешняя торговля зерном в 2025 году',
    publisher: 'Зерновая палата Поволжья',
    author: '',
    published: '2026-01',
    place: 'Самара',
    url: '',
    accessed: null,
    text: '',
  },
];

const frenchReference = 'Nadia Bencherif, « Le port de Skhirane mise sur les céréales », Le Courrier du littoral, 11 février 2026';
const russianReference = 'Bencherif N. Le port de Skhirane mise sur les céréales // Le Courrier du littoral. 11 февраля 2026 г.';

const quotation: Block = {
  id: newId(),
  kind: 'quotation',
  attrs: { itemId: QUOTE_ITEM },
  sides: {
    fr: side(
      text('« '),
      {
        type: 'itemRef',
        itemId: QUOTE_ITEM,
        revision: 2,
        form: 'quote',
        text: "Nous n'attendons pas un contrat de plus : nous attendons un partenaire.",
        marks: [],
      },
      text(' »'),
      citation(ARTICLE, frenchReference, 'p. 4'),
      { type: 'lineBreak' },
      text('— '),
      { type: 'nameRef', personId: PERSON, revision: 1, form: 'long', text: 'Mme Samira El Ouafi', marks: ['bold'] },
      text(', directrice générale du port de Skhirane'),
    ),
    ru: side(
      text('«'),
      { type: 'itemRef', itemId: QUOTE_ITEM, revision: 2, form: 'quote', text: 'Мы ждём не очередного контракта, а партнёра.', marks: [] },
      text('»'),
      citation(ARTICLE, russianReference, 'с. 4'),
      { type: 'lineBreak' },
      text('— '),
      { type: 'nameRef', personId: PERSON, revision: 1, form: 'long', text: 'Самира Эль-Уафи', marks: ['bold'] },
      text(', генеральный директор порта Схиран'),
    ),
  },
};

const programme: Block = {
  id: newId(),
  kind: 'table',
  sides: {},
  attrs: {
    header: true,
    widths: [1, 3, 2],
    rows: [
      [cell('Heure', 'Время'), cell('Rendez-vous', 'Мероприятие'), cell('Lieu', 'Место')],
      [
        cell('9 h 30', '09:30'),
        cell('Accueil de la délégation par la direction du port', 'Встреча делегации руководством порта'),
        cell('Terminal n° 2', 'Терминал № 2'),
      ],
      [
        cell('11 h 00', '11:00'),
        cell('Table ronde : logistique et assurance', 'Круглый стол: логистика и страхование'),
        { sides: { fr: side(text('Salle du conseil')) } },
      ],
    ],
  },
};

const figures: Block = {
  id: newId(),
  kind: 'statisticTable',
  sides: {},
  attrs: {
    itemIds: [FIGURE_ITEM],
    header: true,
    widths: [3, 2, 1],
    rows: [
      [cell('Indicateur', 'Показатель'), cell('Valeur', 'Значение'), cell('Période', 'Период')],
      [
        cell('Blé débarqué à Skhirane', 'Пшеница, выгруженная в Схиране'),
        {
          sides: {
            fr: side(
              { type: 'itemRef', itemId: FIGURE_ITEM, revision: 1, form: 'figure', text: '412 000 tonnes', marks: [] },
              citation(REPORT, 'Chambre céréalière de la Volga, Le Commerce extérieur des grains en 2025, janvier 2026'),
            ),
            ru: side(
              { type: 'itemRef', itemId: FIGURE_ITEM, revision: 1, form: 'figure', text: '412 тыс. т', marks: [] },
              citation(REPORT, 'Зерновая палата Поволжья. Внешняя торговля зерном в 2025 году. Самара, 2026'),
            ),
          },
        },
        cell('2025', '2025 г.'),
      ],
      [cell('Part du marché', 'Доля рынка'), cell('17,5 %', '17,5 %'), cell('2025', '2025 г.')],
    ],
  },
};

const blocks: Block[] = [
  {
    id: newId(),
    kind: 'title',
    attrs: {},
    sides: both('Visite de la délégation céréalière à Skhirane', 'Визит зерновой делегации в Схиран'),
  },
  paragraph({
    fr: side(text("Note à l'attention de ", 'bold'), text('M. le conseiller commercial')),
    ru: side(text('Для советника по торговым вопросам', 'bold')),
  }),
  heading(1, 'Contexte', 'Общие сведения'),
  paragraph({
    fr: side(
      text(
        "La délégation, conduite par la chambre céréalière de la Volga, séjourne à Skhirane du 3 au 5 mars 2026. Elle compte 14 entreprises ; leur chiffre d'affaires cumulé dépasse ",
      ),
      { type: 'itemRef', itemId: FIGURE_ITEM, revision: 1, form: 'figure', text: '1,2 milliard de dollars', marks: [] },
      text(', dont '),
      text("près d'un tiers", 'italic'),
      text(" à l'exportation."),
      {
        type: 'footnote',
        content: [
          text('Estimation de la chambre ; voir son '),
          { type: 'link', href: 'https://zerno.example/otchet?g=2025&l=fr', content: [text('rapport annuel', 'italic')] },
          text('.'),
        ],
      },
    ),
    ru: side(
      text(
        'Делегация во главе с Зерновой палатой Поволжья находится в Схиране 3–5 марта 2026 г. В её составе 14 компаний; их совокупная выручка превышает ',
      ),
      { type: 'itemRef', itemId: FIGURE_ITEM, revision: 1, form: 'figure', text: '1,2 млрд долл. США', marks: [] },
      text(', причём '),
      text('почти треть', 'italic'),
      text(' приходится на экспорт.'),
      {
        type: 'footnote',
        content: [
          text('По оценке палаты; см. её '),
          { type: 'link', href: 'https://zerno.example/otchet?g=2025', content: [text('годовой отчёт', 'italic')] },
          text('.'),
        ],
      },
    ),
  }),
  heading(2, 'Le port en bref', 'Порт: краткая справка'),
  paragraph({
    fr: side(
      text('Le 1 octobre 2025, le port a ouvert son 2ème terminal (12 000 m'),
      text('2', 'superscript'),
      text(', CO'),
      text('2', 'subscript'),
      text(' évité : 900 t par an). '),
      { type: 'link', href: 'https://port-skhirane.example/', content: [text('Site du port')] },
    ),
    ru: side(
      text('1 октября 2025 г. порт открыл второй терминал (12 000 м'),
      text('2', 'superscript'),
      text(', экономия CO'),
      text('2', 'subscript'),
      text(' — 900 т в год). '),
      { type: 'link', href: 'https://port-skhirane.example/', content: [text('Сайт порта')] },
    ),
  }),
  quotation,
  {
    id: newId(),
    kind: 'callout',
    attrs: { tone: 'note' },
    sides: both(
      'Les deux parties parlent français ; un interprète est prévu pour la table ronde.',
      'Обе стороны говорят по-французски; на круглом столе будет работать переводчик.',
    ),
  },
  {
    id: newId(),
    kind: 'callout',
    attrs: { tone: 'warning' },
    sides: both('Ne pas évoquer le différend douanier de 2024.', 'Таможенный спор 2024 года не затрагивать.'),
  },
  heading(1, 'Programme', 'Программа'),
  programme,
  heading(1, 'Messages', 'Тезисы'),
  item('number', 0, 'Le partenariat se juge à dix ans, pas à une récolte.', 'Партнёрство оценивают за десять лет, а не за один урожай.'),
  item('number', 1, 'Silos : coentreprise à 50 %.', 'Элеваторы: совместное предприятие, 50 %.'),
  item('number', 1, 'Formation de 40 techniciens.', 'Обучение 40 техников.'),
  item('number', 0, "L'assurance du fret reste à régler.", 'Остаётся решить вопрос страхования фрахта.'),
  item('bullet', 0, 'Interlocuteur : M. A. Rahmouni.', 'Собеседник: А. Рахмуни.'),
  item('bullet', 1, 'Délai : avant le 15 avril.', 'Срок: до 15 апреля.'),
  { id: newId(), kind: 'pageBreak', attrs: {}, sides: {} },
  heading(1, 'Chiffres', 'Цифры'),
  figures,
  heading(3, 'Remarques', 'Примечания'),
  paragraph({ fr: side(text('Ce paragraphe attend sa traduction.')) }),
  { ...paragraph({ ru: side(text('Этот абзац нужен только в русском тексте.')) }), only: 'ru' },
  paragraph({
    fr: side(
      text('Texte '),
      text('gras', 'bold'),
      text(', '),
      text('souligné', 'underline'),
      text(', '),
      text('barré', 'strikethrough'),
      text(' et '),
      text('tout à la fois', 'bold', 'italic', 'underline'),
      text('.'),
    ),
    ru: side(
      text('Текст '),
      text('полужирный', 'bold'),
      text(', '),
      text('подчёркнутый', 'underline'),
      text(', '),
      text('зачёркнутый', 'strikethrough'),
      text(' и '),
      text('всё сразу', 'bold', 'italic', 'underline'),
      text('.'),
    ),
  }),
];

export const testBriefing: Briefing = {
  id: '01900000-0000-7000-8000-0000000000d1',
  ...record,
  version: 2,
  template: 'mission-note',
  missionId: null,
  meta: {
    title: { fr: 'Visite de la délégation céréalière à Skhirane', ru: 'Визит зерновой делегации в Схиран' },
    reference: '2026/NM-017',
    date: '2026-03-02',
    marking: { fr: 'Diffusion restreinte', ru: 'Для служебного пользования' },
    embargo: '2026-03-05T16:00:00.000Z',
  },
  blocks,
  parked: [{ block: paragraph(both('Texte mis de côté.', 'Отложенный текст.')), after: null, at: AT }],
};

const itemFields = { ...record, originalLang: 'fr' as const, date: '2026-02-11', tags: [], status: 'verified' as const };

/** The items the briefing shows, as the library has them. */
export const testItems: Item[] = [
  {
    id: QUOTE_ITEM,
    ...itemFields,
    revision: 2,
    kind: 'quote',
    mode: 'direct',
    speakerId: PERSON,
    organisationId: null,
    role: { fr: 'directrice générale du port de Skhirane' },
    texts: {
      fr: { text: "Nous n'attendons pas un contrat de plus : nous attendons un partenaire.", state: 'final' },
      ru: { text: 'Мы ждём не очередного контракта, а партнёра.', state: 'reviewed' },
    },
    excerpts: [{ sourceId: ARTICLE, start: 120, end: 191 }],
  },
  {
    id: FIGURE_ITEM,
    ...itemFields,
    kind: 'statistic',
    quantity: { value: '412000', valueMax: null, unit: 't', dimension: 'mass', scale: 0, approx: 'exact' },
    measure: { fr: 'Blé débarqué à Skhirane', ru: 'Пшеница, выгруженная в Схиране' },
    period: { fr: '2025', ru: '2025 г.' },
    geography: {},
    series: [],
    texts: {},
    excerpts: [{ sourceId: REPORT, start: 8, end: 21 }],
  },
];
