import { createRouterClient, implement, ORPCError, type RouterClient } from '@orpc/server';
import { LibraryFileError } from '../library/errors.ts';
import { EngineContext, type EngineOptions } from './context.ts';
import { contract } from './contract.ts';
import { toContractError } from './errors.ts';
import * as assets from './handlers/assets.ts';
import * as briefings from './handlers/briefings.ts';
import * as capture from './handlers/capture.ts';
import * as discussion from './handlers/discussion.ts';
import * as exchange from './handlers/exchange.ts';
import * as glossary from './handlers/glossary.ts';
import * as importing from './handlers/import.ts';
import * as library from './handlers/library.ts';
import * as memory from './handlers/memory.ts';
import * as pieces from './handlers/pieces.ts';
import * as records from './handlers/records.ts';
import * as spelling from './handlers/spelling.ts';
import * as styles from './handlers/styles.ts';
import * as templates from './handlers/templates.ts';
import * as translation from './handlers/translation.ts';
import * as trust from './handlers/trust.ts';
import { patiently } from './patience.ts';
import { sameStory } from './sameStory.ts';

/** The engine: answers the contract over any transport, and holds the one library that is open. */
export interface Engine {
  router: typeof router;
  context: EngineContext;
  /** Opens a library found at start; a failure is kept for the interface to show, not thrown at the shell. */
  openAtStart(path: string): void;
  close(): void;
}

/** A client of the contract that calls the engine directly: for the command line and for tests. */
export type EngineClient = RouterClient<typeof router>;

/** So long a write waits for another program, in milliseconds. */
const PATIENCE = 60_000;

const answer = implement(contract)
  // Wrapped, because oRPC spreads the context it is given, and a class does not survive that.
  .$context<{ engine: EngineContext }>()
  .use(async ({ context: { engine }, next, path, signal }) => {
    const { patience = PATIENCE } = engine.options;
    try {
      return await patiently(
        async () => next(),
        patience,
        () => engine.isImporting,
        signal,
      );
    } catch (error) {
      const known = toContractError(error);
      // A fault, not an answer: whoever looks for the cause finds it here, with its stack.
      if (!(known instanceof ORPCError)) console.error(`${path.join('.')}:`, error);
      throw known;
    }
  });

