import type { ItemKind } from '../../core/model/item.ts';
import type { Lang } from '../../core/model/language.ts';

/** What the list of the library is narrowed to, besides the words that are searched. */
export interface Filters {
  kinds: readonly ItemKind[];
  tag: string | null;
  lang: Lang | null;
}
