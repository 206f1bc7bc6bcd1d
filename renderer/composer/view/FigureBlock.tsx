import { ImageOff, Minus, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Lang } from '../../../core/model/language.ts';
import type { Id } from '../../../core/model/record.ts';
import { IconButton } from '../../ui/Button.tsx';
import type { CommandContext } from '../commands.ts';
import type { CaptionedShape } from '../features/objects/objects.ts';
import { changeObject } from '../features/objects/objects.ts';
import { Caption } from './Caption.tsx';
import styles from './ObjectBlock.module.css';
import { useImage } from './useImage.ts';

/** Steps in which an image grows and shrinks, as shares of the width of the text. */
const STEP = 0.1;

interface FigureBlockProps {
  context: CommandContext;
  lang: Lang;
  id: Id;
  shape: Extract<CaptionedShape, { kind: 'figure' }>;
}

/** An image with its caption; its alternative text is asked for in the language it is missing in. */
export function FigureBlock({ context, lang, id, shape }: FigureBlockProps) {
  const { t } = useTranslation('composer');
  const { pair, library } = context;
  const { assetId, width, alt } = shape.attrs;
  const image = useImage(library, assetId);
  const change = (attrs: Partial<typeof shape.attrs>) =>
    changeObject(pair, lang, id, (now) => (now.kind === 'figure' ? { kind: 'figure', attrs: { ...now.attrs, ...attrs } } : now));
  const resize = (by: number) => change({ width: Math.round(Math.min(1, Math.max(STEP, width + by)) * 10) / 10 });
  return (
    <figure className={styles.figure}>
      {image.state === 'gone' ? (
        <p className={styles.noImage}>
          <ImageOff size={16} aria-hidden /> {t('image.gone')}
        </p>
      ) : (
        <img className={styles.image} style={{ width: `${width * 100}%` }} src={image.url} alt={alt[lang] ?? ''} draggable={false} />
      )}
      <div className={styles.fields}>
        <label>
          <span>{t('image.alt')}</span>
          <input
            lang={lang}
            value={alt[lang] ?? ''}
            placeholder={t('image.altHint')}
            aria-invalid={!alt[lang]}
            onChange={(event) => {
              const { [lang]: _before, ...others } = alt;
              const typed = event.currentTarget.value;
              change({ alt: typed === '' ? others : { ...others, [lang]: typed } });
            }}
          />
        </label>
        <IconButton icon={Minus} label={t('image.smaller')} isDisabled={width <= STEP} onPress={() => resize(-STEP)} />
        <IconButton icon={Plus} label={t('image.larger')} isDisabled={width >= 1} onPress={() => resize(STEP)} />
      </div>
      {!alt[lang] && <p className={styles.asks}>{t('image.altMissing')}</p>}
      <Caption context={context} lang={lang} id={id} shape={shape} />
    </figure>
  );
}
