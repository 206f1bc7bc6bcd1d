import { BookA, BookMarked, History, Info, Languages, ListChecks, MessageSquare } from 'lucide-react';
import type { Ref } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Match } from '../../core/briefing/find.ts';
import type { Block, BriefingContent, BriefingMeta } from '../../core/model/briefing.ts';
import type { Anchor } from '../../core/model/discussion.ts';
import type { Localized } from '../../core/model/language.ts';
import type { Id } from '../../core/model/record.ts';
import type { Term } from '../../core/model/term.ts';
import { type CaretPlace, GlossaryTab } from '../glossary/GlossaryTab.tsx';
import type { Icon } from '../ui/Button.tsx';
import { Checks } from './Checks.tsx';
import { Details } from './Details.tsx';
import { Discussion } from './Discussion.tsx';
import { InsertFromLibrary } from './InsertFromLibrary.tsx';
import styles from './Inspector.module.css';
import { Matches } from './Matches.tsx';
import type { TextFindings } from './useTextFindings.ts';
import type { Work } from './useWork.ts';
import { Versions } from './Versions.tsx';

const TABS = ['match', 'library', 'glossary', 'checks', 'discussion', 'versions', 'details'] as const;
export type InspectorTab = (typeof TABS)[number];

const ICONS: Record<InspectorTab, Icon> = {
  match: Languages,
  library: BookMarked,
  glossary: BookA,
  checks: ListChecks,
  discussion: MessageSquare,
  versions: History,
  details: Info,
};

interface InspectorProps {
  ref?: Ref<HTMLDivElement>;
  id: Id;
  blocks: readonly Block[];
  tab: InspectorTab;
  onTab(tab: InspectorTab): void;
  meta: BriefingMeta;
  onMeta(meta: BriefingMeta): void;
  onInsert(blocks: Block[]): void;
  onCheck(): void;
  /** What checks and glossary found in the text. */
  found: TextFindings;
  onFix(edits: readonly Match[]): void;
  caret: CaretPlace | null;
  /** What was selected when a term was wanted. */
  wantedTerm: { words: Localized; count: number };
  onInsertTerm(term: Term): void;
  /** What is on the screen, and what can be done with its earlier states. */
  content: BriefingContent;
  onNameVersion(name: string): Promise<void>;
  onRestore(content: BriefingContent): void;
  /** The passage a comment is wanted about. */
  passage: Anchor | null;
  onPassageDone(): void;
  /** What is done with the translation memory at the caret. */
  work: Work;
  onPretranslate(): void;
}

export function Inspector({
  ref,
  id,
  blocks,
  tab,
  onTab,
  meta,
  onMeta,
  onInsert,
  onCheck,
  found,
  onFix,
  caret,
  wantedTerm,
  onInsertTerm,
  content,
  onNameVersion,
  onRestore,
  passage,
  onPassageDone,
  work,
  onPretranslate,
}: InspectorProps) {
  const { t } = useTranslation('briefings');
  return (
    <Tabs
      ref={ref ?? null}
      selectedKey={tab}
      onSelectionChange={(key) => {
        const wanted = TABS.find((known) => known === key);
        if (wanted) onTab(wanted);
      }}
      className={styles.tabs ?? ''}
    >
      <TabList aria-label={t('inspector.title')} className={styles.list ?? ''}>
        {TABS.map((name) => (
          <Tab key={name} id={name} className={styles.tab ?? ''}>
            <TabFace name={name} label={t(`inspector.${name}`)} isSelected={name === tab} />
          </Tab>
        ))}
      </TabList>
      <TabPanel id="match" className={styles.panel ?? ''}>
        <Matches work={work} onPretranslate={onPretranslate} />
      </TabPanel>
      <TabPanel id="library" className={styles.panel ?? ''}>
        <InsertFromLibrary onInsert={onInsert} />
      </TabPanel>
      <TabPanel id="checks" className={styles.panel ?? ''}>
        <Checks id={id} blocks={blocks} found={found} onCheck={onCheck} onFix={onFix} />
      </TabPanel>
      <TabPanel id="glossary" className={styles.panel ?? ''}>
        <GlossaryTab found={found} caret={caret} wanted={wantedTerm} onInsert={onInsertTerm} />
      </TabPanel>
      <TabPanel id="discussion" className={styles.panel ?? ''}>
        <Discussion id={id} blocks={blocks} passage={passage} onPassageDone={onPassageDone} />
      </TabPanel>
      <TabPanel id="versions" className={styles.panel ?? ''}>
        <Versions id={id} content={content} onName={onNameVersion} onRestore={onRestore} />
      </TabPanel>
      <TabPanel id="details" className={styles.panel ?? ''}>
        <Details meta={meta} onChange={onMeta} />
      </TabPanel>
    </Tabs>
  );
}

/** Seven names do not fit side by side: the open tab says its name, the others show it when they are pointed at, and to a screen reader. */
function TabFace({ name, label, isSelected }: { name: InspectorTab; label: string; isSelected: boolean }) {
  const IconShape = ICONS[name];
  return (
    <span className={styles.face} title={isSelected ? undefined : label}>
      <IconShape size={16} aria-hidden />
      <span className={isSelected ? undefined : 'visuallyHidden'}>{label}</span>
    </span>
  );
}
