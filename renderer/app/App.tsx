import { type QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { type Engine, EngineProvider, useConnectionState, useEngine } from '../engine/EngineProvider.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { WaitingLine } from '../ui/Progress.tsx';
import { Toasts } from '../ui/Toasts.tsx';
import { EngineBar } from './EngineBar.tsx';
import { FirstStart } from './FirstStart.tsx';
import { Frame } from './Frame.tsx';
import { languageOf, usePreferences } from './preferences.ts';
import { type Shell, ShellContext, useShell } from './shell.ts';

interface AppProps {
  engine: Engine;
  queryClient: QueryClient;
  shell: Shell;
  i18n: i18n;
}

export function App({ engine, queryClient, shell, i18n }: AppProps) {
  return (
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <EngineProvider engine={engine}>
          <ShellContext value={shell}>
            <Localised />
          </ShellContext>
        </EngineProvider>
      </QueryClientProvider>
    </I18nextProvider>
  );
}

/** Lets the preferences reach the page: its language, its theme, and what the toolkit says by itself. */
function Localised() {
  const { i18n } = useTranslation();
  const shell = useShell();
  const language = languageOf(usePreferences((preferences) => preferences.language));
  const theme = usePreferences((preferences) => preferences.theme);
  useEffect(() => {
    document.documentElement.lang = language;
    void i18n.changeLanguage(language);
    shell.setLanguage(language);
  }, [i18n, language, shell]);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
  return (
    <I18nProvider locale={language}>
      <Door />
      <EngineBar />
      <Toasts />
    </I18nProvider>
  );
}

/** The first screen while no library is open, the app once one is. */
function Door() {
  const { t } = useTranslation('app');
  const { queries } = useEngine();
  const connection = useConnectionState();
  const status = useQuery(queries.library.status.queryOptions());
  if (status.data?.open) return <Frame status={status.data} />;
  if (status.data) return <FirstStart status={status.data} />;
  if (status.error && connection !== 'away') return <AboutError error={status.error} />;
  return <WaitingLine label={t('engine.connecting')} />;
}
