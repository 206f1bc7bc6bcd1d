import type { Cue, Mention, QuotationToken, Sentence, Span, Subject, Token } from '../../captureLanguage.ts';
import { accordingOf } from './according.ts';
import { type Cuts, clauseAfter, clauseEnd, hasVerb, infinitiveAfter } from './clauses.ts';
import { cueVerb, ONLY_DENIED } from './cueVerbs.ts';
import { mentionsOf } from './mentions.ts';
import { type Grammar, grammarOf, mainSubject, subjectAfter, subjectBefore } from './subjects.ts';
import { type VerbGroup, verbGroupsOf } from './verbGroups.ts';
import { PREPOSITIONS } from './words.ts';

/** `Réponse du ministre : « … »` */
const ANSWER =
  /^(?:réponse|réaction|explications?|conclusion|verdict|constat|avertissement|commentaire|riposte|réplique|témoignage|avis|analyse)$/;

/** After a bare colon fewer words are a name or a slogan. */
const SPOKEN_WORDS = 4;

interface Closing {
  readonly subject: Subject;
  /** Token after the subject. */
  readonly to: number;
}

/** The words of a French sentence that introduce, close or interrupt speech. */
export function cuesOf(sentence: Sentence, mentions: readonly Mention[]): Cue[] {
  const { tokens } = sentence;
  const grammar = grammarOf(tokens, mentions);
  const groups = verbGroupsOf(tokens);
  const closings = new Map<VerbGroup, Closing>();
  for (const group of groups) {
    const closing = closingOf(grammar, group);
    if (closing !== null) closings.set(group, closing);
  }
  const according = accordingOf(grammar);
  const cuts: Cuts = {
    groups,
    closing: new Set([...closings.keys()].map((group) => group.from)),
    according: new Set(according.map((found) => found.from)),
  };
  const cues: Cue[] = [];
  /** First token that no reported clause holds yet. */
  let free = 0;
  const span = (from: number, to: number): Span | null => {
    const first = tokens[from];
    const last = tokens[to - 1];
    return first === undefined || last === undefined || to <= from ? null : { start: first.start, end: last.end };
  };
  const push = (rule: string, from: number, to: number, subject: Subject, content: Span | null, reachFrom: number): void => {
    const words = span(from, to);
    const reach = span(reachFrom, tokens.length);
    if (words !== null && reach !== null) cues.push({ ...words, rule, subject, content, reach });
  };

  for (const found of according) {
    if (found.placed !== 'front') continue;
    const end = clauseEnd(tokens, found.to, cuts);
    push('fr.according', found.from, found.cueTo, found.subject, span(found.to, end), found.to);
    free = end;
  }
  for (const group of groups) {
    if (group.negated !== ONLY_DENIED.includes(group.verb.lemma)) continue;
    if (group.inverted === 'nobody') {
      // `a-t-on appris auprès de l'office`: nothing is quoted, but `la même source` will mean the office.
      const source = /^(?:appren|sav|indiqu|précis|annonc|confi|expliqu)/.test(group.verb.lemma) ? heardFrom(grammar, group.to) : null;
      const words = span(group.from, group.to);
      if (source !== null && words !== null)
        cues.push({
          ...words,
          rule: 'fr.heard',
          subject: { kind: 'mention', mention: source },
          content: null,
          reach: { start: words.end, end: words.end },
        });
      continue;
    }
    // `comme l'a rappelé le ministre`: the marked words of the sentence are the minister's.
    if (tokens[group.from - 1]?.key === 'comme' && /^(?:l'|le)$/.test(tokens[group.from]?.key ?? '')) {
      const said = group.inverted === null ? subjectAfter(grammar, group.to, false) : null;
      if (said !== null) push('fr.as', group.from - 1, group.to, said.subject, null, 0);
      continue;
    }
    if (takesUpPrevious(tokens, group)) {
      const said = subjectAfter(grammar, group.to, true);
      const words = span(group.from, group.to);
      if (said !== null && words !== null)
        cues.push({
          ...words,
          rule: 'fr.previous',
          subject: said.subject,
          content: null,
          reach: { start: words.end, end: words.end },
          ofPrevious: true,
        });
      continue;
    }
    const closing = closings.get(group);
    const held = group.from < free;
    if (closing !== undefined) {
      const content = held ? null : closingContent(tokens, group, closing, free, cuts);
      push(
        'fr.closing',
        group.from,
        group.to,
        closing.subject,
        content === null ? null : span(content.from, content.to),
        held ? group.from : free,
      );
      if (content !== null) free = Math.max(free, content.to, closing.to);
      continue;
    }
    if (held) continue;
    const clause = group.verb.clause ? clauseAfter(tokens, group) : -1;
    const subject = subjectOf(grammar, group, cues, clause !== -1);
    if (subject === null) continue;
    if (clause !== -1) {
      const end = clauseEnd(tokens, clause, cuts);
      push('fr.clause', group.from, clause, subject, span(clause, end), group.from);
      free = Math.max(end, group.to);
      continue;
    }
    const infinitive = group.verb.infinitive || group.verb.lemma === 'suggérer' ? infinitiveAfter(tokens, group) : -1;
    if (infinitive !== -1) {
      const end = clauseEnd(tokens, infinitive, cuts);
      push('fr.infinitive', group.from, group.to, subject, span(infinitive, end), group.from);
      free = Math.max(end, group.to);
      continue;
    }
    if (OF_WILL.test(group.verb.lemma) && !governsMarked(tokens, group.to)) continue;
    push('fr.object', group.from, group.to, subject, null, group.from);
  }
  for (const found of according) {
    if (found.placed === 'front') continue;
    const inside = cues.some(
      (cue) =>
        cue.content !== null && cue.content.start <= (tokens[found.from]?.start ?? 0) && cue.content.end > (tokens[found.from]?.start ?? 0),
    );
    // `Selon X, …, selon le même journal`: the clause is told already.
    const told = cues.some(
      (cue) =>
        cue.rule === 'fr.according' &&
        cue.content !== null &&
        cue.content.end > (tokens[found.contentFrom]?.start ?? 0) &&
        cue.content.start < (tokens[found.from]?.start ?? 0),
    );
    const content = inside || told ? null : span(found.contentFrom, found.contentTo);
    push('fr.according', found.from, found.cueTo, found.subject, content, found.contentFrom);
  }
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    if (
      token.text !== ':' ||
      next?.kind !== 'quotation' ||
      next.tokens.length < SPOKEN_WORDS ||
      cues.some((cue) => cue.start < token.start)
    )
      continue;
    const agent = grammar.mentions.findLast(
      (mention) =>
        mention.end <= token.start && tokens.some((before, index) => before.key === 'par' && tokens[index + 1]?.start === mention.start),
    );
    const answers = ANSWER.test(tokens[0]?.key ?? '')
      ? grammar.mentions.find((mention) => mention.governed && mention.end <= token.start)
      : undefined;
    const by = agent ?? answers;
    const main = by === undefined ? mainSubject(grammar, at) : null;
    const beside = by === undefined && main === null ? saidBeside(grammar, at) : undefined;
    const named = by ?? beside;
    const subject: Subject | null = named === undefined ? main : { kind: 'mention', mention: named };
    if (subject !== null) push('fr.colon', at, at + 1, subject, null, at + 1);
  }
  for (const [at, token] of tokens.entries()) {
    // `un texte jugé « flou » par la maire`
    const agent =
      token.kind === 'quotation' && tokens[at + 1]?.key === 'par' ? grammar.starting.get(tokens[at + 2]?.start ?? -1) : undefined;
    const verb = agent === undefined ? -1 : participleBefore(tokens, at);
    const words = verb === -1 ? null : span(verb, verb + 1);
    if (agent !== undefined && words !== null)
      cues.push({
        ...words,
        rule: 'fr.passive',
        subject: { kind: 'mention', mention: agent },
        content: null,
        reach: { start: words.end, end: token.end },
      });
  }
  const words = wordsOf(grammar);
  if (words !== null) cues.push(words);
  const first = tokens[0];
  if (first?.kind === 'quotation' && tokens[1]?.text === ':' && first.tokens.length >= SPOKEN_WORDS - 1) {
    // `« Un pas utile » : la maire a salué …` — the narrator takes the words up behind the colon.
    const told = cues.find((cue) => cue.rule === 'fr.object' || cue.rule === 'fr.clause');
    const words = span(1, 2);
    if (told !== undefined && words !== null)
      cues.push({ ...words, rule: 'fr.colon', subject: told.subject, content: null, reach: { start: first.start, end: first.end } });
  }
  return cues.sort((a, b) => a.start - b.start);
}

