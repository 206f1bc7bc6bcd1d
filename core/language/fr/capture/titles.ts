import type { Gender } from '../../../model/authority.ts';
import { NATIONAL } from './countries.ts';

/** A function or profession by which the press calls a person. */
export interface Title {
  readonly gender: Gender;
  readonly plural: boolean;
  /** Titles that may stand for one another: `diplomate` for `ambassadeur`. */
  readonly heads: readonly string[];
  /** The complement is a portfolio, and stays in the role: `ministre de l’Économie`. */
  readonly portfolio: boolean;
}

const list = (words: string): string[] => words.split(/\s+/).filter((word) => word !== '');

/** One form for both genders: `le ministre`, `la ministre`. */
const EPICENE = list(`
  ministre porte-parole chef secrétaire commissaire responsable diplomate économiste analyste juriste journaliste maire vice-ministre sous-ministre
  capitaine architecte agronome biologiste climatologue sociologue politologue historien-ne spécialiste interprète propriétaire gestionnaire mandataire
  parlementaire fonctionnaire scientifique vétérinaire céréaliste pharmacien-ne démographe géographe géologue philosophe archéologue anthropologue
  syndicaliste activiste militaire gendarme pilote guide libraire cadre membre édile notable signataire locataire dignitaire émissaire
  vice-secrétaire pédiatre psychiatre psychologue virologue infectiologue épidémiologiste oncologue cardiologue chirurgien-ne
  pape cheikh émir imam prélat peintre artiste cinéaste scénariste dramaturge interne stagiaire stratège stratégiste
  patriarche légiste paysagiste urbaniste environnementaliste écologiste mathématicien-ne garagiste chimiste dentiste généraliste pneumologue trésorier-payeur
  juge volontaire bénévole partenaire collègue homologue proche compatriote artisan-e tycoon magnat leader manager boss trader entraîneur-e
  capitaine-major adjoint-maire haut-commissaire sous-secrétaire bâtonnier-ère vice-maire vice-chef pdg dg dga drh daf pca ceo sg dircab`);

