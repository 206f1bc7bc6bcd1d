import { useTranslation } from 'react-i18next';
import type { Lang } from '../../../core/model/language.ts';
import type { CommandContext } from '../commands.ts';
import { isTable } from '../features/objects/objects.ts';
import type { ObjectBlockView } from '../nodes/ObjectBlockNode.ts';
import { ChartBlock } from './ChartBlock.tsx';
import { FigureBlock } from './FigureBlock.tsx';
import styles from './ObjectBlock.module.css';
import { TableBlock } from './TableBlock.tsx';

/** A block that is edited as a whole: a table, a figure, a chart, or the line of a page break. */
export function ObjectBlock({ context, lang, view }: { context: CommandContext; lang: Lang; view: ObjectBlockView }) {
  const { t } = useTranslation('composer');
  const { id, shape } = view;
  if (isTable(shape)) return <TableBlock context={context} lang={lang} id={id} shape={shape} />;
  if (shape.kind === 'figure') return <FigureBlock context={context} lang={lang} id={id} shape={shape} />;
  if (shape.kind === 'chart') return <ChartBlock context={context} lang={lang} id={id} shape={shape} />;
  return <div className={styles.pageBreak}>{t('block.pageBreak')}</div>;
}
