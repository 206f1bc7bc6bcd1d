/** Function words of French, as keys of tokens: lower case, straight apostrophe. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''));

export const DETERMINERS = set(
  "le la les l' l un une des du au aux ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes quelques plusieurs certains certaines divers diverses chaque tout toute tous toutes deux trois quatre cinq",
);
export const PLURAL_DETERMINERS = set(
  'les des ces ses leurs nos vos mes aux quelques plusieurs certains certaines divers diverses tous toutes deux trois quatre cinq',
);
export const FEMININE_DETERMINERS = set('la une cette sa ma toute certaines toutes');
export const MASCULINE_DETERMINERS = set('le un du au ce cet');

/** Prepositions; `du`, `au` and the like hold one and an article. */
export const PREPOSITIONS = set(
  "de d' d du des à au aux avec par pour chez contre sur sous dans entre sans vers envers devant derrière parmi comme en auprès lors depuis pendant durant avant après dès hors malgré outre via jusqu jusqu' face grâce suite selon voire près hormis excepté concernant",
);
/** The ones by which a noun group goes on: `directeur du département de la politique`. */
export const OF = set("de d' d du des");

export const CLITICS = set("se s' s ne n' n me m' m te t' nous vous le la les l' lui leur y en");
export const RELATIVES = set(
  "qui que qu' dont où lequel laquelle lesquels lesquelles auquel duquel quand lorsque lorsqu' si s'il car mais donc or ni puis puisque puisqu' parce tandis alors afin",
);

/** Forms of avoir and être, with the person left out. */
export const HAVE = set('a ont avait avaient aura auront aurait auraient ait aient eut eurent ai avons');
export const BE = set('est sont était étaient sera seront serait seraient soit soient fut furent');
/** Finite forms that end a noun group though no lexicon of cues holds them. */
export const COMMON_VERBS = set(
  `va vont doit doivent devait devaient devra devront devrait devraient peut peuvent pouvait pouvaient pourra pourront pourrait pourraient
  veut veulent voulait voulaient fait font faisait faisaient fera feront ferait feraient vient viennent venait venaient viendra
  tient tiennent tenait tenaient tint met mettent mettait mettaient mit mirent mettra prend prennent prenait prit prirent prendra
  reste restent restait porte portent compte comptent table tablent vise visent visait permet permettent permettait permettra
  représente représentent constitue constituent s'élève atteint atteignent atteignait dépasse dépassent possède possèdent dispose disposent
  dirige dirigent dirigeait regroupe regroupent compte figure figurent connaît connaissent connaissait prévoit prévoient prévoyait
  participe participent accueille accueillent présente présentent présentait reçoit reçoivent recevait rencontre rencontrent
  poursuit poursuivent lance lancent occupe occupent concerne concernent contribue contribuent bénéficie bénéficient
  ressort ressortent existe existent apparaît semble semblent demeure devient deviennent commence commencent continue continuent`,
);

/** Verbs of the news in the present, of which many are nouns too: verbs where no article or preposition stands before them. */
export const PRESENT_VERBS = set(
  `dépend dépendent vaut valent suit suivent vend vendent perd perdent attend attendent entend entendent rend rendent tend tendent descend défend défendent étend répand répandent
  baisse baissent augmente augmentent progresse progressent recule reculent grimpe grimpent stagne stagnent double doublent triple triplent coûte coûtent rapporte rapportent pèse pèsent
  offre offrent ouvre ouvrent couvre couvrent souffre souffrent manque manquent travaille travaillent produit produisent réduit réduisent conduit conduisent construit construisent
  traduit introduit détruit suffit suffisent agit agissent subit subissent finit finissent choisit choisissent réunit réunissent fournit fournissent garantit investit investissent
  grandit grandissent vieillit vieillissent ralentit ralentissent rebondit franchit remplit établit établissent enrichit bondit faiblit fléchit croît croissent naît naissent meurt meurent
  court courent dort sert servent sortent partent sent sentent ment mentent voit voient sait savent boit doivent vit vivent crée créent mène mènent gagne gagnent
  aident arrive arrivent avance avancent bloque bloquent causent change changent cherche cherchent circule circulent consomme consomment contient contiennent convient
  coule croule cède cèdent dure durent emploie emploient enregistre enregistrent entraîne entraînent évolue évoluent exige exigent exporte exportent facilite fabrique
  favorise favorisent ferment fonctionne fonctionnent fournissent importe importent inquiète inquiètent intéresse intervient jouit joue jouent livre livrent maintient maintiennent
  marche marchent menace menacent monte montent négocie négocient obtient obtiennent oblige opère opèrent paie paient paye payent passe passent permettent pousse poussent progressent
  provoque provoquent rejoint relance renforce renforcent remplace remplacent renoue rentre rentrent repart repartent repose reposent repousse retrouve retrouvent revient reviennent
  roule roulent s'agit satisfait séduit signent soutient soutiennent subsiste tombe tombent touchent tourne tournent traverse traversent utilise utilisent varie varient
  absorbe absorbent accorde accordent achète achètent améliore améliorent appartient appartiennent apporte apportent assume assument attire attirent autorise avoisine avoisinent
  bat chute chutent comprend comprennent confirme confirment consiste consistent correspond correspondent décline déclinent décolle demandent détient détiennent dispose
  domine dominent donne donnent empêche empêchent englobe englobent engage engagent enseigne érode examine faut finance financent fixe fixent flambe flambent forment
  génère génèrent gère gèrent habite impose imposent incombe inclut incluent indique intègre intègrent jaillit laisse laissent marquent mérite méritent nécessite nécessitent
  nourrit occupe organise organisent oscille partage partagent peine peinent plafonne plonge plongent prépare préparent préserve privilégie procède protège
  ralentit rassemble rassemblent réalise réalisent recouvre redémarre refuse refusent réagit réclame régresse relève remonte remontent renchérit répond répondent requiert résiste
  résistent respecte respectent risquent sépare souhaite stimule stimulent subventionne surpasse survit transforme transforment transite transitent trouve trouvent valorise voyage voyagent`,
);

