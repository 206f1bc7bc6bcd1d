import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemInput, ItemKind } from '../../core/model/item.ts';
import { navigate } from '../app/route.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { AboutError } from '../ui/AboutError.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { ItemFields } from './ItemFields.tsx';
import { emptyItem } from './itemDraft.ts';
import { SimilarItems } from './SimilarItems.tsx';

/** A new item written by hand. */
export function NewItemDialog({ kind, onClose }: { kind: ItemKind; onClose(): void }) {
  const { t, i18n } = useTranslation(['library', 'app']);
  const { client } = useEngine();
  const [item, setItem] = useState<ItemInput>(() => emptyItem(kind, i18n.language === 'ru' ? 'ru' : 'fr'));
  const save = useMutation({
    mutationFn: () => client.items.save({ item }),
    onSuccess: ({ id }) => {
      onClose();
      navigate({ place: 'library', itemId: id });
    },
  });
  return (
    <Dialog
      title={t(`newItem.${kind}`)}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('action.cancel', { ns: 'app' })}</Button>
          <Button tone="primary" isDisabled={Object.keys(item.texts).length === 0 || save.isPending} onPress={() => save.mutate()}>
            {t('newItem.save')}
          </Button>
        </>
      }
    >
      {save.error && <AboutError error={save.error} />}
      <Segmented
        label={t('newItem.original')}
        value={item.originalLang}
        onChange={(originalLang) => setItem({ ...item, originalLang })}
        choices={[
          { id: 'fr', label: t('newItem.in.fr') },
          { id: 'ru', label: t('newItem.in.ru') },
        ]}
      />
      <ItemFields item={item} onChange={setItem} />
      <SimilarItems item={item} />
    </Dialog>
  );
}
