import type { Mention, Subject, Token } from '../../captureLanguage.ts';
import { documents } from './bodies.ts';
import { type CueVerb, cueVerb } from './cueVerbs.ts';
import { isAdjective } from './declension.ts';
import { roleForm } from './roles.ts';
import { ADVERBS, POSSESSIVES, PRONOUNS, plain } from './words.ts';

/** A subject behind its verb and the token after it. */
export interface Behind {
  readonly subject: Subject;
  readonly to: number;
}

const REACH = 32;

/** Who speaks by the words behind the verb: `сообщил агентству глава X`, `добавили в РЭЦ`, `говорится в сообщении`, `сказал он`. */
export function subjectBehind(tokens: readonly Token[], verbAt: number, mentions: readonly Mention[], verb: CueVerb): Behind | null {
  const next = tokens[verbAt + 1];
  const pronoun = PRONOUNS.get(plain(next));
  if (pronoun !== undefined) return { subject: { kind: 'pronoun', ...pronoun }, to: verbAt + 2 };
  const stop = attributionStop(tokens, verbAt + 1);
  // «приводит его слова пресс-служба»: the one whose words they are, not the one who passes them on.
  const words = tokens.findIndex((token, at) => at > verbAt && at < stop && plain(token) === 'слова');
  const own = tokens[words - 1];
  // «сообщил глава района, его слова приводит агентство»: he is named before his words.
  const named =
    own !== undefined &&
    mentions.some(({ kind, governed, start, end }) => kind === 'person' && !governed && start >= (next?.start ?? 0) && end <= own.start);
  const possessor = words === -1 || named ? undefined : POSSESSIVES.get(plain(own));
  if (possessor !== undefined) return { subject: { kind: 'pronoun', ...possessor }, to: stop };
  const inside = mentions.filter(
    (mention) => mention.start >= (next?.start ?? Number.POSITIVE_INFINITY) && mention.start < (tokens[stop - 1]?.end ?? 0),
  );
  const chosen = referenceAmong(tokens, verbAt, stop, inside) ?? quotedAmong(verb, inside) ?? speakerAmong(tokens, verbAt, inside, verb);
  if (chosen !== null) return { subject: { kind: 'mention', mention: chosen }, to: Math.max(stop, indexAfter(tokens, chosen.end)) };
  const document = tokens.slice(verbAt + 1, verbAt + 6).some((token) => documents.has(plain(token)) || plain(token) === 'там');
  // «говорится в сообщении, опубликованном в канале пресс-секретаря»
  const published = document && /^(?:опубликован|размещен|распространен|обнародован)/.test(plain(tokens[stop + 1]));
  const author = published ? mentions.find(({ kind, start }) => kind === 'person' && start > (tokens[stop]?.start ?? 0)) : undefined;
  if (author !== undefined) return { subject: { kind: 'mention', mention: author }, to: stop };
  if (document) return { subject: { kind: 'same' }, to: stop };
  const ends = next === undefined || next.kind === 'mark';
  return ends && verb.form !== 'passive' ? { subject: { kind: 'same' }, to: verbAt + 1 } : null;
}

/** Where the words of a closing attribution end: at the next stop or comma behind which the speech goes on. */
function attributionStop(tokens: readonly Token[], from: number): number {
  for (let at = from; at < tokens.length && at < from + REACH; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (
      /^[.;:!?…]$/.test(token.text) ||
      (/^[,–—]$/.test(token.text) && !/^(?:со|его|ее)$/.test(plain(tokens[at + 1])) && !isFurtherFunction(tokens[at + 1]))
    )
      return at;
  }
  return Math.min(tokens.length, from + REACH);
}

/** `сказал автор работы, профессор кафедры Иван Лось`: one who has several functions. */
function isFurtherFunction(token: Token | undefined): boolean {
  const form = roleForm(plain(token));
  return token?.capital === false && form?.cases.has('nominative') === true && form.gender !== 'plural';
}

