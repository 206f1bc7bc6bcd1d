import type { Block, Briefing, Sides } from '../core/model/briefing.ts';
import { LANGS, type Lang } from '../core/model/language.ts';

const SENTENCES: Record<Lang, readonly string[]> = {
  fr: [
    'La commission mixte a examiné le calendrier des travaux du terminal et la part de chacun dans leur financement.',
    'Les entreprises souhaitent une procédure unique pour les certificats, valable dans les deux ports.',
    'Le volume traité a progressé de 13 % en un an, pour atteindre 412 000 tonnes en 2025 ; la campagne suivante s’annonce meilleure.',
    'M. le directeur a rappelé que l’assurance du fret restait à régler avant le 15 avril.',
  ],
  ru: [
    'Смешанная комиссия рассмотрела график работ на терминале и долю каждой стороны в их финансировании.',
    'Компании хотели бы единого порядка выдачи сертификатов, действующего в обоих портах.',
    'Объём перевалки за год вырос на 13 % и в 2025 г. достиг 412 тыс. т; следующий сезон обещает быть лучше.',
    'Директор напомнил, что вопрос страхования фрахта нужно решить до 15 апреля.',
  ],
};

/**
 * A briefing of so many blocks in both languages, one in twenty a heading, with `tables` tables of five rows and `charts` charts of two series
 * over twelve months; always the same. Paragraphs have two sentences unless told otherwise; four are about sixty words.
 */
export function longBriefing(count: number, tables: number, sentences = 2, charts = 0): Briefing {
  const at = '2026-03-02T09:00:00.000Z';
  const sides = (of: (lang: Lang) => string): Sides =>
    Object.fromEntries(LANGS.map((lang) => [lang, { content: [{ type: 'text', text: of(lang), marks: [] }], state: 'final' }]));
  const sentence = (index: number) => (lang: Lang) => SENTENCES[lang][index % SENTENCES[lang].length] ?? '';
  const between = tables === 0 ? Number.POSITIVE_INFINITY : Math.floor(count / tables);
  const betweenCharts = charts === 0 ? Number.POSITIVE_INFINITY : Math.floor(count / charts);
  const blocks = Array.from({ length: count }, (_, index): Block => {
    const id = `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`;
    if (index % betweenCharts === betweenCharts - 3) return chart(id, index, { sides: sides(sentence(index)) });
    if (index % between === between - 1) {
      const rows = Array.from({ length: 5 }, (_row, row) =>
        Array.from({ length: 4 }, (_cell, column) => ({
          sides: sides((lang) => (row === 0 ? `${lang === 'fr' ? 'Colonne' : 'Столбец'} ${column + 1}` : `${row * 1000 + column} t`)),
        })),
      );
      return { id, kind: 'table', attrs: { header: true, widths: [2, 1, 1, 1], rows }, sides: {} };
    }
    if (index % 20 === 0)
      return {
        id,
        kind: 'heading',
        attrs: { level: 1 },
        sides: sides((lang) => `${lang === 'fr' ? 'Partie' : 'Часть'} ${index / 20 + 1}`),
      };
    if (index % 7 === 0) return { id, kind: 'listItem', attrs: { style: 'bullet', level: 0 }, sides: sides(sentence(index)) };
    const paragraph = (lang: Lang) => Array.from({ length: sentences }, (_, place) => sentence(index + place)(lang)).join(' ');
    return { id, kind: 'paragraph', attrs: {}, sides: sides(paragraph) };
  });
  return {
    id: '01900000-0000-7000-8000-0000000000d9',
    revision: 1,
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
    version: 2,
    template: 'mission-note',
    missionId: null,
    meta: { title: { fr: 'Dossier', ru: 'Досье' }, reference: 'B/1', date: '2026-03-02', marking: {}, embargo: null },
    blocks,
    parked: [],
  };
}

/** Tonnes by month, in columns or lines. */
function chart(id: string, index: number, caption: { sides: Sides }): Block {
  const months = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'));
  return {
    id,
    kind: 'chart',
    sides: {},
    attrs: {
      itemId: null,
      revision: null,
      type: index % 2 === 0 ? 'column' : 'line',
      categories: months.map((month) => ({ fr: `${month}/2025`, ru: `${month}.2025` })),
      series: [
        { name: { fr: 'Blé', ru: 'Пшеница' }, values: months.map((_, month) => String(310 + ((index + month * 7) % 90))) },
        { name: { fr: 'Orge', ru: 'Ячмень' }, values: months.map((_, month) => `${88 + ((index + month * 5) % 40)}.5`) },
      ],
      unit: { fr: 'milliers de tonnes', ru: 'тыс. т' },
      caption,
    },
  };
}
