import type { Cue, Mention, QuotationToken, Sentence, Span, Subject, Token } from '../../captureLanguage.ts';
import { type Attribution, attributionsOf } from './attributions.ts';
import { type CueVerb, cueVerb, namingVerb, SPEAKS_NEGATED, SPEECH_NOUN } from './cueVerbs.ts';
import { isVerbForm } from './groups.ts';
import { mentionsOf } from './mentions.ts';
import { subjectBehind, subjectInFront } from './subjects.ts';
import { ADVERBS, CONJUNCTIONS, plain } from './words.ts';

/** A verb of speech in its place. */
interface Verb {
  readonly at: number;
  readonly verb: CueVerb;
}

/** How far `что` may stand behind its verb: `сообщил журналистам в среду на форуме в Казани, что`. */
const CLAUSE_REACH = 22;

/** Close speech (`«…», — продолжил он`) but with an object mostly tell of deeds: `продолжает список „старых долгов“`. */
const ACTS =
  /^(?:продолж|нача|законч|заверш|поддержа|показа|зафиксирова|установи|обнаружи|выясни|раскры|подвести|вывести|огласи|обнародова|исключ|допус|получ|видеть|увидеть|знать|понять|понимать|помнить|хотеть|узнать|приводить|привести|сделать|поставить|прийти|дать|убедить|выступ|подписа|передава|переда|изложи|оцен|гарантир|вывод|обеща|пообеща)/;

/** The words of a Russian sentence that introduce, close or interrupt speech. */
export function cuesOf(sentence: Sentence, mentions: readonly Mention[]): Cue[] {
  const { tokens } = sentence;
  const cues: Cue[] = [];
  const span = (from: number, to: number): Span | null => {
    const [first, last] = [tokens[from], tokens[to - 1]];
    return first === undefined || last === undefined || to <= from ? null : { start: first.start, end: last.end };
  };
  const push = (
    rule: string,
    from: number,
    to: number,
    subject: Subject,
    content: Span | null,
    reachFrom: number,
    { ofPrevious = false, verb = null }: { ofPrevious?: boolean; verb?: CueVerb | null } = {},
  ): void => {
    const [words, reach] = [span(from, to), span(reachFrom, tokens.length)];
    if (words === null || reach === null) return;
    const gender = verb?.form === 'singular' && verb.gender !== 'unknown' ? { gender: verb.gender } : {};
    cues.push({ ...words, rule, subject, content, reach, ...gender, ...(ofPrevious ? { ofPrevious } : {}) });
  };
  const verbs = verbsOf(tokens);
  const attributions = attributionsOf(tokens, mentions, verbs);
  /** First token that no reported clause holds yet. */
  let free = 0;

  for (const found of attributions.filter(({ placed }) => placed === 'front')) {
    const end = clauseEnd(tokens, found.contentFrom, verbs, attributions, mentions);
    const speech = verbs.some(({ at }) => at >= end - 1 && at < end + 8 && tokens[colonBehind(tokens, at)]?.kind === 'quotation');
    push(found.rule, found.from, found.cueTo, found.subject, speech ? null : span(found.contentFrom, end), found.contentFrom, {
      verb: found.verb,
    });
    free = Math.max(free, end);
  }
  for (const { at, verb } of verbs) {
    // «Как сообщает агентство, министр заявил: „…“»: the marked words are the minister's.
    const introduces = verb.closing && tokens[colonBehind(tokens, at)]?.kind === 'quotation';
    if (at < free && !introduces && !(closes(tokens, at, free, mentions) && verb.closing)) continue;
    if (attributions.some(({ from, to }) => at >= from && at < to)) continue;
    if (isOfPrevious(tokens, at)) {
      const subject = subjectBehind(tokens, at, mentions, verb)?.subject;
      const front = subject === undefined || subject.kind === 'same' ? subjectInFront(tokens, at, mentions, verb) : null;
      push('ru.about-this', at, at + 1, front ?? subject ?? { kind: 'same' }, null, at, { ofPrevious: true, verb });
      free = tokens.length;
      continue;
    }
    const clause = verb.clause ? clauseBehind(tokens, at, verbs) : -1;
    if (clause !== -1) {
      const subject = clauseSubject(tokens, at, mentions, verb, cues);
      if (subject === null) continue;
      const end = clauseEnd(tokens, clause, verbs, attributions, mentions);
      push('ru.clause', at, at + 1, withGender(subject, verb), span(clause, end), at, { verb });
      free = Math.max(free, end);
      continue;
    }
    if (verb.closing && closes(tokens, at, free, mentions)) {
      const behind = subjectBehind(tokens, at, mentions, verb);
      const subject = behind?.subject ?? subjectInFront(tokens, at, mentions, verb) ?? { kind: 'same' as const };
      const before = contentStop(tokens, at);
      const { from, to } = aroundAttribution(tokens, contentStart(tokens, free, at), before, behind?.to ?? tokens.length);
      const marked = tokens.slice(from, to).every((token) => token.kind !== 'word' && token.kind !== 'number');
      const inside = attributions.some(({ placed, from: there }) => placed === 'front' && there < at) && at < free;
      push(
        'ru.closing',
        at,
        at + 1,
        withGender(subject, verb),
        marked || inside || behind === null ? null : span(from, to),
        Math.min(free, from),
        { verb },
      );
      free = Math.max(free, behind?.to ?? at + 1);
      continue;
    }
    const colon = colonBehind(tokens, at);
    const subject =
      subjectInFront(tokens, at, mentions, verb) ??
      subjectBehind(tokens, at, mentions, verb)?.subject ??
      (cues.length > 0 || verb.form === 'gerund' ? { kind: 'same' as const } : null);
    if (subject === null || verb.form === 'passive' || (colon === -1 && ACTS.test(verb.lemma) && tokens[at + 1]?.kind !== 'quotation'))
      continue;
    const after = colon === -1 || !verb.clause ? null : span(colon, tokens.length);
    const reported = after !== null && tokens[colon]?.kind === 'word' ? after : null;
    push(colon === -1 ? 'ru.object' : 'ru.colon', at, at + 1, subject, reported, at, { verb });
  }
  for (const found of attributions.filter(({ placed }) => placed !== 'front')) {
    const start = tokens[found.from]?.start ?? 0;
    const inside = cues.some(({ content }) => content !== null && content.start <= start && content.end > start);
    push(found.rule, found.from, found.cueTo, found.subject, inside ? null : span(found.contentFrom, found.contentTo), found.contentFrom, {
      verb: found.verb,
    });
  }
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'quotation' || tokens[at - 1]?.text !== ':') continue;
    if (cues.some(({ reach }) => reach.start <= token.start && reach.end >= token.end)) continue;
    const named = mentions.findLast((mention) => mention.end <= token.start && !mention.governed && mention.kind === 'person');
    if (named !== undefined) push('ru.name-colon', at - 1, at, { kind: 'mention', mention: named }, null, at);
  }
  return cues.sort((a, b) => a.start - b.start);
}

