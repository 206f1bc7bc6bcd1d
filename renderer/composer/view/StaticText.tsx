import { Fragment, type ReactNode } from 'react';
import type { Inline, Mark } from '../../../core/model/inline.ts';
import { pieceNote } from '../nodes/PieceNode.ts';

const TAGS: Record<Mark, 'strong' | 'em' | 'u' | 's' | 'sup' | 'sub'> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  superscript: 'sup',
  subscript: 'sub',
};

/** A content as it is read, without an editor. */
export function StaticText({ content }: { content: readonly Inline[] }) {
  return withKeys(content).map(({ key, inline }) => <Fragment key={key}>{shown(inline)}</Fragment>);
}

function withKeys(content: readonly Inline[]): { key: string; inline: Inline }[] {
  return content.map((inline, index) => ({ key: `${index} ${inline.type}`, inline }));
}

function shown(inline: Inline): ReactNode {
  switch (inline.type) {
    case 'text':
      return marked(inline.text, inline.marks);
    case 'lineBreak':
      return <br />;
    case 'link':
      return (
        <u>
          <StaticText content={inline.content} />
        </u>
      );
    case 'itemRef':
    case 'nameRef':
      return <span data-piece={inline.type}>{marked(inline.text, inline.marks)}</span>;
    case 'citation':
    case 'footnote':
      return <span data-piece={inline.type} role="note" aria-label={pieceNote(inline)} title={pieceNote(inline)} />;
  }
}

function marked(text: string, marks: readonly Mark[]): ReactNode {
  let inside: ReactNode = text;
  for (const mark of marks) {
    const Tag = TAGS[mark];
    inside = <Tag>{inside}</Tag>;
  }
  return inside;
}
