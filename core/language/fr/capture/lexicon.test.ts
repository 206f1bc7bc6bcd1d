import { describe, expect, test } from 'vitest';
import { genderOfGivenName, isGivenName } from '../names.ts';
import { conjugate } from './conjugation.ts';
import { cueVerb, FORM_COUNT } from './cueVerbs.ts';
import { TITLE_COUNT, titleOf } from './titles.ts';
import { divideWord } from './words.ts';

describe('verbs of speech', () => {
  test.each([
    ['affirmer', ['affirme', 'affirment', 'affirmait', 'affirma', 'affirmera', 'affirmé', 'affirmant']],
    ['rappeler', ['rappelle', 'rappelait', 'rappellera', 'rappelé']],
    ['répéter', ['répète', 'répètent', 'répétera', 'répété']],
    ['marteler', ['martèle', 'martèlent', 'martelé']],
    ['annoncer', ['annonça', 'annonçait', 'annonçant']],
    ['juger', ['jugeait', 'jugea', 'jugeant']],
    ['réagir', ['réagit', 'réagissent', 'réagissant', 'réagi']],
    ['dire', ['dit', 'disent', 'disait', 'dira', 'disant']],
    ['admettre', ['admet', 'admettait', 'admis', 'admettant']],
  ])('%s is conjugated', (lemma, forms) => {
    const known = conjugate(lemma).map(([form]) => form);
    for (const form of forms) expect(known).toContain(form);
  });
  test('a reflexive verb is one only with its pronoun', () => {
    expect(cueVerb('réjouit', 'finite', true)?.clause).toBe(true);
    expect(cueVerb('réjouit', 'finite', false)).toBeNull();
  });
  test('the lexicons are wide enough for articles nobody has seen', () => {
    expect(FORM_COUNT).toBeGreaterThan(3000);
    expect(TITLE_COUNT).toBeGreaterThan(700);
  });
});

describe('titles and names', () => {
  test.each([
    ['directrice', 'feminine', 'directeur'],
    ['directeurs', 'masculine', 'directeur'],
    ['ex-ministre', 'unknown', 'ministre'],
    ['vice-présidente', 'feminine', 'vice-président'],
    ['ambassadrice', 'feminine', 'diplomate'],
  ])('%s', (word, gender, head) => {
    expect(titleOf(word)?.gender).toBe(gender);
    expect(titleOf(word)?.heads).toContain(head);
  });
  test('given names tell the gender, without accents and by their first part', () => {
    expect(genderOfGivenName('Aïssatou')).toBe('feminine');
    expect(genderOfGivenName('Jean-Yves')).toBe('masculine');
    expect(genderOfGivenName('Dominique')).toBe('unknown');
    expect(isGivenName('Rabat')).toBe(false);
  });
  test('elided words are words of their own, names with an apostrophe are not', () => {
    expect(divideWord('l’État')).toEqual([2, 4]);
    expect(divideWord('qu’il')).toEqual([3, 2]);
    expect(divideWord('N’Guessan')).toEqual([9]);
    expect(divideWord('aujourd’hui')).toEqual([11]);
  });
});
