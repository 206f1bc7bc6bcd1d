import { describe, expect, test } from 'vitest';
import { capture } from './capture.ts';

/** `D speaker: words` for direct speech, `I speaker: clause` for reported speech, in the order of the text. */
function speech(text: string): string[] {
  return capture(text, { lang: 'fr' }).quotes.map(
    (quote) => `${quote.kind === 'direct' ? 'D' : 'I'} ${quote.speaker ?? '?'}: ${quote.text}`,
  );
}

type Case = readonly [text: string, ...speech: string[]];

const CLAUSES: readonly Case[] = [
  ['Le maire Paul Rivet a annoncé que le pont rouvrirait lundi.', 'I Paul Rivet: le pont rouvrirait lundi'],
  ['La ministre Awa Sow affirme que les récoltes seront bonnes.', 'I Awa Sow: les récoltes seront bonnes'],
  ['Mme Okafor avait indiqué mardi à la presse que le contrat était signé.', 'I Okafor: le contrat était signé'],
  ['Le directeur a fait savoir que l’usine fermerait.', 'I directeur: l’usine fermerait'],
  ['M. Dufour a fait remarquer que le budget baissait.', 'I Dufour: le budget baissait'],
  ['Marc Lenoir n’a pas manqué de rappeler que la ligne était ancienne.', 'I Marc Lenoir: la ligne était ancienne'],
  ['Marc Lenoir a tenu à souligner que rien n’était perdu.', 'I Marc Lenoir: rien n’était perdu'],
  ['Claire Morin vient d’annoncer que le prix doublerait.', 'I Claire Morin: le prix doublerait'],
  ['Le syndicat a laissé entendre que la grève durerait.', 'I syndicat: la grève durerait'],
  ['L’ambassade a, dans un communiqué, précisé que les visas restaient gratuits.', 'I ambassade: les visas restaient gratuits'],
  ['Le préfet a par ailleurs rappelé que la pêche était interdite.', 'I préfet: la pêche était interdite'],
  ['Les éleveurs assurent que le fourrage manque.', 'I éleveurs: le fourrage manque'],
  ['La présidente s’est réjouie que la foire ait attiré du monde.', 'I présidente: la foire ait attiré du monde'],
  ['Le gouverneur craint que la sécheresse ne dure.', 'I gouverneur: la sécheresse ne dure'],
  ['Karim Saadi espère que les discussions aboutiront.', 'I Karim Saadi: les discussions aboutiront'],
  ['Le ministre regrette que la réunion ait été reportée.', 'I ministre: la réunion ait été reportée'],
  ['Le rapport souligne que les forêts reculent.', 'I rapport: les forêts reculent'],
  ['La Russie estime que le marché est mûr.', 'I Russie: le marché est mûr'],
  ['Le consul s’est dit convaincu que les échanges grandiraient.', 'I consul: les échanges grandiraient'],
  ['Nadia Ferrand est persuadée que le vin trouvera preneur.', 'I Nadia Ferrand: le vin trouvera preneur'],
  ['Le porte-parole n’a pas caché que les délais étaient serrés.', 'I porte-parole: les délais étaient serrés'],
  ['Le PDG a informé les salariés que les primes seraient versées.', 'I PDG: les primes seraient versées'],
  ['Jean Colin a mis en garde que la digue céderait.', 'I Jean Colin: la digue céderait'],
  ['Le négociateur tient à préciser que rien n’est signé.', 'I négociateur: rien n’est signé'],
  ['La Banque centrale prévoit que l’inflation ralentira.', 'I Banque centrale: l’inflation ralentira'],
  ['Il est à noter que la route est coupée.'],
  ['On annonce que la fête est reportée.'],
  ['Le ministre n’a pas confirmé que la visite aurait lieu.'],
  ['Le contrat prévoit que le fournisseur livre en mai.'],
  ['Le maire a souligné l’importance que revêt ce marché.'],
  ['Le préfet a appelé à éviter la côte.'],
  ['La juge a quitté la salle.'],
];