function verbsOf(tokens: readonly Token[]): Verb[] {
  const verbs: Verb[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    const verb = cueVerb(plain(token)) ?? namingVerb(plain(token));
    if (verb === null || isNegated(tokens, at)) continue;
    // «следует» is an attribution only with «из», else it is an obligation.
    if (/^(?:следовать|явствовать)$/.test(verb.lemma) && plain(tokens[at + 1]) !== 'из') continue;
    if (/^(?:мы|я|вы|вам|нам)$/.test(plain(tokens[at - 1]))) continue;
    verbs.push({ at, verb });
  }
  return verbs;
}

function isNegated(tokens: readonly Token[], at: number): boolean {
  return plain(tokens[at - 1]) === 'не' && !SPEAKS_NEGATED.test(plain(tokens[at]));
}

/** `такое мнение`, `соответствующее заявление`, `с таким предложением`: points at what has been said. */
const SUCH =
  /^(?:так(?:ое|ой|ую|ие|им|ими)|данн(?:ое|ый|ую)|эт(?:о|от|у|и)|соответствующ(?:ее|ий|ую|ие|им)|подобн(?:ое|ый|ую)|аналогичн(?:ое|ый|ую|ые))$/;
const SAYING =
  /^(?:мнени[ея]м?|заявлени[ея]м?|предположени[ея]м?|предложени[ея]м?|оценк[уи]|прогноз[ы]?|информацию|данные|цифры|позицию|точку|комментарий|слова|словами|сообщение|тезис|статистику|инициативой|идею|идеей|предупреждение|обещание|признание|разъяснени[ея]|вывод[ы]?)$/;
