import { useTranslation } from 'react-i18next';
import { replaceText } from '../../../core/briefing/contents.ts';
import type { BlockShape } from '../../../core/briefing/rows.ts';
import { editSide, hasText, isStaleSide, sideText } from '../../../core/briefing/side.ts';
import type { Cell } from '../../../core/model/briefing.ts';
import { type Lang, otherLang } from '../../../core/model/language.ts';
import { $isObjectBlock, type ObjectBlockView } from '../nodes/ObjectBlockNode.ts';
import { $blockOf } from '../pair/documentRows.ts';
import type { Pair } from '../pair/pair.ts';
import styles from './ObjectBlock.module.css';

type TableShape = Extract<BlockShape, { kind: 'table' | 'statisticTable' }>;

/** A table, or the line of a page break. */
export function ObjectBlock({ pair, lang, view }: { pair: Pair; lang: Lang; view: ObjectBlockView }) {
  const { t } = useTranslation('composer');
  const { shape } = view;
  if (shape.kind !== 'table' && shape.kind !== 'statisticTable') return <div className={styles.pageBreak}>{t('block.pageBreak')}</div>;
  const change = (row: number, column: number, text: string) => {
    pair.editors[lang].update(
      () => {
        const node = $blockOf(view.id);
        if ($isObjectBlock(node)) node.setShape(withText(shape, lang, row, column, text));
      },
      { discrete: true },
    );
  };
  const total = shape.attrs.widths.reduce((sum, width) => sum + width, 0);
  const columns = shape.attrs.widths.map((width, column) => ({ key: `column ${column}`, width: `${(100 * width) / total}%` }));
  const rows = shape.attrs.rows.map((cells, row) => ({
    key: `row ${row}`,
    cells: cells.map((cell, column) => ({ key: `cell ${column}`, cell, row, column })),
  }));
  return (
    <table className={styles.table} aria-label={t(`block.${shape.kind}`)}>
      <colgroup>
        {columns.map(({ key, width }) => (
          <col key={key} style={{ width }} />
        ))}
      </colgroup>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            {cells.map(({ key: cellKey, cell, row, column }) => (
              <TableCell
                key={cellKey}
                cell={cell}
                lang={lang}
                header={shape.attrs.header && row === 0}
                label={t('block.cell', { row: row + 1, column: column + 1 })}
                onChange={(text) => change(row, column, text)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface TableCellProps {
  cell: Cell;
  lang: Lang;
  header: boolean;
  label: string;
  onChange(text: string): void;
}

function TableCell({ cell, lang, header, label, onChange }: TableCellProps) {
  const text = sideText(cell.sides[lang]);
  const state = hasText(cell.sides[lang])
    ? isStaleSide(cell.sides, lang)
      ? 'stale'
      : 'there'
    : hasText(cell.sides[otherLang(lang)])
      ? 'missing'
      : 'blank';
  const Tag = header ? 'th' : 'td';
  return (
    <Tag data-state={state} {...(header ? { scope: 'col' } : {})}>
      <textarea
        className={styles.cell}
        aria-label={label}
        lang={lang}
        rows={1}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter is a line of the text nowhere in a table; Shift with it is.
          if (event.key === 'Enter' && !event.shiftKey) event.preventDefault();
        }}
      />
    </Tag>
  );
}

/** The table with another text in one cell. */
function withText(shape: TableShape, lang: Lang, row: number, column: number, text: string): TableShape {
  const rows = shape.attrs.rows.map((cells, at) =>
    at !== row
      ? cells
      : cells.map((cell, place) =>
          place !== column ? cell : { sides: editSide(cell.sides, lang, replaceText(cell.sides[lang]?.content ?? [], text)) },
        ),
  );
  return shape.kind === 'table'
    ? { kind: shape.kind, attrs: { ...shape.attrs, rows } }
    : { kind: shape.kind, attrs: { ...shape.attrs, rows } };
}