const INFINITIVES: readonly Case[] = [
  ['Le chanteur dit être fatigué.', 'I chanteur: être fatigué'],
  ['Hugo Perrin a annoncé se retirer de la course.', 'I Hugo Perrin: se retirer de la course'],
  ['La directrice affirme ne pas connaître ce dossier.', 'I directrice: ne pas connaître ce dossier'],
  ['Le groupe a indiqué vouloir embaucher cent ouvriers.', 'I groupe: vouloir embaucher cent ouvriers'],
  ['Les riverains affirment, eux, n’avoir rien entendu.', 'I riverains: n’avoir rien entendu'],
  ['M. Tran a suggéré aux élus de visiter le chantier.', 'I Tran: visiter le chantier'],
  ['Alice Bern a émis le souhait de voir la ligne rouvrir.', 'I Alice Bern: voir la ligne rouvrir'],
  ['Le ministre a déclaré hier la saison ouverte.'],
];

const CLOSINGS: readonly Case[] = [
  ['Le stock sera vendu en juin, a déclaré le directeur Luc Morand.', 'I Luc Morand: Le stock sera vendu en juin'],
  ['La route est coupée, a annoncé jeudi, à Nantes, le préfet.', 'I préfet: La route est coupée'],
  ['Les pluies ont cessé, selon la météo nationale.'],
  ['Le pont tiendra, assure Bruno Keller, ingénieur en chef.', 'I Bruno Keller: Le pont tiendra'],
  ['Les ventes ont doublé, a précisé la même source.', 'I ?: Les ventes ont doublé'],
  ['Les prix, a expliqué Rose Diallo, vont monter.', 'I Rose Diallo: Les prix, a expliqué Rose Diallo, vont monter'],
  [
    'Dès lors, note le quotidien Le Courrier, les députés devront voter.',
    'I quotidien Le Courrier: Dès lors, note le quotidien Le Courrier, les députés devront voter',
  ],
  ['Le musée ouvrira dimanche, a-t-on appris.'],
  ['Marie Aubry est arrivée. Le train était plein, a-t-elle raconté.', 'I Marie Aubry: Le train était plein'],
  ['Omar Faye est reparti. Le voyage fut long, raconte-t-il.', 'I Omar Faye: Le voyage fut long'],
];

