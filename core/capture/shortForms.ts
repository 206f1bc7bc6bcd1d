import type { Mention } from '../language/captureLanguage.ts';
import { folded } from './foldedNames.ts';
import { compatible, MOST_SEARCHED, type Speaker } from './speaker.ts';

/** How many sentences back a person without a function may stand for `le président` to be that person. */
const NEAR = 6;

/** A bare kind of body, `le parti`, `l'association`. */
export function isShortForm(mention: Mention): boolean {
  return mention.heads.some((head) => folded(mention.name).replace(/s$/, '') === folded(head).replace(/s$/, ''));
}

/** A speaker where a mention brought it on. */
export interface Seen {
  readonly speaker: Speaker;
  readonly sentence: number;
  readonly governed: boolean;
}

/** The speaker a function or a short form of a body means; undefined when it brings on somebody new. */
export function shortForm(mention: Mention, sentence: number, seen: readonly Seen[], speakers: readonly Speaker[]): Speaker | undefined {
  const { heads } = mention;
  if (heads.length === 0 || mention.indefinite === true) return undefined;
  const wanted = contentWords(mention.name, heads);
  const fits = (speaker: Speaker): boolean => {
    if (!heads.some((head) => speaker.heads.has(head)) || speaker.number !== mention.number) return false;
    if (speaker.country !== undefined && mention.country !== undefined && speaker.country !== mention.country) return false;
    // `la société … Le groupe`: what a body is also called may be of the other gender.
    const otherWord = mention.kind === 'body' && !speaker.heads.has(heads[0] ?? '');
    if (!otherWord && !compatible(speaker.gender, mention.gender)) return false;
    if ((mention.kind === 'body' || mention.kind === 'document') !== (speaker.kind !== 'person' && speaker.kind !== 'designation'))
      return false;
    if (wanted.length === 0 || heads.some((head) => head.includes(' ') && speaker.heads.has(head))) return true;
    const has = new Set(
      folded(
        `${speaker.name} ${speaker.role ?? ''} ${speaker.organisation ?? ''} ${speaker.acronym ?? ''} ${initialsOf(speaker)} ${[...speaker.heads].join(' ')}`,
      ).split(' '),
    );
    // `ministre du Commerce … le ministre du Commerce et des PME`: all that is known of the function, and more.
    const known = speaker.role === null ? [] : contentWords(speaker.role, heads);
    if (known.length > 0 && known.every((word) => wanted.includes(word))) return true;
    // `l'ambassadeur de Côte d'Ivoire … le diplomate ivoirien`
    const sameCountry = speaker.country !== undefined && speaker.country === mention.country ? folded(speaker.country) : null;
    const told = wanted.filter((word) => has.has(word) || isInflected(word, has) || isOfCountry(word, sameCountry));
    return told.length >= wanted.length * 0.6;
  };
  // `le premier ministre` is the one who is called so, before any other minister nearer by.
  const whole = heads.filter((head) => head.includes(' '));
  const isWhole = (speaker: Speaker): boolean => whole.some((head) => speaker.heads.has(head)) && fits(speaker);
  if (whole.length > 0) {
    const holder = seen.findLast(({ speaker }, index) => index >= seen.length - 300 && isWhole(speaker));
    if (holder !== undefined) return holder.speaker;
  }
  for (let back = seen.length - 1; back >= 0 && back >= seen.length - 300; back -= 1) {
    const entry = seen[back];
    // A bare name that stands inside a group is a place, not what `le groupe` means.
    if (entry === undefined || (entry.speaker.kind === 'name' && (entry.governed || sentence - entry.sentence > NEAR))) continue;
    if (fits(entry.speaker)) return entry.speaker;
  }
  const envoy = onlyOneOf(mention, seen) ?? whoWas(mention, sentence, seen);
  if (envoy !== undefined) return envoy;
  if (mention.vague === true) {
    const holders = speakers
      .slice(0, MOST_SEARCHED)
      .filter(
        (speaker) =>
          speaker.kind === 'person' && heads.some((head) => speaker.heads.has(head)) && compatible(speaker.gender, mention.gender),
      );
    if (holders.length === 1) return holders[0];
  }
  // `X s'est réjouie. … La ministre a ajouté`: whoever has just been the subject, before somebody whose function comes only later.
  const near = mention.governed || wanted.length > 0 ? undefined : withoutFunction(mention, sentence, seen, 2);
  if (near !== undefined) {
    near.role = mention.role;
    return near;
  }
  const later = speakers
    .slice(0, MOST_SEARCHED)
    .find((speaker) => speaker.kind !== 'designation' && fits(speaker) && !FORMER.test(` ${folded(speaker.role ?? '')}`));
  if (later !== undefined) return later;
  if (mention.kind !== 'designation' || mention.number !== 'singular') return undefined;
  if (mention.organisation !== null || wanted.length > 1) {
    const described = onlyOneMeant(mention, sentence, seen);
    if (described !== undefined) {
      described.role = mention.role;
      described.organisation ??= mention.organisation;
      return described;
    }
  }
  if (mention.organisation !== null) return undefined;
  // A longer description (`le chef de la diplomatie allemande`) can only mean the one person the text has brought on so far.
  if (wanted.length > 1 && new Set(seen.filter((entry) => entry.speaker.kind === 'person').map((entry) => entry.speaker)).size !== 1)
    return undefined;
  // Inside a group (`avec le préfet`) it is somebody else, unless nobody else has a function.
  if (mention.governed && seen.some((entry) => entry.speaker.kind === 'designation' && entry.speaker.number === 'singular'))
    return undefined;
  const person = withoutFunction(mention, sentence, seen, NEAR);
  if (person !== undefined) person.role = mention.role;
  return person;
}

