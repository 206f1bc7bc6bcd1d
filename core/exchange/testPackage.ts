import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** What is wrong with a Word package, for tests: parts, types, relationships and the references between parts. */
export function packageProblems(bytes: Uint8Array): string[] {
  const problems: string[] = [];
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  if (names[0] !== '[Content_Types].xml') problems.push('the content types are not the first entry');
  const xml = new Map<string, string>();
  for (const [name, content] of Object.entries(parts)) {
    if (name.endsWith('.xlsx')) problems.push(...packageProblems(content).map((problem) => `${name}: ${problem}`));
    const isXml = /\.(?:xml|rels)$/.test(name);
    const text = isXml ? strFromU8(content) : '';
    xml.set(name, text);
    const error = isXml ? wellFormedness(text) : null;
    if (error !== null) problems.push(`${name}: ${error}`);
  }
  const types = xml.get('[Content_Types].xml') ?? '';
  for (const [, name = ''] of types.matchAll(/PartName="\/([^"]+)"/g))
    if (!xml.has(name)) problems.push(`a type for ${name}, which is not there`);
  const extensions = new Set(Array.from(types.matchAll(/Extension="([^"]+)"/g), (match) => match[1]));
  for (const name of names) {
    if (!types.includes(`"/${name}"`) && !extensions.has(name.split('.').at(-1))) problems.push(`${name} has no content type`);
  }
  for (const [name, text] of xml) {
    if (!name.endsWith('.rels')) continue;
    const folder = name.replace(/_rels\/[^/]+$/, '');
    for (const [relationship] of text.matchAll(/<Relationship [^>]+>/g)) {
      const target = /Target="([^"]*)"/.exec(relationship)?.[1] ?? '';
      if (relationship.includes('TargetMode="External"')) {
        if (!/\/hyperlink"/.test(relationship)) problems.push(`${name}: external ${target}`);
      } else if (!xml.has(posix.normalize(target.startsWith('/') ? target.slice(1) : folder + target)))
        problems.push(`${name}: ${target} is not there`);
    }
  }
  return [...problems, ...referenceProblems(xml)];
}

function referenceProblems(xml: ReadonlyMap<string, string>): string[] {
  const problems: string[] = [];
  const values = (part: string, pattern: RegExp) => Array.from((xml.get(part) ?? '').matchAll(pattern), (match) => match[1] ?? '');
  const styles = new Set(values('word/styles.xml', /w:styleId="([^"]+)"/g));
  const stories = [...xml.keys()].filter((name) => /^word\/(?:document|footnotes|endnotes|header\d*|footer\d*)\.xml$/.test(name));
  for (const story of stories) {
    for (const style of values(story, /<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g))
      if (!styles.has(style)) problems.push(`${story}: no style ${style}`);
  }
  const numbers = new Set(values('word/numbering.xml', /<w:num w:numId="(\d+)"/g));
  for (const number of values('word/document.xml', /<w:numId w:val="(\d+)"/g)) if (!numbers.has(number)) problems.push(`no list ${number}`);
  const notes = new Set(values('word/footnotes.xml', /<w:footnote w:id="(\d+)"/g));
  for (const note of values('word/document.xml', /<w:footnoteReference w:id="(\d+)"/g))
    if (!notes.has(note)) problems.push(`no footnote ${note}`);
  const bookmarks = values('word/document.xml', /<w:bookmarkStart [^>]*w:name="([^"]+)"/g);
  if (new Set(bookmarks).size < bookmarks.length) problems.push('a bookmark twice');
  for (const anchor of values('word/document.xml', /w:anchor="([^"]+)"/g))
    if (!bookmarks.includes(anchor)) problems.push(`no bookmark ${anchor}`);
  const controls = values('word/document.xml', /<w:sdtPr>(?:(?!<\/w:sdtPr>).)*?<w:id w:val="(\d+)"\/>/g);
  if (new Set(controls).size < controls.length) problems.push('a content control number twice');
  return problems;
}

function wellFormedness(text: string): string | null {
  let problem: string | null = null;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    problem ??= error.message;
  });
  parser.write(text).close();
  return problem;
}