/** Masculine and feminine. */
const PAIRS = list(`
  chef/cheffe maire/mairesse directeur/directrice président/présidente vice-président/vice-présidente coprésident/coprésidente ex-président/ex-présidente gouverneur/gouverneure vice-gouverneur/vice-gouverneure
  ambassadeur/ambassadrice conseiller/conseillère délégué/déléguée représentant/représentante administrateur/administratrice administratrice/administratrice coordinateur/coordinatrice coordonnateur/coordonnatrice
  coordonateur/coordonatrice
  fondateur/fondatrice cofondateur/cofondatrice co-fondateur/co-fondatrice créateur/créatrice sénateur/sénatrice député/députée eurodéputé/eurodéputée procureur/procureure préfet/préfète
  sous-préfet/sous-préfète
  chancelier/chancelière vice-chancelier/vice-chancelière recteur/rectrice doyen/doyenne professeur/professeure enseignant/enseignante chercheur/chercheuse
  consultant/consultante avocat/avocate ingénieur/ingénieure expert/experte dirigeant/dirigeante gérant/gérante patron/patronne entrepreneur/entrepreneuse industriel/industrielle
  négociant/négociante commerçant/commerçante exportateur/exportatrice importateur/importatrice producteur/productrice agriculteur/agricultrice éleveur/éleveuse
  négociateur/négociatrice investisseur/investisseuse opérateur/opératrice transformateur/transformatrice distributeur/distributrice constructeur/constructrice fabricant/fabricante armateur/armatrice
  inspecteur/inspectrice contrôleur/contrôleuse rapporteur/rapporteuse médiateur/médiatrice animateur/animatrice organisateur/organisatrice promoteur/promotrice modérateur/modératrice
  intervenant/intervenante participant/participante orateur/oratrice interlocuteur/interlocutrice auteur/auteure co-auteur/co-auteure écrivain/écrivaine éditorialiste/éditorialiste
  chargé/chargée adjoint/adjointe assistant/assistante attaché/attachée candidat/candidate chroniqueur/chroniqueuse
  consul/consule vice-consul/vice-consule envoyé/envoyée plénipotentiaire/plénipotentiaire médecin/médecin docteur/docteure infirmier/infirmière
  général/générale colonel/colonelle commandant/commandante lieutenant/lieutenante amiral/amirale maréchal/maréchale brigadier/brigadière adjudant/adjudante sergent/sergente
  roi/reine souverain/souveraine monarque/monarque prince/princesse empereur/impératrice sultan/sultane héritier/héritière
  évêque/évêque archevêque/archevêque cardinal/cardinal
  trésorier/trésorière greffier/greffière magistrat/magistrate notaire/notaire bourgmestre/bourgmestre échevin/échevine élu/élue conseiller-maître/conseillère-maître
  wali/wali caïd/caïd pacha/pacha banquier/banquière financier/financière assureur/assureure courtier/courtière syndic/syndique
  militant/militante opposant/opposante dissident/dissidente manifestant/manifestante étudiant/étudiante lycéen/lycéenne
  entraîneur/entraîneuse sélectionneur/sélectionneuse joueur/joueuse athlète/athlète champion/championne
  citoyen/citoyenne habitant/habitante résident/résidente riverain/riveraine voisin/voisine témoin/témoin victime/victime usager/usagère client/cliente consommateur/consommatrice électeur/électrice passager/passagère
  ouvrier/ouvrière employé/employée salarié/salariée travailleur/travailleuse syndicaliste/syndicaliste agent/agente officier/officière policier/policière pêcheur/pêcheuse
  meunier/meunière boulanger/boulangère transporteur/transporteuse chauffeur/chauffeuse hôtelier/hôtelière voyagiste/voyagiste restaurateur/restauratrice
  observateur/observatrice historien/historienne politicien/politicienne technicien/technicienne pharmacien/pharmacienne chirurgien/chirurgienne mathématicien/mathématicienne
  maître/maîtresse hôte/hôtesse chorégraphe/chorégraphe danseur/danseuse romancier/romancière styliste/styliste photographe/photographe humoriste/humoriste rappeur/rappeuse sculpteur/sculptrice metteur/metteuse
  homme/femme père/mère fils/fille frère/sœur époux/épouse veuf/veuve parent/parente ami/amie allié/alliée
  intéressé/intéressée prévenu/prévenue accusé/accusée suspect/suspecte plaignant/plaignante détenu/détenue réfugié/réfugiée migrant/migrante
  chanteur/chanteuse acteur/actrice comédien/comédienne réalisateur/réalisatrice compositeur/compositrice musicien/musicienne
  successeur/successeure prédécesseur/prédécesseure titulaire/titulaire numéro/numéro bras/bras lauréat/lauréate
  actionnaire/actionnaire associé/associée commanditaire/commanditaire mécène/mécène collaborateur/collaboratrice conférencier/conférencière porte-voix/porte-voix
  timonier/timonière artisan/artisane vigneron/vigneronne viticulteur/viticultrice céréalier/céréalière maraîcher/maraîchère minotier/minotière planteur/planteuse
  propriétaire/propriétaire exploitant/exploitante fournisseur/fournisseuse acheteur/acheteuse vendeur/vendeuse détaillant/détaillante grossiste/grossiste
  camarade/camarade présentateur/présentatrice correspondant/correspondante reporter/reporter blogueur/blogueuse informaticien/informaticienne physicien/physicienne documentariste/documentariste statisticien/statisticienne
  logisticien/logisticienne électricien/électricienne académicien/académicienne biologiste/biologiste paléontologue/paléontologue psychanalyste/psychanalyste constitutionnaliste/constitutionnaliste politiste/politiste
  cadre/cadre associé-gérant/associée-gérante suppléant/suppléante intendant/intendante superintendant/superintendante gouverneur-adjoint/gouverneure-adjointe légat/légat nonce/nonce rabbin/rabbine pasteur/pasteure curé/curé
  scientifique/scientifique meneur/meneuse tête/tête bâtonnier/bâtonnière questeur/questrice président-directeur/présidente-directrice directeur-adjoint/directrice-adjointe vérificateur/vérificatrice
  professionnel/professionnelle praticien/praticienne soignant/soignante développeur/développeuse éditeur/éditrice galeriste/galeriste apiculteur/apicultrice
  concessionnaire/concessionnaire garant/garante ordonnateur/ordonnatrice superviseur/superviseure régulateur/régulatrice auditeur/auditrice commissaire-priseur/commissaire-priseuse`);

