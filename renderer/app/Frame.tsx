import { BookMarked, BriefcaseBusiness, ContactRound, Files, Languages, Newspaper, Search, Settings } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button as AriaButton, Group } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { LibraryStatus } from '../../core/engine/contract.ts';
import { BriefingScreen } from '../briefings/BriefingScreen.tsx';
import { BriefingsScreen } from '../briefings/BriefingsScreen.tsx';
import { NewBriefingDialog } from '../briefings/NewBriefingDialog.tsx';
import { CaptureScreen } from '../capture/CaptureScreen.tsx';
import { GlossaryScreen } from '../glossary/GlossaryScreen.tsx';
import { ImportScreen } from '../importing/ImportScreen.tsx';
import { BinScreen } from '../library/BinScreen.tsx';
import { DuplicatesScreen } from '../library/DuplicatesScreen.tsx';
import { LibraryScreen } from '../library/LibraryScreen.tsx';
import { clearSearch } from '../library/librarySearch.ts';
import { SourcesScreen } from '../library/SourcesScreen.tsx';
import { TagsScreen } from '../library/TagsScreen.tsx';
import { MemoryScreen } from '../memory/MemoryScreen.tsx';
import { RulesScreen } from '../memory/RulesScreen.tsx';
import { MissionScreen } from '../missions/MissionScreen.tsx';
import { MissionsScreen } from '../missions/MissionsScreen.tsx';
import { useNewMission } from '../missions/useNewMission.ts';
import { PeopleScreen } from '../people/PeopleScreen.tsx';
import { SettingsScreen } from '../settings/SettingsScreen.tsx';
import type { Icon } from '../ui/Button.tsx';
import { Keys } from '../ui/Keys.tsx';
import { followShortcuts, isTyping, runCommand, useCommandHandlers } from './commandHandlers.ts';
import { isCommandId, shortcutOf } from './commands.ts';
import styles from './Frame.module.css';
import { useNewBriefing } from './newBriefing.ts';
import { Palette } from './Palette.tsx';
import { movePane, rememberFocus } from './panes.ts';
import { usePreferences } from './preferences.ts';
import { RecentActions } from './RecentActions.tsx';
import { formatRoute, navigate, parentOf, type Route, railPlaceOf, useRoute } from './route.ts';
import { useShell } from './shell.ts';
import { useUndoAndRedo } from './useUndo.ts';

const PLACES = [
  { place: 'briefings', icon: Files, route: { place: 'briefings' } },
  { place: 'missions', icon: BriefcaseBusiness, route: { place: 'missions', id: null } },
  { place: 'library', icon: BookMarked, route: { place: 'library', itemId: null } },
  { place: 'people', icon: ContactRound, route: { place: 'people', kind: 'person', id: null } },
  { place: 'capture', icon: Newspaper, route: { place: 'capture' } },
  { place: 'memory', icon: Languages, route: { place: 'memory' } },
  { place: 'settings', icon: Settings, route: { place: 'settings' } },
] as const satisfies readonly { place: string; icon: Icon; route: Route }[];

/** Rail, title bar and the screen of the present place. */
export function Frame({ status }: { status: LibraryStatus }) {
  const { t } = useTranslation('app');
  const route = useRoute();
  const shell = useShell();
  const [palette, setPalette] = useState(false);
  const [recent, setRecent] = useState(false);
  const newBriefing = useNewBriefing();
  const here = railPlaceOf(route);
  useAppCommands(
    route,
    () => setPalette(true),
    () => setRecent(true),
  );
  useEffect(() => followShortcuts(window), []);
  useEffect(() => rememberFocus(document), []);
  // What was searched for in one library means nothing in another, for which this one is closed.
  useEffect(() => clearSearch, []);
  useEffect(() => shell.onMenuCommand((id) => isCommandId(id) && runCommand(id)), [shell]);
  useEffect(() => {
    document.title = `${t(`places.${here}`)} — ${t('name')}`;
  }, [t, here]);
  return (
    <div className={styles.frame}>
      <nav className={styles.rail} aria-label={t('places.label')} data-pane="rail">
        {PLACES.map(({ place, icon: IconShape, route: target }) => (
          <a key={place} href={formatRoute(target)} className={styles.place} {...(here === place ? { 'aria-current': 'page' } : {})}>
            <IconShape size={18} aria-hidden />
            <span>{t(`places.${place}`)}</span>
          </a>
        ))}
      </nav>
      <div className={styles.rest}>
        <header className={styles.bar} data-pane="bar">
          <span className={styles.library} title={status.path ?? ''}>
            {fileName(status.path ?? '')}
          </span>
          <AriaButton className={styles.search ?? ''} onPress={() => setPalette(true)}>
            <Search size={16} aria-hidden />
            <span className={styles.searchWords}>{t('search.open')}</span>
            <Keys shortcut={shortcutOf('app.palette') ?? ''} />
          </AriaButton>
          <LanguageOfInterface />
        </header>
        <Screen key={here === 'briefings' || here === 'missions' ? formatRoute(route) : route.place} route={route} />
      </div>
      {palette && <Palette onClose={() => setPalette(false)} />}
      {recent && <RecentActions onClose={() => setRecent(false)} />}
      {newBriefing.request && <NewBriefingDialog request={newBriefing.request} onClose={newBriefing.close} />}
    </div>
  );
}

