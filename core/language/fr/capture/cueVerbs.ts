import { conjugate, type VerbForm } from './conjugation.ts';

/** What a verb of speech can govern. */
export interface CueVerb {
  readonly lemma: string;
  /** `souligner que …`. */
  readonly clause: boolean;
  /** Closes or interrupts speech: `« … », a-t-elle lancé`. */
  readonly closing: boolean;
  /** `affirme vouloir …`, `dit être …`: what is said stands in the infinitive. */
  readonly infinitive: boolean;
  /** Only with the reflexive pronoun: `se réjouir`. */
  readonly reflexive: boolean;
}

const list = (words: string): string[] => words.split(/\s+/).filter((word) => word !== '');

/** Say and write: clause, closing and infinitive. */
const DECLARE_WITH_INFINITIVE = list(`
  affirmer annoncer assurer avouer certifier confesser confier confirmer considérer déclarer dire estimer espérer garantir indiquer jurer
  nier penser préciser prétendre promettre reconnaître rappeler révéler réaffirmer soutenir admettre croire redire démentir proclamer
  ambitionner craindre escompter supposer`);

/** Say and write: clause and closing. */
const DECLARE = list(`
  accorder ajouter alerter alléguer analyser anticiper apprécier apprendre arguer argumenter arrêter attester augurer avancer avertir aviser
   certifier claironner clamer clarifier communiquer compléter concéder conclure conjecturer constater contester contredire convenir crier
  décréter déduire démontrer déplorer deviner diagnostiquer divulguer douter écrire énoncer enchaîner enchérir  entrevoir énumérer 
   exhorter exiger expliciter expliquer exposer exprimer formuler fulminer gager grogner hasarder  imaginer informer insinuer insister
   interpréter ironiser juger justifier jauger maintenir marteler mentionner minimiser murmurer narrer noter notifier objecter observer
  opiner opposer parier persifler plaider pointer postuler présager pressentir présumer prévenir prévoir prédire  pronostiquer prophétiser
  protester raconter raisonner rapporter rassurer réagir  recommander réclamer redouter réfuter regretter réitérer relater relativiser relever remarquer
  rectifier renchérir répéter répliquer répondre reprocher résumer rétorquer révéler riposter scander signaler signifier souhaiter souligner spécifier
  stipuler subodorer suggérer surenchérir témoigner tempérer  trancher tweeter twitter  vociférer poursuivre préconiser proposer 
        soupçonner sous-estimer titrer  asséner articuler entériner  déclamer 
  conseiller garantir confirmer affirmer notifier prôner  admonester argüer   ressasser retracer `);

/** Close speech, but govern no clause of it. */
const CLOSING = list(`
  attaquer accuser acquiescer demander tempêter maugréer grincer vitupérer blaguer bougonner bredouiller chuchoter commencer commenter condamner continuer couper critiquer débuter décrire défendre détailler dévoiler
  dénoncer éclater embrayer encenser encourager évoquer féliciter gémir glisser gronder hurler implorer insister interpeller interroger intervenir jubiler
  lâcher lancer louer marmonner menacer moquer motiver ouvrir pavoiser pester philosopher plaisanter pleurer poser préciser présenter prier
  promettre railler rager râler reconnaître   reprendre rigoler rire rugir saluer sangloter signer souffler soupirer sourire supplier
  terminer tonner tranquilliser vanter vilipender   développer nuancer synthétiser abonder approuver applaudir tacler temporiser 
  ponctuer  remercier retracer citer revendiquer tancer fustiger balayer modérer compatir  situer illustrer brocarder persister`);

/** Say so of one's feelings: reflexive, with a clause, in closings too. */
const REFLEXIVE = list(`
  réjouir féliciter étonner indigner inquiéter plaindre désoler émouvoir alarmer lamenter enorgueillir flatter vanter targuer insurger
  souvenir exclamer écrier défendre emporter enthousiasmer excuser interroger offusquer agacer amuser émerveiller attrister demander
  désespérer consoler justifier persuader attendre impatienter esclaffer gausser moquer satisfaire scandaliser engager épancher
  expliquer exprimer prononcer confier montrer dire déclarer estimer avouer rassurer`);

