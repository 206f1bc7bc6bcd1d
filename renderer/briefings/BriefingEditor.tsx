import { ArrowLeft, FileInput, FileOutput, ListTree, PanelRight, SpellCheck } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Match } from '../../core/briefing/find.ts';
import { type Block, type Briefing, type BriefingContent, briefingContentSchema } from '../../core/model/briefing.ts';
import type { Anchor } from '../../core/model/discussion.ts';
import { LANGS, type Localized } from '../../core/model/language.ts';
import type { Id } from '../../core/model/record.ts';
import { useCommandHandlers } from '../app/commandHandlers.ts';
import { shortcutOf } from '../app/commands.ts';
import { type BriefingView, usePreferences } from '../app/preferences.ts';
import { formatRoute } from '../app/route.ts';
import { Composer, type ComposerHandle } from '../composer/Composer.tsx';
import { useEngine } from '../engine/EngineProvider.tsx';
import { ExportDialog } from '../export/ExportDialog.tsx';
import { selectedWords } from '../glossary/selectedWords.ts';
import { useCaretPlace } from '../glossary/useCaretPlace.ts';
import { useTermInsertion } from '../glossary/useTermInsertion.ts';
import { ReturnedDialog } from '../returned/ReturnedDialog.tsx';
import { returnedFileOf } from '../returned/returnedFileOf.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { LangMark } from '../ui/LangMark.tsx';
import screen from '../ui/Screen.module.css';
import { Segmented } from '../ui/Segmented.tsx';
import { SidePane } from '../ui/SidePane.tsx';
import { say } from '../ui/toasts.ts';
import styles from './BriefingEditor.module.css';
import { ConflictBar } from './ConflictBar.tsx';
import { focusTab } from './focusTab.ts';
import { Inspector, type InspectorTab } from './Inspector.tsx';
import { Outline } from './Outline.tsx';
import { PretranslateDialog } from './PretranslateDialog.tsx';
import { selectedPassage } from './passages.ts';
import { SaveTemplateDialog } from './SaveTemplateDialog.tsx';
import { StatusLine } from './StatusLine.tsx';
import { type Session, useBriefingSaving } from './useBriefingSaving.ts';
import { useComposerLibrary } from './useComposerLibrary.ts';
import { useNarrow } from './useNarrow.ts';
import { useTextFindings } from './useTextFindings.ts';
import { useWork } from './useWork.ts';

interface BriefingEditorProps {
  id: Id;
  session: Session;
  /** What the library held when it was last asked. */
  stored: Briefing | null;
  /** Reads what the library holds now. */
  readStored(): Promise<Briefing>;
}

/** The events by which a text changes. */
const TYPING = ['beforeinput', 'input', 'paste', 'cut', 'drop'] as const;
type PaneName = 'outline' | 'inspector';
const VIEWS: readonly BriefingView[] = ['fr', 'parallel', 'ru'];

