import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type InterfaceLang, interfaceLangSchema } from '../core/model/language.ts';

/** One file per area of the interface, under resources/locales/LANGUAGE/. */
export const NAMESPACES = [
  'app',
  'briefings',
  'capture',
  'library',
  'missions',
  'people',
  'importing',
  'export',
  'settings',
  'errors',
  'composer',
  'returned',
  'glossary',
  'memory',
] as const;

const files = import.meta.glob<Record<string, unknown>>(
  '../resources/locales/*/{app,briefings,capture,library,missions,people,importing,export,settings,errors,composer,returned,glossary,memory}.json',
  { eager: true, import: 'default' },
);

/** The texts of every language, taken into the build: changing the language needs no waiting. */
function resources(): Record<string, Record<string, Record<string, unknown>>> {
  const all: Record<string, Record<string, Record<string, unknown>>> = {};
  for (const [path, content] of Object.entries(files)) {
    const [, lang, namespace] = /\/(\w+)\/(\w+)\.json$/.exec(path) ?? [];
    if (lang === undefined || namespace === undefined) throw new Error(`Not a file of texts: ${path}`);
    all[lang] = { ...all[lang], [namespace]: content };
  }
  return all;
}

/** The interface language among the ones the system prefers, in its order; French, the language of most first users, if none fits. */
export function preferredLanguage(wanted: readonly string[]): InterfaceLang {
  for (const tag of wanted) {
    const { success, data } = interfaceLangSchema.safeParse(tag.slice(0, 2).toLowerCase());
    if (success) return data;
  }
  return 'fr';
}

/** Starts the interface's texts in a language. */
export async function startI18n(language: InterfaceLang): Promise<i18n> {
  await i18next.use(initReactI18next).init({
    resources: resources(),
    lng: language,
    fallbackLng: false,
    ns: NAMESPACES,
    defaultNS: 'app',
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return i18next;
}
