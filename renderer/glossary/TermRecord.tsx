import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LANGS, type Lang } from '../../core/model/language.ts';
import type { Id } from '../../core/model/record.ts';
import { type Designation, partOfSpeechSchema, type Term, termInputSchema, termStatusSchema } from '../../core/model/term.ts';
import { navigate } from '../app/route.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { OpenedRecord } from '../records/OpenedRecord.tsx';
import { RecordFrame, RecordSection } from '../records/RecordFrame.tsx';
import { useRecordEditing } from '../records/useRecordEditing.ts';
import { SelectField, TextBox, TextField } from '../ui/Field.tsx';
import { LangMark } from '../ui/LangMark.tsx';
import { LocalizedField } from '../ui/LocalizedField.tsx';
import { OrderedEntries } from '../ui/OrderedEntries.tsx';
import styles from './TermRecord.module.css';

/** The record of a term, edited in place. */
export function TermRecord({ id }: { id: Id }) {
  const { queries } = useEngine();
  const term = useQuery(queries.glossary.get.queryOptions({ input: { id } }));
  return (
    <OpenedRecord query={term}>{(start, stored, restart) => <TermEditor start={start} stored={stored} onRestart={restart} />}</OpenedRecord>
  );
}

interface TermDraft {
  words: Record<Lang, Designation[]>;
  definition: Term['definition'];
  note: string;
  source: string;
}

function draftOf(term: Term): TermDraft {
  const { designations, definition, note, source } = termInputSchema.parse(term);
  const of = (lang: Lang) => designations.filter((each) => each.lang === lang);
  return { words: { fr: of('fr'), ru: of('ru') }, definition, note, source };
}

/** What is stored of a draft: words that are not written yet are left out; a term without any keeps those it had. */
function inputOf({ words, ...rest }: TermDraft, before: Term) {
  const written = LANGS.flatMap((lang) => words[lang]).filter(({ text }) => text.trim() !== '');
  return { ...rest, designations: written.length === 0 ? before.designations : written };
}

function TermEditor({ start, stored, onRestart }: { start: Term; stored: Term; onRestart(term: Term): void }) {
  const { t } = useTranslation('glossary');
  const { client } = useEngine();
  const { id } = start;
  const editing = useRecordEditing({
    start,
    stored,
    onRestart,
    calls: {
      get: client.glossary.get,
      remove: () => client.glossary.remove({ ids: [id] }),
      restore: () => client.glossary.restore({ ids: [id] }),
    },
    draftOf,
    save: (draft: TermDraft, revision) => client.glossary.save({ ...inputOf(draft, start), id, revision }),
    onRemoved: () => navigate({ place: 'glossary', id: null }),
  });
  const { draft, set, change } = editing;
  const name = LANGS.flatMap((lang) => draft.words[lang][0]?.text || []).join(' = ');
  return (
    <RecordFrame kind="term" name={name || t('nameless')} editing={editing} removeLabel={t('remove')}>
      {LANGS.map((lang) => (
        <RecordSection key={lang} title={t(`words.${lang}`)}>
          <OrderedEntries
            label={t(`words.${lang}`)}
            entries={draft.words[lang]}
            onChange={(next) => change((now) => ({ ...now, words: { ...now.words, [lang]: next(now.words[lang]) } }))}
            make={(now): Designation => ({
              lang,
              text: '',
              status: now.some(({ status }) => status === 'preferred') ? 'admitted' : 'preferred',
              partOfSpeech: now[0]?.partOfSpeech ?? null,
            })}
            addLabel={t('addWord')}
            removedText={t('wordRemoved')}
          >
            {(word, setWord) => (
              <div className={styles.word}>
                <TextField
                  label={
                    <span className={styles.label}>
                      <LangMark lang={lang} /> {t(`term.${lang}`)}
                    </span>
                  }
                  lang={lang}
                  value={word.text}
                  onChange={(text) => setWord({ ...word, text })}
                />
                <SelectField
                  label={t('statusLabel')}
                  value={word.status}
                  choices={termStatusSchema.options.map((status) => ({ id: status, label: t(`status.${status}`) }))}
                  onChange={(status) => setWord({ ...word, status })}
                />
                <SelectField
                  label={t('partLabel')}
                  value={word.partOfSpeech ?? 'none'}
                  choices={(['none', ...partOfSpeechSchema.options] as const).map((part) => ({ id: part, label: t(`part.${part}`) }))}
                  onChange={(part) => setWord({ ...word, partOfSpeech: part === 'none' ? null : part })}
                />
              </div>
            )}
          </OrderedEntries>
        </RecordSection>
      ))}
      <LocalizedField label={t('definition')} lines={2} value={draft.definition} onChange={(definition) => set({ definition })} />
      <TextBox label={t('note')} value={draft.note} onChange={(note) => set({ note })} />
      <TextField label={t('source')} value={draft.source} onChange={(source) => set({ source })} />
    </RecordFrame>
  );
}
