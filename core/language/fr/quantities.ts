import { countedNouns } from '../countedNouns.ts';
import { endsWith, type QuantityReading, type QuantityToken, type ReadUnit } from '../quantityReading.ts';
import { currencyOf } from './currencies.ts';
import { magnitudes, numberWords } from './numbers.ts';
import { units } from './units.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Adjectives that stand before the noun they go with. */
const PREPOSED = words(`autres nouveaux nouvelles grands grandes petits petites jeunes vieux vieilles premiers premières derniers dernières
  prochains prochaines bons bonnes beaux belles gros grosses hauts hautes principaux principales mêmes différents différentes divers diverses
  meilleurs meilleures importants importantes anciens anciennes futurs futures vrais vraies simples seuls seules supplémentaires`);

/** Plural-looking words that are counted by nobody: behind a number they open something else. */
const NOT_COUNTED = words(`plus moins pas dans sous sans vers chez dès depuis après selon mais puis alors lors très trop assez ans
  sont ont étaient seront avaient auront fois pourtant jamais toujours ailleurs envers hors outre près aussi ainsi est s'est n'est les des
  ses ces nos vos leurs aux nous vous ils elles tous toutes plusieurs certains certaines dont us`);

/** Names that carry a number: what follows one of these is no quantity. */
const NUMBERED = words(`n ° n° numéro numéros no article articles art chapitre page pages p alinéa paragraphe annexe loi décret
  résolution dahir circulaire programme opération projet plan agenda vision horizon ligne vol route autoroute nationale boeing airbus
  type modèle version boulevard rue avenue bp tél téléphone fax canal chaîne groupe division étape catégorie niveau classe zone phase lot
  session édition édito top numérotée top-`);

const PEOPLE = words('jeunes vieux anciens');

const DEFINITE = words('les des ces ses nos vos leurs aux mes tes');
const WINDOW = words('derniers dernières premiers premières passés passées écoulés écoulées');
const MONTH_WINDOWS = words('ans an mois semaines semaine jours jour heures');
const CLOCK_BEFORE = words("à vers dès jusqu'à avant après");
/** Verbs behind which « de 3 à 5 » goes from one value to the other; with « croître », « augmenter » it is a range. */
const CHANGE = /^(?:pass|chut|grimp|ramen|tomb|port|mont|évolu|relev|abaiss|rédui|rédu)/;
const SINGULAR_NOUNS = new Set(countedNouns.map(({ fr }) => fr[0]));

function isPluralNoun(token: QuantityToken): boolean {
  if (token.kind !== 'word' || token.text.length < 3 || NOT_COUNTED.has(token.key) || token.key.endsWith("'")) return false;
  return /[sxz]$/.test(token.key) && !/(?:ons|ez)$/.test(token.key.replace(/(?:i|ll|t|ç|g|m|y|v|p|d|s|ch|gn|l|b|r|n)ons$/, 'nom'));
}

function countedNoun(tokens: readonly QuantityToken[], at: number, { scaled }: { scaled: boolean; small: boolean }): ReadUnit | null {
  let index = at;
  const linked = tokens[index]?.key === 'de' || tokens[index]?.key === "d'";
  if (linked && !scaled) return null;
  if (linked) index += 1;
  // « 5 millions ont voté » counts nobody it names, « 19 millions de personnes » does.
  if (scaled && !linked && tokens[at - 1]?.key !== 'mille') return null;
  for (let skipped = 0; skipped < 2 && PREPOSED.has(tokens[index]?.key ?? ''); skipped += 1) index += 1;
  // « 300 jeunes sont attendus »: an adjective that nobody's noun follows is the noun.
  const adjective = index > at ? tokens[index - 1] : undefined;
  if (adjective !== undefined && PEOPLE.has(adjective.key) && (tokens[index] === undefined || !isPluralNoun(tokens[index] ?? adjective)))
    index -= 1;
  const noun = tokens[index];
  if (noun === undefined || noun.kind !== 'word') return null;
  // « dont 14 dirigées par des femmes »: what is done to them, not what is counted.
  if (/(?:ées|és)$/.test(noun.key) && tokens[index + 1]?.key === 'par') return null;
  if (!isPluralNoun(noun) && !(SINGULAR_NOUNS.has(noun.key) && tokens[index - 1]?.text === '1')) return null;
  return { unit: noun.text.normalize('NFC'), dimension: 'count', factor: 1, end: index + 1 };
}

