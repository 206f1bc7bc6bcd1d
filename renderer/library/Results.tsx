import { useTranslation } from 'react-i18next';
import type { Id } from '../../core/model/record.ts';
import type { SearchHit } from '../../core/model/search.ts';
import { VirtualList } from '../ui/VirtualList.tsx';
import { ItemText } from './ItemText.tsx';

interface ResultsProps {
  hits: readonly SearchHit[];
  selected: Id | null;
  onOpen(id: Id): void;
  /** The end of what is loaded is near. */
  onEnd(): void;
}

const LINE_HEIGHT = 104;

/** The found items. */
export function Results({ hits, ...props }: ResultsProps) {
  const { t } = useTranslation('library');
  return (
    <VirtualList {...props} label={t('results')} entries={hits} idOf={({ item }) => item.id} lineHeight={LINE_HEIGHT}>
      {(hit) => <ItemText hit={hit} />}
    </VirtualList>
  );
}
