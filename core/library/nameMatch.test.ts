import { expect, test } from 'vitest';
import type { PersonInput } from '../model/authority.ts';
import { OrganisationsByName, PeopleByName } from './nameMatch.ts';
import { organisationInput, personInput, testLibrary } from './testLibrary.ts';

const french = (full: string, family: string): Partial<PersonInput> => ({ names: { fr: { full, family, civility: '' } } });
const russian = (full: string, family: string): Partial<PersonInput> => ({ names: { ru: { full, family, civility: '' } } });

const samePerson: [Partial<PersonInput>, string][] = [
  [french('Anastacia Ivanova', 'Ivanova'), 'Anastacia Ivanova'],
  [french('Anastacia Ivanova', 'Ivanova'), 'IVANOVA Anastacia'],
  [french('Anastacia Ivanova', 'Ivanova'), 'Анастасия Иванова'],
  [french('Anastacia Ivanova', 'Ivanova'), 'Анастасия Сергеевна Иванова'],
  [french('Anastacia Ivanova', 'Ivanova'), 'А. С. Иванова'],
  [french('Anastacia Ivanova', 'Ivanova'), 'Anastassia Ivanova'],
  [russian('Дмитрий Краснов', 'Краснов'), 'Dmitriy Krasnov'],
  [russian('Дмитрий Краснов', 'Краснов'), 'Dmitri Krasnov'],
  [russian('Дмитрий Краснов', 'Краснов'), 'Dmitry Krasnov'],
  [russian('Дмитрий Краснов', 'Краснов'), 'D. Krasnov'],
  [russian('Сергей Щукин', 'Щукин'), 'Sergueï Chtchoukine'],
  [russian('Сергей Щукин', 'Щукин'), 'Sergei Shchukin'],
  [russian('Халид Бенжеллун', 'Бенжеллун'), 'Khalid Benjelloun'],
  [french('Leïla Ben Haddou', 'Ben Haddou'), 'Leila Ben Haddou'],
  [{ ...french('Piotr Sokolov', 'Sokolov'), aliases: ['Le Commandant'] }, 'le commandant'],
];
test.each(samePerson)('%j is the person called %s', (over, name) => {
  const library = testLibrary();
  library.people.save(personInput(french('Vera Kotova', 'Kotova')));
  const { id } = library.people.save(personInput(over));
  expect(new PeopleByName(library.people.list()).find(name, 'fr')?.id).toBe(id);
});

const otherPeople: [Partial<PersonInput>, string][] = [
  [french('Anastacia Ivanova', 'Ivanova'), 'Ivanova'],
  [french('Anastacia Ivanova', 'Ivanova'), 'Maria Ivanova'],
  [french('Anastacia Ivanova', 'Ivanova'), 'Anastacia Ivanov'],
  [french('Alexandra Popov', 'Popov'), 'Alexandre Popov'],
  [russian('Дмитрий Краснов', 'Краснов'), 'Dmitri Krasnova'],
  [french('Jean Pierre Martin', 'Martin'), 'Jean Pierre'],
  [french('Vera Sokolova', 'Sokolova'), ''],
  [french('Vera Sokolova', 'Sokolova'), '…'],
];
test.each(otherPeople)('%j is not the person called %s', (over, name) => {
  const library = testLibrary();
  library.people.save(personInput(over));
  expect(new PeopleByName(library.people.list()).find(name, 'fr')).toBeNull();
});

test('when two people fit equally well, neither is taken', () => {
  const library = testLibrary();
  library.people.save(personInput(french('Anna Ivanova', 'Ivanova')));
  library.people.save(personInput(french('Alla Ivanova', 'Ivanova')));
  expect(new PeopleByName(library.people.list()).find('A. Ivanova', 'fr')).toBeNull();
});

test('a removed person is not found', () => {
  const library = testLibrary();
  const { id } = library.people.save(personInput(french('Anna Ivanova', 'Ivanova')));
  library.people.remove(id);
  expect(new PeopleByName(library.people.list()).find('Anna Ivanova', 'fr')).toBeNull();
});

const sameOrganisation: string[] = [
  'Chambre de commerce du littoral',
  'la chambre de commerce du littoral',
  'Chambre du commerce des littoraux',
  'CCL',
  'Chambre de commerce du littoral (CCL)',
  'Office inconnu des ports (CCL)',
  'Торговая палата побережья',
  'Торговой палаты побережья',
  'ТПП',
  'Росткан',
];
test.each(sameOrganisation)('the organisation is found as %s', (name) => {
  const library = testLibrary();
  library.organisations.save(organisationInput({ names: { fr: { full: 'Port autonome', acronym: '' } } }));
  const { id } = library.organisations.save(organisationInput({ aliases: ['Rostkan'] }));
  expect(new OrganisationsByName(library.organisations.list()).find(name, 'fr')?.id).toBe(id);
});

test.each(['Chambre', 'Chambre de commerce', 'Chambre de commerce du Sud', '', '()'])('no organisation is found as %s', (name) => {
  const library = testLibrary();
  library.organisations.save(organisationInput());
  expect(new OrganisationsByName(library.organisations.list()).find(name, 'fr')).toBeNull();
});
