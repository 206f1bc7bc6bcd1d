import { describe, expect, test } from 'vitest';
import { SAME_STORY, storySimilarity, storySketch } from './sameStory.ts';

const DISPATCH = `KÉROUAL, 17 mars – Le port de Kéroual rouvrira ses quais aux navires de croisière le 12 mai, après dix-huit mois de travaux, a annoncé lundi la directrice de l’établissement, Maëlle Guivarc’h.
« Nous avons tenu les délais et le budget, malgré deux hivers difficiles », a-t-elle déclaré devant les élus réunis dans l’ancienne criée.
Le chantier a coûté 38 millions d’euros, dont un tiers versé par la région. Une seconde phase, consacrée au terminal de marchandises, doit commencer à l’automne.
« Il faudra trois ans pour que le port retrouve sa place », a estimé de son côté le maire de la ville, Ronan Le Dantec, qui a demandé que les riverains soient informés chaque mois de la marche des travaux.
La direction attend deux cents escales en 2026, contre cent vingt avant la fermeture des quais.`;

/** The same dispatch as another paper prints it: another lead, another order, quotes kept, a paragraph of its own. */
const REWRITTEN = `Croisières : Kéroual de retour en mai
Bonne nouvelle pour les commerçants du centre-ville : les paquebots reviennent. Après dix-huit mois de travaux, le port de Kéroual rouvrira ses quais dès le 12 mai, a-t-on appris lundi.
« Il faudra trois ans pour que le port retrouve sa place », prévient toutefois le maire, Ronan Le Dantec, qui souhaite une information mensuelle des habitants.
La directrice, Maëlle Guivarc'h, se félicite du résultat : "Nous avons tenu les délais et le budget, malgré deux hivers difficiles." La facture s’élève à 38 millions d’euros, dont un tiers versé par la région ; deux cents escales sont espérées en 2026.
Les hôteliers, eux, affichent déjà complet pour le pont de l’Ascension, et l’office de tourisme recrute des guides parlant l’allemand et le japonais.`;

/** The same port and people, other news. */
const OTHER = `KÉROUAL, 2 juin – Les dockers du port de Kéroual ont voté mardi une grève de quarante-huit heures pour obtenir une prime de reprise, trois semaines après la réouverture des quais aux navires de croisière.
« Nous avons attendu assez longtemps », a lancé le délégué du personnel, Goulven Kerbrat, devant les grilles de l’établissement.
La directrice, Maëlle Guivarc’h, a répondu que le budget de l’année était clos et que la prime serait examinée à l’automne. Le maire de la ville, Ronan Le Dantec, a appelé les deux parties à la négociation.
Deux escales prévues jeudi ont été détournées vers Saint-Aubin, a précisé la capitainerie.`;

const RUSSIAN = `КЕРУАЛЬ, 17 мар – Порт Керуаля вновь примет круизные суда 12 мая, после полутора лет ремонта, сообщила в понедельник директор порта Маэль Гиварх.
«Мы уложились и в сроки, и в смету, несмотря на две тяжёлые зимы», – сказала она депутатам, собравшимся в здании бывшего рыбного рынка.
Работы обошлись в 38 млн евро, треть этой суммы выделил регион. Второй этап, реконструкция грузового терминала, должен начаться осенью.`;
const RUSSIAN_AGAIN = `Круизный порт открывается в мае
Порт Керуаля вновь примет круизные суда 12 мая. Об этом журналистам рассказала директор порта Маэль Гиварх. «Мы уложились и в сроки, и в смету, несмотря на две тяжелые зимы», — подчеркнула она. Треть суммы в 38 млн евро выделил регион, остальное заплатили судоходные компании.`;

const similarity = (one: string, other: string) => storySimilarity(storySketch(one), storySketch(other));

describe('the same story', () => {
  test.each([
    ['in another paper’s words', DISPATCH, REWRITTEN],
    ['in another paper’s words, in Russian', RUSSIAN, RUSSIAN_AGAIN],
    ['inside a page ten times as long', DISPATCH, Array.from({ length: 10 }, (_, at) => sentences(at)).join('\n') + DISPATCH],
  ])('is known %s', (_how, one, other) => {
    expect(similarity(one, other)).toBeGreaterThan(1.5 * SAME_STORY);
    expect(similarity(other, one)).toBe(similarity(one, other));
  });

  test('is wholly the same in other typography and inflection of case', () => {
    expect(similarity(DISPATCH, DISPATCH.toUpperCase().replaceAll('’', "'").replaceAll('«', '"').replaceAll('»', '"'))).toBe(1);
  });

  test.each([
    ['other news of the same place and people', DISPATCH, OTHER],
    ['another language', DISPATCH, RUSSIAN],
    ['nothing', DISPATCH, ''],
    [
      'a formula in common',
      'le ministère de l’Industrie et du Commerce',
      'Selon le ministère de l’Industrie et du Commerce, tout va bien.',
    ],
  ])('is not seen in %s', (_what, one, other) => {
    expect(similarity(one, other)).toBeLessThan(SAME_STORY / 2);
  });
});

/** Sentences of other stories: figures make every one of them new. */
function sentences(seed: number): string {
  return Array.from(
    { length: 12 },
    (_, at) => `Le dossier ${seed * 97 + at * 31} compte ${seed + at * 7} pièces, et le suivant ${at * 13 + seed} de plus.`,
  ).join(' ');
}
