import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { InterfaceLang } from '../../core/model/language.ts';
import { preferredLanguage } from '../i18n.ts';

export type LanguagePreference = 'system' | InterfaceLang;
export type ThemePreference = 'system' | 'light' | 'dark';
export type BriefingView = 'fr' | 'parallel' | 'ru';

/** How the person likes the screen: kept on this machine, never in the library. */
export interface Preferences {
  language: LanguagePreference;
  theme: ThemePreference;
  /** Widths of side panes in pixels, and which of them are closed, by the name of the pane. */
  widths: Record<string, number>;
  closed: Record<string, boolean>;
  briefingView: BriefingView;
  /** The name comments go under; empty until it was asked. */
  authorName: string;
  setLanguage(language: LanguagePreference): void;
  setTheme(theme: ThemePreference): void;
  setWidth(pane: string, width: number): void;
  setClosed(pane: string, closed: boolean): void;
  setBriefingView(view: BriefingView): void;
  setAuthorName(name: string): void;
}

export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      language: 'system',
      theme: 'system',
      widths: {},
      closed: {},
      briefingView: 'parallel',
      authorName: '',
      setLanguage: (language) => set({ language }),
      setTheme: (theme) => set({ theme }),
      setWidth: (pane, width) => set(({ widths }) => ({ widths: { ...widths, [pane]: width } })),
      setClosed: (pane, closed) => set((state) => ({ closed: { ...state.closed, [pane]: closed } })),
      setBriefingView: (briefingView) => set({ briefingView }),
      setAuthorName: (authorName) => set({ authorName }),
    }),
    { name: 'diptych.preferences', version: 1 },
  ),
);

/** The language the interface speaks under a preference. */
export function languageOf(preference: LanguagePreference): InterfaceLang {
  return preference === 'system' ? preferredLanguage(navigator.languages) : preference;
}
