import '@fontsource/golos-text/latin-400.css';
import '@fontsource/golos-text/cyrillic-400.css';
import '@fontsource/pt-serif/latin-400.css';
import '@fontsource/pt-serif/cyrillic-400.css';
import '../../renderer/ui/tokens.css';
import '../../renderer/ui/base.css';

import { createRef } from 'react';
import { createRoot } from 'react-dom/client';
import { type BriefingContent, briefingContentSchema } from '../../core/model/briefing.ts';
import { interfaceLangSchema } from '../../core/model/language.ts';
import { Composer, type ComposerHandle, type ComposerView } from '../../renderer/composer/Composer.tsx';
import { Pair } from '../../renderer/composer/pair/pair.ts';
import { sampleContent } from '../../renderer/composer/sampleContent.ts';
import { startI18n } from '../../renderer/i18n.ts';
import { toasts } from '../../renderer/ui/toasts.ts';

/** What a test asks of the page. */
export interface ComposerPage {
  /** Mounts a new composer; without content, the sample document. */
  open(content?: unknown, view?: ComposerView): void;
  handle(): ComposerHandle;
  /** Whether a composer opened afresh on the content, after its way through JSON and the schema, holds the same. */
  reloads(content: BriefingContent): boolean;
  /** What `onChange` said last. */
  told(): BriefingContent | null;
  errors: string[];
  /** The messages the composer gave in passing. */
  said(): string[];
}

declare global {
  interface Window {
    composerPage: ComposerPage;
  }
}

const query = new URLSearchParams(window.location.search);
await startI18n(interfaceLangSchema.catch('fr').parse(query.get('ui')));
document.documentElement.dataset.theme = query.get('theme') ?? 'light';

const element = document.getElementById('root');
if (!element) throw new Error('The page has no root.');
element.style.display = 'flex';
element.style.height = '100vh';
const root = createRoot(element);
const ref = createRef<ComposerHandle>();
const errors: string[] = [];
let told: BriefingContent | null = null;
let opened = 0;
window.addEventListener('error', ({ error, message }) => errors.push(error instanceof Error ? (error.stack ?? error.message) : message));
window.addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));

window.composerPage = {
  open: (content, view = 'parallel') => {
    opened += 1;
    told = null;
    root.render(
      <Composer
        key={opened}
        ref={ref}
        content={content === undefined ? sampleContent : briefingContentSchema.parse(content)}
        view={view}
        onChange={(next) => {
          told = next;
        }}
      />,
    );
  },
  handle: () => {
    if (!ref.current) throw new Error('The composer is not mounted.');
    return ref.current;
  },
  reloads: (content) => {
    const stored = JSON.stringify(content);
    const pair = new Pair({
      content: briefingContentSchema.parse(JSON.parse(stored)),
      newId: () => crypto.randomUUID(),
      now: () => new Date(),
      onError: (error) => {
        throw error;
      },
    });
    const held = JSON.stringify(pair.content());
    pair.dispose();
    return held === stored;
  },
  told: () => told,
  errors,
  said: () => toasts.visibleToasts.map(({ content: { text } }) => text),
};
window.composerPage.open();
