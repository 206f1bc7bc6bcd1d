import type { Library } from '../library/library.ts';
import type { Sample } from '../model/sample.ts';

/** Fills a library with the sample mission. One action, so that one undo takes all of it back. */
export function storeSample(library: Library, sample: Sample): void {
  library.action('sample', () => {
    for (const organisation of sample.organisations) library.organisations.save(organisation);
    for (const person of sample.people) library.people.save(person);
    for (const source of sample.sources) library.sources.save(source);
    for (const mission of sample.missions) library.missions.save(mission);
    for (const item of sample.items) library.items.save(item);
  });
}
