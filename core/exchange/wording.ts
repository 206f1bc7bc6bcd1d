import type { TextState } from '../model/item.ts';
import type { Lang } from '../model/language.ts';

/** The words an export adds of its own, in the language of the text they stand in. */
export interface Wording {
  /** The language's own name, as the head of its column. */
  language: string;
  contents: string;
  sources: string;
  /** Headings under which a briefing lists its sources itself; the export then adds no list of its own. */
  sourceHeadings: RegExp;
  /** A note that cites what the note before it cites, with the place in it, if one is said. */
  sameSource(locator: string): string;
  /** Before the reference number. */
  reference: string;
  /** Before the page number, and between it and the number of pages. */
  page: string;
  of: string;
  /** Before the moment an embargo ends. */
  embargo: string;
  /** The names of callouts, for readers who do not see their looks. */
  callout: Record<'note' | 'warning', string>;
  file: string;
  /** What figures and charts are called under them, and what those hear who do not see one without words of its own. */
  figure: string;
  picture: string;
  chart: Record<'column' | 'bar' | 'line', string>;
  /** Above the values of a chart. */
  data: string;
  /** The annex that says where each figure comes from. */
  figures: { title: string; columns: readonly [figure: string, measured: string, source: string] };
  /** The table in which somebody who has only Word reads both texts over. */
  review: {
    title: string;
    /** Heads of its columns beside the names of the languages. */
    number: string;
    comment: string;
    state: string;
    /** What the state column calls a text. */
    states: Record<TextState | 'missing' | 'stale', string>;
  };
}

export const wordings: Record<Lang, Wording> = {
  fr: {
    language: 'Français',
    contents: 'Sommaire',
    sources: 'Sources',
    sourceHeadings: /^(?:liste des )?(?:sources|références|bibliographie)$/iu,
    sameSource: (locator) => (locator === '' ? 'Ibid.' : `Ibid., ${locator.replace(/\.$/u, '')}.`),
    reference: 'Réf.',
    page: 'Page',
    of: 'sur',
    embargo: 'Embargo jusqu’au',
    callout: { note: 'À noter', warning: 'Attention' },
    file: 'note',
    figure: 'Figure',
    picture: 'Image sans description',
    chart: { column: 'Diagramme à colonnes', bar: 'Diagramme à barres', line: 'Courbe' },
    data: 'Données',
    figures: { title: 'Origine des chiffres', columns: ['Chiffre', 'Objet', 'Source'] },
    review: {
      title: 'Tableau de relecture',
      number: 'N°',
      comment: 'Commentaire',
      state: 'État',
      states: {
        missing: 'manquant',
        draft: 'brouillon',
        translated: 'traduit',
        reviewed: 'relu',
        final: 'définitif',
        stale: 'à revoir',
      },
    },
  },
  ru: {
    language: 'Русский',
    contents: 'Содержание',
    sources: 'Источники',
    sourceHeadings: /^(?:список )?(?:источник(?:и|ов)|литератур[аы]|использованные источники)$/iu,
    sameSource: (locator) =>
      locator === '' ? 'Там же.' : `Там же. ${locator.charAt(0).toLocaleUpperCase('ru')}${locator.slice(1).replace(/\.$/u, '')}.`,
    reference: '№',
    page: 'Страница',
    of: 'из',
    embargo: 'Не публиковать до',
    callout: { note: 'Примечание', warning: 'Внимание' },
    file: 'справка',
    figure: 'Рисунок',
    picture: 'Изображение без описания',
    chart: { column: 'Столбчатая диаграмма', bar: 'Линейчатая диаграмма', line: 'График' },
    data: 'Данные',
    figures: { title: 'Источники цифр', columns: ['Цифра', 'Показатель', 'Источник'] },
    review: {
      title: 'Таблица для вычитки',
      number: '№',
      comment: 'Комментарий',
      state: 'Состояние',
      states: {
        missing: 'нет текста',
        draft: 'черновик',
        translated: 'переведено',
        reviewed: 'проверено',
        final: 'готово',
        stale: 'устарело',
      },
    },
  },
};
