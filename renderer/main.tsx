import '@fontsource/golos-text/latin-400.css';
import '@fontsource/golos-text/latin-500.css';
import '@fontsource/golos-text/latin-600.css';
import '@fontsource/golos-text/latin-ext-400.css';
import '@fontsource/golos-text/latin-ext-500.css';
import '@fontsource/golos-text/latin-ext-600.css';
import '@fontsource/golos-text/cyrillic-400.css';
import '@fontsource/golos-text/cyrillic-500.css';
import '@fontsource/golos-text/cyrillic-600.css';
import '@fontsource/pt-serif/latin-400.css';
import '@fontsource/pt-serif/latin-400-italic.css';
import '@fontsource/pt-serif/latin-700.css';
import '@fontsource/pt-serif/latin-700-italic.css';
import '@fontsource/pt-serif/latin-ext-400.css';
import '@fontsource/pt-serif/latin-ext-400-italic.css';
import '@fontsource/pt-serif/latin-ext-700.css';
import '@fontsource/pt-serif/latin-ext-700-italic.css';
import '@fontsource/pt-serif/cyrillic-400.css';
import '@fontsource/pt-serif/cyrillic-400-italic.css';
import '@fontsource/pt-serif/cyrillic-700.css';
import '@fontsource/pt-serif/cyrillic-700-italic.css';
import './ui/tokens.css';
import './ui/base.css';

import { QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { languageOf, usePreferences } from './app/preferences.ts';
import { browserShell, desktopShell } from './app/shell.ts';
import { followChanges } from './engine/changes.ts';
import { createEngineClient, createEngineQueries } from './engine/client.ts';
import { EngineConnection } from './engine/connection.ts';
import { connectByPort, connectBySocket } from './engine/transports.ts';
import { startI18n } from './i18n.ts';

const bridge = window.diptych;
const shell = bridge ? desktopShell(bridge) : browserShell;
const connection = new EngineConnection(bridge ? connectByPort(bridge, window) : connectBySocket(window.location));
const client = createEngineClient(connection);
const queryClient = new QueryClient({
  defaultOptions: {
    // The engine tells what has changed; nothing goes out of date by itself, and an expected error does not pass by trying again.
    queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});

const i18n = await startI18n(languageOf(usePreferences.getState().language));
void connection.run();
void followChanges(client, connection, queryClient);

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place for the app');
createRoot(root).render(
  <StrictMode>
    <App engine={{ client, queries: createEngineQueries(client), connection }} queryClient={queryClient} shell={shell} i18n={i18n} />
  </StrictMode>,
);
