import { useTranslation } from 'react-i18next';
import type { Route } from '../app/route.ts';
import { Sections } from '../app/Sections.tsx';

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
  const sections = SECTIONS.map((section) => ({ ...section, label: t(`sections.${section.id}`) }));
  return <Sections label={t('sections.label')} sections={sections} here={here} />;
}
