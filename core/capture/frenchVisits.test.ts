import { describe, expect, test } from 'vitest';
import { capture } from './capture.ts';

/** `D speaker [role]: words` for direct speech, `I speaker [role]: clause` for reported speech, in the order of the text. */
function speech(text: string): string[] {
  return capture(text, { lang: 'fr' }).quotes.map(
    ({ kind, speaker, role, text: words }) =>
      `${kind === 'direct' ? 'D' : 'I'} ${speaker ?? '?'}${role === null ? '' : ` [${role}]`}: ${words}`,
  );
}

type Case = readonly [text: string, ...speech: string[]];

function table(cases: readonly Case[]): void {
  test.each(cases.map(([text, ...found]) => ({ text, found })))('$text', ({ text, found }) => {
    expect(speech(text)).toEqual(found);
  });
}

describe('whose office it is', () => {
  table([
    [
      'Le ministre de la Pêche, Paul Kern, a reçu l’ambassadeur du Togo, Komi Adjavon. « Nos ports se complètent », a dit le diplomate togolais.',
      'D Komi Adjavon [ambassadeur du Togo]: Nos ports se complètent',
    ],
    [
      'L’ambassadrice de Roumanie, Ioana Petrescu, a visité Brest. « La rade est belle », a confié la diplomate roumaine.',
      'D Ioana Petrescu [ambassadrice de Roumanie]: La rade est belle',
    ],
    [
      'Le premier ministre, Luc Ferrand, et le ministre de la Mer, Paul Kern, étaient à Brest. « Le quai sera prêt », a promis le premier ministre.',
      'D Luc Ferrand [premier ministre]: Le quai sera prêt',
    ],
    [
      'La ministre de la Mer, Ida Moreau, est rentrée mardi. « Le voyage fut utile », a commenté la ministre à son retour.',
      'D Ida Moreau [ministre de la Mer]: Le voyage fut utile',
    ],
    [
      'Le ministre de la Mer, Paul Kern, a été accueilli par son homologue malien, Modou Diop. « Nous avançons », a dit le ministre malien.',
      'D Modou Diop [ministre malien]: Nous avançons',
    ],
    [
      'Paul Kern est arrivé à l’aéroport international Ida Moreau avec Luc Ferrand, armateur. « Tout va bien », a dit l’armateur.',
      'D Luc Ferrand [armateur]: Tout va bien',
    ],
    [
      'Le ministre de la Mer, de la Pêche, Paul Kern, a dit que le port vivrait.',
      'I Paul Kern [ministre de la Mer, de la Pêche]: le port vivrait',
    ],
    [
      'Le ministre de l’Énergie l’Industrie Paul Kern a dit que le port vivrait.',
      'I Paul Kern [ministre de l’Énergie l’Industrie]: le port vivrait',
    ],
    [
      'Chercheuse au Centre des Études Marines au Sahel (CEMS), Ida Moreau estime que la mer monte.',
      'I Ida Moreau [Chercheuse]: la mer monte',
    ],
    ['Les filets sont vides, s’accordent à dire des éleveurs rencontrés à Brest.', 'I éleveurs [éleveurs]: Les filets sont vides'],
    ['« Le prix monte », explique auprès de l’AFP Paul Kern, de l’Institut des mers (IDM).', 'D Paul Kern: Le prix monte'],
    [
      'Le prix du thon se maintient, selon les chiffres publiés mardi par l’Office des mers.',
      'I Office des mers: Le prix du thon se maintient',
    ],
    [
      'Le rôle du port se reflète aussi dans le nombre de navires, a relevé M. Kern.',
      'I Kern: Le rôle du port se reflète aussi dans le nombre de navires',
    ],
  ]);
});

describe('who speaks for a body', () => {
  table([
    [
      'Le maire a reçu le vice-président de la Banque mondiale pour l’Afrique, Omar Diop. À en croire le représentant de la Banque mondiale, le port vivra.',
      'I Omar Diop [vice-président pour l’Afrique]: le port vivra',
    ],
    [
      'Le fonds aidera le port, a annoncé lundi une responsable de la Banque. Ida Moreau, directrice des opérations de la Banque mondiale pour le Mali, était à Brest.',
      'I Ida Moreau [directrice des opérations pour le Mali]: Le fonds aidera le port',
    ],
    [
      'La vice-présidente Afrique de l’Ouest de la Banque mondiale, Ida Moreau, a dit que le port vivrait.',
      'I Ida Moreau [vice-présidente Afrique de l’Ouest]: le port vivrait',
    ],
    ['Paul Kern, patron de Norda, est à Brest. Le port est beau, a dit l’hôte du jour.', 'I Paul Kern [patron]: Le port est beau'],
    ['SEM Modou Diop a reçu les pêcheurs. « Le port vivra », a dit M. Diop.', 'D Modou Diop: Le port vivra'],
    [
      'Paul Kern, maire de Brest, a reçu les pêcheurs. Le port vivra, selon ce qu’il a laissé entendre.',
      'I Paul Kern [maire de Brest]: Le port vivra',
    ],
    ['Paul Kern vient présenter « des résultats honorables ».', 'D Paul Kern: des résultats honorables'],
    [
      'Au sujet de la pêche, « nous avons cherché pendant des semaines un accord qui convienne à tous les ports du pays, et nous l’avons ». C’est ce qu’a dit le maire, Paul Kern.',
      'D Paul Kern [maire]: nous avons cherché pendant des semaines un accord qui convienne à tous les ports du pays, et nous l’avons',
    ],
    [
      'La pêche reprend, avertit le maire\n\n« La pêche reprend, et personne ne s’en plaindra ici », a dit Paul Kern aux marins.',
      'D Paul Kern [maire]: La pêche reprend, et personne ne s’en plaindra ici',
    ],
    [
      'Le maire Paul Kern a reçu les marins venus de loin.\n\n« La pêche reprend, et personne ne s’en plaindra ici, ni les marins, ni les mareyeurs. »',
      'D Paul Kern [maire]: La pêche reprend, et personne ne s’en plaindra ici, ni les marins, ni les mareyeurs.',
    ],
  ]);
});