const DIRECT: readonly Case[] = [
  ['« Nous irons jusqu’au bout », a promis Sophie Lange.', 'D Sophie Lange: Nous irons jusqu’au bout'],
  ['"Nous irons jusqu’au bout", a promis Sophie Lange.', 'D Sophie Lange: Nous irons jusqu’au bout'],
  ['“Nous irons jusqu’au bout”, a promis Sophie Lange.', 'D Sophie Lange: Nous irons jusqu’au bout'],
  ['„Nous irons jusqu’au bout“, a promis Sophie Lange.', 'D Sophie Lange: Nous irons jusqu’au bout'],
  ['<<Nous irons jusqu’au bout>>, a promis Sophie Lange.', 'D Sophie Lange: Nous irons jusqu’au bout'],
  ['“Nous irons jusqu’au bout», a promis Sophie Lange.', 'D Sophie Lange: Nous irons jusqu’au bout'],
  ['" Nous irons jusqu’au bout ", a promis Sophie Lange.', 'D Sophie Lange: Nous irons jusqu’au bout'],
  ['Nous irons jusqu’au bout », a promis Sophie Lange.', 'D Sophie Lange: Nous irons jusqu’au bout'],
  ['« Il a dit « jamais » deux fois », raconte Sophie Lange.', 'D Sophie Lange: Il a dit « jamais » deux fois'],
  ['« Quelle chance ! » s’est exclamée Léa Roche.', 'D Léa Roche: Quelle chance !'],
  ['« Qui paiera ? » demande le trésorier.', 'D trésorier: Qui paiera ?'],
  ['Léa Roche a déclaré : « Le vent tourne. »', 'D Léa Roche: Le vent tourne.'],
  ['Léa Roche se souvient : « La salle était vide. »', 'D Léa Roche: La salle était vide.'],
  ['Léa Roche, maraîchère : « La terre est sèche cette année. »', 'D Léa Roche: La terre est sèche cette année.'],
  ['« Le vent tourne, a dit Léa Roche, et la pluie vient. »', 'D Léa Roche: Le vent tourne, a dit Léa Roche, et la pluie vient.'],
  ['Léa Roche est là. « Le vent tourne, dit-elle. Il faut rentrer. »', 'D Léa Roche: Le vent tourne, dit-elle. Il faut rentrer.'],
  [
    '« Le vent tourne », dit Léa Roche. « Il faut rentrer le foin. »',
    'D Léa Roche: Le vent tourne',
    'D Léa Roche: Il faut rentrer le foin.',
  ],
  [
    '« Le vent tourne. » « Il faut rentrer le foin », dit Léa Roche.',
    'D Léa Roche: Le vent tourne.',
    'D Léa Roche: Il faut rentrer le foin',
  ],
  [
    'Le vent tourne, selon Léa Roche. Et d’ajouter : « Rentrons le foin. »',
    'I Léa Roche: Le vent tourne',
    'D Léa Roche: Rentrons le foin.',
  ],
  ['« Le vent tourne », sourit Léa Roche.', 'D Léa Roche: Le vent tourne'],
  ['« Le vent tourne », dira non sans fierté notre interlocuteur Hervé Noël.', 'D Hervé Noël: Le vent tourne'],
  ['« Le vent tourne », ont prévenu les pêcheurs.', 'D pêcheurs: Le vent tourne'],
  ['« Le vent tourne vite », tempête Léa Roche.', 'D Léa Roche: Le vent tourne vite'],
  ['« Le vent tourne vite », bruisse Léa Roche.', 'D Léa Roche: Le vent tourne vite'],
  ['Et Léa Roche de conclure : « Le vent tourne. »', 'D Léa Roche: Le vent tourne.'],
  ['Léa Roche s’est bornée à répondre que « rien ne presse ».', 'D Léa Roche: rien ne presse'],
  ['Pour le capitaine, « rien ne presse ».', 'D capitaine: rien ne presse'],
  ['Selon le capitaine Yves Kern, « rien ne presse ».', 'D Yves Kern: rien ne presse'],
  ['Le capitaine Yves Kern estime que « rien ne presse ».', 'D Yves Kern: rien ne presse'],
];

const PARTIAL: readonly Case[] = [
  ['Yves Kern a salué « un geste fort ».', 'D Yves Kern: un geste fort'],
  ['Yves Kern s’est félicité de ces « progrès réels ».', 'D Yves Kern: progrès réels'],
  ['Yves Kern dénonce un accord « bâclé » et « injuste ».', 'D Yves Kern: bâclé', 'D Yves Kern: injuste'],
  ['Yves Kern a insisté sur « la patience ».', 'D Yves Kern: la patience'],
  ['Yves Kern a fait part de ses « vives inquiétudes ».', 'D Yves Kern: vives inquiétudes'],
  ['Yves Kern a mis l’accent sur le « savoir-faire local ».', 'D Yves Kern: savoir-faire local'],
  ['Yves Kern a invité les élus à « prendre leurs responsabilités ».', 'D Yves Kern: prendre leurs responsabilités'],
  ['Yves Kern appelle à « une trêve durable ».', 'D Yves Kern: une trêve durable'],
  ['Yves Kern juge le plan « trop timide ».', 'D Yves Kern: trop timide'],
  ['Yves Kern s’est dit « rassuré » par ces chiffres.', 'D Yves Kern: rassuré'],
  ['Yves Kern qualifie la mesure de « première étape ».', 'D Yves Kern: première étape'],
  ['Yves Kern a mis en avant un partenariat « exemplaire ».', 'D Yves Kern: exemplaire'],
  ['Yves Kern a rappelé que la pêche « fait vivre » la côte.', 'I Yves Kern: la pêche « fait vivre » la côte', 'D Yves Kern: fait vivre'],
  ['La pêche « fait vivre » la côte, a rappelé Yves Kern.', 'I Yves Kern: La pêche « fait vivre » la côte', 'D Yves Kern: fait vivre'],
  [
    'Yves Kern a signé, soulignant que la pêche « fait vivre » la côte.',
    'I Yves Kern: la pêche « fait vivre » la côte',
    'D Yves Kern: fait vivre',
  ],
  [
    'Yves Kern a dit que le port vivrait, ajoutant que les quais suivraient.',
    'I Yves Kern: le port vivrait',
    'I Yves Kern: les quais suivraient',
  ],
  ['Yves Kern a dit que le port vivrait et a promis « un quai neuf ».', 'I Yves Kern: le port vivrait', 'D Yves Kern: un quai neuf'],
  [
    'Yves Kern a dit que le port vivrait, avant d’ajouter que les quais suivraient.',
    'I Yves Kern: le port vivrait',
    'I Yves Kern: les quais suivraient',
  ],
];

