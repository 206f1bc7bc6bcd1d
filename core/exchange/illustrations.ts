import type { Block } from '../model/briefing.ts';
import { type Lang, type Localized, otherLang } from '../model/language.ts';
import type { Id } from '../model/record.ts';
import type { References } from './citations/references.ts';
import { legalText } from './legalText.ts';
import { type PrintedChart, type PrintedIllustration, type PrintedImage, type PrintedSides, plainText } from './printed.ts';
import { printedSides, printedText } from './printedSides.ts';
import type { TypographyLog } from './typographyLog.ts';
import { wordings } from './wording.ts';

type Illustrated = Extract<Block, { kind: 'figure' | 'chart' }>;

/** A figure or chart as it is printed; null when there is nothing of it: neither the image nor a caption. */
export function printedIllustration(
  block: Illustrated,
  references: References,
  images: ReadonlyMap<Id, PrintedImage>,
  log?: TypographyLog,
): PrintedIllustration | null {
  const only = block.only ?? null;
  const caption = printedSides(block.attrs.caption.sides, only, references, log);
  if (block.kind === 'figure') {
    const image = images.get(block.attrs.assetId) ?? null;
    if (image === null && Object.keys(caption).length === 0) return null;
    const alt = each((lang) => inEither(block.attrs.alt, lang) || captionWords(caption, lang) || wordings[lang].picture);
    return { type: 'figure', only, caption, numbers: {}, alt, image, share: block.attrs.width };
  }
  const { type: kind, categories, series, unit } = block.attrs;
  const data = each(
    (lang): PrintedChart => ({
      categories: categories.map((category) => inEither(category, lang)),
      series: series.map(({ name, values }) => ({ name: inEither(name, lang), values: categories.map((_, at) => values[at] ?? null) })),
      unit: inEither(unit, lang),
    }),
  );
  const alt = each((lang) => `${wordings[lang].chart[kind]}${chartWords(data[lang], captionWords(caption, lang), lang)}`);
  return { type: 'chart', only, caption, numbers: {}, alt, kind, data };
}

function each<T>(make: (lang: Lang) => T): Record<Lang, T> {
  return { fr: make('fr'), ru: make('ru') };
}

/** A short text in a language, or in the other one where it has none: a label in the other language says more than none. */
function inEither(text: Localized, lang: Lang): string {
  const own = printedText(text[lang] ?? '', lang);
  return own === '' ? printedText(text[otherLang(lang)] ?? '', otherLang(lang)) : own;
}

function captionWords(caption: PrintedSides, lang: Lang): string {
  return plainText(caption[lang] ?? []).replaceAll('\n', ' ');
}

/** What a chart shows, in words: those who do not see it hear every value. */
function chartWords({ categories, series, unit }: PrintedChart, caption: string, lang: Lang): string {
  const colon = lang === 'fr' ? '\u00a0: ' : ': ';
  const semicolon = lang === 'fr' ? '\u202f; ' : '; ';
  const rows = series.map(({ name, values }) => {
    const told = values.flatMap((value, at) => (value === null ? [] : [`${categories[at] ?? ''}\u00a0– ${numberText(value, lang)}`]));
    return `${name === '' ? '' : `${name}${colon}`}${told.join(semicolon)}`;
  });
  const head = caption === '' ? '' : `${colon}${caption}`;
  return legalText(`${head}. ${rows.join('. ')}${unit === '' ? '' : ` (${unit})`}`);
}

function numberText(value: string, lang: Lang): string {
  const [whole = '', decimals = ''] = value.split('.');
  const space = lang === 'fr' ? '\u202f' : '\u00a0';
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, space);
  return decimals === '' ? grouped : `${grouped},${decimals}`;
}
