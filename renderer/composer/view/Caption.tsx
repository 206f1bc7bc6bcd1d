import { useTranslation } from 'react-i18next';
import type { Inline } from '../../../core/model/inline.ts';
import type { Lang } from '../../../core/model/language.ts';
import type { Id } from '../../../core/model/record.ts';
import type { CommandContext } from '../commands.ts';
import { focusBlock } from '../features/jump/jump.ts';
import { type CaptionedShape, changeObject, withCaption } from '../features/objects/objects.ts';
import { InlineField } from './InlineField.tsx';
import styles from './ObjectBlock.module.css';

const NOTHING: readonly Inline[] = [];

interface CaptionProps {
  context: CommandContext;
  lang: Lang;
  id: Id;
  shape: CaptionedShape;
}

/** What stands under a figure or a chart. */
export function Caption({ context, lang, id, shape }: CaptionProps) {
  const { t } = useTranslation('composer');
  const { pair, place } = context;
  return (
    <figcaption className={styles.caption}>
      <InlineField
        parent={pair.editors[lang]}
        place={place}
        lang={lang}
        label={t('block.caption')}
        placeholder={t('block.captionHint')}
        content={shape.attrs.caption.sides[lang]?.content ?? NOTHING}
        onChange={(content) => changeObject(pair, lang, id, (now) => withCaption(now, lang, content))}
        onFocus={() => place.setCell(null)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          focusBlock(pair, lang, id);
        }}
      />
    </figcaption>
  );
}
