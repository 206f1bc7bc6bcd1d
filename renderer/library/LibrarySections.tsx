import { useTranslation } from 'react-i18next';
import { formatRoute, type Route } from '../app/route.ts';
import styles from './LibrarySections.module.css';

const SECTIONS = [
  { id: 'items', route: { place: 'library', itemId: null } },
  { id: 'sources', route: { place: 'sources', id: null } },
  { id: 'glossary', route: { place: 'glossary', id: null } },
  { id: 'duplicates', route: { place: 'duplicates' } },
  { id: 'tags', route: { place: 'tags' } },
  { id: 'import', route: { place: 'import' } },
  { id: 'bin', route: { place: 'bin' } },
] as const satisfies readonly { id: string; route: Route }[];

/** The parts of the library, one beside the other. */
export function LibrarySections({ here }: { here: (typeof SECTIONS)[number]['id'] }) {
  const { t } = useTranslation('library');
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