describe('guests and their titles', () => {
  table([
    [
      'L’ambassadeur de Hongrie en Tunisie, Istvan Kern, a visité le port. « Le port est beau », a-t-il dit.',
      'D Istvan Kern [ambassadeur de Hongrie en Tunisie]: Le port est beau',
    ],
    [
      'Ida Moreau, la ministre de la Mer a reçu les marins. Le port vivra, a dit la ministre.',
      'I Ida Moreau [ministre de la Mer]: Le port vivra',
    ],
    [
      'Le directeur Afrique Maritime du groupe Norda était à Brest. Paul Kern assure que le port vivra. Le diplomate français a salué « un grand quai ».',
      'I Paul Kern [directeur Afrique Maritime]: le port vivra',
      'D Paul Kern [directeur Afrique Maritime]: un grand quai',
    ],
    [
      'Le salon, prévu à Brest en octobre, reflète la force du pays, a assuré, samedi dans la capitale, le ministre de la Mer, M. Paul Kern.',
      'I Paul Kern [ministre de la Mer]: Le salon, prévu à Brest en octobre, reflète la force du pays',
    ],
    [
      '« Le port vivra », a dit Paul Kern, l’un des secrétaires généraux adjoints chargés de répondre aux marins.',
      'D Paul Kern [secrétaire général adjoint]: Le port vivra',
    ],
    ['Le port a gagné un prix, a souligné Paul Kern, autre adjoint, citant un prix.', 'I Paul Kern [adjoint]: Le port a gagné un prix'],
    ['Ida Moreau préside le port. L’ancienne ministre a dit que la mer montait.', 'I Ida Moreau [ancienne ministre]: la mer montait'],
    ['Ida Moreau préside le port. Celle qui a dirigé Norda entre 1999 et 2003 précise que la mer monte.', 'I Ida Moreau: la mer monte'],
    [
      'Paul Kern a dit que le port vivrait. « Les quais sont pleins », confie un responsable du port.',
      'I Paul Kern: le port vivrait',
      'D responsable du port [responsable]: Les quais sont pleins',
    ],
    [
      'Le ministre de la Mer, Paul Kern, était là.\nAussi, il a promis un quai aux marins.\n« Les quais sont pleins et la mer est belle, et personne ici ne veut partir. »',
      'D Paul Kern [ministre de la Mer]: Les quais sont pleins et la mer est belle, et personne ici ne veut partir.',
    ],
    [
      'La ministre des Pêches et des Marins de l’Estuaire, Ida Moreau, était à Brest. « Le port vivra », dira la MPME.',
      'D Ida Moreau [ministre des Pêches et des Marins de l’Estuaire]: Le port vivra',
    ],
  ]);
});

describe('long portfolios', () => {
  table([
    [
      'Le ministre délégué auprès du ministre de la Mer, chargé des quais, de la pêche, des ports et des marins, Paul Kern, était à Brest. « Le port vivra », a dit le ministre.',
      'D Paul Kern [ministre délégué auprès du ministre de la Mer]: Le port vivra',
    ],
  ]);
});