/** `со ссылкой на пресс-службу`, `слова министра`: whose words the agency passes on. */
function referenceAmong(tokens: readonly Token[], verbAt: number, stop: number, inside: readonly Mention[]): Mention | null {
  for (let at = verbAt + 1; at < stop; at += 1) {
    if (plain(tokens[at]) !== 'ссылкой' && (plain(tokens[at]) !== 'слова' || POSSESSIVES.has(plain(tokens[at - 1])))) continue;
    const from = tokens[at]?.end ?? 0;
    // «отметила М. Репко со ссылкой на меморандум»: she says it herself.
    if (plain(tokens[at]) === 'ссылкой' && inside.some(({ kind, governed, start }) => kind === 'person' && !governed && start < from))
      return null;
    return inside.find((mention) => mention.start > from) ?? null;
  }
  return null;
}

/** `цитирует Дубровскую газета «Север»`: the one who is quoted, not the paper. */
function quotedAmong(verb: CueVerb, inside: readonly Mention[]): Mention | null {
  if (!/^(?:про)?цитировать$/.test(verb.lemma)) return null;
  return inside.find(({ kind }) => kind === 'person' || kind === 'name' || kind === 'designation') ?? null;
}

function speakerAmong(tokens: readonly Token[], verbAt: number, inside: readonly Mention[], verb: CueVerb): Mention | null {
  const placed = inside.map((mention) => ({ mention, before: plain(tokens[indexAt(tokens, mention.start) - 1]) }));
  const free = placed.filter(({ mention, before }) => !mention.governed && !isHearer(tokens, mention, before));
  const nominative = (kind: Mention['kind']): Mention | undefined => free.find(({ mention }) => mention.kind === kind)?.mention;
  if (verb.form !== 'passive') {
    const person =
      nominative('person') ??
      free.find(({ mention }) => mention.kind === 'name' && indexAt(tokens, mention.start) <= verbAt + 2)?.mention ??
      nominative('designation');
    if (person !== undefined) return person;
  }
  // «говорится в заявлении пресс-службы на странице в Facebook»: whose text it is, not where it stands.
  const author = placed.find(({ mention, before }) => mention.kind !== 'document' && documents.has(before))?.mention;
  if (verb.form === 'passive' && author !== undefined) return author;
  const located = placed.find(
    ({ mention, before }) => mention.kind === 'body' && /^(?:в|во|на|из|от)$/.test(before) && !PLATFORM.test(mention.name),
  )?.mention;
  if ((verb.form === 'plural' || verb.form === 'passive') && located !== undefined) return located;
  const owner =
    verb.form === 'passive' ? placed.find(({ mention }) => mention.kind === 'body' || mention.kind === 'person')?.mention : undefined;
  return owner ?? nominative('body') ?? (verb.form === 'plural' ? located : undefined) ?? null;
}

/** Where people and bodies write; they say nothing themselves. */
const PLATFORM =
  /^(?:facebook|telegram|twitter|x|youtube|instagram|vk|whatsapp|linkedin|tiktok|max|rutube|телеграм|вконтакте|фейсбук|твиттер)$/i;

