import type { DiscussedPassage } from '../exchange/discussedPassages.ts';
import type { PrintedImage } from '../exchange/printed.ts';
import { houseStyle } from '../exchange/style/houseStyle.ts';
import type { Library } from '../library/library.ts';
import type { Briefing } from '../model/briefing.ts';
import { type HouseStyle, houseStyleIdSchema } from '../model/houseStyle.ts';
import type { Id } from '../model/record.ts';

/** The house style of an id: one of the program's, or one that was made in the library. @throws RangeError when there is none */
export function exportStyle(library: Library, id: Id): HouseStyle {
  const known = houseStyleIdSchema.safeParse(id);
  if (known.success) return houseStyle(known.data);
  const kept = library.keptStyles().find((style) => style.id === id);
  if (kept === undefined) throw new RangeError(`There is no house style ${id}`);
  return kept.style;
}

/** The images of a briefing's figures; one the library does not have is left out. */
export function imagesOf(library: Library, briefing: Briefing): ReadonlyMap<Id, PrintedImage> {
  const ids = new Set(briefing.blocks.flatMap((block) => (block.kind === 'figure' ? [block.attrs.assetId] : [])));
  const images = new Map<Id, PrintedImage>();
  for (const id of ids) {
    const asset = library.asset(id);
    if (asset !== null) {
      const { mediaType, width, height, bytes } = asset;
      images.set(id, { assetId: id, mediaType, width, height, bytes });
    }
  }
  return images;
}

/** What is discussed about a briefing, by the words each discussion is about. */
export function passagesOf(library: Library, briefing: Briefing): DiscussedPassage[] {
  return library.threadsOf(briefing.id).map(({ anchor, comments, resolved }) => {
    const { blockId, lang, selector } = anchor;
    return { blockId, lang, ...selector, comments, resolved: resolved !== null };
  });
}