/** What else a title may be called. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  ambassadeur: ['diplomate'],
  consul: ['diplomate'],
  attaché: ['diplomate'],
  chargé: ['diplomate'],
  pdg: ['président', 'directeur', 'patron'],
  dg: ['directeur', 'patron'],
  dga: ['directeur'],
  ceo: ['directeur', 'patron'],
  boss: ['patron'],
  gérant: ['patron', 'directeur'],
  fondateur: ['patron', 'entrepreneur'],
  cofondateur: ['fondateur', 'patron', 'entrepreneur'],
  'co-fondateur': ['fondateur', 'patron', 'entrepreneur'],
  député: ['parlementaire', 'élu'],
  sénateur: ['parlementaire', 'élu'],
  eurodéputé: ['député', 'parlementaire', 'élu'],
  maire: ['élu', 'édile'],
  roi: ['souverain', 'monarque'],
  reine: ['souveraine', 'monarque'],
  économiste: ['expert', 'spécialiste', 'analyste'],
  analyste: ['expert', 'spécialiste'],
  consultant: ['expert', 'spécialiste'],
  professeur: ['chercheur', 'enseignant', 'expert', 'spécialiste'],
  chercheur: ['expert', 'spécialiste', 'scientifique'],
  général: ['militaire', 'officier'],
  colonel: ['militaire', 'officier'],
  patron: ['dirigeant', 'directeur', 'président'],
  coordonnateur: ['coordinateur'],
  porte: ['porte-parole'],
};

/** Titles whose complement is a portfolio or a country. */
const PORTFOLIO = new Set(
  list(
    'maître hôte locataire ministre vice-ministre sous-ministre secrétaire commissaire haut-commissaire sous-secrétaire chancelier ambassadeur consul procureur maire gouverneur député sénateur préfet wali envoyé',
  ),
);

const NEUTRAL = new Set(list('porte-parole membre témoin victime numéro bras'));

function plurals(word: string): string[] {
  if (/[sxz]$/.test(word)) return [word];
  const base = /(?:al)$/.test(word) && word !== 'maréchal' ? [`${word.slice(0, -1)}ux`] : /eau$/.test(word) ? [`${word}x`] : [`${word}s`];
  return base;
}

function titlesOf(): ReadonlyMap<string, Title> {
  const titles = new Map<string, Title>();
  const add = (word: string, lemma: string, gender: Gender): void => {
    const heads = [lemma, ...(ALSO[lemma] ?? [])];
    const portfolio = PORTFOLIO.has(lemma);
    if (!titles.has(word)) titles.set(word, { gender, plural: false, heads, portfolio });
    for (const plural of plurals(word)) if (!titles.has(plural)) titles.set(plural, { gender, plural: true, heads, portfolio });
  };
  for (const pair of PAIRS) {
    const [masculine = '', feminine = ''] = pair.split('/');
    const both: Gender = NEUTRAL.has(masculine) || masculine === feminine ? 'unknown' : 'masculine';
    add(masculine, masculine, both);
    if (feminine !== masculine) add(feminine, masculine, 'feminine');
  }
  for (const word of EPICENE) if (!word.includes('-ne')) add(word, word, 'unknown');
  return titles;
}

const TITLES = titlesOf();

/** Professions and ages that their form tells: `ostréiculteur`, `volcanologue`, `sexagénaire`. */
const KIND_BY_FORM = /^(?:.{2,}icult(?:eur|rice)|.{3,}ologue|.{3,}génaire|trentenaire)s?$/;
const NO_KIND = /^(?:homologue|monologue|prologue|apologue)s?$/;

function byForm(key: string): Title {
  const lemma = key.replace(/s$/, '').replace(/rice$/, 'eur');
  const gender: Gender = /icultrices?$/.test(key) ? 'feminine' : /iculteurs?$/.test(key) ? 'masculine' : 'unknown';
  return { gender, plural: key.endsWith('s'), heads: [lemma], portfolio: false };
}

/** The title a word names; `ex-ministre` and `vice-amiral` are their second part. */
export function titleOf(key: string): Title | null {
  const whole = TITLES.get(key);
  if (whole !== undefined) return whole;
  if (KIND_BY_FORM.test(key) && !NO_KIND.test(key)) return byForm(key);
  const part = /^(?:(?:ex|vice|sous|co|néo|non|micro)-|co(?=[a-zé]{6}))(.+)$/.exec(key)?.[1];
  return part === undefined ? null : (TITLES.get(part) ?? null);
}

