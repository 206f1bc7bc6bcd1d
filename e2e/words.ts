import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const LOCALES = join(import.meta.dirname, '..', 'resources', 'locales');

/** The interface's texts in one language: `say('capture', 'input.propose')`. The tests find things by the words a person sees. */
export function words(language: 'fr' | 'ru' | 'en'): (area: string, key: string, values?: Record<string, string>) => string {
  return (area, key, values = {}) => {
    let found: unknown = JSON.parse(readFileSync(join(LOCALES, language, `${area}.json`), 'utf8'));
    for (const part of key.split('.')) found = typeof found === 'object' && found !== null ? Reflect.get(found, part) : undefined;
    if (typeof found !== 'string') throw new Error(`There is no text ${key} in ${language}/${area}.json`);
    return Object.entries(values).reduce((text, [name, value]) => text.replace(`{{${name}}}`, value), found);
  };
}
