import type { Ref } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Block, BriefingMeta } from '../../core/model/briefing.ts';
import type { Id } from '../../core/model/record.ts';
import { Checks } from './Checks.tsx';
import { Details } from './Details.tsx';
import { InsertFromLibrary } from './InsertFromLibrary.tsx';
import styles from './Inspector.module.css';

const TABS = ['library', 'checks', 'details'] as const;
export type InspectorTab = (typeof TABS)[number];

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
}

export function Inspector({ ref, id, blocks, tab, onTab, meta, onMeta, onInsert, onCheck }: InspectorProps) {
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
            {t(`inspector.${name}`)}
          </Tab>
        ))}
      </TabList>
      <TabPanel id="library" className={styles.panel ?? ''}>
        <InsertFromLibrary onInsert={onInsert} />
      </TabPanel>
      <TabPanel id="checks" className={styles.panel ?? ''}>
        <Checks id={id} blocks={blocks} onCheck={onCheck} />
      </TabPanel>
      <TabPanel id="details" className={styles.panel ?? ''}>
        <Details meta={meta} onChange={onMeta} />
      </TabPanel>
    </Tabs>
  );
}
