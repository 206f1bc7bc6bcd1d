import { ChartColumn, Quote, StickyNote } from 'lucide-react';
import type { ItemKind } from '../../core/model/item.ts';
import type { Icon } from '../ui/Button.tsx';

export const ITEM_ICONS: Record<ItemKind, Icon> = { quote: Quote, fact: StickyNote, statistic: ChartColumn };
