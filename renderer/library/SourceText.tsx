import type { Item } from '../../core/model/item.ts';
import type { Source } from '../../core/model/source.ts';
import { formatRoute } from '../app/route.ts';
import { segments } from '../capture/segments.ts';

interface SourceTextProps {
  source: Source;
  /** The items that came from it. */
  items: readonly Item[];
}

/** The text of a source; each passage an item came from is marked, and leads to the item. */
export function SourceText({ source, items }: SourceTextProps) {
  const spans = items.flatMap((item) =>
    item.excerpts.filter(({ sourceId }) => sourceId === source.id).map(({ start, end }) => ({ id: item.id, start, end })),
  );
  return (
    <>
      {segments(source.text.length, spans).map(({ start, end, ids: [id] }) => {
        const text = source.text.slice(start, end);
        return id === undefined ? (
          text
        ) : (
          <a key={start} href={formatRoute({ place: 'library', itemId: id })}>
            <mark>{text}</mark>
          </a>
        );
      })}
    </>
  );
}
