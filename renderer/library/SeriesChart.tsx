import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { type EChartsType, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Lang, type Localized, langSchema } from '../../core/model/language.ts';
import type { Quantity, SeriesPoint } from '../../core/model/quantity.ts';
import { textFor } from '../ui/localized.ts';
import { Segmented } from '../ui/Segmented.tsx';
import styles from './SeriesChart.module.css';
import { type ChartShape, chartOption, chartWords } from './seriesChartOption.ts';

use([BarChart, LineChart, GridComponent, TooltipComponent, SVGRenderer]);

interface SeriesChartProps {
  series: readonly SeriesPoint[];
  quantity: Quantity;
  measure: Localized;
}

/** A series as a picture. The library of charts draws it; its name, its description and its numbers are given here. */
export default function SeriesChart({ series, quantity, measure }: SeriesChartProps) {
  const { t, i18n } = useTranslation('library');
  const [shape, setShape] = useState<ChartShape>(quantity.dimension === 'percent' || quantity.dimension === 'rate' ? 'line' : 'bar');
  const frame = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(null);
  const ids = useId();
  const lang: Lang = langSchema.safeParse(i18n.language).data ?? 'fr';
  const name = textFor(measure, i18n.language);
  const title = name ? t('chart.title', { measure: name.text }) : t('chart.untitled');
  const words = chartWords(series, quantity, lang);
  const description = words ? t('chart.description', { ...words }) : '';

  useEffect(() => {
    if (frame.current === null) return;
    const drawn = init(frame.current, null, { renderer: 'svg' });
    chart.current = drawn;
    const watch = new ResizeObserver(() => drawn.resize());
    watch.observe(frame.current);
    return () => {
      watch.disconnect();
      drawn.dispose();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    chart.current?.setOption(chartOption({ series, quantity, shape, lang, interfaceLang: i18n.language }), true);
    const svg = frame.current?.querySelector('svg');
    if (svg) nameDrawing(svg, ids, title, description);
  }, [series, quantity, shape, i18n.language, lang, ids, title, description]);

  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <span lang={name?.lang}>{name?.text ?? ''}</span>
        <Segmented
          label={t('chart.shape')}
          value={shape}
          onChange={setShape}
          choices={[
            { id: 'bar', label: t('chart.bars') },
            { id: 'line', label: t('chart.line') },
          ]}
        />
      </figcaption>
      <div ref={frame} className={styles.chart} />
    </figure>
  );
}

/** Gives the drawing its role, its name and its description, which the library of charts leaves out of an SVG. */
function nameDrawing(svg: SVGSVGElement, id: string, title: string, description: string): void {
  svg.setAttribute('role', 'img');
  for (const [part, text] of [
    ['desc', description],
    ['title', title],
  ] as const) {
    svg.querySelector(`:scope > ${part}`)?.remove();
    const element = document.createElementNS('http://www.w3.org/2000/svg', part);
    element.id = `${id}-${part}`;
    element.textContent = text;
    svg.prepend(element);
  }
  svg.setAttribute('aria-labelledby', `${id}-title`);
  svg.setAttribute('aria-describedby', `${id}-desc`);
}
