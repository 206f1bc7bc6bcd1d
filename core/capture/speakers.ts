import type { CaptureLanguage, GrammaticalNumber, Mention } from '../language/captureLanguage.ts';
import type { Gender } from '../model/authority.ts';
import { differsByOne, folded } from './foldedNames.ts';

/** Somebody or something the article cites, put together from all its mentions. */
export interface Speaker {
  kind: Mention['kind'];
  name: string;
  family: string | null;
  acronym: string | null;
  gender: Gender;
  number: GrammaticalNumber;
  role: string | null;
  organisation: string | null;
  /** Functions or kinds of body it is called by. */
  readonly heads: Set<string>;
}

/** Whom each mention means. Mentions that point back (`la même source`) are left to the resolution of speech. */
export interface Gathered {
  readonly speakers: readonly Speaker[];
  readonly of: ReadonlyMap<Mention, Speaker>;
}

/** How many sentences back a person without a function may stand for `le président` to be that person. */
const NEAR = 6;
const MAX_ALIKE = 128;
/** A name is looked for among so many speakers of the article, so that a list of thousands stays bounded. */
const MOST_SEARCHED = 300;

/**
 * Puts the mentions of a whole article together: full names first, then bare family names, then functions and short forms of
 * bodies, each with the nearest that fits. `mentions` has one list per sentence, in order.
 */
export function gatherSpeakers(mentions: readonly (readonly Mention[])[], language: CaptureLanguage): Gathered {
  const speakers: Speaker[] = [];
  const of = new Map<Mention, Speaker>();
  const byName = new Map<string, Speaker>();
  const byFamily = new Map<string, Speaker[]>();

  const add = (mention: Mention): Speaker => {
    const speaker: Speaker = {
      kind: mention.kind,
      name: mention.name,
      family: mention.family,
      acronym: mention.acronym,
      gender: mention.gender,
      number: mention.number,
      role: mention.role,
      organisation: mention.organisation,
      heads: new Set(mention.heads),
    };
    speakers.push(speaker);
    return speaker;
  };
  const know = (speaker: Speaker, mention: Mention): void => {
    of.set(mention, speaker);
    byName.set(folded(mention.name), speaker);
    if (mention.acronym !== null) byName.set(folded(mention.acronym), speaker);
    // `le groupe français Énéris` is Énéris; `la Banque de Russie` is not Russia.
    const own = mention.kind === 'body' ? /^\p{Ll}\S*(?: \p{Ll}\S*)? (\p{Lu}\S*)$/u.exec(mention.name)?.[1] : undefined;
    if (own !== undefined && !byName.has(folded(own))) byName.set(folded(own), speaker);
    if (mention.family !== null) {
      const family = folded(mention.family).slice(0, 3);
      const same = byFamily.get(family);
      if (same === undefined) byFamily.set(family, [speaker]);
      else if (!same.includes(speaker)) {
        same.push(speaker);
        // Keeps the search bounded on a list of thousands of like names.
        if (same.length > MAX_ALIKE) same.shift();
      }
    }
  };

  const all = mentions.flatMap((list, sentence) => list.map((mention) => ({ mention, sentence })));
  const isFullName = (mention: Mention): boolean =>
    mention.kind === 'person' && mention.family !== null && folded(mention.name) !== folded(mention.family);

  for (const { mention } of all) {
    if (mention.anaphoric || !isFullName(mention)) continue;
    const speaker = byName.get(folded(mention.name)) ?? sameFullName(mention, byFamily, language) ?? add(mention);
    enrich(speaker, mention);
    know(speaker, mention);
  }
  for (const { mention } of all) {
    if (mention.anaphoric || of.has(mention) || (mention.kind !== 'person' && mention.kind !== 'name')) continue;
    const known = sameFamily(mention, speakers, byFamily, language);
    // A bare name that is nobody's family name is a place or a body, and no business of the people.
    if (known === undefined && mention.kind === 'name') continue;
    const speaker = known ?? byName.get(folded(mention.name)) ?? add(mention);
    enrich(speaker, mention);
    know(speaker, mention);
  }
  // Full names of bodies before their short forms, wherever they stand.
  for (const { mention } of all) {
    if (mention.anaphoric || of.has(mention) || mention.kind === 'person' || mention.kind === 'designation' || isShortForm(mention))
      continue;
    const speaker =
      byName.get(folded(mention.name)) ??
      (mention.acronym === null ? undefined : byName.get(folded(mention.acronym))) ??
      byLetters(mention, speakers) ??
      add(mention);
    enrich(speaker, mention);
    know(speaker, mention);
  }
  const seen: { speaker: Speaker; sentence: number; governed: boolean }[] = [];
  for (const { mention, sentence } of all) {
    const known = of.get(mention) ?? (mention.anaphoric ? undefined : shortForm(mention, sentence, seen, speakers));
    const speaker = known ?? (mention.anaphoric ? undefined : add(mention));
    if (speaker === undefined) continue;
    if (!of.has(mention)) {
      of.set(mention, speaker);
      for (const head of mention.heads) speaker.heads.add(head);
    }
    seen.push({ speaker, sentence, governed: mention.governed });
  }
  return { speakers: withNames(all, of, speakers), of };
}