/** Take marked words as theirs though not a clause: `salue « un tournant »`, `appelle à « agir »`. */
const OBJECT = list(`
  appeler inviter exhorter saluer condamner qualifier dénoncer évoquer plaider promouvoir vanter louer prôner préconiser défendre réclamer exiger critiquer
  fustiger accuser décrire présenter citer parler prier presser sommer encourager enjoindre ordonner demander remercier féliciter promettre proposer
  recommander conseiller suggérer souhaiter revendiquer désigner juger regretter déplorer redouter pointer mentionner nommer célébrer rejeter
  refuser contester interdire menacer adresser réfuter réprouver stigmatiser vilipender pourfendre moquer railler comparer assimiler résumer définir
  considérer traiter taxer brandir invoquer appuyer approuver applaudir annoncer exprimer formuler émettre réaffirmer réitérer renouveler rappeler
  imputer attribuer dépeindre caractériser percevoir solliciter insister miser tabler ironiser revenir s'appuyer vouloir espérer viser`).filter(
  (word) => !word.startsWith("s'") && !['promouvoir', 'enjoindre', 'émettre', 'percevoir', 'dépeindre', 'revenir'].includes(word),
);

/** A statement only when denied: `n’a pas caché que`. */
export const ONLY_DENIED: readonly string[] = ['cacher', 'dissimuler'];

function verbsOf(): ReadonlyMap<string, CueVerb> {
  const verbs = new Map<string, CueVerb>();
  const add = (lemma: string, more: Partial<CueVerb>): void => {
    const before = verbs.get(lemma) ?? { lemma, clause: false, closing: false, infinitive: false, reflexive: false };
    verbs.set(lemma, { ...before, ...more });
  };
  for (const lemma of DECLARE_WITH_INFINITIVE) add(lemma, { clause: true, closing: true, infinitive: true });
  for (const lemma of DECLARE) add(lemma, { clause: true, closing: true });
  for (const lemma of CLOSING) add(lemma, { closing: true });
  for (const lemma of OBJECT) add(lemma, {});
  for (const lemma of ONLY_DENIED) add(lemma, { clause: true });
  return verbs;
}

const VERBS = verbsOf();
const REFLEXIVE_VERBS: ReadonlyMap<string, CueVerb> = new Map(
  REFLEXIVE.map((lemma) => [
    lemma,
    {
      lemma,
      clause: true,
      closing: true,
      infinitive: ['dire', 'déclarer', 'engager', 'réjouir', 'féliciter', 'vanter', 'targuer'].includes(lemma),
      reflexive: true,
    },
  ]),
);

const FORMS = new Map<string, VerbForm[]>();
for (const lemma of new Set([...VERBS.keys(), ...REFLEXIVE_VERBS.keys()])) {
  for (const [written, form] of conjugate(lemma)) {
    const known = FORMS.get(written);
    if (known === undefined) FORMS.set(written, [form]);
    else if (!known.some((other) => other.lemma === form.lemma && other.mood === form.mood)) known.push(form);
  }
}

/** The verb of speech a word is a form of, in that mood; with `reflexive`, as a reflexive verb first. */
export function cueVerb(key: string, mood: VerbForm['mood'], reflexive: boolean): CueVerb | null {
  for (const form of FORMS.get(key) ?? []) {
    if (form.mood !== mood) continue;
    const verb = (reflexive ? REFLEXIVE_VERBS.get(form.lemma) : undefined) ?? VERBS.get(form.lemma);
    if (verb !== undefined) return verb;
  }
  return null;
}

/** How many forms are known; the tests keep an eye on it. */
export const FORM_COUNT = FORMS.size;