/** `C'est avec ces mots que la maire a ouvert la séance`, `Ainsi s'exprime Paul Kern`: behind speech, whose it was. */
function wordsOf(grammar: Grammar): Cue | null {
  const { tokens, mentions } = grammar;
  const opening = tokens
    .slice(0, 7)
    .map((token) => token.key)
    .join(' ');
  const found =
    /^(?:(?:c' est )?(?:avec|par|en|sur) ces (?:mots|termes|paroles|propos)|ces (?:mots|paroles|propos) sont|ainsi (?:s' exprim|parl))/.exec(
      opening,
    );
  const [first, last] = [tokens[0], tokens[2]];
  const mention = mentions.find(({ governed, start }) => start > (last?.start ?? 0) && (!governed || opening.startsWith('ces ')));
  if (found === null || first === undefined || last === undefined || mention === undefined) return null;
  return {
    start: first.start,
    end: last.end,
    rule: 'fr.words',
    subject: { kind: 'mention', mention },
    content: null,
    reach: { start: first.start, end: first.end },
  };
}

/** `Même son de cloche chez Paul Kern : « … »`: no subject, but somebody is named before the colon. */
function saidBeside(grammar: Grammar, colon: number): Mention | undefined {
  const end = grammar.tokens[colon]?.start ?? 0;
  return (
    grammar.mentions.findLast((mention) => mention.end <= end && mention.kind === 'person') ??
    grammar.mentions.findLast((mention) => mention.end <= end && (mention.kind === 'designation' || mention.kind === 'body'))
  );
}