/** Adverbs and set phrases' first words that stand between auxiliary and participle or after a verb. */
const ADVERBS = set(
  `pas plus point jamais guère aussi également encore toujours déjà bien mal beaucoup peu trop très assez même ainsi alors ensuite puis enfin
  d'abord hier aujourd'hui demain toutefois cependant néanmoins pourtant par-ailleurs notamment surtout souvent parfois tantôt bientôt
  désormais dorénavant récemment immédiatement aussitôt tôt tard ici là-bas là d'ailleurs ailleurs donc tout vite soudain certes d'emblée non volontiers
  encore-là tour autant davantage maintes fois publiquement lui-même elle-même eux-mêmes elles-mêmes quant sitôt jadis naguère depuis
  mardi lundi mercredi jeudi vendredi samedi dimanche`,
);
export const WEEKDAYS = set('lundi mardi mercredi jeudi vendredi samedi dimanche');
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'janvier janv jan',
    'février fevrier févr fév fev',
    'mars mar',
    'avril avr',
    'mai',
    'juin',
    'juillet juil',
    'août aout',
    'septembre sept sep',
    'octobre oct',
    'novembre nov',
    'décembre decembre déc dec',
  ].flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);

/** An adverb by its ending or by the list; nouns in -ment are told apart by the article before them. */
export function isAdverb(key: string): boolean {
  return ADVERBS.has(key) || (key.length > 6 && key.endsWith('ment') && !NOUNS_IN_MENT.has(key));
}
const NOUNS_IN_MENT = set(
  `gouvernement parlement développement investissement mouvement département moment document appartement changement événement évènement traitement
  règlement établissement financement renforcement engagement argument élément jugement sentiment logement versement paiement rassemblement
  groupement département ralentissement élargissement allègement recrutement`,
);

/** Abbreviations whose stop ends no sentence. */
export const ABBREVIATIONS = set(
  `m. mm. mme. mlle. mmes. dr. pr. me. mgr. st. ste. sr. jr. gén. col. cdt. cf. art. al. av. bd. env. p. pp. n. no. vol. chap. fig. ex. éd. hab. tél.
  janv. févr. fév. avr. juil. sept. oct. nov. déc. lt. cap. prof. ing. c.-à-d. p.-s. s. min. max. mio. mrd.`,
);

/** `L’État`, `qu’il`: the elided word is one of its own. `N’Guessan`, `O’Brien`, `aujourd’hui` stay whole. */
export function divideWord(word: string): readonly number[] {
  const apostrophe = word.search(/['’ʼ]/);
  if (apostrophe <= 0 || apostrophe === word.length - 1) return [word.length];
  const head = word.slice(0, apostrophe).toLowerCase();
  if (!ELIDED.has(head)) return [word.length];
  const next = word.charAt(apostrophe + 1);
  if (/^[NMTO]$/.test(word.slice(0, apostrophe)) && /\p{Lu}/u.test(next)) return [word.length];
  return [apostrophe + 1, word.length - apostrophe - 1];
}
const ELIDED = set('l d j m t s n c qu lorsqu puisqu jusqu quoiqu quelqu entr');

/** Words that begin a sentence with a capital without being names. */
export const STARTERS = set(
  `le la les l' l un une des du au aux ce cet cette ces son sa ses leur leurs notre nos il elle ils elles on nous vous je tu qui que quoi dont où
  de d' à a en dans pour par sur sous avec sans selon d'après après avant depuis pendant durant lors lorsque quand si comme mais ou et donc or ni car
  ainsi aussi alors enfin ensuite puis toutefois cependant néanmoins pourtant outre malgré grâce suite face quant concernant concerné interrogé interrogée
  plus moins très tout toute tous toutes même autre autres certains certaines plusieurs quelques chaque aucun aucune ceux celles celui celle cela ceci ça
  voici voilà hier aujourd'hui demain mardi lundi mercredi jeudi vendredi samedi dimanche dès vers chez entre parmi via bien mieux pis tant tandis
  soit oui non merci bref certes sachant évoquant saluant soulignant rappelant ajoutant estimant citant abordant commentant présent présente invité invitée
  parlant venu venue arrivé arrivée afin parce puisque environ près quelque janvier février mars avril mai juin juillet août septembre octobre novembre décembre
  communiqué rappel exemple résultat objectif question réponse monsieur madame mademoiselle messieurs mesdames y jusqu' jusqu s' s qu' qu n' n c' c j' j m' m t' t
  deux trois quatre cinq six sept huit neuf dix cent mille nul rien personne tel telle tels telles désormais récemment finalement actuellement notamment également
  elle-même lui-même elles-mêmes eux-mêmes sauf lire voir écouter regarder consulter retrouver découvrir retrouvez découvrez écoutez regardez consultez visionner relire alors autant excepté hormis passé faute fort forte fidèle optimiste pessimiste prudent prudente lancé lancée créé créée fondé fondée né née réuni réunie réunis réunies élu élue nommé nommée âgé âgée
  maintenant beaucoup peu tant voire jadis naguère tôt tard partout nulle longtemps combien pourquoi comment
  vu entretemps reste côté autrement ailleurs là ici pas jamais toujours encore déjà bientôt parfois souvent surtout seul seule seuls seules premier première`,
);
