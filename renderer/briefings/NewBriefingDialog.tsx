import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Localized } from '../../core/model/language.ts';
import type { Id } from '../../core/model/record.ts';
import type { NewBriefingRequest } from '../app/newBriefing.ts';
import { navigate } from '../app/route.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { TagsField } from '../library/TagsField.tsx';
import { useNewMission } from '../missions/useNewMission.ts';
import { nameFor } from '../people/authorityName.ts';
import { AboutError } from '../ui/AboutError.tsx';
import { Button } from '../ui/Button.tsx';
import { CheckboxField } from '../ui/CheckboxField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { SelectField, TextField } from '../ui/Field.tsx';
import { TemplateChoice } from './TemplateChoice.tsx';

const NO_MISSION = 'none';
const NEW_MISSION = 'new';
const EVERYBODY = 'everybody';

export function NewBriefingDialog({ request, onClose }: { request: NewBriefingRequest; onClose(): void }) {
  const { t, i18n } = useTranslation(['briefings', 'app']);
  const { client, queries } = useEngine();
  const missions = useQuery(queries.missions.list.queryOptions());
  const templates = useQuery(queries.templates.list.queryOptions());
  const people = useQuery(queries.people.list.queryOptions());
  const [template, setTemplate] = useState<Id>('mission-note');
  const [person, setPerson] = useState<Id>(EVERYBODY);
  const [tags, setTags] = useState<string[]>([]);
  const [chosenMission, setMission] = useState<Id | null>(request.missionId);
  const [title, setTitle] = useState<Localized>({});
  const [insert, setInsert] = useState(true);
  const [only] = missions.data ?? [];
  // With a single mission in the library, all but a communiqué is almost certainly about it.
  const mission = chosenMission ?? (template !== 'communique' && missions.data?.length === 1 && only ? only.id : NO_MISSION);
  const newMission = useNewMission();
  const create = useMutation({
    mutationFn: async () => {
      const titles = Object.fromEntries(Object.entries(title).filter(([, text]) => text.trim() !== ''));
      const briefing = await client.briefings.create({
        template,
        missionId: mission === NO_MISSION ? null : mission,
        ...(insert && request.itemIds.length > 0 ? { itemIds: [...request.itemIds] } : {}),
        ...(template === 'biography' && person !== EVERYBODY ? { personIds: [person] } : {}),
        ...(tags.length > 0 ? { tags } : {}),
        ...(Object.keys(titles).length > 0 ? { title: titles } : {}),
      });
      return briefing.id;
    },
    onSuccess: (id) => {
      onClose();
      navigate({ place: 'briefing', id });
    },
  });
  const nameOf = (titles: Localized) => titles[i18n.language === 'ru' ? 'ru' : 'fr'] ?? titles.fr ?? titles.ru ?? '';
  return (
    <Dialog
      title={t('new.title')}
      width="wide"
      onClose={onClose}
      dismissable={!create.isPending}
      actions={
        <>
          <Button onPress={onClose} isDisabled={create.isPending}>
            {t('action.cancel', { ns: 'app' })}
          </Button>
          <Button tone="primary" onPress={() => create.mutate()} isDisabled={create.isPending || missions.isPending}>
            {t('new.create')}
          </Button>
        </>
      }
    >
      {create.error && <AboutError error={create.error} />}
      {templates.error && <AboutError error={templates.error} />}
      <TemplateChoice templates={templates.data ?? []} value={template} onChange={setTemplate} />
      <SelectField
        label={t('new.mission')}
        value={mission}
        onChange={(id) => {
          if (id !== NEW_MISSION) return setMission(id);
          onClose();
          newMission.mutate();
        }}
        choices={[
          { id: NO_MISSION, label: t('new.noMission') },
          ...(missions.data ?? []).map(({ id, title: titles, place }) => ({
            id,
            label: nameOf(titles) || t('new.untitledMission'),
            hint: nameOf(place),
          })),
          { id: NEW_MISSION, label: t('new.newMission') },
        ]}
      />
      {template === 'biography' && (
        <SelectField
          label={t('new.person')}
          value={person}
          onChange={setPerson}
          choices={[
            { id: EVERYBODY, label: t('new.everybody') },
            ...(people.data ?? []).map((each) => ({ id: each.id, label: nameFor(each, i18n.language) })),
          ]}
        />
      )}
      <TagsField label={t('new.tags')} hint={t('new.tagsHint')} tags={tags} onChange={setTags} />
      <TextField
        label={t('new.titleFr')}
        lang="fr"
        value={title.fr ?? ''}
        onChange={(fr) => setTitle({ ...title, fr })}
        hint={t('new.titleHint')}
      />
      <TextField label={t('new.titleRu')} lang="ru" value={title.ru ?? ''} onChange={(ru) => setTitle({ ...title, ru })} />
      {request.itemIds.length > 0 && (
        <CheckboxField isSelected={insert} onChange={setInsert}>
          {t('new.insert', { count: request.itemIds.length })}
        </CheckboxField>
      )}
    </Dialog>
  );
}
