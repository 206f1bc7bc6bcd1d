import type { Cue, Mention, QuotationToken, Sentence, Span, Subject, Token } from '../../captureLanguage.ts';
import { accordingOf } from './according.ts';
import { type Cuts, clauseAfter, clauseEnd, hasVerb, infinitiveAfter } from './clauses.ts';
import { type Closing, closingContent, closingOf, relativeBehind } from './closings.ts';
import { ONLY_DENIED } from './cueVerbs.ts';
import { mentionsOf } from './mentions.ts';
import { heardFrom, participleBefore, saidBeside, takesUpPrevious, wordsOf } from './sources.ts';
import { type Grammar, grammarOf, mainSubject, subjectAfter, subjectBefore } from './subjects.ts';
import { type VerbGroup, verbGroupsOf } from './verbGroups.ts';
import { DETERMINERS } from './words.ts';

/** `Réponse du ministre : « … »` */
const ANSWER =
  /^(?:réponse|réaction|explications?|conclusion|verdict|constat|avertissement|commentaire|riposte|réplique|témoignage|avis|analyse)$/;

/** After a bare colon fewer words are a name or a slogan. */
const SPOKEN_WORDS = 4;

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
  const push = (
    rule: string,
    from: number,
    to: number,
    subject: Subject,
    content: Span | null,
    reachFrom: number,
    reachTo = tokens.length,
  ): void => {
    const words = span(from, to);
    const reach = span(reachFrom, reachTo);
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
        relativeBehind(tokens, closing.to),
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
    // `« mal à l'aise », selon ses propos`, within what is told already: the marked words alone.
    const marked = cues.length > 0 && tokens[found.from - 1]?.kind === 'quotation';
    const content = inside || told || marked ? null : span(found.contentFrom, found.contentTo);
    push('fr.according', found.from, found.cueTo, found.subject, content, marked ? found.from - 1 : found.contentFrom);
  }
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    if (
      token.text !== ':' ||
      next?.kind !== 'quotation' ||
      (next.tokens.length < SPOKEN_WORDS &&
        !ANSWER.test(tokens.find((word) => word.kind === 'word' && !DETERMINERS.has(word.key))?.key ?? '')) ||
      cues.some((cue) => cue.start < token.start)
    )
      continue;
    const agent = grammar.mentions.findLast(
      (mention) =>
        mention.end <= token.start && tokens.some((before, index) => before.key === 'par' && tokens[index + 1]?.start === mention.start),
    );
    const answers = ANSWER.test((DETERMINERS.has(tokens[0]?.key ?? '') ? tokens[1] : tokens[0])?.key ?? '')
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

/** `S'il veut démontrer que`, `si le ministre affirme que` open the sentence: nobody has said it. */
function isSupposed(grammar: Grammar, group: VerbGroup): boolean {
  const { tokens } = grammar;
  return /^(?:si|s')$/.test(tokens[0]?.key ?? '') && group.from <= 8 && !tokens.slice(0, group.from).some((token) => token.text === ',');
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
