import type { Subject, Token } from '../../captureLanguage.ts';
import { type Cuts, clauseAfter, clauseEnd, hasVerb } from './clauses.ts';
import { type Grammar, subjectAfter } from './subjects.ts';
import type { VerbGroup } from './verbGroups.ts';
import { DETERMINERS, HAVE, PREPOSITIONS } from './words.ts';

/** An attribution behind or inside speech. */
export interface Closing {
  readonly subject: Subject;
  /** Token after the subject. */
  readonly to: number;
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
export function closingOf(grammar: Grammar, group: VerbGroup): Closing | null {
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
    const named = tellsBy(grammar, group);
    if (named !== null) return named;
    const opening = group.from <= 8 && !grammar.mentions.some((mention) => mention.start < before.start && !mention.governed);
    const apart = opening ? subjectAfter(grammar, group.to, false) : null;
    return apart !== null && tokens[apart.to]?.text === ',' ? apart : null;
  }
  // A verb that is in no lexicon needs somebody known behind it: `« … », tempête la députée`, not `« … », ornait la salle`.
  return subjectAfter(grammar, group.to, marked && group.verb.lemma !== '');
}

/** Verbs whose object is what is said, never somebody: behind `…, a précisé` a person can only be the subject. */
const TELLS =
  /^(?:affirmer|annoncer|assurer|déclarer|dire|expliquer|indiquer|préciser|souligner|ajouter|estimer|rappeler|relever|noter|confier|révéler|insister|poursuivre|conclure|signaler|détailler|soutenir|marteler|observer|constater|argumenter|faire savoir|faire observer|faire remarquer|faire valoir|mettre en avant|mettre en exergue)$/;
/** What stands before must be more than the subject of the verb. */
const CLAUSE_WORDS = 6;

/** `Le forum, prévu en mai, reflète ce lien, a assuré le ministre`: in the perfect and followed by a person, though no verb before is known. */
function tellsBy(grammar: Grammar, group: VerbGroup): Closing | null {
  const { tokens } = grammar;
  if (!HAVE.has(tokens[group.from]?.key ?? '') || !TELLS.test(group.verb.lemma)) return null;
  if (group.from < CLAUSE_WORDS || hasOwnSubject(grammar, group) || clauseAfter(tokens, group) !== -1) return null;
  const closing = subjectAfter(grammar, group.to, false);
  return closing !== null && closing.subject.kind === 'mention' && closing.subject.mention.kind !== 'name' ? closing : null;
}

/** Verbs that close reported speech though they take no clause: `Les prix baissent, détaille l'office`. */
const CLOSES_REPORTED =
  /^(?:détailler|développer|résumer|nuancer|tempérer|lancer|lâcher|glisser|commenter|synthétiser|illustrer|critiquer|dénoncer|saluer|décrire|tacler|abonder|reprendre|continuer|défendre|condamner|dévoiler|modérer|pester|tonner|menacer|relativiser|rassurer|temporiser|râler|déplorer|compléter)$/;

/** Where the narrator tells of something else behind an attribution: `, a dit le maire, reçu par X, | dont la majorité …`. */
export function relativeBehind(tokens: readonly Token[], from: number): number {
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind === 'quotation' || token?.text === ':' || token?.text === ';') break;
    if (/^(?:qui|dont|où)$/.test(token?.key ?? '') && tokens[at - 1]?.text === ',') return at;
  }
  return tokens.length;
}

/** Before the verb, behind a comma, somebody is named and no verb: he is the subject. */
function hasOwnSubject(grammar: Grammar, group: VerbGroup): boolean {
  const before = grammar.tokens[group.from - 1];
  return (
    before?.text === ',' && grammar.mentions.some((mention) => !mention.governed && mention.end === grammar.tokens[group.from - 2]?.end)
  );
}

/** The clause a closing attribution reports: all before it, and what follows when it stands in the middle. */
export function closingContent(
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
        // `, a dit la maire, reçue à Brest`, `, indique une note, publiée lundi`
        (PARTICIPLE.test(next.key) && !DETERMINERS.has(next.key)) ||
        /^(?:qui|dont|où|et|puis|mais|cité|citée|interrogé|interrogée|joint|jointe|tout|avant|sans|selon)$/.test(next.key));
    if (!complete || !hangs) {
      const to = clauseEnd(tokens, closing.to + 1, cuts);
      const quoted = tokens.slice(from, end).every((token) => token.kind !== 'word');
      if (!quoted && to > closing.to + 1) return { from, to };
    }
  }
  return { from, to: end };
}

const PARTICIPLE = /^.{3,}(?:é|ée|és|ées|u|ue|us|ues|i|ie|is|ise|ises|ies|it|ite|its|ites)$/;