/** Words for somebody who speaks for a body, whatever else he is there. */
const SPEAKS_FOR = new Set(['représentant', 'responsable', 'dirigeant', 'émissaire']);

/** `le représentant de la Banque mondiale` is its vice-president, when the text has brought on nobody else of the Bank. */
function onlyOneOf({ organisation, heads, number, governed, gender }: Mention, seen: readonly Seen[]): Speaker | undefined {
  if (organisation === null || governed || number === 'plural' || !heads.some((head) => SPEAKS_FOR.has(head))) return undefined;
  const own = folded(organisation);
  const people = new Set<Speaker>();
  for (let back = seen.length - 1; back >= Math.max(0, seen.length - 100); back -= 1) {
    const speaker = seen[back]?.speaker;
    if (speaker?.kind === 'person' && folded(`${speaker.organisation ?? ''} ${speaker.role ?? ''}`).includes(own)) people.add(speaker);
  }
  const [only] = people;
  return only !== undefined && people.size === 1 && compatible(only.gender, gender) ? only : undefined;
}

/** `Ida Moreau … L'ancienne ministre a ajouté`: what somebody has been, when the last sentences were about one person of that gender. */
function whoWas({ name, governed, gender, number }: Mention, sentence: number, seen: readonly Seen[]): Speaker | undefined {
  if (governed || gender === 'unknown' || number === 'plural' || !FORMER.test(` ${folded(name)}`)) return undefined;
  const people = new Set<Speaker>();
  for (let back = seen.length - 1; back >= 0; back -= 1) {
    const entry = seen[back];
    if (entry === undefined || sentence - entry.sentence > NEAR * 2) break;
    if (entry.speaker.kind === 'person' && !entry.governed && compatible(entry.speaker.gender, gender)) people.add(entry.speaker);
  }
  const [only] = people;
  return people.size === 1 ? only : undefined;
}

