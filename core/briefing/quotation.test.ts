import { describe, expect, it } from 'vitest';
import type { Quote } from '../model/item.ts';
import { quotationBlock, withoutStop } from './quotation.ts';
import { lookUp } from './records.ts';
import { hashSide, sideText } from './side.ts';
import { countingIds, harbour, idriss, promise, records } from './testRecords.ts';

const nobody = new Set<string>();
const block = (quote: Quote, introduced: ReadonlySet<string> = nobody, known = records) =>
  quotationBlock(quote, { records: lookUp(known), introduced, newId: countingIds() });

describe('a quotation', () => {
  it('is the words in the marks of the language, then who said them on the next line', () => {
    const { sides } = block(promise);
    expect(sideText(sides.fr)).toBe(
      '«\u00a0Nous creuserons dès le printemps\u00a0»\n—\u00a0Idriss Alaoui, directeur, Régie du port de Tamra (RPT)',
    );
    expect(sideText(sides.ru)).toBe('«Мы начнём копать уже весной»\n—\u00a0Идрис Алауи, директор, Управление порта Тамра (УПТ)');
  });

  it('stays linked to the item, the person and the source', () => {
    const { sides, kind } = block(promise);
    expect(kind).toBe('quotation');
    expect(sides.fr?.content).toContainEqual({
      type: 'itemRef',
      itemId: 'i1',
      revision: 1,
      form: 'quote',
      text: 'Nous creuserons dès le printemps',
      marks: [],
    });
    expect(sides.ru?.content).toContainEqual({
      type: 'nameRef',
      personId: 'idriss',
      revision: 1,
      form: 'long',
      text: 'Идрис Алауи',
      marks: [],
    });
    expect(sides.ru?.content.at(-1)).toMatchObject({ type: 'citation', sourceId: 'gazette' });
  });

  it('has the states of the item, and the translation is bound to the original', () => {
    const { sides } = block(promise);
    expect([sides.fr?.state, sides.ru?.state]).toEqual(['final', 'translated']);
    expect(sides.fr?.from).toBeUndefined();
    expect(sides.ru?.from).toEqual({ lang: 'fr', hash: sides.fr && hashSide(sides.fr) });
  });

  it('is bound the other way when the words were Russian', () => {
    const { sides } = block({ ...promise, originalLang: 'ru' });
    expect(sides.ru?.from).toBeUndefined();
    expect(sides.fr?.from?.lang).toBe('ru');
  });

  it('is missing in a language the item has no words in', () => {
    const { sides } = block({ ...promise, texts: { fr: { text: 'Nous creuserons', state: 'reviewed' } } });
    expect(Object.keys(sides)).toEqual(['fr']);
  });

  it('is a draft where the words are translated but the name is not', () => {
    const { ru: _russian, ...names } = idriss.names;
    const { sides } = block(promise, nobody, { ...records, people: [{ ...idriss, names }] });
    expect(sideText(sides.ru)).toBe('«Мы начнём копать уже весной»\n—\u00a0директор, Управление порта Тамра (УПТ)');
    expect(sides.ru?.state).toBe('draft');
    expect(sides.fr?.state).toBe('final');
  });

  it('names an organisation that was introduced by its acronym', () => {
    expect(sideText(block(promise, new Set(['harbour'])).sides.fr)).toMatch(/Idriss Alaoui, directeur, RPT$/u);
  });

  it('does not say an organisation twice', () => {
    const said = (fr: string) => sideText(block({ ...promise, role: { fr } }).sides.fr).split('\n')[1];
    expect(said('directeur de la RPT')).toBe('—\u00a0Idriss Alaoui, directeur de la RPT');
    expect(said('directeur de la Régie du port de Tamra')).toBe('—\u00a0Idriss Alaoui, directeur de la Régie du port de Tamra');
    expect(said('directeur des RPTs')).toBe('—\u00a0Idriss Alaoui, directeur des RPTs, Régie du port de Tamra (RPT)');
  });

  it.each([
    ['a body', { speakerId: null, role: {} }, '—\u00a0Régie du port de Tamra (RPT)'],
    ['a designation', { speakerId: null, organisationId: null, role: { fr: 'une source portuaire' } }, '—\u00a0une source portuaire'],
    ['nobody', { speakerId: null, organisationId: null, role: {} }, undefined],
  ] as const)('can be said by %s', (_, by, line) => {
    expect(sideText(block({ ...promise, ...by }).sides.fr).split('\n')[1]).toBe(line);
  });

  it('of reported speech is a sentence that says so, without quotation marks', () => {
    const reported = block({
      ...promise,
      mode: 'indirect',
      texts: {
        fr: { text: 'le chantier commencerait au printemps', state: 'reviewed' },
        ru: { text: 'работы начнутся весной.', state: 'reviewed' },
      },
    });
    expect(reported.kind).toBe('paragraph');
    expect(sideText(reported.sides.fr)).toBe(
      'Idriss Alaoui, directeur, Régie du port de Tamra (RPT), propos rapportés\u00a0: le chantier commencerait au printemps.',
    );
    expect(sideText(reported.sides.ru)).toBe('Идрис Алауи, директор, Управление порта Тамра (УПТ), в изложении: работы начнутся весной.');
    expect(reported.sides.fr?.content.map(({ type }) => type).slice(-3)).toEqual(['itemRef', 'citation', 'text']);
  });

  it.each([
    ['fr', 'Le chantier commencerait au printemps.', /Tamra \(RPT\) \(propos rapportés\)\. Le chantier commencerait au printemps\.$/u],
    ['ru', '«Тамра» начнёт работы весной.', /\(УПТ\) \(в изложении\)\. «Тамра» начнёт работы весной\.$/u],
    ['fr', '« le printemps » a été évoqué', /, propos rapportés\u00a0: « le printemps » a été évoqué\.$/u],
    ['fr', '74 entreprises sont inscrites', /, propos rapportés\u00a0: 74 entreprises sont inscrites\.$/u],
  ] as const)('of reported speech (%s) puts no capital behind a colon: %s', (lang, text, written) => {
    const reported = block({ ...promise, mode: 'indirect', texts: { [lang]: { text, state: 'reviewed' } } });
    expect(sideText(reported.sides[lang])).toMatch(written);
  });

  it('goes without an organisation that has no name in the language', () => {
    const known = { ...records, organisations: [{ ...harbour, names: { fr: { full: 'Régie', acronym: '' } } }] };
    const { ru, fr } = block(promise, nobody, known).sides;
    expect(sideText(ru)).toMatch(/Идрис Алауи, директор$/u);
    expect([fr?.state, ru?.state]).toEqual(['final', 'draft']);
  });
});

describe('the stop of a sentence', () => {
  it.each([
    ['Le port compte quatre quais.', 'Le port compte quatre quais', '.'],
    ['le port compte quatre quais', 'le port compte quatre quais', '.'],
    ['Est-ce certain\u202f?', 'Est-ce certain\u202f?', ''],
    ['On verra…', 'On verra…', ''],
    ['Порт открыт в 2025\u00a0г.', 'Порт открыт в 2025\u00a0г.', ''],
    ['Contrat de 3 млн руб.', 'Contrat de 3 млн руб.', ''],
    ['Il en est sorti un blog.', 'Il en est sorti un blog', '.'],
    ['Вырос объём услуг.', 'Вырос объём услуг', '.'],
  ])('of %j stands apart unless it belongs to the words', (text, said, stop) => {
    expect(withoutStop(text)).toEqual({ said, stop });
  });
});