const ACCORDING: readonly Case[] = [
  ['Selon Ida Moreau, la neige tiendra.', 'I Ida Moreau: la neige tiendra'],
  ['Selon Ida Moreau la neige tiendra.', 'I Ida Moreau: la neige tiendra'],
  ['D’après la Banque mondiale, la dette recule.', 'I Banque mondiale: la dette recule'],
  ['D’après un rapport de l’ONU publié hier, la dette recule.', 'I rapport de l’ONU: la dette recule'],
  ['La dette recule, selon le FMI.', 'I FMI: La dette recule'],
  ['Ida Moreau est là. Selon elle, la neige tiendra.', 'I Ida Moreau: la neige tiendra'],
  ['Ida Moreau est là. À l’en croire, la neige tiendra.', 'I Ida Moreau: la neige tiendra'],
  ['Ida Moreau est là. À ses yeux, la neige tiendra.', 'I Ida Moreau: la neige tiendra'],
  ['Ida Moreau est là. A l’entendre, la neige tiendra.', 'I Ida Moreau: la neige tiendra'],
  ['De l’avis du guide, la neige tiendra.', 'I guide: la neige tiendra'],
  ['À en croire l’entourage du ministre, la visite aura lieu.', 'I entourage du ministre: la visite aura lieu'],
  ['Pour Ida Moreau, la neige tiendra.', 'I Ida Moreau: la neige tiendra'],
  ['Le tarif varie selon la saison.'],
  ['Pour sa part, la mairie étudie le dossier.'],
  ['Pour 2023, la mairie étudie le dossier.'],
];

const NOT_SPEECH: readonly Case[] = [
  ['Le maire a inauguré la salle « Horizon ».'],
  ['Le mot d’ordre, « toujours plus loin », ornait la salle.'],
  ['L’émission « Grand Angle » a été diffusée hier.'],
  ['Le club est un « guichet unique » pour les sportifs.'],
  ['La plateforme, baptisée « tous en selle », compte mille membres.'],
  ['Le prix est revenu au film « Les Rives », a annoncé le jury.', 'I jury: Le prix est revenu au film « Les Rives »'],
  ['Le ministre a annoncé le lancement du programme « Villages Connectés ».'],
  ['La société « Bois et Cie » a fermé ses portes.'],
];

