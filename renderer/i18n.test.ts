import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { interfaceLangSchema } from '../core/model/language.ts';
import { COMMANDS } from './app/commands.ts';
import { NAMESPACES, preferredLanguage } from './i18n.ts';

const root = new URL('../', import.meta.url);
const LANGS = interfaceLangSchema.options;
const PLURAL = /_(zero|one|two|few|many|other)$/;

function texts(lang: string, namespace: string): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string') found.set(path, value);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) walk(inner, path === '' ? key : `${path}.${key}`);
    }
  };
  walk(JSON.parse(readFileSync(new URL(`resources/locales/${lang}/${namespace}.json`, root), 'utf8')), '');
  return found;
}
const baseKeys = (all: Map<string, string>) => [...new Set([...all.keys()].map((key) => key.replace(PLURAL, '')))].toSorted();
const placeholders = (text: string) => [...new Set(text.match(/\{\{\s*\w+/g) ?? [])].map((found) => found.replace(/\W/g, '')).toSorted();

describe.each(NAMESPACES)('the texts of %s', (namespace) => {
  const french = texts('fr', namespace);

  it.each(LANGS)('has the same keys in %s as in French', (lang) => {
    expect(baseKeys(texts(lang, namespace))).toEqual(baseKeys(french));
  });

  it.each(LANGS)('has in %s exactly the plural forms of that language', (lang) => {
    const wanted = new Intl.PluralRules(lang).resolvedOptions().pluralCategories.toSorted();
    const forms = new Map<string, string[]>();
    for (const key of texts(lang, namespace).keys()) {
      const form = PLURAL.exec(key)?.[1];
      if (form !== undefined) forms.set(key.replace(PLURAL, ''), [...(forms.get(key.replace(PLURAL, '')) ?? []), form]);
    }
    for (const [key, has] of forms) expect([key, ...has.toSorted()]).toEqual([key, ...wanted]);
  });

  it.each(LANGS)('fills the same places in %s as in French', (lang) => {
    const here = texts(lang, namespace);
    for (const key of baseKeys(french)) {
      const of = (all: Map<string, string>) => placeholders(all.get(key) ?? all.get(`${key}_other`) ?? '');
      expect([key, ...of(here)]).toEqual([key, ...of(french)]);
    }
  });

  it('is typeset in French: apostrophes, no-break spaces, guillemets', () => {
    for (const [key, text] of french) {
      expect([key, /'/.test(text)]).toEqual([key, false]);
      expect([key, /"|“|”/.test(text)]).toEqual([key, false]);
      expect([key, /«(?!\u00a0)|(?<!\u00a0)»/.test(text)]).toEqual([key, false]);
      expect([key, /(?<!\u202f)[;!?]/.test(text)]).toEqual([key, false]);
      expect([key, /(?<!\u00a0):(?!\s*percent)/.test(text)]).toEqual([key, false]);
    }
  });

  it('is typeset in Russian: «ёлочки», dashes with their spaces', () => {
    for (const [key, text] of texts('ru', namespace)) {
      expect([key, /"|“|„/.test(text)]).toEqual([key, false]);
      expect([key, /«\s|\s»/.test(text)]).toEqual([key, false]);
      expect([key, /\s-\s/.test(text)]).toEqual([key, false]);
    }
  });
});

describe('the keys the interface asks for', () => {
  it('all exist', () => {
    const known = new Map(NAMESPACES.map((namespace) => [namespace as string, new Set(baseKeys(texts('fr', namespace)))]));
    const missing: string[] = [];
    for (const file of globSync('renderer/**/*.{ts,tsx}', { cwd: root })) {
      if (/\.test\.|\.d\.ts$/.test(file)) continue;
      const source = readFileSync(new URL(file, root), 'utf8');
      const spaces = [...source.matchAll(/useTranslation\(\[?'(\w+)'(?:, '(\w+)')?/g)].flatMap(([, one, two]) => [one, two ?? []].flat());
      if (spaces.length === 0) continue;
      for (const [, key] of source.matchAll(/\bt\(\s*'([^']+)'/g)) {
        if (key !== undefined && !spaces.some((space) => known.get(space ?? '')?.has(key))) missing.push(`${file}: ${key}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it('name every command', () => {
    const app = texts('fr', 'app');
    expect(COMMANDS.filter(({ id }) => !app.has(`commands.${id}`))).toEqual([]);
  });
});

describe('the language at first start', () => {
  it('is the first of the system that the interface speaks', () => {
    expect(preferredLanguage(['de-DE', 'ru-RU', 'fr'])).toBe('ru');
    expect(preferredLanguage(['en-GB'])).toBe('en');
    expect(preferredLanguage(['de', 'ar'])).toBe('fr');
  });
});
