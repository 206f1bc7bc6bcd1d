import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { hasText, isStaleSide } from '../../../core/briefing/side.ts';
import { anchorOf, areaOf, type Place, shownPlaces, wholeArea } from '../../../core/briefing/tableGrid.ts';
import type { Cell } from '../../../core/model/briefing.ts';
import type { Inline } from '../../../core/model/inline.ts';
import { type Lang, otherLang } from '../../../core/model/language.ts';
import type { Id } from '../../../core/model/record.ts';
import type { CommandContext } from '../commands.ts';
import { focusBlock } from '../features/jump/jump.ts';
import { changeObject, type TableShape, withCell } from '../features/objects/objects.ts';
import { addLastRow, cellBeyond, neighbour } from '../features/tables/tableCommands.ts';
import { InlineField, type InlineFieldHandle } from './InlineField.tsx';
import styles from './ObjectBlock.module.css';
import { usePlaceOf } from './usePlace.ts';

interface TableBlockProps {
  context: CommandContext;
  lang: Lang;
  id: Id;
  shape: TableShape;
}

/** A table. Tab and Shift with it go through the cells, the arrows leave one at its first and last line, Escape leaves the table. */
export function TableBlock({ context, lang, id, shape }: TableBlockProps) {
  const { t } = useTranslation('composer');
  const { pair, place } = context;
  const { rows, widths, header } = shape.attrs;
  const current = usePlaceOf(place, id, lang);
  const fields = useRef(new Map<string, InlineFieldHandle>());
  const wanted = useRef<Place | null>(null);
  const focusCell = ({ row, column }: Place) => {
    const field = fields.current.get(`${row} ${column}`);
    if (field) field.focus();
    else wanted.current = { row, column };
  };
  // After rows and columns came or went, the caret goes on in the cell it was sent to.
  useEffect(() => {
    const go = wanted.current;
    wanted.current = null;
    if (go) fields.current.get(`${go.row} ${go.column}`)?.focus();
  });
  const focused = current ? `${current.row} ${current.column}` : null;
  useEffect(() => {
    // A command has changed the table: the cell it led to gets the caret.
    if (focused !== null) fields.current.get(focused)?.focus();
  }, [focused]);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width, column) => ({ key: `column ${column}`, width: `${(100 * width) / total}%` }));
  const shown = shownPlaces(rows);
  const lines = rows.map((_, row) => ({ key: `row ${row}`, cells: shown.filter((cell) => cell.row === row) }));

  const onKeyDown = (event: KeyboardEvent, at: Place) => {
    const go = (to: Place | null): boolean => {
      if (!to) return false;
      event.preventDefault();
      event.stopPropagation();
      focusCell(to);
      return true;
    };
    if (event.key === 'Tab') {
      const to = neighbour(rows, at, event.shiftKey ? -1 : 1);
      if (!go(to) && !event.shiftKey) go(addLastRow(pair, place));
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      focusBlock(pair, lang, id);
    } else if (event.altKey && event.shiftKey && event.key.startsWith('Arrow')) {
      event.preventDefault();
      event.stopPropagation();
      extend(at, event.key);
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !event.shiftKey && !event.altKey) {
      const by = event.key === 'ArrowDown' ? 1 : -1;
      if (isAtEdge(event.currentTarget, by)) go(cellBeyond(rows, at, by));
    }
  };
  const extend = (at: Place, key: string) => {
    const own = areaOf(rows, at);
    const area = current?.area ?? own;
    const next = {
      top: key === 'ArrowUp' ? Math.max(0, area.top - 1) : area.top,
      left: key === 'ArrowLeft' ? Math.max(0, area.left - 1) : area.left,
      bottom: key === 'ArrowDown' ? Math.min(rows.length - 1, area.bottom + 1) : area.bottom,
      right: key === 'ArrowRight' ? Math.min(widths.length - 1, area.right + 1) : area.right,
    };
    place.setCell({ block: id, lang, ...at, area: wholeArea(rows, next) });
  };
  const onPointerDown = (event: PointerEvent, at: Place) => {
    if (!event.shiftKey || !current) return;
    event.preventDefault();
    const from = areaOf(rows, current);
    const to = areaOf(rows, at);
    const area = {
      top: Math.min(from.top, to.top),
      left: Math.min(from.left, to.left),
      bottom: Math.max(from.bottom, to.bottom),
      right: Math.max(from.right, to.right),
    };
    place.setCell({ ...current, area: wholeArea(rows, area) });
  };
  const isSelected = ({ row, column }: Place): boolean => {
    const area = current?.area;
    const at = anchorOf(rows, { row, column });
    return Boolean(area && at.row >= area.top && at.row <= area.bottom && at.column >= area.left && at.column <= area.right);
  };
  return (
    <table className={styles.table} aria-label={t(`block.${shape.kind}`)}>
      <colgroup>
        {columns.map(({ key, width }) => (
          <col key={key} style={{ width }} />
        ))}
      </colgroup>
      <tbody>
        {lines.map(({ key, cells }) => (
          <tr key={key}>
            {cells.map((at) => {
              const cell = rows[at.row]?.[at.column];
              const name = `${at.row} ${at.column}`;
              return (
                cell && (
                  <TableCell
                    key={`${at.column}`}
                    cell={cell}
                    at={at}
                    lang={lang}
                    header={header && at.row === 0}
                    selected={isSelected(at)}
                    field={
                      <InlineField
                        ref={(handle) => {
                          if (handle) fields.current.set(name, handle);
                          else fields.current.delete(name);
                        }}
                        parent={pair.editors[lang]}
                        place={place}
                        lang={lang}
                        label={t('block.cell', { row: at.row + 1, column: at.column + 1 })}
                        content={cell.sides[lang]?.content ?? NOTHING}
                        onChange={(content) => changeObject(pair, lang, id, (now) => withCell(now, lang, at.row, at.column, content))}
                        onFocus={() => place.setCell({ block: id, lang, ...at, area: null })}
                        onKeyDown={(event) => onKeyDown(event, at)}
                        onPointerDown={(event) => onPointerDown(event, at)}
                      />
                    }
                  />
                )
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const NOTHING: readonly Inline[] = [];

interface TableCellProps {
  cell: Cell;
  at: Place;
  lang: Lang;
  header: boolean;
  selected: boolean;
  field: ReactNode;
}

function TableCell({ cell, at, lang, header, selected, field }: TableCellProps) {
  const Tag = header ? 'th' : 'td';
  return (
    <Tag
      data-cell={`${at.row} ${at.column}`}
      data-state={stateOfCell(cell, lang)}
      data-selected={selected || undefined}
      {...(header ? { scope: 'col' } : {})}
      {...(cell.merge ? { rowSpan: cell.merge.rows, colSpan: cell.merge.columns } : {})}
    >
      {field}
    </Tag>
  );
}

function stateOfCell(cell: Cell, lang: Lang): 'stale' | 'there' | 'missing' | 'blank' {
  if (hasText(cell.sides[lang])) return isStaleSide(cell.sides, lang) ? 'stale' : 'there';
  return hasText(cell.sides[otherLang(lang)]) ? 'missing' : 'blank';
}

/** Whether the caret stands in the first or last line of a field, so that an arrow leads out of it. */
function isAtEdge(field: Element, by: 1 | -1): boolean {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return true;
  const caret = selection.getRangeAt(0).getBoundingClientRect();
  const box = field.getBoundingClientRect();
  if (caret.height === 0) return true;
  return by > 0 ? box.bottom - caret.bottom < caret.height : caret.top - box.top < caret.height;
}