/** `S'il veut démontrer que`, `si le ministre affirme que` open the sentence: nobody has said it. */
function isSupposed(grammar: Grammar, group: VerbGroup): boolean {
  const { tokens } = grammar;
  return /^(?:si|s')$/.test(tokens[0]?.key ?? '') && group.from <= 8 && !tokens.slice(0, group.from).some((token) => token.text === ',');
}

/** The body or person after `auprès de`, `de source`: where the news comes from. */
function heardFrom(grammar: Grammar, from: number): Mention | null {
  const { tokens } = grammar;
  for (let at = from; at < from + 8; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'quotation') return null;
    if (token.key !== 'auprès' && token.key !== 'chez') continue;
    return grammar.mentions.find((mention) => mention.start >= token.end && mention.start <= token.end + 8) ?? null;
  }
  return null;
}

/** `C'est ce qu'a affirmé le maire` behind what he has said. */
function takesUpPrevious(tokens: readonly Token[], group: VerbGroup): boolean {
  const before = tokens
    .slice(Math.max(0, group.from - 4), group.from)
    .map((token) => token.key)
    .join(' ');
  return (
    /^(?:c' est ce qu'|c' est ce que|voilà ce qu'|c' est du moins ce qu')$/.test(before.trim()) ||
    /(?:voilà|voici) ce qu(?:'|e)$/.test(before)
  );
}

/** The participle of a verb of speech at most three words before marked words: `jugé « flou »`, `qualifiée de « flou »`. */
function participleBefore(tokens: readonly Token[], at: number): number {
  for (let back = at - 1; back >= 0 && back >= at - 4; back -= 1) {
    const token = tokens[back];
    if (token?.kind !== 'word') return -1;
    if (cueVerb(token.key, 'past', false) !== null || cueVerb(token.key.replace(/(?:es|e|s)$/, ''), 'past', false) !== null) return back;
  }
  return -1;
}

/** Who speaks when the verb is in front, inside or apart: the verb's own subject, that of the cue before, or the main clause's. */
function subjectOf(grammar: Grammar, group: VerbGroup, cues: readonly Cue[], generic: boolean): Subject | null {
  if (group.form === 'finite') {
    const before = grammar.tokens[group.from - 1];
    const coordinated =
      before !== undefined && /^(?:et|puis|mais|,)$/.test(before.key === '' ? before.text : before.key) && cues.length > 0;
    if (coordinated) return cues.at(-1)?.subject ?? null;
    if (isSupposed(grammar, group)) return null;
    return subjectBefore(grammar, group, generic);
  }
  if (group.form === 'infinitive' && grammar.tokens[0]?.key === 'et' && group.from > 1) {
    const named = mainSubject(grammar, group.from);
    if (named !== null) return named;
  }
  // `M. Lavoie, précisant que …, a ajouté`
  const beside = grammar.tokens[group.from - 1]?.text === ',' ? grammar.ending.get(grammar.tokens[group.from - 2]?.end ?? -1) : undefined;
  if (group.form === 'participle' && beside?.kind === 'person' && !beside.governed) return { kind: 'mention', mention: beside };
  const last = cues.at(-1);
  if (last !== undefined) return last.subject;
  const main = mainSubject(grammar, group.from);
  if (main !== null && group.form === 'participle') return main;
  if (group.form === 'participle') {
    const later = grammar.mentions.find((mention) => !mention.governed && mention.start > (grammar.tokens[group.to - 1]?.end ?? 0));
    if (group.from <= 1 && later !== undefined) return { kind: 'mention', mention: later };
  }
  return { kind: 'same' };
}

/** `La justice, qui enquête depuis mai, soupçonne …`: all verbs before the comma stand in the relative clause of the subject. */
function isAfterRelative(tokens: readonly Token[], comma: number): boolean {
  if (tokens[comma]?.text !== ',') return false;
  for (let at = comma - 1; at > 0; at -= 1) {
    if (tokens[at]?.text !== ',') continue;
    return /^(?:qui|dont|où)$/.test(tokens[at + 1]?.key ?? '') && !hasVerb(tokens, 0, at);
  }
  return false;
}

/** An attribution behind or inside speech: `, a-t-elle dit`, `», a déclaré le ministre`, `, selon …` apart. */
function closingOf(grammar: Grammar, group: VerbGroup): Closing | null {
  const { tokens } = grammar;
  if (group.form !== 'finite' || !group.verb.closing || group.negated) return null;
  if (group.inverted === 'nobody') return null;
  if (group.inverted !== null) return { subject: { kind: 'pronoun', ...group.inverted }, to: group.to };
  const before = tokens[group.from - 1];
  if (before === undefined) return null;
  const marked = before.kind === 'quotation' || (before.text === ',' && tokens[group.from - 2]?.kind === 'quotation');
  if (!marked && before.text !== ',' && before.text !== '–' && before.text !== '—' && before.text !== '…') return null;
  if (!marked && !group.verb.clause && !CLOSES_REPORTED.test(group.verb.lemma)) return null;
  // `Le maire, Paul Kern, a prévenu les élus que …` says what comes behind.
  if (!marked && group.verb.clause && clauseAfter(tokens, group) !== -1 && hasOwnSubject(grammar, group)) return null;
  const next = tokens[group.to];
  if (next?.key === 'que' || next?.key === "qu'") return null;
  // `M. Lavoie, a souligné le ministre` has no verb before: then it is the subject, and what follows the object.
  if (!marked && (!hasVerb(tokens, 0, group.from - 1) || isAfterRelative(tokens, group.from - 1))) {
    // `Dès lors, note le journal, les prix baisseront`: nobody before, a comma behind.
    const opening = group.from <= 8 && !grammar.mentions.some((mention) => mention.start < before.start && !mention.governed);
    const apart = opening ? subjectAfter(grammar, group.to, false) : null;
    return apart !== null && tokens[apart.to]?.text === ',' ? apart : null;
  }
  // A verb that is in no lexicon needs somebody known behind it: `« … », tempête la députée`, not `« … », ornait la salle`.
  return subjectAfter(grammar, group.to, marked && group.verb.lemma !== '');
}

/** What somebody wants or does rather than says: only marked words that the verb itself governs are theirs. */
const OF_WILL =
  /^(?:vouloir|viser|adresser|refuser|exposer|espérer|miser|tabler|nommer|désigner|présenter|interdire|encourager|prier|presser|ordonner|traiter|percevoir|célébrer|approuver|contester|rejeter|annoncer|confirmer|nier|constater|décréter|arrêter|entériner|démontrer|commencer|terminer|ouvrir|signer)$/;

/** Marks follow the verb within a few words, with no other verb between: `veut « agir »`, `refuse toute « ingérence »`. */
function governsMarked(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 4; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'mark') return token?.text === ':' && tokens[at + 1]?.kind === 'quotation';
    if (token.kind === 'quotation') return true;
  }
  return false;
}

