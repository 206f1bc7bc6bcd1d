import type { Lang } from '../model/language.ts';
import type { ReadDatabase, WriteDatabase } from './database.ts';

/** The words somebody has added to a language's dictionary, in alphabetical order. */
export function personalWords(db: ReadDatabase, lang: Lang): string[] {
  return db.all<{ word: string }>('SELECT word FROM personal_word WHERE lang = ? ORDER BY word', lang).map(({ word }) => word);
}

/** Adds a word; one that is there already stays. */
export function addPersonalWord(db: WriteDatabase, lang: Lang, word: string): void {
  db.run('INSERT INTO personal_word (lang, word) VALUES (?, ?) ON CONFLICT DO NOTHING', lang, word);
}

export function removePersonalWord(db: WriteDatabase, lang: Lang, word: string): void {
  db.run('DELETE FROM personal_word WHERE lang = ? AND word = ?', lang, word);
}