const SPEAKERS: readonly Case[] = [
  ['Le président du Club alpin, Rémi Vasseur, a parlé. Vasseur a dit que le refuge ouvrirait.', 'I Rémi Vasseur: le refuge ouvrirait'],
  ['Rémi Vasseur a parlé. M. Vasseur a dit que le refuge ouvrirait.', 'I Rémi Vasseur: le refuge ouvrirait'],
  ['Le ministre des Sports, Rémi Vasseur, est venu. Le ministre a dit que le refuge ouvrirait.', 'I Rémi Vasseur: le refuge ouvrirait'],
  ['Le refuge ouvrira, a dit M. Vasseur. Rémi Vasseur est guide.', 'I Rémi Vasseur: Le refuge ouvrira'],
  ['L’ambassadeur Rémi Vasseur est venu. Le diplomate a dit que le refuge ouvrirait.', 'I Rémi Vasseur: le refuge ouvrirait'],
  [
    'Le refuge ouvrira, a dit Rémi Vasseur. Le même responsable a ajouté que le sentier suivrait.',
    'I Rémi Vasseur: Le refuge ouvrira',
    'I Rémi Vasseur: le sentier suivrait',
  ],
  ['Rémi Vasseur a reçu Anne Petit. Elle a dit que le refuge ouvrirait.', 'I Anne Petit: le refuge ouvrirait'],
  ['Rémi Vasseur a reçu Anne Petit. Il a dit que le refuge ouvrirait.', 'I Rémi Vasseur: le refuge ouvrirait'],
  [
    'L’Union des guides de montagne (UGM) est née. L’UGM a dit que le refuge ouvrirait.',
    'I Union des guides de montagne: le refuge ouvrirait',
  ],
  ['Le groupe suisse Alpina a signé. Alpina a dit que le refuge ouvrirait.', 'I groupe suisse Alpina: le refuge ouvrirait'],
  ['Rémi Vasseur est venu. Le patron de Norda a dit que le refuge ouvrirait.', 'I patron de Norda: le refuge ouvrirait'],
  [
    'Le guide Rémi Vasseur rappelait la semaine dernière, au micro de Radio Cimes, que le refuge ouvrirait.',
    'I Rémi Vasseur: le refuge ouvrirait',
  ],
  ['La ministre Koffi-Blanc a quant à elle dit que le refuge ouvrirait.', 'I Koffi-Blanc: le refuge ouvrirait'],
  ['Même avis chez le guide Rémi Vasseur, qui a affirmé que le refuge ouvrirait.', 'I Rémi Vasseur: le refuge ouvrirait'],
  ['Rémi Vasseur, qui mène la cordée, a affirmé que le refuge ouvrirait.', 'I Rémi Vasseur: le refuge ouvrirait'],
  ['Saluant la foule, Rémi Vasseur a affirmé que le refuge ouvrirait.', 'I Rémi Vasseur: le refuge ouvrirait'],
];

describe.each([
  ['a clause after que', CLAUSES],
  ['an infinitive', INFINITIVES],
  ['an attribution behind or inside', CLOSINGS],
  ['words in marks with their attribution', DIRECT],
  ['some words in marks', PARTIAL],
  ['an attribution without a verb', ACCORDING],
  ['marks that hold no speech', NOT_SPEECH],
  ['who speaks', SPEAKERS],
])('%s', (_, cases) => {
  test.each(cases.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
    expect(speech(text)).toEqual(expected);
  });
});

describe('functions and bodies of speakers', () => {
  test.each([
    ['Le président de la Chambre de commerce de Brest, Yves Kern, a dit que le port vivrait.', 'président', 'Chambre de commerce de Brest'],
    [
      'La ministre de l’Agriculture, de la Pêche et des Forêts, Ida Moreau, a dit que le port vivrait.',
      'ministre de l’Agriculture, de la Pêche et des Forêts',
      null,
    ],
    ['Ida Moreau, directrice générale de l’Office des eaux (ODE), a dit que le port vivrait.', 'directrice générale', 'Office des eaux'],
    [
      'Le directeur du service des ventes du groupe Alpina, Yves Kern, a dit que le port vivrait.',
      'directeur du service des ventes',
      'groupe Alpina',
    ],
    ['Yves Kern (PDG de Norda) a dit que le port vivrait.', 'PDG', 'Norda'],
    ['L’ancien Premier ministre Yves Kern a dit que le port vivrait.', 'ancien Premier ministre', null],
    ['Le ministre des Finances Yves Kern a dit que le port vivrait.', 'ministre des Finances', null],
    ['Le délégué CGT Yves Kern a dit que le port vivrait.', 'délégué', 'CGT'],
    ['Ida Moreau, économiste à l’Université de Nantes, a dit que le port vivrait.', 'économiste', 'Université de Nantes'],
    [
      'Le directeur du développement auprès du ministère de la Mer, Yves Kern, a dit que le port vivrait.',
      'directeur du développement',
      'ministère de la Mer',
    ],
  ])('%s', (text, role, organisation) => {
    const [quote] = capture(text, { lang: 'fr' }).quotes;
    expect({ role: quote?.role, organisation: quote?.organisation }).toEqual({ role, organisation });
  });
});