/** Verbs that close reported speech though they take no clause: `Les prix baissent, détaille l'office`. */
const CLOSES_REPORTED =
  /^(?:détailler|développer|résumer|nuancer|tempérer|lancer|lâcher|glisser|commenter|synthétiser|illustrer|critiquer|dénoncer|saluer|décrire|tacler|abonder|reprendre|continuer|défendre|condamner|dévoiler|modérer|pester|tonner|menacer|relativiser|rassurer|temporiser|râler|déplorer|compléter)$/;

/** Before the verb, behind a comma, somebody is named and no verb: he is the subject. */
function hasOwnSubject(grammar: Grammar, group: VerbGroup): boolean {
  const before = grammar.tokens[group.from - 1];
  return (
    before?.text === ',' && grammar.mentions.some((mention) => !mention.governed && mention.end === grammar.tokens[group.from - 2]?.end)
  );
}

/** The clause a closing attribution reports: all before it, and what follows when it stands in the middle. */
function closingContent(
  tokens: readonly Token[],
  group: VerbGroup,
  closing: Closing,
  free: number,
  cuts: Cuts,
): { from: number; to: number } | null {
  const before = tokens[group.from - 1];
  const end = before?.text === ',' || before?.text === '–' || before?.text === '—' ? group.from - 1 : group.from;
  // `Côté éleveurs, l'accueil est bon : « … », explique X`: before the colon the narrator speaks.
  if (tokens[end - 1]?.kind === 'quotation' && tokens[end - 2]?.text === ':') return null;
  let from = free;
  while (from < end && tokens[from]?.kind === 'mark' && tokens[from]?.text !== '(') from += 1;
  if (end <= from) return null;
  const after = tokens[closing.to];
  const next = tokens[closing.to + 1];
  if ((after?.text === ',' || after?.text === '–' || after?.text === '—') && next !== undefined) {
    const complete = hasVerb(tokens, from, end);
    const hangs =
      next.kind === 'word' &&
      (PREPOSITIONS.has(next.key) ||
        /ant$/.test(next.key) ||
        /^(?:qui|dont|où|et|puis|mais|cité|citée|interrogé|interrogée|joint|jointe|tout|avant|sans|selon)$/.test(next.key));
    if (!complete || !hangs) {
      const to = clauseEnd(tokens, closing.to + 1, cuts);
      const quoted = tokens.slice(from, end).every((token) => token.kind !== 'word');
      if (!quoted && to > closing.to + 1) return { from, to };
    }
  }
  return { from, to: end };
}