/** Somebody of that gender has been a subject in the last sentences: a kind of person without a name can mean them. */
export function isSomebodyNear(mention: Mention, sentence: number, seen: readonly Seen[]): boolean {
  for (let back = seen.length - 1; back >= 0; back -= 1) {
    const entry = seen[back];
    if (entry === undefined || sentence - entry.sentence > NEAR) return false;
    if (entry.speaker.kind === 'person' && !entry.governed && compatible(entry.speaker.gender, mention.gender)) return true;
  }
  return false;
}

/** What one has been, one is not called by before it is told. */
const FORMER = / (?:ancien|ancienne|ex|бывш\p{L}*|экс) /u;

/** `Awa Diop espère que … La patronne de Norda a ajouté`: the one person of that gender whom the last sentences were about, and who has no function yet. */
function onlyOneMeant(mention: Mention, sentence: number, seen: readonly Seen[]): Speaker | undefined {
  if (mention.governed || mention.gender === 'unknown') return undefined;
  let only: Speaker | undefined;
  for (let back = seen.length - 1; back >= 0; back -= 1) {
    const entry = seen[back];
    if (entry === undefined || sentence - entry.sentence > NEAR) break;
    const { speaker } = entry;
    if (speaker.kind !== 'person' || speaker === only || !compatible(speaker.gender, mention.gender)) continue;
    if (only !== undefined || entry.governed || speaker.role !== null || speaker.gender !== mention.gender) return undefined;
    only = speaker;
  }
  // A man may be any of several men; the text must have come back to him.
  if (only !== undefined && mention.gender !== 'feminine' && timesSeen(seen, only) < 2) return undefined;
  return only;
}

function timesSeen(seen: readonly Seen[], speaker: Speaker): number {
  let times = 0;
  for (let back = seen.length - 1; back >= Math.max(0, seen.length - 100); back -= 1) if (seen[back]?.speaker === speaker) times += 1;
  return times;
}

/** `M. Lavoie … Le président a ajouté`: a short function nobody holds yet belongs to the person without one whom the text is about. */
function withoutFunction(mention: Mention, sentence: number, seen: readonly Seen[], reach: number): Speaker | undefined {
  if (mention.kind !== 'designation' || mention.number !== 'singular' || mention.organisation !== null) return undefined;
  for (let back = seen.length - 1; back >= 0; back -= 1) {
    const entry = seen[back];
    if (entry === undefined || sentence - entry.sentence > reach) break;
    const { speaker } = entry;
    if (speaker.kind !== 'person' || entry.governed) continue;
    // An office (`глава государства`) is not held by the one beside, who has a function of another kind.
    if (speaker.role !== null && mention.heads.some((head) => head.includes(' '))) continue;
    return speaker.role !== null || !compatible(speaker.gender, mention.gender) ? undefined : speaker;
  }
  return undefined;
}

/** The capitals by which a speaker's organisation is likely to be called later: `РЭЦ` for `Российский экспортный центр`. */
function initialsOf({ organisation }: Speaker): string {
  const words = folded(organisation ?? '')
    .split(' ')
    .filter((word) => word.length > 2);
  return words.length < 2 ? '' : words.map((word) => word.charAt(0)).join('');
}

/** `Волгамаша` is a form of `Волгамаш`: in Cyrillic the last two letters may differ. */
function isInflected(word: string, words: ReadonlySet<string>): boolean {
  if (!/^\p{Script=Cyrillic}{5,}$/u.test(word)) return false;
  const stem = word.slice(0, Math.max(4, word.length - 2));
  return [...words].some((other) => other.startsWith(stem) && other.length <= word.length + 2);
}

/** `ivoirienne` is a form of `ivoirien`: one begins with all but the last letters of the other. */
function isOfCountry(word: string, country: string | null): boolean {
  return country !== null && word.length >= 4 && word.startsWith(country.slice(0, Math.max(4, country.length - 2)));
}

function contentWords(name: string, heads: readonly string[]): string[] {
  const own = new Set(heads.flatMap((head) => folded(head).split(' ')));
  return folded(name)
    .split(' ')
    .filter((word) => word.length > 2 && !own.has(word));
}
