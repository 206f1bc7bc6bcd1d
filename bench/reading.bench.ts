import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { DOMParser } from 'linkedom';
import mammoth from 'mammoth';
import { extractText, getDocumentProxy } from 'unpdf';
import { readDocument } from '../core/capture/reading/readDocument.ts';
import { docxOf, paragraph } from '../core/capture/reading/testDocx.ts';
import { pdfOf } from '../core/capture/reading/testPdf.ts';
import { type Bench, milliseconds, percentile, timed } from './measure.ts';

/** Lines of a page of the PDF, and letters of a line. */
const PAGE_LINES = 45;
const LINE_LETTERS = 85;
/** Our reading may cost so many times the library's: it finds paragraphs, removes what surrounds the text, and counts. */
const MOST_TIMES = { html: 1.6, pdf: 1.6, docx: 4 };

/** The sample's French article again and again until there are as many paragraphs as asked. */
function paragraphsOf(count: number): string[] {
  const article = readFileSync(join(import.meta.dirname, '..', 'resources', 'sample', 'article.fr.txt'), 'utf8');
  const paragraphs = article.split(/\n+/).filter((line) => line.trim() !== '');
  return Array.from({ length: count }, (_, at) => paragraphs[at % paragraphs.length] ?? '');
}

function pageOf(paragraphs: readonly string[]): string {
  const menu = Array.from({ length: 40 }, (_, at) => `<li><a href="/r${at}">Rubrique ${at}</a></li>`).join('');
  return `<!doctype html><html><head><title>Essai</title></head><body><nav><ul>${menu}</ul></nav><main><article>${paragraphs
    .map((text) => `<p>${text}</p>`)
    .join('\n')}</article></main><aside><ul>${menu}</ul></aside></body></html>`;
}

function printed(paragraphs: readonly string[]): Uint8Array {
  const lines = paragraphs.flatMap((text) => text.match(new RegExp(`.{1,${LINE_LETTERS}}(?:\\s|$)`, 'gu')) ?? []);
  const pages = Array.from({ length: Math.ceil(lines.length / PAGE_LINES) }, (_, at) =>
    lines.slice(at * PAGE_LINES, (at + 1) * PAGE_LINES).map((text, line) => ({ text, x: 60, y: 780 - line * 15 })),
  );
  return pdfOf(pages);
}

export const bench: Bench = {
  about:
    'a web page, a PDF and a Word file read into paragraphs, beside the bare call of the library inside (Readability on linkedom, unpdf, mammoth): what our own part costs. The limits are in times of the rival.',
  async run(size) {
    const paragraphs = paragraphsOf(size ?? 400);
    const html = pageOf(paragraphs);
    const pdf = printed(paragraphs);
    const docx = docxOf(paragraphs.map((text) => paragraph(text)).join(''));
    const kinds = [
      {
        kind: 'html',
        bytes: new TextEncoder().encode(html),
        rivalName: 'Readability + linkedom',
        // The same reflection as in core: the types of the two libraries do not know each other.
        rival: () => Reflect.construct(Readability, [new DOMParser().parseFromString(html, 'text/html')]).parse(),
      },
      {
        kind: 'pdf',
        bytes: pdf,
        rivalName: 'unpdf extractText',
        rival: async () => extractText(await getDocumentProxy(new Uint8Array(pdf))),
      },
      {
        kind: 'docx',
        bytes: docx,
        rivalName: 'mammoth extractRawText',
        rival: () => mammoth.extractRawText({ buffer: Buffer.from(docx) }),
      },
    ] as const;
    const measures = [];
    for (const { kind, bytes, rivalName, rival } of kinds) {
      const theirs = percentile(await timed(5, rival), 0.5);
      const ours = percentile(await timed(5, () => readDocument(`article.${kind}`, bytes)), 0.5);
      measures.push(
        milliseconds(`reading.${kind}.p50`, `${paragraphs.length} paragraphs`, ours, {
          rival: theirs,
          rivalName,
          budget: theirs * MOST_TIMES[kind],
        }),
      );
    }
    return measures;
  },
};
