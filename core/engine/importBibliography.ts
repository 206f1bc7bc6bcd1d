import type { BibliographyEntry } from '../exchange/csl/bibliography.ts';
import { readBibtex } from '../exchange/csl/readBibtex.ts';
import { readCslJson } from '../exchange/csl/readCslJson.ts';
import { readRis } from '../exchange/csl/readRis.ts';
import { type FileBytes, wholeText } from '../exchange/fileBytes.ts';
import { foldedWords } from '../language/folding.ts';
import type { Library } from '../library/library.ts';
import type { SourceInput } from '../model/source.ts';
import type { ImportTally } from './importTally.ts';

const readers = {
  ris: readRis,
  bibtex: readBibtex,
  csl: (text: string) => readCslJson(text),
} satisfies Record<string, (text: string) => Promise<BibliographyEntry[]> | BibliographyEntry[]>;

/** The sources of a bibliography; entries that are none go to the tally. */
export async function readBibliography(bytes: FileBytes, format: keyof typeof readers, tally: ImportTally): Promise<SourceInput[]> {
  const entries = await readers[format](await wholeText(bytes));
  for (const { problem } of entries) if (problem) tally.problems([problem]);
  return entries.flatMap(({ source }) => source ?? []);
}

/** Stores sources. Called inside an action. One with the same title, publisher and date as a source of the library is that one. */
export function storeBibliography(library: Library, sources: readonly SourceInput[], tally: ImportTally): void {
  const known = new Set(library.sources.list().map(likeness));
  for (const source of sources) {
    const like = likeness(source);
    tally.add(known.has(like) ? 'known' : 'added', 'source');
    if (!known.has(like)) library.sources.save(source);
    known.add(like);
  }
}

function likeness({ title, publisher, published }: Pick<SourceInput, 'title' | 'publisher' | 'published'>): string {
  const folded = (text: string) =>
    foldedWords(text)
      .map((word) => word.text)
      .join(' ');
  return JSON.stringify([folded(title), folded(publisher), published]);
}
