/** A form of a verb that can introduce speech. */
export interface VerbForm {
  readonly lemma: string;
  readonly mood: 'finite' | 'past' | 'present' | 'infinitive';
}

/** Irregular verbs: present singular and plural third person, imperfect stem, simple past, future stem, participles. */
const IRREGULAR: Readonly<Record<string, string>> = {
  dire: 'dit disent dis dit,dirent dir dit disant',
  redire: 'redit redisent redis redit,redirent redir redit redisant',
  prédire: 'prédit prédisent prédis prédit,prédirent prédir prédit prédisant',
  contredire: 'contredit contredisent contredis contredit,contredirent contredir contredit contredisant',
  écrire: 'écrit écrivent écriv écrivit,écrivirent écrir écrit écrivant',
  décrire: 'décrit décrivent décriv décrivit,décrivirent décrir décrit décrivant',
  reconnaître: 'reconnaît,reconnait reconnaissent reconnaiss reconnut,reconnurent reconnaîtr reconnu reconnaissant',
  admettre: 'admet admettent admett admit,admirent admettr admis admettant',
  promettre: 'promet promettent promett promit,promirent promettr promis promettant',
  soutenir: 'soutient soutiennent souten soutint,soutinrent soutiendr soutenu soutenant',
  maintenir: 'maintient maintiennent mainten maintint,maintinrent maintiendr maintenu maintenant',
  convenir: 'convient conviennent conven convint,convinrent conviendr convenu convenant',
  prévenir: 'prévient préviennent préven prévint,prévinrent préviendr prévenu prévenant',
  intervenir: 'intervient interviennent interven intervint,intervinrent interviendr intervenu intervenant',
  souvenir: 'souvient souviennent souven souvint,souvinrent souviendr souvenu souvenant',
  poursuivre: 'poursuit poursuivent poursuiv poursuivit,poursuivirent poursuivr poursuivi poursuivant',
  conclure: 'conclut concluent conclu conclut,conclurent conclur conclu concluant',
  répondre: 'répond répondent répond répondit,répondirent répondr répondu répondant',
  prétendre: 'prétend prétendent prétend prétendit,prétendirent prétendr prétendu prétendant',
  défendre: 'défend défendent défend défendit,défendirent défendr défendu défendant',
  croire: 'croit croient croy crut,crurent croir cru croyant',
  prévoir: 'prévoit prévoient prévoy prévit,prévirent prévoir prévu prévoyant',
  voir: 'voit voient voy vit,virent verr vu voyant',
  craindre: 'craint craignent craign craignit,craignirent craindr craint craignant',
  plaindre: 'plaint plaignent plaign plaignit,plaignirent plaindr plaint plaignant',
  apprendre: 'apprend apprennent appren apprit,apprirent apprendr appris apprenant',
  rire: 'rit rient ri rit,rirent rir ri riant',
  sourire: 'sourit sourient souri sourit,sourirent sourir souri souriant',
  émouvoir: 'émeut émeuvent émouv émut,émurent émouvr ému émouvant',
  savoir: 'sait savent sav sut,surent saur su sachant',
  vouloir: 'veut veulent voul voulut,voulurent voudr voulu voulant',
  souscrire: 'souscrit souscrivent souscriv souscrivit,souscrivirent souscrir souscrit souscrivant',
  inscrire: 'inscrit inscrivent inscriv inscrivit,inscrivirent inscrir inscrit inscrivant',
};

/**
 * The third-person forms of a verb, its participles and infinitive: first group and `finir` group by rule, the rest by table.
 * Past participles come in all four agreements.
 */
export function conjugate(lemma: string): readonly [string, VerbForm][] {
  const forms: [string, VerbForm][] = [[lemma, { lemma, mood: 'infinitive' }]];
  const finite = (...written: string[]): void => {
    for (const form of written) forms.push([form, { lemma, mood: 'finite' }]);
  };
  const participles = (past: string, present: string): void => {
    const base = past.endsWith('s') ? [past, `${past}e`, `${past}es`] : [past, `${past}s`, `${past}e`, `${past}es`];
    for (const form of base) forms.push([form, { lemma, mood: 'past' }]);
    forms.push([present, { lemma, mood: 'present' }]);
  };
  const irregular = IRREGULAR[lemma];
  if (irregular !== undefined) {
    const [singular = '', plural = '', imperfect = '', simple = '', future = '', past = '', present = ''] = irregular.split(' ');
    finite(...singular.split(','), plural, `${imperfect}ait`, `${imperfect}aient`, ...simple.split(','));
    finite(`${future}a`, `${future}ont`, `${future}ait`, `${future}aient`);
    participles(past, present);
    return forms;
  }
  if (lemma.endsWith('ir')) {
    const stem = lemma.slice(0, -1);
    finite(
      `${stem}t`,
      `${stem}ssent`,
      `${stem}ssait`,
      `${stem}ssaient`,
      `${stem}rent`,
      `${stem}ra`,
      `${stem}ront`,
      `${stem}rait`,
      `${stem}raient`,
    );
    participles(stem, `${stem}ssant`);
    return forms;
  }
  const stem = lemma.slice(0, -2);
  const soft = stem.endsWith('g') ? `${stem}e` : stem.endsWith('c') ? `${stem.slice(0, -1)}ç` : stem;
  const strong = strongStem(stem);
  finite(`${strong}e`, `${strong}ent`, `${soft}ait`, `${soft}aient`, `${soft}a`, `${stem}èrent`);
  for (const future of new Set([stem, strong])) finite(`${future}era`, `${future}eront`, `${future}erait`, `${future}eraient`);
  participles(`${stem}é`, `${soft}ant`);
  return forms;
}

/** The stem before a silent e: `rappell-`, `répèt-`, `martèl-`, `appui-`. */
function strongStem(stem: string): string {
  if (/(?:appel|rappel|interpel)$/.test(stem)) return stem.endsWith('interpel') ? stem : `${stem}l`;
  if (/[oau]y$/.test(stem)) return `${stem.slice(0, -1)}i`;
  return stem.replace(/[eé]([bcdfghjklmnpqrstvxz]|gu|qu|ch|gn|br|cr|dr|tr|gr)$/, 'è$1');
}
