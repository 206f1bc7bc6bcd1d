import type { Gender } from '../../../model/authority.ts';

const list = (words: string): string[] => words.split(/\s+/).filter((word) => word !== '');

/** Nouns for institutions, companies and groups that speak through somebody: with their gender. */
const FEMININE = list(`
  agence association assemblée ambassade autorité administration académie alliance agglomération banque brigade bourse chambre chancellerie caisse centrale cellule
  coalition coopérative commission communauté commune compagnie confédération coordination cour délégation diplomatie direction entreprise
  majorité clinique polyclinique école faculté usine raffinerie douane sûreté gendarmerie sécurité académie mosquée église synagogue paroisse ligue mutuelle antenne filière marque enseigne plate-forme
  fédération fondation filiale firme fraternité haute-autorité inspection institution internationale ligue mairie maison mission municipalité
  multinationale ong opposition organisation plateforme police préfecture présidence primature province région représentation royauté
  société start-up startup structure sous-préfecture trésorerie tribune union université wilaya défense gendarmerie junte rédaction radio chaîne télévision primauté
  interprofession mutuelle intersyndicale centrale-syndicale régie startup holding troïka ue onu bce bad oms omc ocde cgem aiea opep fao sadc cedeao uemoa cemac acea`);
const MASCULINE = list(`
  bureau cabinet centre cercle club collectif comité conseil consortium consulat congrès conglomérat département entourage exécutif
  organisme hôpital lycée collège établissement hypermarché supermarché armateur aéroport port chantier regroupement état-major commandement conglomérat cercle sénat kremlin
  fonds forum front gouvernement groupe groupement géant haut-commissariat institut kremlin laboratoire label ministère mouvement musée observatoire office opérateur
  ordre parlement parquet parti patronat pouvoir programme quotidien journal hebdomadaire magazine média site rassemblement réseau royaume
  secrétariat sénat service syndicat think-tank trésor tribunal constructeur fabricant équipementier avionneur assureur distributeur
  cartel pool régulateur état élysée palais vatican saint-siège pentagone fmi rni hcp rec`);

/** Texts that are cited as sources. */
const DOCUMENTS_FEMININE = list(
  'étude enquête note source dépêche circulaire lettre missive déclaration analyse publication estimation statistique donnée information projection prévision synthèse revue résolution',
);
const DOCUMENTS_MASCULINE = list(
  'communiqué rapport texte document sondage bulletin article message tweet chiffre bilan recensement baromètre mémorandum décret livre-blanc rapport',
);

const BODIES = new Map<string, { gender: Gender; plural: boolean; document: boolean }>();
for (const [words, gender, document] of [
  [FEMININE, 'feminine', false],
  [MASCULINE, 'masculine', false],
  [DOCUMENTS_FEMININE, 'feminine', true],
  [DOCUMENTS_MASCULINE, 'masculine', true],
] as const) {
  for (const word of words) {
    BODIES.set(word, { gender, plural: false, document });
    const plural = /[sxz]$/.test(word)
      ? word
      : /(?:al)$/.test(word)
        ? `${word.slice(0, -1)}ux`
        : /(?:eau)$/.test(word)
          ? `${word}x`
          : `${word}s`;
    if (!BODIES.has(plural)) BODIES.set(plural, { gender, plural: true, document });
  }
}
for (const [key, gender] of [
  ['autorités', 'feminine'],
  ['états-unis', 'masculine'],
  ['etats-unis', 'masculine'],
  ['pays-bas', 'masculine'],
  ['émirats', 'masculine'],
  ['emirats', 'masculine'],
  ['nations', 'feminine'],
  ['vingt-sept', 'masculine'],
  ['vingt-huit', 'masculine'],
  ['etat', 'masculine'],
  ['elysée', 'masculine'],
] as const)
  BODIES.set(key, { gender, plural: /s$/.test(key), document: false });

/** The kind of body or document a noun names. */
export function bodyOf(key: string): { readonly gender: Gender; readonly plural: boolean; readonly document: boolean } | null {
  return BODIES.get(key) ?? null;
}

/** Bodies inside others: with a person's function before them they are part of the function, not of the organisation. */
export const UNITS: ReadonlySet<string> = new Set(
  list(
    'département direction service cellule bureau cabinet délégation mission pouvoir gouvernement état etat exécutif opposition défense diplomatie coopération police région commune province programme communauté données réseau information informations publication recherche parti',
  ),
);

/** Kinds of body whose name may go on with `pour`: `Association internationale pour le développement`. */
export const NAMED_WITH_FOR: ReadonlySet<string> = new Set(
  list(
    'association organisation office fonds centre comité programme agence fondation commission conseil ligue union institut mouvement alliance haut-commissariat observatoire plateforme collectif front parti coalition bureau secrétariat société',
  ),
);

/** Words in the proper name of a company or an event: such a name is no person's. */
export const COMPANY_WORDS: ReadonlySet<string> = new Set(
  list(`group groupe global enterprise enterprises holding bank banque management capital airlines airways air motors energy énergie invest investment international industries industrie partners partenaires systems
  technologies télécom telecom telecoms media médias news press presse tv radio services solutions consulting logistics port maroc algérie tunisie sénégal afrique africa europe france
  russia company corp inc ltd sa sarl spa plc gmbh summit forum world trade portal finance assurances insurance university université institute center centre award awards cup league
  times post tribune journal monde figaro matin express economist guardian street club fc stadium park tower airport boeing airbus one street online web data digital lab labs
  street green blue red black new grand grande haut haute saint sainte nord sud est ouest atlantique pacifique méditerranée`),
);

/** First words of newspapers' names that go on: `La Gazette du port`. */
export const PAPERS = /^(?:gazette|journal|courrier|écho|quotidien|nouvelles|voix|dépêche|tribune|observateur|revue)$/;

/** Capital letters that stand for money, measures and things, never for somebody who speaks. */
export const NO_BODY =
  /^(?:FCFA|CFA|F?DH|DA|DT|USD|EUR|MAD|DZD|TND|XOF|XAF|PIB|PNB|TVA|PME|PMI|TPE|CDI|CDD|GMT|UTC|HT|TTC|VIH|SIDA|ADN|ARN|SMS|GPS|PDF|SMIC|SMIG|RER|TGV|VTC|HLM|RSA|TIC|NTIC|GNL|GPL|COVID|COVID-19|SRAS|IDE|BTP|BTPH|RH|IA|OGM|CO2|NDLR)$/;

/** What a company may be called when it comes back: `Norda … Le groupe`. */
export const COMPANIES =
  /^(?:société|groupe|firme|compagnie|entreprise|constructeur|fabricant|opérateur|géant|holding|multinationale|filiale|start-?up|enseigne|équipementier|avionneur|distributeur|armateur|assureur)$/;

/** What companies are called as well as persons: `le transporteur Rapid Cargo`. */
export const COMPANY_TITLES =
  /^(?:transporteur|constructeur|opérateur|fabricant|distributeur|assureur|armateur|exportateur|importateur|producteur|promoteur|investisseur|fournisseur|négociant|concessionnaire|exploitant|transformateur|voyagiste|hôtelier|actionnaire|partenaire|régulateur)$/;