function isExcluded(tokens: readonly QuantityToken[], first: number, last: number, unit: ReadUnit | null): boolean {
  const before = tokens[first - 1];
  const number = tokens[first];
  if (number === undefined) return true;
  if (before !== undefined && (NUMBERED.has(before.key) || (before.key === '.' && NUMBERED.has(tokens[first - 2]?.key ?? ''))))
    return unit?.dimension !== 'money';
  // « programme 100 jours, 100 villes »: the number goes on with the name before the comma.
  const second =
    before?.key === ',' &&
    tokens[first - 4] !== undefined &&
    NUMBERED.has(tokens[first - 4]?.key ?? '') &&
    tokens[first - 3]?.kind === 'number';
  if (second) return true;
  const word = number.kind === 'word';
  // « les deux pays » points back, it does not count.
  if (word && unit?.dimension === 'count' && DEFINITE.has(before?.key ?? '')) return true;
  if (unit?.dimension !== 'duration') return false;
  if (unit.unit.startsWith('heure') && CLOCK_BEFORE.has(before?.key ?? '')) return true;
  // « les neuf premiers mois », « ces dix dernières années »: when, not how much.
  // « après 27 ans passés à l'usine » says how long.
  const spent = /^pass/.test(tokens[last]?.key ?? '') && /^(?:à|au|aux|en|dans|chez|sur|sous|auprès)$/.test(tokens[last + 1]?.key ?? '');
  if (!spent && tokens.slice(first, last + 2).some(({ key }) => WINDOW.has(key))) return MONTH_WINDOWS.has(unit.unit);
  return false;
}