/** The verb of `Об этом глава комитета по … Иван Петров сообщил` may stand so far from the start. */
const FRONT_WORDS = 24;

/** `Об этом сообщил X`, `Такое мнение высказал X`: what was said stands in the sentence before. */
function isOfPrevious(tokens: readonly Token[], at: number): boolean {
  const about = /^об?$/.test(plain(tokens[0])) && plain(tokens[1]) === 'этом';
  // «Это следует из данных ведомства», «Это подтвердил министр»
  if (plain(tokens[0]) === 'это' && at <= 2 && /^(?:следует|вытекает|подтвердил[аи]?|сообщил[аи]?|заявил[аи]?)$/.test(plain(tokens[at])))
    return true;
  const first = plain(tokens[0]) === 'с' ? 1 : 0;
  const such = SUCH.test(plain(tokens[first])) && tokens.slice(first + 1, first + 4).some((token) => SAYING.test(plain(token)));
  if ((!about && !such) || at > FRONT_WORDS || clauseBehind(tokens, at, []) !== -1) return false;
  return !tokens.slice(0, at).some((token) => /^[:;]$/.test(token.text) || (token.kind === 'quotation' && token.tokens.length > 8));
}

/** The token behind `что` of a verb's clause; -1 when it has none. */
function clauseBehind(tokens: readonly Token[], verbAt: number, verbs: readonly Verb[]): number {
  let commas = 0;
  // «комментируя решение суда, отметил, что»: the clause is the main verb's.
  const gerund = verbs.some((one) => one.at === verbAt && one.verb.form === 'gerund');
  for (let at = verbAt + 1; at < tokens.length && at <= verbAt + CLAUSE_REACH; at += 1) {
    const token = tokens[at];
    if (token === undefined) return -1;
    const key = plain(token);
    if (key === 'что' || key === 'будто') return tokens[at - 1]?.text === ',' || plain(tokens[at - 1]) === 'том' ? at + 1 : -1;
    if (token.kind === 'quotation' && token.tokens.length > 8) return -1;
    if (/^[:;–—]$/.test(token.text) || /^[.!?…]$/.test(token.text)) return -1;
    if (token.text === ',') {
      commas += 1;
      if (commas > 3) return -1;
    }
    const other = at > verbAt ? verbs.find((one) => one.at === at) : undefined;
    // «сказал министр, пояснив, что»: the clause is the second verb's.
    if (other !== undefined && (gerund || other.verb.form === 'gerund' || (at > verbAt + 1 && commas === 0)) && !SPEECH_NOUN.test(key))
      return -1;
    if (/^(?:который|которая|которое|которые|которого|которой|которых|котором|которую|чтобы)$/.test(key)) return -1;
  }
  return -1;
}

/** Who says what the clause reports; null where the saying is nobody's (`сообщается, что`). */
function clauseSubject(
  tokens: readonly Token[],
  at: number,
  mentions: readonly Mention[],
  verb: CueVerb,
  cues: readonly Cue[],
): Subject | null {
  if (verb.form === 'gerund') return cues.at(-1)?.subject ?? mainSubject(mentions) ?? { kind: 'same' };
  // «Он призвал союз к миру и отметил, что»: both verbs have the first one's subject.
  if (/^(?:и|затем)$/.test(plain(tokens[at - 1]))) {
    for (let first = at - 2; first > 0; first -= 1) {
      const other = cueVerb(plain(tokens[first])) ?? namingVerb(plain(tokens[first]));
      if (tokens[first]?.kind !== 'word' || other === null || other.form !== verb.form || other.gender !== verb.gender) continue;
      const shared = subjectInFront(tokens, first, mentions, other);
      if (shared !== null) return shared;
      break;
    }
  }
  const front = subjectInFront(tokens, at, mentions, verb);
  if (front !== null) return front;
  const behind = subjectBehind(tokens, at, mentions, verb)?.subject ?? null;
  if (behind !== null) return behind;
  // «Также отмечается, что»: the text that was quoted just before goes on.
  if (verb.form === 'passive')
    return /^(?:отмеча|уточня|подчеркива|указыва|поясня|добавля)/.test(plain(tokens[at])) && goesOn(tokens, at) ? { kind: 'same' } : null;
  const coordinated = /^(?:и|,|также|а|но|затем|потом|при)$/.test(
    plain(tokens[at - 1]) === '' ? (tokens[at - 1]?.text ?? '') : plain(tokens[at - 1]),
  );
  if (coordinated && cues.length > 0) return cues.at(-1)?.subject ?? null;
  return at <= 3 && verb.form === 'plural' ? null : { kind: 'same' };
}

