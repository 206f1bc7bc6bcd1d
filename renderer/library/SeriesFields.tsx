import { X } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pointQuantity } from '../../core/briefing/statisticTable.ts';
import { shiftDecimal } from '../../core/language/decimal.ts';
import { writeQuantity } from '../../core/language/index.ts';
import type { ItemInput } from '../../core/model/item.ts';
import { LANGS } from '../../core/model/language.ts';
import type { SeriesPoint } from '../../core/model/quantity.ts';
import { IconButton } from '../ui/Button.tsx';
import { CellField } from '../ui/CellField.tsx';
import { LangMark } from '../ui/LangMark.tsx';
import { WaitingLine } from '../ui/Progress.tsx';
import { readPartialDate, writePartialDate } from '../ui/partialDate.ts';
import { say, warn } from '../ui/toasts.ts';
import { editableDecimal, readDecimal } from './decimalText.ts';
import styles from './SeriesFields.module.css';
import { inOrder, readPastedSeries, readPoint } from './series.ts';

const SeriesChart = lazy(() => import('./SeriesChart.tsx'));

type StatisticInput = Extract<ItemInput, { kind: 'statistic' }>;

interface SeriesFieldsProps {
  item: StatisticInput;
  onChange(item: StatisticInput): void;
}

/** A line of the table as it is typed: what is half typed stays, and is no point yet. */
interface Line {
  key: number;
  period: string;
  value: string;
}

const COLUMNS = ['period', 'value'] as const;

/** The powers of ten that have a name. */
const NAMED_SCALES = ['3', '6', '9', '12'] as const;

/** A series, period by period: a table to type or paste into, how each language writes the figures, and the chart of them. */
export function SeriesFields({ item, onChange }: SeriesFieldsProps) {
  const { t, i18n } = useTranslation('library');
  const { quantity, series } = item;
  const { scale } = quantity;
  const lang = i18n.language;
  const lineOf = ({ period, value }: SeriesPoint, key: number): Line => ({
    key,
    period: writePartialDate(period, lang),
    value: editableDecimal(shiftDecimal(value, -scale), lang),
  });
  const [typed, setTyped] = useState<{ scale: number; lines: readonly Line[] }>(() => ({ scale, lines: inOrder(series).map(lineOf) }));
  // Another power of ten writes the same values with other figures.
  const lines = typed.scale === scale ? typed.lines : inOrder(series).map(lineOf);
  if (typed.scale !== scale) setTyped({ scale, lines });
  const table = useRef<HTMLTableElement>(null);
  const nextKey = Math.max(-1, ...lines.map(({ key }) => key)) + 1;
  const shown = [...lines, { key: nextKey, period: '', value: '' }];
  const write = (next: readonly Line[]) => {
    setTyped({ scale, lines: next });
    const points = next.flatMap(({ period, value }) => readPoint(period, value, scale, lang) ?? []);
    // Of a period that is written twice, the first line counts.
    const first = new Map(points.toReversed().map((point) => [point.period, point]));
    onChange({ ...item, series: inOrder([...first.values()]) });
  };
  const change = (index: number, part: Partial<Line>) => {
    const line = shown[index];
    if (line) write([...lines.slice(0, index), { ...line, ...part }, ...lines.slice(index + 1)]);
  };
  const cell = (index: number, column: number) =>
    table.current?.querySelector<HTMLInputElement>(`tbody tr:nth-child(${index + 1}) td:nth-child(${column + 1}) input`);
  const move = (event: KeyboardEvent<HTMLInputElement>, index: number, column: number) => {
    const step = { ArrowDown: 1, ArrowUp: -1, Enter: 1 }[event.key];
    const next = step === undefined ? null : cell(index + step, event.key === 'Enter' && step === 1 ? 0 : column);
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.select();
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = readPastedSeries(event.clipboardData.getData('text/plain'), scale, lang);
    if (pasted === null) return;
    event.preventDefault();
    const { points, skipped } = pasted;
    if (points.length === 0) {
      warn(t('series.nothingPasted'));
      return;
    }
    // What is pasted replaces the values of the same periods.
    const all = new Map([...series, ...points].map((point) => [point.period, point]));
    const before = lines;
    write(inOrder([...all.values()]).map((point, at) => lineOf(point, nextKey + at)));
    const { length: count } = points;
    say(skipped === 0 ? t('series.pasted', { count }) : t('series.pastedSome', { count, skipped }), () => write(before));
  };
  const remove = (index: number) => {
    const before = lines;
    write(lines.toSpliced(index, 1));
    say(t('series.removed'), () => write(before));
    requestAnimationFrame(() => cell(index, 0)?.focus());
  };
  const named = NAMED_SCALES.find((power) => Number(power) === scale);
  return (
    <section aria-label={t('series.title')} className={styles.series}>
      <h3>{t('series.title')}</h3>
      <p className={styles.quiet}>{t('series.about')}</p>
      <table ref={table} className={styles.table}>
        <caption className="visuallyHidden">{t('series.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('series.period')}</th>
            <th scope="col">{named ? t('series.valueIn', { scale: t(`quantity.scales.${named}`) }) : t('series.value')}</th>
            {LANGS.map((side) => (
              <th key={side} scope="col">
                <LangMark lang={side} />
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {shown.map((line, index) => {
            const number = index + 1;
            const isLast = index === lines.length;
            const date = readPartialDate(line.period);
            const isTwice = date !== null && lines.slice(0, index).some(({ period }) => readPartialDate(period) === date);
            const point = readPoint(line.period, line.value, scale, lang);
            return (
              <tr key={line.key}>
                {COLUMNS.map((field, column) => {
                  const text = line[field];
                  const isWrong = text.trim() !== '' && (field === 'period' ? date === null || isTwice : readDecimal(text, lang) === null);
                  return (
                    <td key={field}>
                      <CellField
                        label={t(`series.${field}Of`, { number })}
                        value={text}
                        isInvalid={isWrong}
                        problem={
                          isWrong ? (field === 'value' ? t('quantity.valueHint') : isTwice ? t('series.twice') : t('date.hint')) : undefined
                        }
                        onChange={(next) => change(index, { [field]: next })}
                        onKeyDown={(event) => move(event, index, column)}
                        onPaste={paste}
                      />
                    </td>
                  );
                })}
                {LANGS.map((side) => (
                  <td key={side} lang={side} className={styles.written}>
                    {point && !isTwice ? writeQuantity(pointQuantity(quantity, point.value), side) : ''}
                  </td>
                ))}
                <td>{!isLast && <IconButton icon={X} label={t('series.remove', { number })} onPress={() => remove(index)} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {series.length > 1 && (
        <Suspense fallback={<WaitingLine label={t('chart.loading')} />}>
          <SeriesChart series={series} quantity={quantity} measure={item.measure} />
        </Suspense>
      )}
    </section>
  );
}