/** How many sentences a function may wait for its name when nobody else comes between. */
const UNTIL_NAMED = 3;

/**
 * `Le ministre de la Mer était à Brest. … Optimiste, Paul Kern a assuré`: a function without a name is the person without a function who
 * comes next, close by or as the first of the whole text. The mentions of the one become the other's.
 */
function withNames(
  all: readonly { readonly mention: Mention; readonly sentence: number }[],
  of: Map<Mention, Speaker>,
  speakers: readonly Speaker[],
): readonly Speaker[] {
  const merged = new Map<Speaker, Speaker>();
  let waiting: { speaker: Speaker; sentence: number } | null = null;
  const done = new Set<Speaker>();
  let people = 0;
  for (const { mention, sentence } of all) {
    const speaker = of.get(mention);
    if (speaker === undefined) continue;
    if (speaker.kind === 'designation') {
      if (waiting === null && !done.has(speaker) && !mention.governed && speaker.number === 'singular' && speaker.role !== null)
        waiting = { speaker, sentence };
      done.add(speaker);
      continue;
    }
    if (speaker.kind !== 'person') continue;
    if (!done.has(speaker)) people += 1;
    const isNew = !done.has(speaker);
    done.add(speaker);
    if (waiting === null) continue;
    const fits =
      isNew &&
      !mention.governed &&
      speaker.role === null &&
      speaker.organisation === null &&
      mention.role === null &&
      speaker.name !== speaker.family &&
      compatible(speaker.gender, waiting.speaker.gender) &&
      sentence > waiting.sentence &&
      (sentence - waiting.sentence <= UNTIL_NAMED || people === 1);
    if (fits) {
      merged.set(waiting.speaker, speaker);
      speaker.role = waiting.speaker.role;
      speaker.organisation = waiting.speaker.organisation;
      if (speaker.gender === 'unknown') speaker.gender = waiting.speaker.gender;
      for (const head of waiting.speaker.heads) speaker.heads.add(head);
    }
    waiting = null;
  }
  if (merged.size === 0) return speakers;
  for (const [mention, speaker] of of) {
    const named = merged.get(speaker);
    if (named !== undefined) of.set(mention, named);
  }
  return speakers.filter((speaker) => !merged.has(speaker));
}

function enrich(speaker: Speaker, mention: Mention): void {
  const fuller = folded(mention.name).length > folded(speaker.name).length && mention.kind === speaker.kind;
  if (fuller && (mention.family !== null || speaker.family === null)) {
    speaker.name = mention.name;
    speaker.family = mention.family ?? speaker.family;
  }
  if (speaker.gender === 'unknown') speaker.gender = mention.gender;
  speaker.acronym ??= mention.acronym;
  if (speaker.role === null || (speaker.role.length < (mention.role?.length ?? 0) && speaker.organisation === null))
    speaker.role = mention.role ?? speaker.role;
  speaker.organisation ??= mention.organisation;
  for (const head of mention.heads) speaker.heads.add(head);
}

function compatible(a: Gender, b: Gender): boolean {
  return a === 'unknown' || b === 'unknown' || a === b;
}

/** `D. Krasnov` and `Dmitriy Krasnov`: the family name is the same and the given names do not contradict one another. */
function sameFullName(mention: Mention, byFamily: ReadonlyMap<string, readonly Speaker[]>, language: CaptureLanguage): Speaker | undefined {
  const { family } = mention;
  if (family === null) return undefined;
  const given = folded(mention.name).split(' ')[0] ?? '';
  return byFamily.get(folded(family).slice(0, 3))?.find((speaker) => {
    if (speaker.family === null || !language.sameFamily(speaker.family, family) || !compatible(speaker.gender, mention.gender))
      return false;
    const other = folded(speaker.name).split(' ')[0] ?? '';
    return given.startsWith(other) || other.startsWith(given);
  });
}

