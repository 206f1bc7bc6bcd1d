import type { MarkupWriter } from './markup.ts';
import type { PackageParts, Relations } from './parts.ts';
import type { WordComment } from './wordDocument.ts';
import { escaped, XML_HEAD } from './xml.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';

/** Adds the comments of a document, and the part that says which answer which and which are resolved ([MS-DOCX], 2.5.1). */
export function commentParts(comments: readonly WordComment[], parts: PackageParts, body: Relations, writer: MarkupWriter): void {
  const content = comments.map((comment, id) => {
    const head = `w:id="${id}" w:author="${escaped(comment.author)}" w:date="${comment.at}" w:initials="${escaped(comment.initials)}"`;
    return `<w:comment ${head}>${withParagraphId(writer.blocks(comment.paragraphs), id)}</w:comment>`;
  });
  const threads = comments.map(({ answers, resolved }, id) => {
    const parent = answers === null ? '' : ` w15:paraIdParent="${paragraphId(answers)}"`;
    return `<w15:commentEx w15:paraId="${paragraphId(id)}"${parent} w15:done="${resolved ? 1 : 0}"/>`;
  });
  body.to('comments', 'comments.xml');
  body.relation('http://schemas.microsoft.com/office/2011/relationships/commentsExtended', 'commentsExtended.xml');
  parts.add(
    'word/comments.xml',
    `${XML_HEAD}<w:comments ${NAMESPACES} mc:Ignorable="w14 w15">${content.join('')}</w:comments>`,
    `${WORD}.comments+xml`,
  );
  parts.add(
    'word/commentsExtended.xml',
    `${XML_HEAD}<w15:commentsEx ${NAMESPACES} mc:Ignorable="w14 w15">${threads.join('')}</w15:commentsEx>`,
    `${WORD}.commentsExtended+xml`,
  );
}

/** A comment is named by the id of its last paragraph: eight hexadecimal digits below 0x80000000. */
function paragraphId(comment: number): string {
  return (comment + 1).toString(16).toUpperCase().padStart(8, '0');
}

function withParagraphId(markup: string, comment: number): string {
  const last = markup.lastIndexOf('<w:p>');
  return `${markup.slice(0, last)}<w:p w14:paraId="${paragraphId(comment)}">${markup.slice(last + '<w:p>'.length)}`;
}
