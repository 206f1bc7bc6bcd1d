/**
 * Codes under which quantities are kept: ISO 4217 for money, UCUM-like symbols for the rest. Capture keeps durations and rates
 * as the article's language names them; writing goes by the code behind the name, so that each language finds its own words.
 */
const CODE_OF: Readonly<Record<string, string>> = {
  an: 'year',
  ans: 'year',
  année: 'year',
  années: 'year',
  mois: 'month',
  semaine: 'week',
  semaines: 'week',
  jour: 'day',
  jours: 'day',
  heure: 'hour',
  heures: 'hour',
  minute: 'minute',
  minutes: 'minute',
  seconde: 'second',
  secondes: 'second',
  a: 'year',
  mo: 'month',
  wk: 'week',
  d: 'day',
  h: 'hour',
  min: 'minute',
  s: 'second',
  fois: 'times',
  'ц/га': 'q/ha',
  'т/га': 't/ha',
  'кг/га': 'kg/ha',
  'км/ч': 'km/h',
  'м/с': 'm/s',
};

/** The code of a unit as a capture or a person wrote it; a unit that is a code already, or a noun counted, is returned as it is. */
export function unitCode(unit: string): string {
  return CODE_OF[unit] ?? unit;
}
