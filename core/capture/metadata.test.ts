import { describe, expect, test } from 'vitest';
import { frenchCapture } from '../language/fr/capture/frenchCapture.ts';
import { metadataOf } from './metadata.ts';
import { paragraphsOf } from './paragraphs.ts';

const BODY = 'Le marché couvert a rouvert ses portes ce matin devant une foule venue de toute la région.';

function read(text: string) {
  const { source, body } = metadataOf(text, paragraphsOf(text), frenchCapture.press);
  return { ...source, first: text.slice(body[0]?.start ?? 0, (body[0]?.start ?? 0) + 9), paragraphs: body.length };
}

const NOTHING = { title: null, publisher: null, author: null, published: null, place: null, first: 'Le marché', paragraphs: 1 };

describe('datelines', () => {
  test.each([
    [`Rabat, le 3 octobre 2018 – ${BODY}`, { place: 'Rabat', published: '2018-10-03' }],
    [`MOSCOU, 3 déc – RIA. ${BODY}`, { place: 'Moscou', publisher: 'RIA' }],
    [`MOSCOU, 3 décembre 2019 (Sputnik) – ${BODY}`, { place: 'Moscou', published: '2019-12-03', publisher: 'Sputnik' }],
    [` date 2018-10 Courrier du Sud – ${BODY}`, { published: '2018-10', publisher: 'Courrier du Sud' }],
    [`ALGER - ${BODY}`, { place: 'Alger' }],
    [`DUBAÏ | ${BODY}`, { place: 'Dubaï' }],
    [`Lomé (AFP) – ${BODY}`, { place: 'Lomé', publisher: 'AFP' }],
    [`(Agence Ecofin) - ${BODY}`, { publisher: 'Agence Ecofin' }],
    [`24 janvier 2016. – ${BODY}`, { published: '2016-01-24' }],
    [`Ouagadougou, 1er juin 2021) ${BODY}`, { place: 'Ouagadougou', published: '2021-06-01' }],
    [`LILLE, 4 mars 2022 – Horizon Presse. ${BODY}`, { place: 'Lille', published: '2022-03-04', publisher: 'Horizon Presse' }],
    [`Lille, le 4 mars 2022 — Horizon – ${BODY}`, { place: 'Lille', published: '2022-03-04', publisher: 'Horizon' }],
    [`BOULOGNE-SUR-MER, 4 mars 2022 – ${BODY}`, { place: 'Boulogne-sur-Mer', published: '2022-03-04' }],
    [`USA, 4 mars 2022 – ${BODY}`, { place: 'USA', published: '2022-03-04' }],
    [`Tunis, 12/03/2021 — ${BODY}`, { place: 'Tunis', published: '2021-03-12' }],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual({ ...NOTHING, ...expected });
  });

  test('a sentence with a dash is no dateline', () => {
    const text = `Le marché – rouvert hier – attire du monde. ${BODY}`;
    expect(read(text)).toEqual(NOTHING);
  });
  test('a person with a company in brackets is no dateline', () => {
    expect(read(`Yves Kern (Norda) a parlé. ${BODY}`)).toEqual({ ...NOTHING, first: 'Yves Kern' });
  });
  test('no year is invented', () => {
    expect(read(`MOSCOU, 3 déc – RIA. ${BODY}`).published).toBeNull();
  });
});

describe('lines around the text', () => {
  test('the first short line without a stop is the title', () => {
    expect(read(`Le marché rouvre\n\n${BODY}`)).toEqual({ ...NOTHING, title: 'Le marché rouvre' });
    expect(read(`Le marché a rouvert.\n\n${BODY}`)).toEqual({ ...NOTHING, paragraphs: 2 });
  });
  test('a date and place on a line of their own', () => {
    expect(read(`Le marché rouvre\n\nDakar, 25 Juin 2024\n\n${BODY}`)).toEqual({
      ...NOTHING,
      title: 'Le marché rouvre',
      place: 'Dakar',
      published: '2024-06-25',
    });
  });
  test.each([
    ['Par Inès Caron', { author: 'Inès Caron' }],
    ['Propos recueillis par Inès Caron', { author: 'Inès Caron' }],
    ['Rédaction Le Phare', { author: 'Rédaction Le Phare', publisher: 'Le Phare' }],
    ['Inès Caron avec AFP', { author: 'Inès Caron', publisher: 'AFP' }],
    ['(APS)', { publisher: 'APS' }],
    ['Source : AFP', { publisher: 'AFP' }],
  ])('the signature %s', (line, expected) => {
    expect(read(`${BODY}\n\n${line}`)).toEqual({ ...NOTHING, ...expected });
  });
  test('a last short sentence stays in the text', () => {
    expect(read(`${BODY}\n\nPar beau temps, tout va.`).paragraphs).toBe(2);
  });
});
