import { WORD_LANG } from '../../model/briefing.ts';
import { columnName } from './chartWorkbook.ts';
import { inlineDrawing } from './pictures.ts';
import type { WordChart } from './wordDocument.ts';
import { escaped, XML_HEAD } from './xml.ts';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** With more columns or points than these, values beside each would run into one another. */
const MOST_LABELS = 16;
/** Dark enough on white for those who see little, told apart without colour by their lightness (WCAG 2.2, 1.4.11). */
const PATTERN_COLOURS = ['1F3864', '9B2B3A', '5E7F3A', 'B7791F', '5B4B8A', '2F6F73'];

/** A chart in the text; `relation` leads to its part. */
export function chartDrawing(chart: WordChart, relation: string, id: number): string {
  const graphic = `<a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="${relation}"/></a:graphicData>`;
  return inlineDrawing(chart, id, `Chart ${id}`, chart.alt, graphic);
}

/** The part of a chart (ISO/IEC 29500-1, 21.2), with its values as they were drawn; `workbook` leads to the table it is edited in. */
export function chartPart(chart: WordChart, workbook: string, font: string): string {
  const text = (size: number) =>
    `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}"><a:solidFill><a:srgbClr val="262626"/></a:solidFill><a:latin typeface="${escaped(font)}"/><a:cs typeface="${escaped(font)}"/></a:defRPr></a:pPr><a:endParaRPr lang="${WORD_LANG[chart.lang]}"/></a:p></c:txPr>`;
  const labels = chart.categories.length * chart.series.length <= MOST_LABELS;
  const series = chart.series.map((_, index) => seriesElement(chart, index, labels)).join('');
  const axes = '<c:axId val="1"/><c:axId val="2"/>';
  const drawn =
    chart.type === 'line'
      ? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`
      : `<c:barChart><c:barDir val="${chart.type === 'bar' ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="60"/>${axes}</c:barChart>`;
  const across = chart.type === 'bar';
  return [
    XML_HEAD,
    `<c:chartSpace xmlns:c="${CHART}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${RELATIONS}">`,
    `<c:date1904 val="0"/><c:lang val="${WORD_LANG[chart.lang]}"/><c:roundedCorners val="0"/>`,
    '<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>',
    drawn,
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${across ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${across ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line('808080')}${text(900)}<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`,
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${across ? 't' : 'l'}"/><c:majorGridlines>${line('D9D9D9')}</c:majorGridlines>${axisTitle(chart)}<c:numFmt formatCode="${numberFormat(chart)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${across ? 'high' : 'nextTo'}"/>${line('FFFFFF')}${text(900)}<c:crossAx val="1"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`,
    '</c:plotArea>',
    chart.series.length > 1 ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${text(900)}</c:legend>` : '',
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    text(900),
    `<c:externalData r:id="${workbook}"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`,
  ].join('');
}

function seriesElement(chart: WordChart, index: number, labels: boolean): string {
  const series = chart.series[index];
  if (series === undefined) return '';
  const colour = PATTERN_COLOURS[index % PATTERN_COLOURS.length] ?? '1F3864';
  const column = columnName(index + 1);
  const last = chart.categories.length + 1;
  const fill = `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
  const look =
    chart.type === 'line'
      ? `<c:spPr><a:ln w="28575" cap="rnd">${fill}<a:round/></a:ln></c:spPr><c:marker><c:symbol val="${['circle', 'square', 'triangle', 'diamond'][index % 4]}"/><c:size val="6"/><c:spPr>${fill}</c:spPr></c:marker>`
      : `<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>`;
  const shown = labels
    ? `<c:dLbls><c:numFmt formatCode="${numberFormat(chart)}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`
    : '';
  const points = (values: readonly (string | null)[]) =>
    values.map((value, at) => (value === null ? '' : `<c:pt idx="${at}"><c:v>${escaped(value)}</c:v></c:pt>`)).join('');
  const count = `<c:ptCount val="${chart.categories.length}"/>`;
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
    `<c:tx><c:strRef><c:f>Sheet1!$${column}$1</c:f><c:strCache><c:ptCount val="1"/>${points([series.name])}</c:strCache></c:strRef></c:tx>`,
    look,
    shown,
    `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${last}</c:f><c:strCache>${count}${points(chart.categories)}</c:strCache></c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>Sheet1!$${column}$2:$${column}$${last}</c:f><c:numCache><c:formatCode>General</c:formatCode>${count}${points(series.values)}</c:numCache></c:numRef></c:val>`,
    chart.type === 'line' ? '<c:smooth val="0"/>' : '',
    '</c:ser>',
  ].join('');
}

/** The unit, along the axis of the values. */
function axisTitle(chart: WordChart): string {
  if (chart.unit === '') return '';
  const run = `<a:r><a:rPr lang="${WORD_LANG[chart.lang]}" sz="900" b="0"/><a:t>${escaped(chart.unit)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900" b="0"/></a:pPr>${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

/** Thousands are grouped from five digits on, where decimals no longer matter. Which sign divides them is the system's own. */
function numberFormat({ series }: WordChart): string {
  const large = series.some(({ values }) => values.some((value) => value !== null && /^-?\d{5}/.test(value)));
  return large ? '#,##0' : 'General';
}

function line(colour: string): string {
  return `<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></a:ln></c:spPr>`;
}