/** Only words that add stand before the verb: `Также`, `При этом`, `Кроме того,`. */
function goesOn(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(0, at).map((token) => (token.kind === 'mark' ? '' : plain(token)));
  return (
    before.includes('также') ||
    /^(?:при этом|кроме того|помимо этого|в частности|там|здесь)$/.test(before.filter((word) => word !== '').join(' '))
  );
}

/** `депутат напомнила`: the verb tells more of a designation that points back than its own word does. */
function withGender(subject: Subject, verb: CueVerb): Subject {
  if (subject.kind !== 'mention' || !subject.mention.anaphoric || subject.mention.kind !== 'designation' || verb.gender === 'unknown')
    return subject;
  return { kind: 'pronoun', gender: verb.gender, number: subject.mention.number };
}

function mainSubject(mentions: readonly Mention[]): Subject | null {
  const mention = mentions.find((one) => !one.governed && one.kind !== 'name') ?? mentions.find((one) => !one.governed);
  return mention === undefined ? null : { kind: 'mention', mention };
}

/** The verb stands behind the speech: after a comma, a dash or marks. */
function closes(tokens: readonly Token[], at: number, free: number, mentions: readonly Mention[]): boolean {
  let before = at - 1;
  while (before > free && isBesideVerb(tokens[before])) before -= 1;
  const token = tokens[before];
  if (token === undefined) return false;
  // «Волгамаш» before the verb is who speaks, not what was said.
  if (token.kind === 'quotation') return !mentions.some((mention) => mention.end === token.end);
  if (before <= 0) return false;
  if (token.text === ',') {
    // «Эколог Наталья Фомина, живущая здесь давно, предупредила»: what stands before is the subject, no clause.
    const clause = tokens.slice(free, before).some((one) => one.kind !== 'mark' && (one.kind === 'quotation' || isVerbForm(plain(one))));
    const subject = mentions.some((mention) => mention.kind === 'person' && !mention.governed && mention.end <= token.start);
    return before > free && (clause || !subject);
  }
  return /^[–—-]$/.test(token.text) && (tokens[before - 1]?.text === ',' || tokens[before - 1]?.kind === 'quotation' || before <= 1);
}

/** `…, об этом вчера заявил`: what may stand between the comma and the verb that closes speech. */
function isBesideVerb(token: Token | undefined): boolean {
  return ADVERBS.has(plain(token)) || /^(?:он|она|они|при|этом|же|об|о|чем|как)$/.test(plain(token));
}

function contentStart(tokens: readonly Token[], free: number, at: number): number {
  let from = free;
  if (/^об?$/.test(plain(tokens[from])) && plain(tokens[from + 1]) === 'том' && plain(tokens[from + 3]) === 'что') from += 4;
  while (from < at && (tokens[from]?.kind === 'mark' || (from === free && free > 0 && CONJUNCTIONS.has(plain(tokens[from]))))) from += 1;
  return from;
}

/**
 * The clause an attribution closes; when it stands in the middle (`Кроме того, добавил он, …`, `Дорога, отметил он, готова`) what follows
 * belongs to it, and an opening without verb does not.
 */
