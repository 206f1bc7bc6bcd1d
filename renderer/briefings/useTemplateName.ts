import { useTranslation } from 'react-i18next';
import { templateIdSchema } from '../../core/model/briefing.ts';
import type { Localized } from '../../core/model/language.ts';
import type { Id } from '../../core/model/record.ts';
import { textFor } from '../ui/localized.ts';

/** What a template is called: the interface's word for one of the program, else the name its maker gave it; one that is gone has none. */
export function useTemplateName(): (id: Id, own: Localized | null) => string {
  const { t, i18n } = useTranslation('app');
  return (id, own) => {
    const ours = templateIdSchema.safeParse(id);
    if (ours.success) return t(`template.${ours.data}`);
    return (own && textFor(own, i18n.language)?.text) || t('ownTemplate');
  };
}
