import { type Lang, otherLang } from '../../model/language.ts';
import { captionText, isIn, type PrintedBlock, type PrintedBriefing, type PrintedCell, type PrintedIllustration } from '../printed.ts';
import { wordings } from '../wording.ts';
import { chartHtml } from './chartHtml.ts';
import { escapedHtml, HtmlNotes, htmlPieces } from './pieces.ts';
import { HTML_STYLE } from './style.ts';

/**
 * A printed briefing as one HTML file: no script, nothing loaded from elsewhere, each text marked with its language, notes
 * linked both ways, header cells named as such (WCAG 2.2 AA).
 */
export function writeHtml(printed: PrintedBriefing, layout: 'single' | 'sequential' | 'facing', lang: Lang): string {
  const langs: readonly Lang[] = layout === 'single' ? [lang] : [lang, otherLang(lang)];
  const articles = layout === 'facing' ? [facingArticle(printed, langs)] : langs.map((each) => languageArticle(printed, each));
  return [
    '<!doctype html>',
    `<html lang="${lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapedHtml(printed.title[lang] ?? printed.title[otherLang(lang)] ?? '')}</title>`,
    `<style>${HTML_STYLE}</style>`,
    '</head>',
    '<body>',
    ...articles,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function languageArticle(printed: PrintedBriefing, lang: Lang): string {
  const notes = new HtmlNotes(`${lang}-`);
  const blocks = printed.blocks.filter((block) => isIn(block, lang));
  const { opening, closing } = requisites(printed, lang);
  return [
    `<article lang="${lang}">`,
    identity(printed, lang),
    opening,
    ...blockList(blocks, lang, notes),
    closing,
    notes.section(lang),
    '</article>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** A table whose rows are the blocks; the headings of both columns stay headings. */
function facingArticle(printed: PrintedBriefing, langs: readonly Lang[]): string {
  const notes = new HtmlNotes('');
  const heads = langs.map((lang) => `<th scope="col" lang="${lang}">${wordings[lang].language}</th>`).join('');
  const rows = printed.blocks
    .filter((block) => block.type !== 'pageBreak' && langs.some((lang) => isIn(block, lang)))
    .map((block) => `<tr>${langs.map((lang) => `<td lang="${lang}">${facingCell(block, lang, notes)}</td>`).join('')}</tr>`);
  return [
    '<article>',
    ...langs.map((lang) => identity(printed, lang)).filter((line) => line !== ''),
    ...langs.map((lang) => requisites(printed, lang).opening).filter((line) => line !== ''),
    `<table class="facing"><thead><tr>${heads}</tr></thead><tbody>`,
    ...rows,
    '</tbody></table>',
    ...langs.map((lang) => requisites(printed, lang).closing).filter((line) => line !== ''),
    ...langs.map((lang) => notes.section(lang)).filter((line) => line !== ''),
    '</article>',
  ].join('\n');
}

function facingCell(block: PrintedBlock, lang: Lang, notes: HtmlNotes): string {
  if (isIn(block, lang)) return blockList([block], lang, notes).join('');
  return block.only === null ? '<p>—</p>' : '';
}

function identity(printed: PrintedBriefing, lang: Lang): string {
  const parts = [
    printed.marking[lang] ?? '',
    printed.embargo[lang] ?? '',
    printed.reference === '' ? '' : `${wordings[lang].reference}\u00a0${printed.reference}`,
    printed.date[lang] ?? '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `<p class="identity" lang="${lang}">${parts.map(escapedHtml).join('<br>')}</p>`;
}

/** Who sends the text to whom, and who signs it; date and number are said above. */
function requisites(
  { requisites: { sender, addressee, signatory, contact } }: PrintedBriefing,
  lang: Lang,
): { opening: string; closing: string } {
  const part = (name: string, text: string) =>
    text === '' ? '' : `<p class="${name}" lang="${lang}">${escapedHtml(text).replaceAll('\n', '<br>')}</p>`;
  const signature = [signatory?.role[lang] ?? '', signatory?.name[lang] ?? ''].filter((text) => text !== '').join('\n');
  return {
    opening: part('sender', sender[lang] ?? '') + part('addressee', addressee[lang] ?? ''),
    closing: part('signature', signature) + part('contact', contact[lang] ?? ''),
  };
}

function blockList(blocks: readonly PrintedBlock[], lang: Lang, notes: HtmlNotes): string[] {
  const lines: string[] = [];
  /** Lists that are open, outermost first; each has an open item. */
  const open: ('ul' | 'ol')[] = [];
  let list = 0;
  const closeTo = (depth: number) => {
    while (open.length > depth) lines.push(`</li></${open.pop()}>`);
  };
  for (const block of blocks) {
    if (block.type !== 'text' || block.role.kind !== 'listItem') {
      closeTo(0);
      lines.push(blockHtml(block, lang, notes));
      continue;
    }
    const { role } = block;
    const tag = role.style === 'bullet' ? 'ul' : 'ol';
    closeTo(role.level + 1);
    if (open.length === role.level + 1 && (open.at(-1) !== tag || (role.level === 0 && list !== role.list))) closeTo(role.level);
    if (open.length === role.level + 1) lines.push('</li><li>');
    // A level that is skipped gets a list of its own, so that the nesting stays valid.
    while (open.length <= role.level) {
      open.push(tag);
      lines.push(`<${tag}><li>`);
    }
    list = role.list;
    lines.push(htmlPieces(block.sides[lang] ?? [], lang, notes));
  }
  closeTo(0);
  return lines.filter((line) => line !== '');
}

function blockHtml(block: PrintedBlock, lang: Lang, notes: HtmlNotes): string {
  if (block.type === 'pageBreak') return '<hr class="page-break">';
  if (block.type === 'table') return tableHtml(block, lang, notes);
  if (block.type !== 'text') return illustrationHtml(block, lang, notes);
  const content = htmlPieces(block.sides[lang] ?? [], lang, notes);
  switch (block.role.kind) {
    case 'title':
      return `<h1>${content}</h1>`;
    case 'heading':
      return `<h${block.role.level + 1}>${content}</h${block.role.level + 1}>`;
    case 'quotation':
      return `<blockquote><p>${content}</p></blockquote>`;
    case 'callout': {
      const name = wordings[lang].callout[block.role.tone];
      return `<aside class="${block.role.tone}" aria-label="${escapedHtml(name)}"><p>${content}</p></aside>`;
    }
    case 'personCard':
      return `<p class="person">${content}</p>`;
    case 'source':
      return `<p class="source">${content}</p>`;
    default:
      return `<p>${content}</p>`;
  }
}

function tableHtml(table: Extract<PrintedBlock, { type: 'table' }>, lang: Lang, notes: HtmlNotes): string {
  const columns = Math.max(...table.rows.map((row) => row.length));
  const cellHtml = (cell: PrintedCell | undefined, tag: 'th' | 'td') => {
    if (cell?.covered) return '';
    const spans = `${(cell?.columns ?? 1) > 1 ? ` colspan="${cell?.columns}"` : ''}${(cell?.rows ?? 1) > 1 ? ` rowspan="${cell?.rows}"` : ''}`;
    const scope = tag === 'th' ? ' scope="col"' : '';
    return `<${tag}${scope}${spans}>${htmlPieces(cell?.sides[lang] ?? [], lang, notes)}</${tag}>`;
  };
  const row = (cells: readonly PrintedCell[], tag: 'th' | 'td') =>
    `<tr>${Array.from({ length: columns }, (_, index) => cellHtml(cells[index], tag)).join('')}</tr>`;
  const [first, ...rest] = table.rows;
  // A header cell that reaches into the rows below keeps all of them in one part of the table.
  const head = table.header && first?.every((cell) => cell.rows === 1) ? `<thead>${row(first, 'th')}</thead>` : '';
  const body = (head === '' ? table.rows : rest).map((cells, index) =>
    row(cells, head === '' && table.header && index === 0 ? 'th' : 'td'),
  );
  return `<table>${head}<tbody>${body.join('')}</tbody></table>`;
}

function illustrationHtml(block: PrintedIllustration, lang: Lang, notes: HtmlNotes): string {
  const text = captionText(block, lang);
  const caption = block.caption[lang];
  const words = caption === undefined ? '' : htmlPieces(caption, lang, notes);
  // The words of the caption keep their marks and notes; its name and number stand before them.
  const head = caption === undefined ? '' : `${escapedHtml(text.slice(0, text.indexOf('–') + 2))}`;
  const shown = block.type === 'chart' ? chartHtml(block, lang) : imageHtml(block, lang);
  return `<figure>${shown}${words === '' ? '' : `<figcaption>${head}${words}</figcaption>`}</figure>`;
}

function imageHtml({ image, share, alt }: Extract<PrintedBlock, { type: 'figure' }>, lang: Lang): string {
  if (image === null) return '';
  const address = `data:${image.mediaType};base64,${Buffer.from(image.bytes).toString('base64')}`;
  return `<img src="${address}" alt="${escapedHtml(alt[lang])}" width="${image.width}" height="${image.height}" style="max-width:${Math.round(share * 100)}%">`;
}
