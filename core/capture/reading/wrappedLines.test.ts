import { expect, test } from 'vitest';
import { joinWrappedLines } from './wrappedLines.ts';

const WRAPPED = [
  'La directrice du port a présenté mardi le calendrier des travaux, qui',
  'doivent durer dix-huit mois et coûter près de quarante millions de',
  'dirhams. « Nous tiendrons les délais », a-t-elle promis devant les élus',
  'réunis à la mairie.',
  '',
  'Le maire, lui, a demandé que les riverains soient informés chaque mois',
  'de la marche du chantier, et que la circulation soit rétablie avant la',
  "fin de l'été.",
].join('\n');

test('lines that a program has broken are joined, and offsets stay', () => {
  const joined = joinWrappedLines(WRAPPED);
  expect(joined.split('\n\n')).toHaveLength(2);
  expect(joined).toContain('calendrier des travaux, qui doivent durer');
  expect(joined).toHaveLength(WRAPPED.length);
  expect(joined.indexOf('Le maire')).toBe(WRAPPED.indexOf('Le maire'));
});

test('line ends of two units become two, so that offsets stay there too', () => {
  const windows = WRAPPED.replaceAll('\n', '\r\n');
  expect(joinWrappedLines(windows)).toHaveLength(windows.length);
  expect(joinWrappedLines(windows)).toContain('travaux, qui  doivent');
});

test.each([
  ['one paragraph a line', 'Le port ouvrira en mai.\nLa directrice l’a confirmé mardi.\nLe maire s’en réjouit.'],
  [
    'long paragraphs, one a line',
    `${'Le chantier avance comme prévu, selon la direction. '.repeat(6)}\n${'Les travaux continuent. '.repeat(9)}`,
  ],
  [
    'verse',
    'Le port s’endort sous la lune blanche et douce\nLes grues lèvent leurs bras\nEt la mer\nQui respire à peine\nEmporte au loin nos pas',
  ],
  [
    'a list',
    'Au programme de la journée de mercredi à la Chambre de commerce :\n- accueil des entreprises et remise des dossiers aux participants\n- visite des entrepôts frigorifiques du port et du terminal à blé\n- réunion',
  ],
])('%s stays as it is', (_what, text) => {
  expect(joinWrappedLines(text)).toBe(text);
});