/** A bare name: the family name of somebody known, else another part of such a name, else one that differs by a slip of one letter. */
function sameFamily(
  mention: Mention,
  speakers: readonly Speaker[],
  byFamily: ReadonlyMap<string, readonly Speaker[]>,
  language: CaptureLanguage,
): Speaker | undefined {
  const name = mention.family ?? mention.name;
  // `Алла Николаевна` says no family name: she is the one Алла the text has.
  if (mention.kind === 'person' && mention.family === null) {
    const given = folded(name).split(' ')[0] ?? '';
    const called = speakers
      .slice(0, MOST_SEARCHED)
      .filter((speaker) => speaker.kind === 'person' && speaker.family !== null && folded(speaker.name).split(' ')[0] === given);
    if (called.length === 1) return called[0];
  }
  const near = byFamily.get(folded(name).slice(0, 3)) ?? [];
  const exact = near.find(
    (speaker) => speaker.family !== null && language.sameFamily(speaker.family, name) && compatible(speaker.gender, mention.gender),
  );
  if (exact !== undefined) return exact;
  const target = folded(name);
  if (target.length < 4) return undefined;
  let slip: Speaker | undefined;
  for (let at = 0; at < speakers.length && at < MOST_SEARCHED; at += 1) {
    const speaker = speakers[at];
    if (speaker === undefined || speaker.kind !== 'person' || !compatible(speaker.gender, mention.gender)) continue;
    const known = folded(speaker.name);
    if (known.length > target.length && known.includes(target) && ` ${known} `.includes(` ${target} `)) return speaker;
    if (slip !== undefined || target.length < 6) continue;
    if (known.split(' ').some((part) => part.length >= 6 && differsByOne(part, target))) slip = speaker;
  }
  return slip;
}

/** A bare kind of body, `le parti`, `l'association`. */
function isShortForm(mention: Mention): boolean {
  return mention.heads.some((head) => folded(mention.name).replace(/s$/, '') === folded(head).replace(/s$/, ''));
}

/** `ACEA` and `Association européenne des constructeurs automobiles`: the capitals are the initials, in whatever order. */
function byLetters(mention: Mention, speakers: readonly Speaker[]): Speaker | undefined {
  if (!/^\p{Lu}{3,8}$/u.test(mention.name)) return undefined;
  const letters = folded(mention.name).split('').sort().join('');
  return speakers.slice(0, 200).find((speaker) => {
    if (speaker.kind !== 'body' || !speaker.name.includes(' ')) return false;
    const words = folded(speaker.name)
      .split(' ')
      .filter((word) => word.length > 3);
    const initials = words
      .map((word) => word.charAt(0))
      .sort()
      .join('');
    if (initials !== letters) return false;
    speaker.acronym ??= mention.name;
    return true;
  });
}

interface Seen {
  readonly speaker: Speaker;
  readonly sentence: number;
  readonly governed: boolean;
}

function shortForm(mention: Mention, sentence: number, seen: readonly Seen[], speakers: readonly Speaker[]): Speaker | undefined {
  const { heads } = mention;
  if (heads.length === 0) return undefined;
  const wanted = contentWords(mention.name, heads);
  const fits = (speaker: Speaker): boolean => {
    if (!heads.some((head) => speaker.heads.has(head)) || speaker.number !== mention.number) return false;
    // `la société … Le groupe`: what a body is also called may be of the other gender.
    const otherWord = mention.kind === 'body' && !speaker.heads.has(heads[0] ?? '');
    if (!otherWord && !compatible(speaker.gender, mention.gender)) return false;
    if ((mention.kind === 'body' || mention.kind === 'document') !== (speaker.kind !== 'person' && speaker.kind !== 'designation'))
      return false;
    if (wanted.length === 0) return true;
    const has = new Set(
      folded(`${speaker.name} ${speaker.role ?? ''} ${speaker.organisation ?? ''} ${speaker.acronym ?? ''} ${initialsOf(speaker)}`).split(
        ' ',
      ),
    );
    return wanted.filter((word) => has.has(word) || isInflected(word, has)).length >= wanted.length * 0.6;
  };
  for (let back = seen.length - 1; back >= 0 && back >= seen.length - 300; back -= 1) {
    const entry = seen[back];
    // A bare name that stands inside a group is a place, not what `le groupe` means.
    if (entry === undefined || (entry.speaker.kind === 'name' && (entry.governed || sentence - entry.sentence > NEAR))) continue;
    if (fits(entry.speaker)) return entry.speaker;
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

function contentWords(name: string, heads: readonly string[]): string[] {
  const own = new Set(heads.flatMap((head) => folded(head).split(' ')));
  return folded(name)
    .split(' ')
    .filter((word) => word.length > 2 && !own.has(word));
}
