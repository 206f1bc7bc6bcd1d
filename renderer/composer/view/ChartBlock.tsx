import { useTranslation } from 'react-i18next';
import type { Lang } from '../../../core/model/language.ts';
import type { Id } from '../../../core/model/record.ts';
import type { CommandContext } from '../commands.ts';
import { type CaptionedShape, changeObject } from '../features/objects/objects.ts';
import { Caption } from './Caption.tsx';
import { chartPicture } from './chartPicture.ts';
import styles from './ObjectBlock.module.css';

type ChartShape = Extract<CaptionedShape, { kind: 'chart' }>;
const TYPES: readonly ChartShape['attrs']['type'][] = ['column', 'bar', 'line'];

interface ChartBlockProps {
  context: CommandContext;
  lang: Lang;
  id: Id;
  shape: ChartShape;
}

/** A chart, drawn from its data, which those who do not see it read as a table. */
export function ChartBlock({ context, lang, id, shape }: ChartBlockProps) {
  const { t } = useTranslation('composer');
  const { pair } = context;
  const { type, unit, categories, series } = shape.attrs;
  const picture = chartPicture(shape.attrs, lang);
  return (
    <figure className={styles.figure}>
      <svg className={styles.chart} viewBox={`0 0 ${picture.width} ${picture.height}`} aria-hidden lang={lang}>
        <text className={styles.unit} x={0} y={12}>
          {unit[lang] ?? ''}
        </text>
        {picture.gridLines.map((line) => (
          <g key={line.key}>
            <line className={styles.gridLine} x1={line.x1} y1={line.y1} x2={line.x2} y2={line.y2} />
            <text className={styles.tick} x={line.labelX} y={line.labelY} textAnchor={line.anchor}>
              {line.label}
            </text>
          </g>
        ))}
        {picture.bars.map((bar) => (
          <rect key={bar.key} className={styles[`series${bar.series % 4}`]} x={bar.x} y={bar.y} width={bar.width} height={bar.height} />
        ))}
        {picture.lines.map((line) => (
          <polyline key={line.key} className={`${styles.line} ${styles[`series${line.series % 4}`]}`} points={line.points} />
        ))}
        {picture.labels.map((label) => (
          <text key={label.key} className={styles.tick} x={label.x} y={label.y} textAnchor={label.anchor}>
            {label.text}
          </text>
        ))}
      </svg>
      <table className="visuallyHidden" lang={lang}>
        <caption>{t('block.chart')}</caption>
        <thead>
          <tr>
            <td />
            {series.map(({ name }) => (
              <th key={name[lang] ?? name.fr ?? name.ru ?? ''} scope="col">
                {[name[lang], unit[lang]].filter(Boolean).join(', ')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {picture.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.category}</th>
              {row.values.map(({ key, text }) => (
                <td key={key}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.fields}>
        <label>
          <span>{t('chart.type')}</span>
          <select
            value={type}
            onChange={(event) => {
              const wanted = TYPES.find((known) => known === event.currentTarget.value);
              if (wanted)
                changeObject(pair, lang, id, (now) =>
                  now.kind === 'chart' ? { kind: 'chart', attrs: { ...now.attrs, type: wanted } } : now,
                );
            }}
          >
            {TYPES.map((each) => (
              <option key={each} value={each}>
                {t(`chart.types.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <span className={styles.count}>{t('chart.points', { count: categories.length })}</span>
      </div>
      <Caption context={context} lang={lang} id={id} shape={shape} />
    </figure>
  );
}