/** Attributions inside marks: `« Nous sommes prêts, a-t-il dit, à signer »`. */
export function asidesOf(quotation: QuotationToken): Cue[] {
  const { tokens } = quotation;
  const sentence: Sentence = { index: 0, paragraph: 0, start: quotation.start, end: quotation.end, tokens };
  const grammar = grammarOf(tokens, mentionsOf(sentence));
  const cues: Cue[] = [];
  for (const group of verbGroupsOf(tokens)) {
    if (
      tokens[group.from - 1]?.text !== ',' ||
      group.form !== 'finite' ||
      group.negated ||
      !group.verb.closing ||
      group.inverted === 'nobody'
    )
      continue;
    const closing: Closing | null =
      group.inverted === null ? subjectAfter(grammar, group.to, false) : { subject: { kind: 'pronoun', ...group.inverted }, to: group.to };
    // `…, a répété la ministre mardi sur Radio Fleuve. …`: when and where, up to the next mark.
    let over = closing?.to ?? 0;
    while (closing !== null && over < closing.to + 8 && tokens[over]?.kind !== 'mark' && over < tokens.length) over += 1;
    const after = closing === null ? undefined : tokens[over];
    if (closing === null || (after !== undefined && after.kind !== 'mark') || hasVerb(tokens, closing.to, over)) continue;
    const start = tokens[group.from]?.start;
    const end = tokens[group.to - 1]?.end;
    if (start !== undefined && end !== undefined)
      cues.push({ start, end, rule: 'fr.closing', subject: closing.subject, content: null, reach: quotation.quotation.inner });
  }
  return cues;
}
