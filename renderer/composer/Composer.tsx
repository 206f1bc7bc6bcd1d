import {
  type KeyboardEvent,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { Match } from '../../core/briefing/find.ts';
import type { Block, BriefingContent } from '../../core/model/briefing.ts';
import { LANGS, type Lang } from '../../core/model/language.ts';
import { isMac } from '../app/platform.ts';
import { matches } from '../app/shortcut.ts';
import { say } from '../ui/toasts.ts';
import { RowAlignment } from './alignment/rowAlignment.ts';
import styles from './Composer.module.css';
import { COMPOSER_COMMANDS, type CommandContext, type PanelName, writingEditor } from './commands.ts';
import { selectedIds } from './features/blocks/blockCommands.ts';
import { type DragSource, draggingExtension } from './features/dragging/dragging.ts';
import { WritingPlace } from './features/fields/writingPlace.ts';
import { replaceInPair } from './features/find/replace.ts';
import { historyCommandsExtension } from './features/history/historyCommands.ts';
import { NoImage, saneImage } from './features/images/images.ts';
import { insertAtCaret, insertContent } from './features/insertion/insertion.ts';
import { LinksExtension } from './features/links/links.ts';
import { MarkdownExtension } from './features/markdown/markdown.ts';
import { type PasteTarget, pasteExtension } from './features/paste/paste.ts';
import { FOREIGN } from './features/paste/pastedBlock.ts';
import { type PieceOpener, piecesExtension } from './features/pieces/pieces.ts';
import { type CaretPlace, caretPlace, placeCaret } from './features/work/caretPlace.ts';
import { replaceBlocks } from './features/work/replaceBlocks.ts';
import type { ComposerLibrary } from './library/composerLibrary.ts';
import { enterComposer } from './openComposer.ts';
import { Pair } from './pair/pair.ts';
import type { MisspelledWord } from './spelling/spellingMarks.ts';
import { ChangesBar } from './view/ChangesBar.tsx';
import { InsertMenu } from './view/InsertMenu.tsx';
import { Panel } from './view/Panel.tsx';
import { ParkedShelf } from './view/ParkedShelf.tsx';
import { SpellingMenu } from './view/SpellingMenu.tsx';
import { StateMargin } from './view/StateMargin.tsx';
import { Surface } from './view/Surface.tsx';
import { showStates } from './view/stateMarks.ts';
import { Toolbar } from './view/Toolbar.tsx';
import { useCall } from './view/useCall.ts';
import { useCaret } from './view/useCaret.ts';
import { useSpelling } from './view/useSpelling.ts';
import { useStatuses } from './view/useStatuses.ts';
import { type TextMark, useTextMarks } from './view/useTextMarks.ts';

export type ComposerView = 'parallel' | Lang;

/** What a screen can do with the composer from outside. */
export interface ComposerHandle {
  /** Puts blocks after the block under the caret, or at the end, in both languages. */
  insertBlocks(blocks: Block[]): void;
  undo(): void;
  redo(): void;
  /** Where the caret is in a text; null when it is in none. */
  caret(): CaretPlace | null;
  goTo(place: CaretPlace): void;
  /** Puts changed blocks in the place of those that were sent to be changed, as one step; what was written since stays. */
  takeBlocks(changed: readonly Block[], sent: readonly Block[]): void;
  /** Makes the document say what another content says, as one step that can be undone; the caret stays. */
  apply(content: BriefingContent, what: 'restore' | 'elsewhere' | 'returned'): void;
  /** Puts the caret where it last was: in the text that had it last, in what is shown; at the start where it was nowhere yet. */
  focus(): void;
  /** Makes changes in the texts of both languages as one step, which one undo takes back. */
  replace(matches: readonly Match[]): void;
  /** Puts words where the caret is, or was last, in the place of what is selected there. */
  insertText(text: string): void;
  /** The content as it is at this moment. */
  flush(): BriefingContent;
}

export interface ComposerProps {
  /** What is edited; later values are not looked at: a composer is keyed by its briefing. */
  content: BriefingContent;
  view: ComposerView;
  /** Where pieces and images come from; without one, nothing of it is offered. */
  library?: ComposerLibrary;
  /** Passages to be marked over the text. */
  marks?: readonly TextMark[];
  /** Told at most 300 ms after an edit. */
  onChange(content: BriefingContent): void;
  ref?: Ref<ComposerHandle>;
}

const NO_MARKS: readonly TextMark[] = [];

/** Changes of one burst of typing are told together, in milliseconds. */
const TELL_AFTER = 250;

/** The document in two languages: side by side with level rows, or one alone. */
export function Composer({ content, view, library, marks = NO_MARKS, onChange, ref }: ComposerProps) {
  const [pair, setPair] = useState<Pair | null>(null);
  const start = useRef(content);
  const links = useRef<Links>({
    opener: { open: () => undefined },
    suggest: { at: () => undefined },
    words: { insert: () => undefined },
    pasting: { keep: () => Promise.resolve(null), tell: () => undefined },
  });
  useLayoutEffect(() => {
    const opened = openPair(start.current, links.current);
    setPair(opened);
    return () => {
      start.current = opened.content();
      opened.dispose();
      setPair(null);
    };
  }, []);
  useImperativeHandle(
    ref,
    () => ({
      insertBlocks: (blocks) => pair && insertAtCaret(pair, blocks),
      undo: () => pair?.undo(),
      redo: () => pair?.redo(),
      apply: (next, what) => pair?.apply(next, what),
      caret: () => pair && caretPlace(pair),
      goTo: (place) => pair && placeCaret(pair, place),
      takeBlocks: (changed, sent) => pair && replaceBlocks(pair, changed, sent),
      focus: () => pair?.editors[view === 'parallel' ? pair.active : view].focus(undefined, { defaultSelection: 'rootStart' }),
      replace: (matches) => pair && replaceInPair(pair, matches),
      insertText: (text) => links.current.words.insert(text),
      flush: () => pair?.content() ?? start.current,
    }),
    [pair, view],
  );
  return pair && <OpenComposer pair={pair} links={links.current} view={view} library={library ?? null} marks={marks} onChange={onChange} />;
}

/** What the editors reach of the screen; they are there first. */
interface Links {
  /** Shows what the word at the caret may be meant to be. */
  suggest: { at(): void };
  words: { insert(text: string): void };
  opener: PieceOpener;
  pasting: PasteTarget;
}

function openPair(content: BriefingContent, { opener, pasting }: Links): Pair {
  const source: DragSource = { lang: null };
  const pair: Pair = new Pair({
    content,
    newId,
    now: () => new Date(),
    extensions: (lang) => [
      MarkdownExtension,
      LinksExtension,
      draggingExtension(lang, source),
      piecesExtension(opener),
      pasteExtension(lang, pasting),
      historyCommandsExtension({ undo: () => pair.undo(), redo: () => pair.redo() }),
    ],
    onError: (error) => {
      // Lexical has put the last good state back; what was typed before stands.
      reportError(error);
    },
  });
  return pair;
}

interface OpenComposerProps {
  pair: Pair;
  links: Links;
  view: ComposerView;
  library: ComposerLibrary | null;
  marks: readonly TextMark[];
  onChange(content: BriefingContent): void;
}

function OpenComposer({ pair, links, view, library, marks, onChange }: OpenComposerProps) {
  const [page, setPage] = useState<HTMLElement | null>(null);
  const { t, i18n } = useTranslation('composer');
  const [panel, setPanel] = useState<PanelName | null>(null);
  const [place] = useState(() => new WritingPlace());
  const context = useMemo(
    (): CommandContext => ({ pair, place, library, open: setPanel, suggest: () => links.suggest.at() }),
    [pair, place, library, links],
  );
  useEffect(() => {
    links.opener.open = setPanel;
    links.pasting.keep = async (image, name) => {
      try {
        return library && (await library.keepImage(await saneImage(image, name), name));
      } catch (error) {
        library?.tell(error instanceof NoImage ? t('image.notOne', { name }) : error);
        return null;
      }
    };
    links.pasting.tell = (dropped) => {
      const names = FOREIGN.filter((each) => dropped.has(each)).map((each) => t(`paste.${each}`));
      say(t('paste.dropped', { list: new Intl.ListFormat(i18n.language).format(names) }));
    };
  }, [links, library, t, i18n]);
  // The caret has gone back to the text: it is in no cell any more.
  useEffect(
    () =>
      pair.subscribe(() => {
        if (place.cell && !place.field && selectedIds(pair).length > 0) place.setCell(null);
      }),
    [pair, place],
  );
  const caret = useCaret(context);
  const { call, close } = useCall(context);
  const statuses = useStatuses(context);
  const spellingMarks = useSpelling(context);
  const [misspelled, setMisspelled] = useState<MisspelledWord | null>(null);
  useEffect(() => {
    links.suggest.at = () => {
      const caret = document.getSelection();
      if (caret?.focusNode) setMisspelled(spellingMarks.at(caret.focusNode, caret.focusOffset));
    };
  }, [links, spellingMarks]);
  useEffect(() => {
    links.words.insert = (text) => {
      const editor = writingEditor(context);
      insertContent(editor, [{ type: 'text', text, marks: [] }]);
      editor.focus();
    };
  }, [links, context]);
  useTextMarks(pair, marks);
  const closePanel = useCallback(() => setPanel(null), []);
  useEffect(() => enterComposer(context), [context]);
  useTelling(pair, onChange);
  const [alignment] = useState(() => new RowAlignment(pair));
  useEffect(() => {
    const showAll = () => {
      for (const lang of LANGS) showStates(pair, lang, pair.blocks());
      alignment.update();
    };
    showAll();
    const leave = pair.subscribe((event) => {
      if (event.kind === 'structure') showAll();
      else if (event.kind === 'text') {
        const blocks = [...event.ids].flatMap((id) => pair.block(id) ?? []);
        for (const lang of LANGS) showStates(pair, lang, blocks);
      }
    });
    return () => {
      leave();
      alignment.dispose();
    };
  }, [pair, alignment]);
  const onKeyDown = (event: KeyboardEvent) => {
    const command = COMPOSER_COMMANDS.find(({ shortcut }) => shortcut !== null && matches(shortcut, keystroke(event), isMac));
    if (!command || (event.target instanceof HTMLElement && event.target.closest('form'))) return;
    event.preventDefault();
    event.stopPropagation();
    if (command.isAvailable(context)) command.perform(context);
  };
  return (
    <div className={styles.composer}>
      <Toolbar context={context} caret={caret} />
      <ChangesBar context={context} statuses={statuses} />
      {panel && <Panel key={panel} name={panel} context={context} statuses={statuses} onClose={closePanel} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys and clicks of the texts inside pass through it */}
      <div
        className={styles.scroll}
        onKeyDownCapture={onKeyDown}
        onContextMenu={(event) => {
          const at = document.caretPositionFromPoint?.(event.clientX, event.clientY);
          const word = at ? spellingMarks.at(at.offsetNode, at.offset) : null;
          if (!word) return;
          event.preventDefault();
          setMisspelled(word);
        }}
      >
        <div className={styles.page} data-view={view} ref={setPage}>
          {LANGS.map((lang) => (
            <div key={lang} className={styles.side} hidden={view !== 'parallel' && view !== lang}>
              <Surface context={context} lang={lang} />
            </div>
          ))}
          <StateMargin context={context} caret={caret} page={page} alignment={alignment} />
        </div>
        <ParkedShelf pair={pair} parked={caret.parked} />
      </div>
      {misspelled && <SpellingMenu context={context} marks={spellingMarks} misspelled={misspelled} onClose={() => setMisspelled(null)} />}
      {call && <InsertMenu context={context} call={call} onClose={close} />}
    </div>
  );
}

function keystroke({ key, nativeEvent, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): Parameters<typeof matches>[1] {
  return {
    key,
    code: nativeEvent.code,
    ctrlKey,
    metaKey,
    altKey,
    shiftKey,
    getModifierState: (name) => nativeEvent.getModifierState(name),
  };
}

/** Tells the content a moment after it changed. */
function useTelling(pair: Pair, onChange: (content: BriefingContent) => void): void {
  const tell = useRef(onChange);
  useEffect(() => {
    tell.current = onChange;
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const leave = pair.subscribe((event) => {
      if (event.kind === 'selection' || timer !== null) return;
      timer = setTimeout(() => {
        timer = null;
        tell.current(pair.content());
      }, TELL_AFTER);
    });
    return () => {
      leave();
      if (timer === null) return;
      clearTimeout(timer);
      tell.current(pair.content());
    };
  }, [pair]);
}
