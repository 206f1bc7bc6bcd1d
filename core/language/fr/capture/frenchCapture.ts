import type { CaptureLanguage } from '../../captureLanguage.ts';
import { asidesOf, cuesOf } from './cues.ts';
import { isMarkedName } from './markedNames.ts';
import { mentionsOf } from './mentions.ts';
import { ABBREVIATIONS, divideWord, MONTHS } from './words.ts';

const sameName = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What capture must know of French. */
export const frenchCapture: CaptureLanguage = {
  lang: 'fr',
  abbreviations: ABBREVIATIONS,
  divide: divideWord,
  mentions: mentionsOf,
  cues: cuesOf,
  asides: asidesOf,
  isName: isMarkedName,
  sameFamily: (a, b) => sameName(a) === sameName(b),
  press: {
    agencies: [
      'RIA Novosti',
      'Agence Ecofin',
      'Agence France-Presse',
      'Anadolu Agency',
      'Associated Press',
      'Agence Anadolu',
      'Interfax',
      'Bloomberg',
      'Sputnik',
      'Reuters',
      'Xinhua',
      'Belga',
      'Tass',
      'AFP',
      'APS',
      'MAP',
      'TAP',
      'AIP',
      'ANP',
      'APA',
      'ATS',
      'PANA',
      'RIA',
      'AIB',
      'AGP',
      'ACP',
      'EFE',
      'DPA',
      'AP',
    ],
    bylines: [
      'Propos recueillis par',
      'Avec notre correspondant',
      'Auteur',
      'Écrit par',
      'Rédigé par',
      'Publié par',
      'Texte',
      'Source',
      'Par',
    ],
    staff: ['La rédaction', 'Rédaction', 'Service'],
    months: MONTHS,
  },
};
