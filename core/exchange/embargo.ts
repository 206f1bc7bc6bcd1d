import { writeDate } from '../language/index.ts';
import type { Lang } from '../model/language.ts';

/**
 * The clock the readers of a language go by, and how it is named. A moment in the sender's zone would have to be worked out by
 * everybody else; that of the capital is said by the newsrooms themselves.
 */
const CLOCKS: Record<Lang, { timeZone: string; name: string }> = {
  fr: { timeZone: 'Europe/Paris', name: 'heure de Paris' },
  ru: { timeZone: 'Europe/Moscow', name: 'по московскому времени' },
};

interface Moment {
  /** ISO 8601. */
  date: string;
  hour: string;
  minute: string;
}

/**
 * The end of an embargo (an ISO 8601 instant) as the readers of a language say it, with the zone and, so that nobody elsewhere
 * is mistaken, in UTC: `5 mars 2026 à 17 h, heure de Paris (16 h UTC)`. The date is said again where it is another one in UTC.
 */
export function embargoEnd(instant: string, lang: Lang): string {
  const { timeZone, name } = CLOCKS[lang];
  const local = momentIn(instant, timeZone);
  const universal = momentIn(instant, 'UTC');
  const utc = `${universal.date === local.date ? time(universal, lang) : dateAndTime(universal, lang)}\u00a0UTC`;
  return lang === 'fr' ? `${dateAndTime(local, lang)}, ${name} (${utc})` : `${dateAndTime(local, lang)} ${name} (${utc})`;
}

function momentIn(instant: string, timeZone: string): Moment {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const parts = new Map(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return { date: `${of('year')}-${of('month')}-${of('day')}`, hour: of('hour'), minute: of('minute') };
}

function dateAndTime(moment: Moment, lang: Lang): string {
  return `${writeDate(moment.date, lang)}${lang === 'fr' ? ' à\u00a0' : ', '}${time(moment, lang)}`;
}

/** French leaves out a zero of the hour and full hours' minutes; Russian writes both. */
function time({ hour, minute }: Moment, lang: Lang): string {
  if (lang === 'ru') return `${hour}:${minute}`;
  return `${Number(hour)}\u00a0h${minute === '00' ? '' : `\u00a0${minute}`}`;
}