function Screen({ route }: { route: Route }) {
  if (route.place === 'briefing') return <BriefingScreen id={route.id} block={route.block} />;
  if (route.place === 'missions') return route.id === null ? <MissionsScreen /> : <MissionScreen id={route.id} />;
  if (route.place === 'sources') return <SourcesScreen id={route.id} />;
  if (route.place === 'glossary') return <GlossaryScreen id={route.id} />;
  if (route.place === 'duplicates') return <DuplicatesScreen />;
  if (route.place === 'tags') return <TagsScreen />;
  if (route.place === 'import') return <ImportScreen />;
  if (route.place === 'bin') return <BinScreen />;
  if (route.place === 'people') return <PeopleScreen kind={route.kind} id={route.id} />;
  if (route.place === 'library') return <LibraryScreen itemId={route.itemId} />;
  if (route.place === 'capture') return <CaptureScreen />;
  if (route.place === 'memory') return <MemoryScreen />;
  if (route.place === 'segmentation') return <RulesScreen />;
  if (route.place === 'settings') return <SettingsScreen />;
  return <BriefingsScreen />;
}

const INTERFACE_LANGS = ['fr', 'ru', 'en'] as const;

function LanguageOfInterface() {
  const { i18n, t } = useTranslation('app');
  const setLanguage = usePreferences((preferences) => preferences.setLanguage);
  return (
    <Group className={styles.languages ?? ''} aria-label={t('interfaceLanguage')}>
      {INTERFACE_LANGS.map((lang) => (
        <AriaButton
          key={lang}
          className={styles.language ?? ''}
          aria-label={t(`ownName.${lang}`)}
          aria-pressed={i18n.language === lang}
          onPress={() => setLanguage(lang)}
        >
          {lang.toUpperCase()}
        </AriaButton>
      ))}
    </Group>
  );
}

function fileName(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}

/** The commands that are there everywhere. */
function useAppCommands(route: Route, openPalette: () => void, openRecent: () => void): void {
  const { setLanguage, setTheme } = usePreferences.getState();
  const open = useNewBriefing((state) => state.open);
  const newMission = useNewMission();
  const { undo, redo } = useUndoAndRedo();
  const back = () => {
    const parent = parentOf(route);
    // The first Escape leaves the text, the second the place.
    if (isTyping(document.activeElement) && document.activeElement instanceof HTMLElement) document.activeElement.blur();
    else if (parent !== null) navigate(parent);
  };
  useCommandHandlers({
    'app.palette': { perform: openPalette },
    'app.briefings': { perform: () => navigate({ place: 'briefings' }) },
    'app.missions': { perform: () => navigate({ place: 'missions', id: null }) },
    'app.people': { perform: () => navigate({ place: 'people', kind: 'person', id: null }) },
    'app.library': { perform: () => navigate({ place: 'library', itemId: null }) },
    'library.sources': { perform: () => navigate({ place: 'sources', id: null }) },
    'library.duplicates': { perform: () => navigate({ place: 'duplicates' }) },
    'library.glossary': { perform: () => navigate({ place: 'glossary', id: null }) },
    'library.tags': { perform: () => navigate({ place: 'tags' }) },
    'library.import': { perform: () => navigate({ place: 'import' }) },
    'library.bin': { perform: () => navigate({ place: 'bin' }) },
    'app.capture': { perform: () => navigate({ place: 'capture' }) },
    'app.memory': { perform: () => navigate({ place: 'memory' }) },
    'app.segmentation': { perform: () => navigate({ place: 'segmentation' }) },
    'app.settings': { perform: () => navigate({ place: 'settings' }) },
    'app.shortcuts': { perform: () => navigate({ place: 'settings' }) },
    'app.back': { available: () => parentOf(route) !== null, perform: back },
    'app.nextPane': { perform: () => movePane(1) },
    'app.previousPane': { perform: () => movePane(-1) },
    'app.undo': { perform: undo },
    'app.redo': { perform: redo },
    'app.recent': { perform: openRecent },
    'app.languageFr': { perform: () => setLanguage('fr') },
    'app.languageRu': { perform: () => setLanguage('ru') },
    'app.languageEn': { perform: () => setLanguage('en') },
    'app.themeLight': { perform: () => setTheme('light') },
    'app.themeDark': { perform: () => setTheme('dark') },
    'app.themeSystem': { perform: () => setTheme('system') },
    'briefings.new': { perform: () => open({ itemIds: [], missionId: null }) },
    'missions.new': { perform: () => newMission.mutate() },
  });
}
