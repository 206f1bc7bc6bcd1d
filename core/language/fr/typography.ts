import { type Edit, replacing, type Typography } from '../typesetting.ts';

/**
 * French typography as the Imprimerie nationale's rules have it (Lexique des règles typographiques en usage à l'Imprimerie
 * nationale, 6th ed.): U+202F before ; ! ?, U+00A0 before : and inside « », thousands grouped by U+202F, U+00A0 between a
 * number and its unit, between a title and a name.
 */

const NBSP = '\u00a0';
const NARROW = '\u202f';
/** Spaces inside a line; a line break is never one of them. */
const S = '[ \\u00a0\\u2009\\u202f]';

const MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const UNITS =
  'kg|g|mg|t|q|km|m|cm|mm|ha|a|l|hl|h|min|s|km²|m²|m³|km2|m2|m3|kW|MW|GW|TW|kWh|MWh|GWh|TWh|k€|M€|Md€|Mds|Md|Mt|kt|Go|Mo|To|°C|ans?|mois|jours?|heures?|minutes?|tonnes?|quintaux|hectares?|kilomètres?|mètres?|barils?|points?|milliers?|millions?|milliards?|euros?|dollars?|dirhams?|roubles?|dinars?|francs?|pays|entreprises?|personnes?';

const rule = (pattern: string, replacement: (match: RegExpMatchArray) => string) => replacing(new RegExp(pattern, 'gu'), replacement);

/** Pairs of straight quotation marks become guillemets, and “ ” inside guillemets; an odd or ill-placed one leaves all alone. */
function straightQuotes(text: string): Edit[] {
  const edits: Edit[] = [];
  let depth = 0;
  let open = false;
  for (let index = 0; index < text.length; index++) {
    const char = text[index];
    if (char === '«') depth++;
    else if (char === '»') depth--;
    if (char !== '"') continue;
    const before = text[index - 1] ?? ' ';
    const after = text[index + 1] ?? ' ';
    const fits = open ? /\S/.test(before) && !/[\p{L}\p{N}]/u.test(after) : /\S/.test(after) && /[\s([{«“’'—–/-]/.test(before);
    if (!fits) return [];
    const nested = depth > 0;
    edits.push({ start: index, end: index + 1, text: open ? (nested ? '”' : '»') : nested ? '“' : '«' });
    open = !open;
  }
  return open ? [] : edits;
}

/** The typography of French documents. */
export const frenchTypography: Typography = {
  rules: [
    rule(`(?<=\\p{L})'(?=[\\p{L}\\p{N}«"“‘])`, () => '’'),
    rule('(?<!\\.)\\.{3}(?!\\.)', () => '…'),
    straightQuotes,
    rule(`«${S}*(?=\\S)`, () => `«${NBSP}`),
    rule(`(?<=[^\\s«])${S}*»`, () => `${NBSP}»`),
    rule(`(?<=[^\\s?!;([{«“"])${S}*([;!?]+)(?=\\s|$|[»”")\\]’,.…—])`, (match) => NARROW + (match[1] ?? '')),
    rule(`(?<=\\S)${S}+:(?=\\s|$|[»"”])`, () => `${NBSP}:`),
    rule('(?<=[\\p{L}\\p{N}%)\\]»”’]):(?=\\s|$)', () => `${NBSP}:`),
    // Numbers: groups of three, then what is counted or measured.
    rule(`(?<![\\p{L}\\d.,+/-])(?<!\\d${S})\\d{1,3}(?:${S}\\d{3})+(?!\\d|${S}\\d)`, (match) => match[0].replace(/[^\d]/g, NARROW)),
    rule(`(?<=\\d)${S}*(%|‰|°[CF](?!\\p{L})|[€$£₽¥])(?![\\p{L}\\d])`, (match) => NBSP + (match[1] ?? '')),
    rule(`(?<=\\d) (?=(?:${UNITS})(?![\\p{L}\\d]))`, () => NBSP),
    rule('(?<=\\d\u00a0h) (?=\\d{2}(?!\\d))', () => NBSP),
    // Dates and ordinals.
    rule(`(?<![\\p{L}\\d.,:/-])(?<!\\d${S})1(?=${S}(?:${MONTHS})(?!\\p{L}))`, () => '1er'),
    rule(`(?<=(?<!\\d)(?:\\d{1,2}|1er)) (?=(?:${MONTHS})(?!\\p{L}))`, () => NBSP),
    rule('(?<=(?<![\\p{L}\\d.,])1)ère(s?)(?!\\p{L})', (match) => `re${match[1] ?? ''}`),
    rule('(?<=(?<![\\p{L}\\d.,])(?:\\d+|[IVXLC]+))i?ème(s?)(?!\\p{L})', (match) => `e${match[1] ?? ''}`),
    // Titles, initials and references stay with what they belong to.
    rule('(?<=(?<!\\p{L})(?:MM?\\.|M(?:me|lle)s?|Drs?|Prs?|Me|Mgr|S\\. ?E\\.)) (?=\\p{Lu})', () => NBSP),
    rule('(?<=(?<![\\p{L}\\d])\\p{Lu}\\.) (?=\\p{Lu}(?:\\.|\\p{Ll}))', () => NBSP),
    rule('(?<=(?<!\\p{L})(?:n°s?|nos|pp?\\.|art\\.|vol\\.|chap\\.|fig\\.|§)) (?=[\\dIVXLC])', () => NBSP),
    rule('(?<=[^\\s\\d]) - (?=\\S)|(?<=\\S) - (?=[^\\s\\d])', () => ' — '),
  ],
};