function aroundAttribution(tokens: readonly Token[], from: number, to: number, behind: number): { from: number; to: number } {
  const next = tokens[behind + 1];
  if (!/^[,–—-]$/.test(tokens[behind]?.text ?? '') || next === undefined) return { from, to };
  // «…», — сказал министр, пояснив, что …: what follows is said anew.
  if (cueVerb(plain(next))?.form === 'gerund') return { from, to };
  if (tokens.slice(from, to).some((token) => token.kind === 'quotation' && token.tokens.length > 6)) return { from, to };
  const complete = tokens.slice(from, to).some((token) => token.kind === 'word' && isVerbForm(plain(token)));
  const goesOn = tokens.slice(behind + 1).some((token) => token.kind === 'word' && isVerbForm(plain(token)));
  if (complete ? !/^(?:и|а|но|однако)$/.test(plain(next)) || !goesOn : !goesOn) return { from, to };
  const opening = tokens
    .slice(from, to)
    .every(
      (token) => ADVERBS.has(plain(token)) || /^(?:кроме|того|при|этом|в|то|же|время|частности|целом|связи|с|этим)$/.test(plain(token)),
    );
  let end = tokens.length;
  while (end > behind + 1 && tokens[end - 1]?.kind === 'mark') end -= 1;
  return { from: opening ? behind + 1 : from, to: end };
}

/** Before the comma and dash in front of a closing verb. */
function contentStop(tokens: readonly Token[], at: number): number {
  let to = at;
  while (to > 0 && isBesideVerb(tokens[to - 1])) to -= 1;
  while (to > 0 && /^[,–—-]$/.test(tokens[to - 1]?.text ?? '')) to -= 1;
  return to;
}

function colonBehind(tokens: readonly Token[], verbAt: number): number {
  for (let at = verbAt + 1; at < tokens.length && at <= verbAt + CLAUSE_REACH; at += 1) {
    if (tokens[at]?.text === ':') return at + 1;
    if (/^[.;!?]$/.test(tokens[at]?.text ?? '') || tokens[at]?.kind === 'quotation') return -1;
  }
  return -1;
}

/** Where a reported clause ends: before a closing attribution, before the next thing that is said, else with the sentence. */
function clauseEnd(
  tokens: readonly Token[],
  from: number,
  verbs: readonly Verb[],
  attributions: readonly Attribution[],
  mentions: readonly Mention[],
): number {
  let end = tokens.length;
  for (const { at, verb } of verbs) {
    if (at <= from || at >= end) continue;
    if (attributions.some((found) => at >= found.from && at < found.to)) continue;
    const before = tokens[at - 1];
    const key = plain(before);
    if (verb.form === 'gerund' && before?.text === ',' && clauseBehind(tokens, at, verbs) !== -1) end = at - 1;
    else if (verb.clause && (key === 'и' || key === 'также' || key === 'затем') && clauseBehind(tokens, at, verbs) !== -1)
      end = coordinatedStart(tokens, at);
    else if (verb.closing && before?.text === ',' && clauseBehind(tokens, at, verbs) === -1) {
      const behind = subjectBehind(tokens, at, mentions, verb);
      if (behind !== null && behind.to >= Math.min(tokens.length - 1, at + 2)) end = at - 1;
    }
  }
  const colon = tokens.findIndex((token, at) => at > from && at < end && token.text === ':' && tokens[at + 1]?.kind === 'quotation');
  if (colon !== -1) end = colon;
  const later = attributions.find(({ placed, from: there }) => placed === 'behind' && there > from && there < end);
  return later === undefined ? end : later.contentTo;
}

function coordinatedStart(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > 0 && (/^(?:и|а|также|затем|но)$/.test(plain(tokens[start - 1])) || tokens[start - 1]?.text === ',')) start -= 1;
  return start;
}

/** Attributions inside marks: `«Мы готовы, — сказал он. — Работа идёт»`. */
export function asidesOf(quotation: QuotationToken): Cue[] {
  const { tokens } = quotation;
  const sentence: Sentence = { index: 0, paragraph: 0, start: quotation.start, end: quotation.end, tokens };
  const mentions = mentionsOf(sentence);
  const cues: Cue[] = [];
  for (const { at, verb } of verbsOf(tokens)) {
    if (!verb.closing || verb.form === 'gerund') continue;
    if (!/^[–—-]$/.test(tokens[at - 1]?.text ?? '') || !/^[,.!?…]$/.test(tokens[at - 2]?.text ?? '')) continue;
    const behind = subjectBehind(tokens, at, mentions, verb);
    const [first, last] = [tokens[at]?.start, tokens[at]?.end];
    if (first === undefined || last === undefined) continue;
    cues.push({
      start: first,
      end: last,
      rule: 'ru.closing',
      subject: behind?.subject ?? { kind: 'same' },
      content: null,
      reach: quotation.quotation.inner,
    });
  }
  return cues;
}
