import { CircleHelp } from 'lucide-react';
import { Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/Button.tsx';
import styles from './QueryHelp.module.css';

const WORDS = ['phrase', 'without', 'either'] as const;
const FIELDS = ['speaker', 'organisation', 'tag', 'kind', 'missing', 'status', 'from', 'source'] as const;

/** How a search is narrowed by what is typed: phrases, negation and fields, each with an example. */
export function QueryHelp() {
  const { t } = useTranslation('library');
  return (
    <DialogTrigger>
      <IconButton icon={CircleHelp} label={t('queryHelp.title')} />
      <Popover className={styles.popover ?? ''} placement="bottom end">
        <Dialog className={styles.dialog ?? ''}>
          <Heading slot="title" className={styles.title ?? ''}>
            {t('queryHelp.title')}
          </Heading>
          <dl className={styles.examples}>
            {WORDS.map((way) => (
              <div key={way} className={styles.example}>
                <dt>
                  <code>{t(`queryHelp.example.${way}`)}</code>
                </dt>
                <dd>{t(`queryHelp.about.${way}`)}</dd>
              </div>
            ))}
            {FIELDS.map((field) => (
              <div key={field} className={styles.example}>
                <dt>
                  {/* As it is typed: the colon follows the field without a space, in every language. */}
                  <code>{`${t(`queryHelp.field.${field}`)}:${t(`queryHelp.value.${field}`)}`}</code>
                </dt>
                <dd>{t(`queryHelp.about.${field}`)}</dd>
              </div>
            ))}
          </dl>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