describe('envoys, families with particles, and clauses that go on', () => {
  table([
    [
      'L’ambassadeur de la Fédération de Russie près la Côte d’Ivoire, Oleg Kern, a visité le port. « Le quai est large », a dit l’ambassadeur russe.',
      'D Oleg Kern [ambassadeur de la Fédération de Russie près la Côte d’Ivoire]: Le quai est large',
    ],
    [
      'L’ambassadrice de la République du Sénégal auprès du Royaume du Maroc, Awa Diop, a dit que le port vivrait.',
      'I Awa Diop [ambassadrice de la République du Sénégal auprès du Royaume du Maroc]: le port vivrait',
    ],
    [
      'S.E.M Modou Diop, ambassadeur du Togo en Arabie saoudite a vu le port. Selon le chef de la mission diplomatique togolaise, le quai est large.',
      'I Modou Diop [ambassadeur du Togo en Arabie saoudite]: le quai est large',
    ],
    ['Poursuivant S.E.M Modou Diop a souligné que le quai était large.', 'I Modou Diop: le quai était large'],
    [
      'Le directeur du port, Lazhar Ben Nour, était là. Ben Nour a indiqué que le quai était plein.',
      'I Lazhar Ben Nour [directeur]: le quai était plein',
    ],
    [
      'Le président Alassane Ouattara était à Brest. Le chef d’État ivoirien a dit que le quai était large.',
      'I Alassane Ouattara [président]: le quai était large',
    ],
    [
      'Ida Moreau a profité de l’occasion pour rappeler que le port vivait et précisé que le quai était plein.',
      'I Ida Moreau: le port vivait',
      'I Ida Moreau: le quai était plein',
    ],
    ['Ida Moreau a insisté sur l’importance de bâtir un port plus large que celui de Brest.'],
    [
      'Ida Moreau était à Brest. Selon elle, le port vivra : « Nous tenons bon depuis mai », a-t-elle dit.',
      'I Ida Moreau: le port vivra',
      'D Ida Moreau: Nous tenons bon depuis mai',
    ],
    ['Paul Kern a déclaré lors d’un forum sur le thème « La mer et nous » que le port vivrait.', 'I Paul Kern: le port vivrait'],
    ['Paul Kern et Ida Moreau ont estimé que le port vivrait.', 'I Paul Kern et Ida Moreau: le port vivrait'],
  ]);
});

describe('whose dinars', () => {
  test.each([
    ['La Tunisie exportera pour 2 milliards de dinars d’huile.', 'TND'],
    ['À Alger, le port a coûté 2 milliards de dinars.', 'DZD'],
    ['Le port de Tunis a coûté 2 millions de dinars algériens.', 'DZD'],
    ['Aux Émirats, le port de Dubaï a coûté 2 millions de dirhams.', 'AED'],
    ['Le port de Tanger a coûté 2 millions de dirhams.', 'MAD'],
  ])('%s', (text, currency) => {
    expect(capture(text, { lang: 'fr' }).statistics[0]?.unit).toBe(currency);
  });
  test('thousands in words count nouns', () => {
    const { statistics } = capture('Le port a planté 10 mille oliviers et reçu 250 mille tonnes.', { lang: 'fr' });
    expect(statistics.map(({ value, unit }) => [value, unit])).toEqual([
      [10_000, 'oliviers'],
      [250_000, 't'],
    ]);
  });
});

describe('names told in headlines and in quoted words', () => {
  table([
    [
      'Paul Kern, maire de Brest, ouvre la foire\n\nLe maire a coupé le ruban samedi. « La foire est belle », a dit M. Kern devant les forains.',
      'D Paul Kern [maire de Brest]: La foire est belle',
    ],
    [
      '« J’ai suivi l’avis du ministre de la Mer, Luc Ferrand », raconte Ida Moreau. « Elle a bien fait », a dit M. Ferrand.',
      'D Ida Moreau: J’ai suivi l’avis du ministre de la Mer, Luc Ferrand',
      'D Luc Ferrand [ministre de la Mer]: Elle a bien fait',
    ],
  ]);
});

describe('whose dollars', () => {
  test.each([
    ['Le port de Montréal recevra 3 M$. Le Québec paiera la moitié.', 'CAD'],
    ['Ottawa versera 40 millions de dollars au Québec pour le port.', 'CAD'],
    ['Le plan coûtera 12 milliards $. «Il est trop cher», a dit le maire.', 'CAD'],
    ['Le port de Montréal a vendu pour 3 M$ US de grain. Le Québec applaudit.', 'USD'],
    ['Le Québec et le Canada ont reçu 3 millions de dollars (4 millions de dollars canadiens) de Norda.', 'USD'],
    ['Le quai a coûté 3 millions de dollars canadiens.', 'CAD'],
    ['Le quai a coûté 3 millions $ CA.', 'CAD'],
    ['Le port de Lomé a coûté 3 millions de dollars.', 'USD'],
    ['À Washington, les États-Unis et le Canada ont parlé de 3 millions de dollars.', 'USD'],
  ])('%s', (text, currency) => {
    expect(capture(text, { lang: 'fr' }).statistics[0]?.unit).toBe(currency);
  });
  test('a year opens no range of amounts', () => {
    const { statistics } = capture('La pêche est passée de 1,9 milliard de dollars en 2008 à 1,6 milliard de dollars en 2009.', {
      lang: 'fr',
    });
    expect(statistics.map(({ value, value_max }) => [value, value_max])).toEqual([
      [1.9e9, null],
      [1.6e9, null],
    ]);
  });
});