/** How quantities are read in French. */
export const quantities: QuantityReading = {
  numberWords,
  magnitudes,
  bareMagnitudes: new Set(),
  halves: [
    ['et', 'demi'],
    ['et', 'demie'],
  ],
  units,
  links: words("de d'"),
  countedNoun,
  before: [
    [['pas', 'moins', 'de'], 'atLeast'],
    [['pas', 'moins', "d'"], 'atLeast'],
    [['pas', 'plus', 'de'], 'upTo'],
    [['non', 'loin', 'de'], 'about'],
    [['aux', 'alentours', 'de'], 'about'],
    [['aux', 'environs', 'de'], 'about'],
    [['de', "l'", 'ordre', 'de'], 'about'],
    [['à', 'peu', 'près'], 'about'],
    // « en plus de 3 écoles » adds, it does not exceed.
    [['en', 'plus', 'de'], 'exact'],
    [['en', 'plus', "d'"], 'exact'],
    [['plus', 'de'], 'moreThan'],
    [['plus', "d'"], 'moreThan'],
    [['au-delà', 'de'], 'moreThan'],
    [['au-dessus', 'de'], 'moreThan'],
    [['supérieur', 'à'], 'moreThan'],
    [['supérieure', 'à'], 'moreThan'],
    [['dépasser'], 'moreThan'],
    [['dépasse'], 'moreThan'],
    [['dépassent'], 'moreThan'],
    [['dépassé'], 'moreThan'],
    [['dépasser', 'les'], 'moreThan'],
    [['dépassant'], 'moreThan'],
    [['dépassant', 'les'], 'moreThan'],
    [['dépasse', 'les'], 'moreThan'],
    [['dépassé', 'les'], 'moreThan'],
    [['moins', 'de'], 'lessThan'],
    [['moins', "d'"], 'lessThan'],
    [['inférieur', 'à'], 'lessThan'],
    [['inférieure', 'à'], 'lessThan'],
    [['presque'], 'about'],
    [['près', 'de'], 'about'],
    [['près', "d'"], 'about'],
    [['autour', 'de'], 'about'],
    [['environ'], 'about'],
    [['environs'], 'about'],
    [['environ', 'de'], 'about'],
    [['environ', "d'"], 'about'],
    [["d'", 'environ'], 'about'],
    [['quelque'], 'about'],
    [['quelques'], 'about'],
    [['approximativement'], 'about'],
    [["jusqu'à"], 'upTo'],
    [["jusqu'", 'à'], 'upTo'],
    [['au', 'maximum'], 'upTo'],
    [['au', 'plus'], 'upTo'],
    [['au', 'moins'], 'atLeast'],
    [['au', 'minimum'], 'atLeast'],
    [['minimum'], 'atLeast'],
  ],
  behind: [
    [['au', 'moins'], 'atLeast'],
    [['au', 'minimum'], 'atLeast'],
    [['au', 'maximum'], 'upTo'],
    [['au', 'plus'], 'upTo'],
    [['environ'], 'about'],
  ],
  isBound: () => true,
  ranges: [
    ['entre', 'et'],
    [null, 'à'],
    [null, 'ou'],
    [null, '-'],
    [null, '–'],
  ],
  isChange: (tokens, at) => endsWith(tokens, at, ['de']) && tokens.slice(Math.max(0, at - 5), at).some(({ key }) => CHANGE.test(key)),
  isExcluded,
  multiple: (tokens, first, last) => {
    const by = tokens[first - 1]?.key === 'par' && /^(?:multipli|divis)/.test(tokens[first - 2]?.key ?? '');
    if (by) return { first, end: last };
    const times = tokens[last]?.key === 'fois' && /^(?:plus|moins|supérieure?s?|inférieure?s?|le|la)$/.test(tokens[last + 1]?.key ?? '');
    return times ? { first, end: last + 1 } : null;
  },
  fractions: [
    [['un', 'tiers'], 1 / 3],
    [['deux', 'tiers'], 2 / 3],
    [['un', 'quart'], 1 / 4],
    [['trois', 'quarts'], 3 / 4],
    [['un', 'cinquième'], 1 / 5],
    [['la', 'moitié', 'de'], 1 / 2],
    [['la', 'moitié', 'des'], 1 / 2],
    [['la', 'moitié', 'du'], 1 / 2],
  ],
  reportedBefore: /^.*(?<!\p{L})(?:que |qu['’])/iu,
  asides: /^(?:(?:en (?:hausse|baisse|recul|progression|augmentation)|soit|contre|après|avant)(?!\p{L})|(?:à|un) raison)/iu,
  leadWords:
    /(?:(?:\s|^)(?:plus|moins|près|environ|quelque|quelques|jusqu['’]à|hauteur|autour|alentours|aux|pas|au|à|de|d['’]|des|les|la|le|un|une|en|par|pour|avec|dans|sur|dont|et|soit|table|compte|était|est|a|ont|avoir|initialement))+\s*$/iu,
  openingWords: /^(?:(?:et|ou|mais|dont|avec|d['’]une?|une?|de|des|d['’])(?:\s+|(?<=['’])))+/iu,
  complement: /^[ \u00a0]?(?:de |des |du |d['’]|à (?=\p{L}+er\b))/iu,
  complementEnd:
    /[,.;:!?()«»"“”\n–—]|(?<!\p{L})(?:pour|par|dans|en|au|aux|sur|qui|que|qu['’]|soit|et|contre|vers|avec|depuis|selon|dont|afin|lors|chez|cette|a|ont|est|sont|était|étaient|avait|devrait|pourront|pourrait)(?!\p{L})/giu,
  currencyOf,
  inherits: words('dont seulement voire'),
  moneyNouns:
    /^(?:prêts?|crédits?|investissements?|dettes?|recettes?|dépenses?|subventions?|aides?|dons?|financements?|capital|capitaux|bénéfices?|pertes?|exportations?|importations?|chiffre|budget|fonds|impôts?|taxes?|garanties?|obligations?)$/,
  periods:
    /(?<![\p{L}\d])(?:(?:au cours|à la fin|au début|à fin) (?:de |du |d['’])?)?(?:(?:(?:au|du|le|ce|durant le|pour le) )?(?:premier|deuxième|second|troisième|quatrième|dernier|1er|[2-4]e) (?:trimestre|semestre)(?: (?:de )?(?:l['’]année )?\d{4})?|(?:les|des|ces|sur les|pendant les) (?:\p{L}+|\d+) (?:premiers|premières|derniers|dernières) (?:mois|années|semaines|jours)(?: de (?:l['’]année )?\d{4})?|(?:la saison|l['’]année|l['’]exercice|la campagne) (?:écoulée?|dernière?|en cours|passée?|précédente?|\d{4}(?:[-/]\d{2,4})?)|(?:cette|l['’]actuelle) (?:année|saison(?: agricole)?|campagne)|(?:l['’]an|l['’]année) (?:dernier|dernière|prochain|prochaine|passé|passée)|(?:depuis|en|dès|pour|d['’]ici (?:à )?|fin|début|mi-|courant|par rapport à|entre|de) ?(?:(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre) )?(?:19|20)\d{2}(?:[-/](?:19|20)\d{2}| (?:à|et) (?:19|20)\d{2})?|depuis (?:le début de l['’]année|(?:\d+|\p{L}+) (?:ans|mois))|par an|chaque année|annuellement)(?![\p{L}\d])/giu,
  relativeYears: [
    [/(?:cette|de l['’]actuelle|l['’]actuelle) année|le début de l['’]année/iu, 0],
    [/(?:l['’]an|l['’]année) (?:dernière?|passée?|précédente?)/iu, -1],
    [/(?:l['’]an|l['’]année) (?:prochaine?)/iu, 1],
  ],
  measuringVerb:
    /(?<![\p{L}])(?:s['’]élèv\p{L}+|s['’]établi\p{L}+|s['’]est élevée?s?|(?:a|ont|avait|aurait) (?:atteint|augmenté|progressé|reculé|baissé|chuté|bondi|dépassé|totalisé|représenté|enregistré|compté)|attein\p{L}+|représent\p{L}+|dépass\p{L}+|comp(?:te|tait|tent)|totalis\p{L}+|est (?:de|passée?)|sont (?:de|passés)|devrait|devraient|pourrait|augment\p{L}+|progress\p{L}+|recul\p{L}+|emploi\p{L}+|coût\p{L}+|chiffr\p{L}+)(?!\p{L})/iu,
};
