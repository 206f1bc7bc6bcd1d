import { useTranslation } from 'react-i18next';
import type { Route } from '../app/route.ts';
import { Sections } from '../app/Sections.tsx';

const SECTIONS = [
  { id: 'units', route: { place: 'memory' } },
  { id: 'rules', route: { place: 'segmentation' } },
] as const satisfies readonly { id: string; route: Route }[];

/** What belongs to the memory, one beside the other. */
export function MemorySections({ here }: { here: (typeof SECTIONS)[number]['id'] }) {
  const { t } = useTranslation('memory');
  const sections = SECTIONS.map((section) => ({ ...section, label: t(`sections.${section.id}`) }));
  return <Sections label={t('sections.label')} sections={sections} here={here} />;
}
