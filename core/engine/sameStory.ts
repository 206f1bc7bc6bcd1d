import { SAME_STORY, type StorySketch, storySimilarity, storySketch } from '../capture/sameStory.ts';
import { foldedWords } from '../language/folding.ts';
import type { Library } from '../library/library.ts';
import type { Item, ItemInput } from '../model/item.ts';
import type { Id } from '../model/record.ts';
import type { EngineContext } from './context.ts';
import type { SameStory } from './contract.ts';

/** Milliseconds of sketching after which other requests get their turn: the first look at a large library takes seconds. */
const TURN = 20;
const MOST_SHOWN = 5;

/** Sketches of the sources of a library while it is open; about 4,000 are made a second, so they are not worth storing. */
const sketches = new WeakMap<Library, Map<Id, { revision: number; sketch: StorySketch }>>();

/** Stored sources that tell the same story as `text`, the most similar first; the source of that very text is not one of them. */
export async function sameStory(context: EngineContext, text: string): Promise<SameStory[]> {
  const library = context.libraryOrNull;
  if (library === null) return [];
  const known = sketches.get(library) ?? new Map<Id, { revision: number; sketch: StorySketch }>();
  sketches.set(library, known);
  const asked = storySketch(text);
  const found: SameStory[] = [];
  let turn = performance.now();
  for (const source of library.sources.list()) {
    if (source.text === '' || source.text === text) continue;
    let stored = known.get(source.id);
    if (stored?.revision !== source.revision) {
      stored = { revision: source.revision, sketch: storySketch(source.text) };
      known.set(source.id, stored);
      if (performance.now() - turn > TURN) {
        await new Promise((resolve) => setImmediate(resolve));
        turn = performance.now();
      }
    }
    const similarity = storySimilarity(asked, stored.sketch);
    if (similarity >= SAME_STORY) found.push({ sourceId: source.id, title: source.title, publisher: source.publisher, similarity });
  }
  return found.sort((a, b) => b.similarity - a.similarity).slice(0, MOST_SHOWN);
}

/** Quoted words this much alike are the same ones, cut otherwise by another editor. */
const SAME_WORDS = 0.8;
const FEWEST_WORDS = 4;

/**
 * Whether an item of the same story is the one another paper has printed: a quote in the same words, cut a little otherwise at
 * most, by the same speaker where both are known; a figure with the same value and unit.
 */
export function saysTheSame(known: Item, found: ItemInput): boolean {
  if (known.kind === 'statistic' && found.kind === 'statistic') {
    const [a, b] = [known.quantity, found.quantity];
    return a.value === b.value && a.valueMax === b.valueMax && a.unit === b.unit && a.dimension === b.dimension;
  }
  if (known.kind !== 'quote' || found.kind !== 'quote' || known.originalLang !== found.originalLang) return false;
  if (known.speakerId !== null && found.speakerId !== null && known.speakerId !== found.speakerId) return false;
  const lang = found.originalLang;
  const [a, b] = [wordsOf(known.texts[lang]?.text ?? ''), wordsOf(found.texts[lang]?.text ?? '')];
  if (a.join(' ') === b.join(' ')) return a.length > 0;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= FEWEST_WORDS && short.length >= long.length * SAME_WORDS && ` ${long.join(' ')} `.includes(` ${short.join(' ')} `);
}

function wordsOf(text: string): string[] {
  return foldedWords(text).map((word) => word.text);
}