export function BriefingEditor({ id, session, stored, readStored }: BriefingEditorProps) {
  const { t } = useTranslation(['briefings', 'app']);
  const { client } = useEngine();
  const library = useComposerLibrary();
  const composer = useRef<ComposerHandle>(null);
  const [content, setContent] = useState(session.content);
  const latest = useRef(session.content);
  const meta = useRef(session.content.meta);
  const read = () => {
    latest.current = { ...(composer.current?.flush() ?? latest.current), meta: meta.current };
    return latest.current;
  };
  const { state, autosave } = useBriefingSaving(id, session, read);
  const touched = useCallback(() => autosave.current?.touched(), [autosave]);
  const surface = useRef<HTMLDivElement>(null);
  // The composer tells a quarter of a second late; who leaves within it has typed all the same.
  useEffect(() => {
    const frame = surface.current;
    const note = () => autosave.current?.touched();
    for (const type of TYPING) frame?.addEventListener(type, note);
    return () => {
      for (const type of TYPING) frame?.removeEventListener(type, note);
    };
  }, [autosave]);
  const { briefingView: view, setBriefingView, closed, setClosed } = usePreferences();
  const [tab, setTab] = useState<InspectorTab>('library');
  // Where it is narrow a pane lies over the text: one at a time, and only while it is wanted.
  const narrow = useNarrow();
  const [over, setOver] = useState<PaneName | null>(null);
  const isOpen = (pane: PaneName) => (narrow ? over === pane : !closed[pane]);
  const setOpen = (pane: PaneName, open: boolean) => (narrow ? setOver(open ? pane : null) : setClosed(pane, !open));
  const closeOver = () => {
    setOver(null);
    composer.current?.focus();
  };
  const onTop = narrow ? { onClose: closeOver } : undefined;
  const [exporting, setExporting] = useState(false);
  const [returning, setReturning] = useState<{ file: File | null } | null>(null);
  const [makingTemplate, setMakingTemplate] = useState(false);
  const [pretranslating, setPretranslating] = useState(false);
  const work = useWork({ id, composer, shown: tab === 'match' && isOpen('inspector'), touched });
  const [passage, setPassage] = useState<Anchor | null>(null);

  // The editors stay, and with them the caret and what can be undone: another window's text is one more change.
  const take = (briefing: Briefing) => {
    const fresh = briefingContentSchema.parse(briefing);
    meta.current = fresh.meta;
    autosave.current?.took(briefing);
    composer.current?.apply(fresh, 'elsewhere');
    setContent(fresh);
  };
  const taking = useRef(take);
  useEffect(() => {
    taking.current = take;
  });
  useEffect(() => {
    const saving = autosave.current;
    if (stored && saving && !saving.pending && stored.revision > saving.revision) taking.current(stored);
  }, [stored, autosave]);
  const takeStored = async () => {
    const mine = meta.current;
    take(await readStored());
    say(t('conflict.tookStored'), () => {
      meta.current = mine;
      composer.current?.undo();
      touched();
    });
  };
  const apply = (next: BriefingContent) => {
    meta.current = next.meta;
    composer.current?.apply(next, 'restore');
    setContent(next);
    touched();
  };
  const nameVersion = async (name: string) => {
    await autosave.current?.flush();
    const { revision } = autosave.current ?? session;
    await client.briefings.nameVersion({ id, revision, name });
  };

  // Whoever asks for a tab wants to type or to read there, not on in the text.
  const [asked, setAsked] = useState<{ tab: InspectorTab; count: number } | null>(null);
  const inspector = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked) focusTab(inspector.current, asked.tab);
  }, [asked]);
  // What had the focus before, a dialog or a list, is gone with its screen.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === null || document.activeElement === document.body) composer.current?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, []);

  const show = (wanted: InspectorTab) => {
    setTab(wanted);
    setOpen('inspector', true);
    setAsked((now) => ({ tab: wanted, count: (now?.count ?? 0) + 1 }));
  };
  const found = useTextFindings(id, content.blocks);
  const check = async () => {
    show('checks');
    await autosave.current?.flush();
    found.again();
  };
  const fix = (edits: readonly Match[]) => {
    composer.current?.replace(edits);
    touched();
  };
  const caret = useCaretPlace();
  const [wantedTerm, setWantedTerm] = useState<{ words: Localized; count: number }>({ words: {}, count: 0 });
  const wantTerm = () => {
    setWantedTerm(({ count }) => ({ words: selectedWords(), count: count + 1 }));
    show('glossary');
  };
  const { insertTerm, insertNextTerm } = useTermInsertion(found, caret, (text) => {
    composer.current?.insertText(text);
    touched();
  });
  const comment = () => {
    const selected = selectedPassage(read().blocks);
    show('discussion');
    if (selected) setPassage(selected);
  };
  const startTemplate = async () => {
    await autosave.current?.flush();
    setMakingTemplate(true);
  };
  const startExport = async () => {
    await autosave.current?.flush();
    setExporting(true);
  };
  const startReturn = async (file: File | null) => {
    await autosave.current?.flush();
    setReturning({ file });
  };
  const takeReturned = (next: BriefingContent, count: number) => {
    setReturning(null);
    if (count === 0) return;
    meta.current = next.meta;
    composer.current?.apply(next, 'returned');
    setContent(next);
    touched();
    say(t('returned.taken', { count }), () => composer.current?.undo());
  };
  const returns = useRef((_file: File): void => undefined);
  useEffect(() => {
    returns.current = (file) => void startReturn(file);
  });
  // A file that came back may be dropped anywhere on the document; other files are the editors'.
  useEffect(() => {
    const frame = surface.current;
    const drop = (event: DragEvent) => {
      const file = returnedFileOf(event.dataTransfer);
      if (file === null) return;
      event.preventDefault();
      event.stopPropagation();
      returns.current(file);
    };
    frame?.addEventListener('drop', drop, true);
    return () => frame?.removeEventListener('drop', drop, true);
  }, []);
  const insert = (blocks: Block[]) => {
    setOver(null);
    composer.current?.insertBlocks(blocks);
    touched();
  };
  useCommandHandlers({
    'briefing.view': { perform: () => setBriefingView(VIEWS[(VIEWS.indexOf(view) + 1) % VIEWS.length] ?? 'parallel') },
    'match.show': { perform: () => show('match') },
    'match.pretranslate': { perform: () => setPretranslating(true) },
    'briefing.check': { perform: () => void check() },
    'briefing.term': { perform: wantTerm },
    'briefing.insertTerm': { perform: insertNextTerm },
    'briefing.insert': { perform: () => show('library') },
    'briefing.versions': { perform: () => show('versions') },
    'briefing.comment': { perform: comment },
    'briefing.saveTemplate': { perform: () => void startTemplate() },
    'briefing.details': { perform: () => show('details') },
    'briefing.save': { perform: () => void autosave.current?.flush() },
    'briefing.export': { perform: () => void startExport() },
    'briefing.returned': { perform: () => void startReturn(null) },
  });

  const { title } = content.meta;
  return (
    <main className={screen.screen}>
      <div className={screen.toolbar} data-pane="toolbar">
        <a className={styles.back} href={formatRoute({ place: 'briefings' })} aria-label={t('screen.toList')}>
          <ArrowLeft size={16} aria-hidden />
        </a>
        <h1 className={styles.titles}>
          {LANGS.map((lang) => (
            <AriaButton key={lang} className={styles.title ?? ''} onPress={() => show('details')}>
              <LangMark lang={lang} />
              <span lang={lang} className={title[lang] ? '' : styles.untitled}>
                {title[lang] || t('untitled')}
              </span>
            </AriaButton>
          ))}
        </h1>
        <IconButton
          icon={ListTree}
          label={t(isOpen('outline') ? 'action.hidePane' : 'action.showPane', { ns: 'app', pane: t('outline.title') })}
          pressed={isOpen('outline')}
          onPress={() => setOpen('outline', !isOpen('outline'))}
        />
        <Segmented
          label={t('view.label')}
          value={view}
          onChange={setBriefingView}
          choices={[
            { id: 'fr', label: <LangMark lang="fr" />, name: t('view.fr') },
            {
              id: 'parallel',
              label: (
                <>
                  <LangMark lang="fr" />
                  <span aria-hidden className={styles.divider} />
                  <LangMark lang="ru" />
                </>
              ),
              name: t('view.parallel'),
            },
            { id: 'ru', label: <LangMark lang="ru" />, name: t('view.ru') },
          ]}
        />
        <IconButton
          icon={PanelRight}
          label={t(isOpen('inspector') ? 'action.hidePane' : 'action.showPane', { ns: 'app', pane: t('inspector.title') })}
          pressed={isOpen('inspector')}
          onPress={() => setOpen('inspector', !isOpen('inspector'))}
        />
        <IconButton icon={SpellCheck} label={t('check.run')} shortcut={shortcutOf('briefing.check')} onPress={() => void check()} />
        <IconButton
          icon={FileInput}
          label={t('commands.briefing.returned', { ns: 'app' })}
          shortcut={shortcutOf('briefing.returned')}
          onPress={() => void startReturn(null)}
        />
        <Button tone="primary" icon={FileOutput} onPress={() => void startExport()}>
          {t('screen.export')}
        </Button>
      </div>
      {state.kind === 'conflict' && (
        <ConflictBar onKeepMine={() => void autosave.current?.keepMine(state.revision)} onTakeStored={() => void takeStored()} />
      )}
      <div className={`${screen.columns} ${styles.columns}`}>
        {isOpen('outline') && (
          <SidePane name="outline" label={t('outline.title')} side="start" width={184} min={140} max={420} over={onTop}>
            <Outline blocks={content.blocks} lang={view === 'ru' ? 'ru' : 'fr'} />
          </SidePane>
        )}
        <div ref={surface} className={styles.document} data-pane="document">
          <Composer
            ref={composer}
            content={session.content}
            view={view}
            library={library}
            marks={found.marks}
            onChange={(next) => {
              setContent({ ...next, meta: meta.current });
              touched();
            }}
          />
        </div>
        {isOpen('inspector') && (
          <SidePane name="inspector" label={t('inspector.title')} side="end" width={300} min={240} max={560} over={onTop}>
            <Inspector
              ref={inspector}
              id={id}
              blocks={content.blocks}
              tab={tab}
              onTab={setTab}
              meta={content.meta}
              onMeta={(next) => {
                meta.current = next;
                setContent((now) => ({ ...now, meta: next }));
                touched();
              }}
              onInsert={insert}
              onCheck={() => void check()}
              found={found}
              onFix={fix}
              caret={caret}
              wantedTerm={wantedTerm}
              onInsertTerm={insertTerm}
              content={content}
              onNameVersion={nameVersion}
              onRestore={apply}
              passage={passage}
              onPassageDone={() => setPassage(null)}
              work={work}
              onPretranslate={() => setPretranslating(true)}
            />
          </SidePane>
        )}
      </div>
      <StatusLine content={content} state={state} />
      {pretranslating && (
        <PretranslateDialog
          lang={work.lang ?? (view === 'fr' ? 'fr' : 'ru')}
          read={() => read().blocks}
          onDone={work.take}
          onClose={() => setPretranslating(false)}
        />
      )}
      {makingTemplate && <SaveTemplateDialog id={id} onClose={() => setMakingTemplate(false)} />}
      {returning && <ReturnedDialog id={id} file={returning.file} onTake={takeReturned} onClose={() => setReturning(null)} />}
      {exporting && <ExportDialog id={id} meta={content.meta} onClose={() => setExporting(false)} />}
    </main>
  );
}