const router = answer.router({
  engine: {
    changes: answer.engine.changes.handler(({ context, signal }) => context.engine.changes(signal)),
    version: answer.engine.version.handler(({ context }) => ({ diptych: context.engine.options.version, node: process.versions.node })),
  },
  library: {
    status: answer.library.status.handler(({ context }) => library.status(context.engine)),
    create: answer.library.create.handler(({ context, input }) => library.create(context.engine, input)),
    open: answer.library.open.handler(({ context, input }) => library.open(context.engine, input)),
    close: answer.library.close.handler(({ context }) => library.close(context.engine)),
    verify: answer.library.verify.handler(({ context }) => library.verify(context.engine)),
    backup: answer.library.backup.handler(({ context, input }) => library.backup(context.engine, input)),
    undo: answer.library.undo.handler(({ context, input }) => library.undo(context.engine, input)),
    redo: answer.library.redo.handler(({ context, input }) => library.redo(context.engine, input)),
    recentActions: answer.library.recentActions.handler(({ context, input }) => library.recentActions(context.engine, input)),
    undoable: answer.library.undoable.handler(({ context }) => library.undoable(context.engine)),
  },
  sources: {
    list: answer.sources.list.handler(({ context }) => records.listSources(context.engine)),
    get: answer.sources.get.handler(({ context, input }) => records.getSource(context.engine, input)),
    save: answer.sources.save.handler(({ context, input }) => records.saveSource(context.engine, input)),
    remove: answer.sources.remove.handler(({ context, input }) => records.removeSource(context.engine, input)),
    restore: answer.sources.restore.handler(({ context, input }) => records.restoreSource(context.engine, input)),
  },
  items: {
    search: answer.items.search.handler(({ context, input }) => records.searchItems(context.engine, input)),
    get: answer.items.get.handler(({ context, input }) => records.getItem(context.engine, input)),
    save: answer.items.save.handler(({ context, input }) => records.saveItem(context.engine, input)),
    remove: answer.items.remove.handler(({ context, input }) => records.removeItem(context.engine, input)),
    restore: answer.items.restore.handler(({ context, input }) => records.restoreItem(context.engine, input)),
    usesOf: answer.items.usesOf.handler(({ context, input }) => trust.usesOf(context.engine, input)),
    expired: answer.items.expired.handler(({ context }) => trust.expired(context.engine)),
    supersede: answer.items.supersede.handler(({ context, input }) => trust.supersede(context.engine, input)),
    successor: answer.items.successor.handler(({ context, input }) => trust.successor(context.engine, input)),
    similar: answer.items.similar.handler(({ context, input }) => trust.similar(context.engine, input)),
    mergePreview: answer.items.mergePreview.handler(({ context, input }) => trust.mergePreview(context.engine, input)),
    merge: answer.items.merge.handler(({ context, input }) => trust.merge(context.engine, input)),
  },
  duplicates: {
    list: answer.duplicates.list.handler(({ context, input }) => trust.duplicates(context.engine, input)),
    keepApart: answer.duplicates.keepApart.handler(({ context, input }) => trust.keepApart(context.engine, input)),
  },
  spelling: {
    words: answer.spelling.words.handler(({ context }) => spelling.words(context.engine)),
    addWord: answer.spelling.addWord.handler(({ context, input }) => spelling.addWord(context.engine, input)),
    removeWord: answer.spelling.removeWord.handler(({ context, input }) => spelling.removeWord(context.engine, input)),
  },
  styles: {
    builtIn: answer.styles.builtIn.handler(() => styles.builtIn()),
    list: answer.styles.list.handler(({ context }) => styles.list(context.engine)),
    save: answer.styles.save.handler(({ context, input }) => styles.save(context.engine, input)),
    remove: answer.styles.remove.handler(({ context, input }) => styles.remove(context.engine, input)),
    fromDocument: answer.styles.fromDocument.handler(({ input }) => styles.fromDocument(input)),
  },
  searches: {
    list: answer.searches.list.handler(({ context }) => trust.listSearches(context.engine)),
    save: answer.searches.save.handler(({ context, input }) => trust.saveSearch(context.engine, input)),
    remove: answer.searches.remove.handler(({ context, input }) => trust.removeSearch(context.engine, input)),
  },
  tags: {
    list: answer.tags.list.handler(({ context }) => trust.listTags(context.engine)),
    rename: answer.tags.rename.handler(({ context, input }) => trust.renameTag(context.engine, input)),
    remove: answer.tags.remove.handler(({ context, input }) => trust.removeTag(context.engine, input)),
  },
  bin: {
    list: answer.bin.list.handler(({ context }) => trust.listBin(context.engine)),
    restore: answer.bin.restore.handler(({ context, input }) => trust.restoreFromBin(context.engine, input)),
    purge: answer.bin.purge.handler(({ context, input }) => trust.purge(context.engine, input)),
  },
  history: {
    list: answer.history.list.handler(({ context, input }) => trust.listHistory(context.engine, input)),
    restore: answer.history.restore.handler(({ context, input }) => trust.restoreState(context.engine, input)),
  },
  people: {
    list: answer.people.list.handler(({ context }) => records.listPeople(context.engine)),
    get: answer.people.get.handler(({ context, input }) => records.getPerson(context.engine, input)),
    save: answer.people.save.handler(({ context, input }) => records.savePerson(context.engine, input)),
    remove: answer.people.remove.handler(({ context, input }) => records.removePerson(context.engine, input)),
    restore: answer.people.restore.handler(({ context, input }) => records.restorePerson(context.engine, input)),
  },
  organisations: {
    list: answer.organisations.list.handler(({ context }) => records.listOrganisations(context.engine)),
    get: answer.organisations.get.handler(({ context, input }) => records.getOrganisation(context.engine, input)),
    save: answer.organisations.save.handler(({ context, input }) => records.saveOrganisation(context.engine, input)),
    remove: answer.organisations.remove.handler(({ context, input }) => records.removeOrganisation(context.engine, input)),
    restore: answer.organisations.restore.handler(({ context, input }) => records.restoreOrganisation(context.engine, input)),
  },
  missions: {
    list: answer.missions.list.handler(({ context }) => records.listMissions(context.engine)),
    get: answer.missions.get.handler(({ context, input }) => records.getMission(context.engine, input)),
    save: answer.missions.save.handler(({ context, input }) => records.saveMission(context.engine, input)),
    remove: answer.missions.remove.handler(({ context, input }) => records.removeMission(context.engine, input)),
    restore: answer.missions.restore.handler(({ context, input }) => records.restoreMission(context.engine, input)),
  },
  capture: {
    read: answer.capture.read.handler(({ context, input, signal }) => capture.read(context.engine, input, signal)),
    propose: answer.capture.propose.handler(({ context, input, signal }) => capture.propose(context.engine, input, signal)),
    sameStory: answer.capture.sameStory.handler(({ context, input }) => sameStory(context.engine, input.text)),
    accept: answer.capture.accept.handler(({ context, input }) => capture.accept(context.engine, input)),
    preview: answer.capture.preview.handler(({ context, input }) => capture.preview(context.engine, input)),
  },
  assets: {
    put: answer.assets.put.handler(({ context, input }) => assets.put(context.engine, input)),
    get: answer.assets.get.handler(({ context, input }) => assets.get(context.engine, input)),
  },
  briefings: {
    list: answer.briefings.list.handler(({ context }) => briefings.list(context.engine)),
    get: answer.briefings.get.handler(({ context, input }) => briefings.get(context.engine, input)),
    create: answer.briefings.create.handler(({ context, input }) => briefings.create(context.engine, input)),
    save: answer.briefings.save.handler(({ context, input }) => briefings.save(context.engine, input)),
    remove: answer.briefings.remove.handler(({ context, input }) => briefings.remove(context.engine, input)),
    restore: answer.briefings.restore.handler(({ context, input }) => briefings.restore(context.engine, input)),
    refresh: answer.briefings.refresh.handler(({ context, input }) => briefings.refresh(context.engine, input)),
    versions: answer.briefings.versions.handler(({ context, input }) => briefings.versions(context.engine, input)),
    version: answer.briefings.version.handler(({ context, input }) => briefings.version(context.engine, input)),
    nameVersion: answer.briefings.nameVersion.handler(({ context, input }) => briefings.nameVersion(context.engine, input)),
    check: answer.briefings.check.handler(({ context, input }) => briefings.check(context.engine, input)),
    checkBlocks: answer.briefings.checkBlocks.handler(({ context, input }) => briefings.checkTexts(context.engine, input)),
    passOver: answer.briefings.passOver.handler(({ context, input }) => briefings.passOver(context.engine, input)),
    insertion: answer.briefings.insertion.handler(({ context, input }) => pieces.insert(context.engine, input)),
    piece: answer.briefings.piece.handler(({ context, input }) => pieces.piece(context.engine, input)),
    pieceStatus: answer.briefings.pieceStatus.handler(({ context, input }) => pieces.statusOf(context.engine, input)),
    suggest: answer.briefings.suggest.handler(({ context, input }) => pieces.suggest(context.engine, input)),
  },
  templates: {
    list: answer.templates.list.handler(({ context }) => templates.list(context.engine)),
    inspect: answer.templates.inspect.handler(({ context, input }) => templates.inspect(context.engine, input)),
    fromBriefing: answer.templates.fromBriefing.handler(({ context, input }) => templates.fromBriefing(context.engine, input)),
    rename: answer.templates.rename.handler(({ context, input }) => templates.rename(context.engine, input)),
    remove: answer.templates.remove.handler(({ context, input }) => templates.remove(context.engine, input)),
    restore: answer.templates.restore.handler(({ context, input }) => templates.restore(context.engine, input)),
  },
  glossary: {
    list: answer.glossary.list.handler(({ context }) => glossary.list(context.engine)),
    get: answer.glossary.get.handler(({ context, input }) => glossary.get(context.engine, input)),
    save: answer.glossary.save.handler(({ context, input }) => glossary.save(context.engine, input)),
    remove: answer.glossary.remove.handler(({ context, input }) => glossary.remove(context.engine, input)),
    restore: answer.glossary.restore.handler(({ context, input }) => glossary.restore(context.engine, input)),
    find: answer.glossary.find.handler(({ context, input }) => glossary.find(context.engine, input)),
    import: answer.glossary.import.handler(({ context, input, signal }) => glossary.importFile(context.engine, input, signal)),
    export: answer.glossary.export.handler(({ context, input }) => glossary.exportFile(context.engine, input)),
  },
  discussion: {
    list: answer.discussion.list.handler(({ context, input }) => discussion.list(context.engine, input)),
    start: answer.discussion.start.handler(({ context, input }) => discussion.start(context.engine, input)),
    reply: answer.discussion.reply.handler(({ context, input }) => discussion.reply(context.engine, input)),
    resolve: answer.discussion.resolve.handler(({ context, input }) => discussion.resolve(context.engine, input)),
    reopen: answer.discussion.reopen.handler(({ context, input }) => discussion.reopen(context.engine, input)),
    remove: answer.discussion.remove.handler(({ context, input }) => discussion.remove(context.engine, input)),
    restore: answer.discussion.restore.handler(({ context, input }) => discussion.restore(context.engine, input)),
  },
  import: {
    inspect: answer.import.inspect.handler(({ context, input }) => importing.inspect(context.engine, input)),
    run: answer.import.run.handler(({ context, input, signal }) => importing.run(context.engine, input, signal)),
    exportLibrary: answer.import.exportLibrary.handler(({ context, input, signal }) =>
      importing.exportLibrary(context.engine, input, signal),
    ),
  },
  memory: {
    matches: answer.memory.matches.handler(({ context, input }) => memory.matches(context.engine, input)),
    stats: answer.memory.stats.handler(({ context }) => memory.stats(context.engine)),
    list: answer.memory.list.handler(({ context, input }) => memory.list(context.engine, input)),
    edit: answer.memory.edit.handler(({ context, input }) => memory.edit(context.engine, input)),
    restore: answer.memory.restore.handler(({ context, input }) => memory.restore(context.engine, input)),
    mergeDoubles: answer.memory.mergeDoubles.handler(({ context }) => memory.mergeDoubles(context.engine)),
    remove: answer.memory.remove.handler(({ context, input }) => memory.remove(context.engine, input)),
    rank: answer.memory.rank.handler(({ context, input }) => memory.rank(context.engine, input)),
    keep: answer.memory.keep.handler(({ context, input }) => memory.keep(context.engine, input)),
    importTmx: answer.memory.importTmx.handler(({ context, input, signal }) => memory.run(context.engine, input, signal)),
    exportTmx: answer.memory.exportTmx.handler(({ context, input, signal }) => memory.exportTmx(context.engine, input, signal)),
  },
  translation: {
    at: answer.translation.at.handler(({ context, input }) => translation.at(context.engine, input)),
    insert: answer.translation.insert.handler(({ context, input }) => translation.insert(context.engine, input)),
    confirm: answer.translation.confirm.handler(({ context, input }) => translation.confirm(context.engine, input)),
    pretranslate: answer.translation.pretranslate.handler(({ context, input, signal }) =>
      translation.pretranslate(context.engine, input, signal),
    ),
    leverage: answer.translation.leverage.handler(({ context, input, signal }) => translation.leverage(context.engine, input, signal)),
    rules: answer.translation.rules.handler(({ context }) => translation.rules(context.engine)),
    setRules: answer.translation.setRules.handler(({ context, input }) => translation.setRules(context.engine, input)),
    tryRules: answer.translation.tryRules.handler(({ context, input }) => translation.tryRules(context.engine, input)),
    readRules: answer.translation.readRules.handler(({ context, input }) => translation.readRules(context.engine, input)),
    writeRules: answer.translation.writeRules.handler(({ context }) => translation.writeRules(context.engine)),
  },
  exchange: {
    export: answer.exchange.export.handler(({ context, input, signal }) => exchange.exportFile(context.engine, input, signal)),
    exportSeveral: answer.exchange.exportSeveral.handler(({ context, input, signal }) =>
      exchange.exportSeveral(context.engine, input, signal),
    ),
    file: answer.exchange.file.handler(({ context, input }) => exchange.takeFile(context.engine, input)),
    readReturned: answer.exchange.readReturned.handler(({ context, input, signal }) => exchange.readBack(context.engine, input, signal)),
    takeReturned: answer.exchange.takeReturned.handler(({ context, input, signal }) => exchange.takeBack(context.engine, input, signal)),
    trace: answer.exchange.trace.handler(({ context, input }) => exchange.trace(context.engine, input)),
  },
});

/** Makes an engine with no library open. */
export function createEngine(options: EngineOptions): Engine {
  const context = new EngineContext(options);
  return {
    router,
    context,
    openAtStart: (path) => {
      try {
        context.open(path);
      } catch (error) {
        // Whatever is wrong with that file, the window must open and say so: another library can be chosen there.
        const known = error instanceof LibraryFileError;
        if (!known) console.error(`${path} could not be opened:`, error);
        context.problem = known
          ? { path: error.path, reason: error.reason, detail: error.detail }
          : { path, reason: 'damaged', detail: error instanceof Error ? error.message : String(error) };
      }
    },
    close: () => context.close(),
  };
}

/** The engine called as functions, in this process. */
export function clientOf(engine: Engine): EngineClient {
  return createRouterClient(engine.router, { context: { engine: engine.context } });
}