/** Functions with two names: what each is called, and the words that say it. */
const SAME_FUNCTION: readonly (readonly [RegExp, string])[] = [
  [/^(?:premi(?:er|ère)[ -]ministre|chef(?:fe)? (?:du gouvernement|de l['’]exécutif))/iu, 'premier ministre'],
  [/^(?:président(?:e)?(?: de la république)?$|chef(?:fe)? (?:de l|d)['’][ée]tat|locataire de l['’][ée]lysée)/iu, 'chef de l’État'],
  [
    /^(?:chef(?:fe)? de la diplomatie|ministre (?:\S+ )?(?:délégué )?(?:des affaires étrangères|de l['’]europe et des affaires étrangères|des relations extérieures))/iu,
    'ministre des Affaires étrangères',
  ],
  [/^(?:ambassad(?:eur|rice)|chef(?:fe)? de (?:la )?mission diplomatique)/iu, 'ambassadeur plénipotentiaire'],
  [/^(?:garde des sceaux|ministre (?:\S+ )?de la justice)/iu, 'ministre de la Justice'],
  [/^(?:grand argentier|ministre (?:\S+ )?des finances$)/iu, 'ministre des Finances'],
];

/**
 * What a function is also called as a whole: `chef de la diplomatie française` is `ministre des Affaires étrangères`. The second entry
 * holds the words that say no more than this, so that they are not looked for in the other name.
 */
export function wholeFunction(role: string): readonly string[] {
  const bare = role.replace(NATIONAL, ' ').replace(/\s+/gu, ' ').trim();
  for (const [pattern, name] of SAME_FUNCTION) {
    const found = pattern.exec(bare);
    if (found === null) continue;
    const words = `${found[0]} ${(role.match(NATIONAL) ?? []).join(' ')}`.toLowerCase().replace(/['’]/gu, ' ');
    return [name, `${words} ${name.toLowerCase().replace(/['’]/gu, ' ')}`];
  }
  return [];
}

/** How many forms are known. */
export const TITLE_COUNT = TITLES.size;

/** Nouns that mean whoever spoke last when nothing else tells: `le responsable`, `notre interlocuteur`. */
export const POINTING_TITLES: ReadonlySet<string> = new Set(
  list(
    'responsable interlocuteur interlocutrice intéressé intéressée dirigeant dirigeante orateur oratrice intervenant intervenante conférencier conférencière homme femme',
  ),
);

/** Offices, which name their holder; any other title with an article alone may mean somebody the text has just spoken of. */
export const OFFICES: ReadonlySet<string> = new Set(
  list(`ministre vice-ministre sous-ministre président vice-président coprésident directeur gouverneur vice-gouverneur ambassadeur préfet sous-préfet wali secrétaire commissaire haut-commissaire
    procureur chancelier vice-chancelier roi prince sultan émir empereur pape consul maire bourgmestre porte-parole conseiller député sénateur délégué rapporteur médiateur recteur doyen
    coordinateur administrateur inspecteur contrôleur trésorier entraîneur sélectionneur pdg dg dga ceo juge témoin victime client passager homologue prédécesseur successeur`),
);

/** Adjectives and participles in front of a title that belong to it. */
export const BEFORE_TITLE: ReadonlySet<string> = new Set(
  list(
    'ancien ancienne anciens anciennes premier première nouveau nouvelle nouvel haut haute hauts hautes grand grande actuel actuelle futur future futurs ex jeune simple principal principale',
  ),
);

/** Civilities, with the gender they tell. */
export const CIVILITIES: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ['m.', 'masculine'],
  ['mm.', 'masculine'],
  ['mr', 'masculine'],
  ['mr.', 'masculine'],
  ['monsieur', 'masculine'],
  ['messieurs', 'masculine'],
  ['mme', 'feminine'],
  ['mme.', 'feminine'],
  ['mmes', 'feminine'],
  ['mlle', 'feminine'],
  ['mlle.', 'feminine'],
  ['madame', 'feminine'],
  ['mademoiselle', 'feminine'],
  ['dr', 'unknown'],
  ['dr.', 'unknown'],
  ['pr', 'unknown'],
  ['pr.', 'unknown'],
  ['me', 'unknown'],
  ['maître', 'unknown'],
  ['mgr', 'masculine'],
  ['mgr.', 'masculine'],
  ['sir', 'masculine'],
  ['lord', 'masculine'],
  ['lady', 'feminine'],
  ['lalla', 'feminine'],
  ['moulay', 'masculine'],
  ['sidi', 'masculine'],
  ['sem', 'masculine'],
  ['s.e.', 'unknown'],
  ['s.e.m.', 'masculine'],
  ['cheikh', 'masculine'],
  ['cheikha', 'feminine'],
]);
