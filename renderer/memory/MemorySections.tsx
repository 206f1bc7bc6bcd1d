import { useTranslation } from 'react-i18next';
import { formatRoute, type Route } from '../app/route.ts';
import styles from '../library/LibrarySections.module.css';

const SECTIONS = [
  { id: 'units', route: { place: 'memory' } },
  { id: 'rules', route: { place: 'segmentation' } },
] as const satisfies readonly { id: string; route: Route }[];

/** What belongs to the memory, one beside the other. */
export function MemorySections({ here }: { here: (typeof SECTIONS)[number]['id'] }) {
  const { t } = useTranslation('memory');
  return (
    <nav aria-label={t('sections.label')} className={styles.sections}>
      {SECTIONS.map(({ id, route }) => (
        <a key={id} href={formatRoute(route)} className={styles.section} {...(id === here ? { 'aria-current': 'page' } : {})}>
          {t(`sections.${id}`)}
        </a>
      ))}
    </nav>
  );
}
