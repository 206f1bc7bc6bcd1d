import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { genderSchema } from '../../core/model/authority.ts';
import { textStateSchema, verificationSchema } from '../../core/model/item.ts';
import { interfaceLangSchema } from '../../core/model/language.ts';
import { useEngine } from '../engine/EngineProvider.tsx';
import { fullNames } from '../people/authorityName.ts';
import { textFor } from '../ui/localized.ts';
import type { ValueWords } from './valueLines.ts';

/** The words of the interface for values of records, and the names of the people and organisations they point to. */
export function useValueWords(): ValueWords {
  const { t, i18n } = useTranslation(['library', 'people', 'app']);
  const { queries } = useEngine();
  const people = useQuery(queries.people.list.queryOptions()).data;
  const organisations = useQuery(queries.organisations.list.queryOptions()).data;
  const lang = interfaceLangSchema.safeParse(i18n.language).data ?? 'fr';
  return useMemo(() => {
    const names = new Map([...(people ?? []), ...(organisations ?? [])].map((record) => [record.id, fullNames(record)]));
    const word = (field: string, value: string): string | null => {
      if (field === 'status') {
        const status = verificationSchema.safeParse(value);
        return status.success ? t(`status.${status.data}`) : null;
      }
      if (field === 'state') {
        const state = textStateSchema.safeParse(value);
        return state.success ? t(`textState.${state.data}`, { ns: 'app' }) : null;
      }
      if (field === 'mode') return value === 'direct' || value === 'indirect' ? t(`record.modes.${value}`) : null;
      if (field === 'gender') {
        const gender = genderSchema.safeParse(value);
        return gender.success ? t(`gender.${gender.data}`, { ns: 'people' }) : null;
      }
      return null;
    };
    return { lang, word, name: (id) => textFor(names.get(id) ?? {}, lang)?.text ?? null };
  }, [people, organisations, lang, t]);
}
