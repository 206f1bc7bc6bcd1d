import { expect, test } from 'vitest';
import { joinLines } from './lineHyphens.ts';

test.each([
  [['la réouver-', 'ture du port'], 'la réouverture du port'],
  [['la vice-', 'présidente du port'], 'la vice-présidente du port'],
  [['a-t-', 'elle ajouté'], 'a-t-elle ajouté'],
  [['a-', 't-elle ajouté'], 'a-t-elle ajouté'],
  [['en Franche-', 'Comté'], 'en Franche-Comté'],
  [['des travaux', 'importants'], 'des travaux importants'],
  [['открытие тер-', 'минала'], 'открытие терминала'],
  [['вице-', 'премьер приехал'], 'вице-премьер приехал'],
  [['как-', 'нибудь потом'], 'как-нибудь потом'],
  [['пресс-', 'служба порта'], 'пресс-служба порта'],
  [['соглаше\u00ad', 'ние под\u00adписано'], 'соглашение подписано'],
  [['самолёт Ту-', '154'], 'самолёт Ту-154'],
])('%j is %s', (lines, text) => {
  expect(joinLines([lines])).toEqual([text]);
});

test('the rest of the text tells whose a hyphen is', () => {
  const texts = joinLines([['le savoir-faire local'], ['un savoir-', 'faire rare'], ['l’avant-', 'propos'], ['sans avantpropos']]);
  expect(texts).toEqual(['le savoir-faire local', 'un savoir-faire rare', 'l’avantpropos', 'sans avantpropos']);
});