/** `сообщил агентству ЕАН`, `сказал «Интерфаксу»`: those it was said to. */
function isHearer(tokens: readonly Token[], mention: Mention, before: string): boolean {
  if (mention.kind !== 'body') return false;
  const first = tokens[indexAt(tokens, mention.start)];
  const key = plain(first);
  if (
    /^(?:агентству|изданию|газете|телеканалу|порталу|журналу|радиостанции|корреспонденту)$/.test(key) ||
    /^(?:агентству|изданию|газете|телеканалу|порталу|журналу)$/.test(before)
  )
    return true;
  const quoted = first?.kind === 'quotation' && /у[»”"“]*$/.test(first.text);
  return quoted;
}

/** Who speaks by the words in front of the verb: the nearest that is no object of its clause. */
export function subjectInFront(tokens: readonly Token[], verbAt: number, mentions: readonly Mention[], verb: CueVerb): Subject | null {
  const from = clauseStart(tokens, verbAt);
  let hearer: Mention | null = null;
  for (let at = verbAt - 1; at >= from; at -= 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.text === ',') {
      at = insertionStart(tokens, at, from);
      continue;
    }
    const pronoun = PRONOUNS.get(plain(token));
    if (pronoun !== undefined && !mentions.some((mention) => mention.start <= token.start && mention.end >= token.end))
      return { kind: 'pronoun', ...pronoun };
    const mention = mentions.find((one) => one.end === token.end);
    if (mention !== undefined) {
      const start = indexAt(tokens, mention.start);
      const before = plain(tokens[start - 1]);
      let seat = start - 1;
      while (seat > from && isAdjective(plain(tokens[seat]))) seat -= 1;
      const located =
        mention.kind === 'body' && /^(?:в|во|на)$/.test(plain(tokens[seat])) && (verb.form === 'plural' || verb.form === 'passive');
      // «В „Волгамаше“ РБК заявили»: a body in the singular before a plural verb is the one it was said to.
      if (!located && verb.form === 'plural' && mention.kind === 'body' && mention.number === 'singular' && !mention.governed) {
        hearer ??= mention;
        at = start;
        continue;
      }
      if (located || (!mention.governed && !/^(?:об?|с|к|у|из|для|по|от)$/.test(before))) return { kind: 'mention', mention };
      at = start;
      continue;
    }
    const key = plain(token);
    if ((key === 'там' || documents.has(key)) && (verb.form === 'plural' || verb.form === 'passive')) {
      const owner = mentions.find((one) => one.start > token.start && one.start < (tokens[verbAt]?.start ?? 0) && one.kind === 'body');
      return owner === undefined ? { kind: 'same' } : { kind: 'mention', mention: owner };
    }
  }
  return hearer === null ? null : { kind: 'mention', mention: hearer };
}

const INSERTED = 24;

/**
 * `Седов, комментируя позицию Орлова, отметил`: a phrase between commas with a gerund, a participle or a relative pronoun says more of the
 * subject before it. The comma before it, or `at` when the comma at `at` ends no such phrase.
 */
function insertionStart(tokens: readonly Token[], at: number, from: number): number {
  for (let start = at - 1; start > from && start > at - INSERTED; start -= 1) {
    if (tokens[start]?.text !== ',') continue;
    let first = start + 1;
    while (first < at && ADVERBS.has(plain(tokens[first]))) first += 1;
    const key = plain(tokens[first]);
    if (/^(?:в|во|на|о|об|с|со|к|из|у|за|по|для|при|от)$/.test(key)) first += 1;
    if (isInsertion(plain(tokens[first]))) return start;
  }
  return at;
}

function isInsertion(key: string): boolean {
  if (/^котор/.test(key)) return true;
  if (cueVerb(key)?.form === 'gerund') return true;
  if (/(?:ущ|ющ|ащ|ящ|вш|нн|ем|им)(?:ий|ая|ее|ие|ый|ое|ые|ийся|аяся|иеся)$/.test(key)) return true;
  return key.length > 5 && /(?:уя|ая|яя|вая|ив|ав|ев|ув|яв|вшись|аясь|уясь|ясь)$/.test(key) && !isAdjective(key);
}

/** The clause of a verb begins behind a semicolon, a colon, or a conjunction with a verb of its own before it. */
function clauseStart(tokens: readonly Token[], verbAt: number): number {
  for (let at = verbAt - 1; at > 0; at -= 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (/^[;:]$/.test(token.text)) return at + 1;
    if (cueVerb(plain(token)) !== null && !ADVERBS.has(plain(token)) && cueVerb(plain(token))?.form !== 'gerund') return at + 1;
  }
  return 0;
}

/** The token that begins at an offset. */
function indexAt(tokens: readonly Token[], start: number): number {
  const index = tokens.findIndex((token) => token.start >= start);
  return index === -1 ? tokens.length : index;
}

/** The first token that begins at or behind an offset. */
export function indexAfter(tokens: readonly Token[], end: number): number {
  const index = tokens.findIndex((token) => token.start >= end);
  return index === -1 ? tokens.length : index;
}
