import { describe, expect, it } from 'vitest';
import { personInputSchema } from '../../core/model/authority.ts';
import { type PersonDraft, personInput, withFullName } from './personDraft.ts';

const NO_NAME = { full: '', family: '', civility: '' };
const draft: PersonDraft = {
  names: { fr: { full: 'Leïla Ben Haddou', family: 'Ben Haddou', civility: 'Mme' }, ru: { ...NO_NAME, civility: 'г-жа' } },
  gender: 'feminine',
  roles: [],
  aliases: [],
  biography: {},
};

describe('a person as they are edited', () => {
  it('is stored without the language in which there is no name', () => {
    expect(personInput(draft).names).toEqual({ fr: draft.names.fr });
    expect(personInputSchema.safeParse(personInput(draft)).success).toBe(true);
  });

  it('has the family name of the full name while it is typed', () => {
    let name = NO_NAME;
    for (const typed of ['L', 'Leïla', 'Leïla B', 'Leïla Ben Haddou']) name = withFullName(name, typed);
    expect(name.family).toBe('Ben Haddou');
  });

  it('keeps a family name that somebody has written', () => {
    const written = { full: 'Maria Alonso Vega', family: 'Alonso Vega', civility: '' };
    expect(withFullName(written, 'María Alonso Vega').family).toBe('Alonso Vega');
  });
});
