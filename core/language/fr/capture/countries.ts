import type { Token } from '../../captureLanguage.ts';

/**
 * Countries by name and by adjective, so that `le diplomate ivoirien` meets `l’ambassadeur de Côte d’Ivoire` and is told from the Malian one.
 * A row is the masculine adjective, which stands for the country, and its names.
 */
const ROWS = `
français: France
russe: Russie, Fédération de Russie
marocain: Maroc
algérien: Algérie
tunisien: Tunisie
sénégalais: Sénégal
ivoirien: Côte d'Ivoire
malien: Mali
burkinabè: Burkina Faso
nigérien: Niger
nigérian: Nigeria, Nigéria
béninois: Bénin
togolais: Togo
camerounais: Cameroun
gabonais: Gabon
congolais: Congo, RDC
mauritanien: Mauritanie
égyptien: Égypte, Egypte
britannique: Royaume-Uni, Grande-Bretagne
allemand: Allemagne
américain: États-Unis, Etats-Unis
italien: Italie
espagnol: Espagne
portugais: Portugal
belge: Belgique
suisse: Suisse
canadien: Canada
québécois: Québec
chinois: Chine
japonais: Japon
indien: Inde
turc: Turquie
iranien: Iran
ukrainien: Ukraine
polonais: Pologne
néerlandais: Pays-Bas
grec: Grèce
israélien: Israël
libanais: Liban
syrien: Syrie
européen: Union européenne, Europe, UE
fédéral:
luxembourgeois: Luxembourg
libyen: Libye
guinéen: Guinée
tchadien: Tchad
malgache: Madagascar
rwandais: Rwanda
ghanéen: Ghana
kényan: Kenya
saoudien: Arabie saoudite
émirati: Émirats arabes unis, Emirats arabes unis
qatari: Qatar
koweïtien: Koweït
omanais: Oman
bahreïni: Bahreïn
brésilien: Brésil
mexicain: Mexique
argentin: Argentine
australien: Australie
suédois: Suède
norvégien: Norvège
danois: Danemark
finlandais: Finlande
islandais: Islande
autrichien: Autriche
hongrois: Hongrie
tchèque: République tchèque, Tchéquie
roumain: Roumanie
bulgare: Bulgarie
serbe: Serbie
moldave: Moldavie
géorgien: Géorgie
arménien: Arménie
azerbaïdjanais: Azerbaïdjan
kazakh: Kazakhstan
ouzbek: Ouzbékistan
tadjik: Tadjikistan
kirghize: Kirghizistan, Kirghizie
turkmène: Turkménistan
mongol: Mongolie
biélorusse: Biélorussie, Bélarus
estonien: Estonie
letton: Lettonie
lituanien: Lituanie
slovaque: Slovaquie
slovène: Slovénie
croate: Croatie
albanais: Albanie
irlandais: Irlande
maltais: Malte
chypriote: Chypre
cubain: Cuba
haïtien: Haïti
vénézuélien: Venezuela
colombien: Colombie
chilien: Chili
coréen: Corée du Sud, Corée
vietnamien: Vietnam, Viêt Nam
indonésien: Indonésie
malaisien: Malaisie
thaïlandais: Thaïlande
philippin: Philippines
singapourien: Singapour
pakistanais: Pakistan
afghan: Afghanistan
irakien: Irak
jordanien: Jordanie
yéménite: Yémen
palestinien: Palestine
éthiopien: Éthiopie, Ethiopie
soudanais: Soudan
djiboutien: Djibouti
somalien: Somalie
ougandais: Ouganda
tanzanien: Tanzanie
zambien: Zambie
zimbabwéen: Zimbabwe
burundais: Burundi
angolais: Angola
mozambicain: Mozambique
namibien: Namibie
sud-africain: Afrique du Sud
centrafricain: Centrafrique, République centrafricaine
comorien: Comores
mauricien: Maurice
gambien: Gambie
libérien: Liberia, Libéria
équatorien: Équateur
bolivien: Bolivie
péruvien: Pérou
uruguayen: Uruguay
paraguayen: Paraguay`;

const countries = new Map<string, string>();
const named = new Set<string>();
const adjectives: string[] = [];
const names: string[] = [];

/** The forms of an adjective of a country: `ivoirien`, `ivoirienne`, `grecque`, `français`. */
function formsOf(adjective: string): readonly string[] {
  const feminine =
    adjective === 'turc'
      ? 'turque'
      : adjective === 'grec'
        ? 'grecque'
        : /(?:e|è)$/.test(adjective)
          ? adjective
          : /(?:ien|éen|yen|on)$/.test(adjective)
            ? `${adjective}ne`
            : `${adjective}e`;
  const plural = adjective === 'fédéral' ? 'fédéraux' : /s$/.test(adjective) ? adjective : `${adjective}s`;
  return [adjective, feminine, plural, `${feminine}s`];
}

for (const row of ROWS.trim().split('\n')) {
  const [adjective = '', called = ''] = row.split(':');
  for (const form of formsOf(adjective)) {
    countries.set(form, adjective);
    adjectives.push(form);
  }
  for (const name of called.split(',').map((part) => part.trim())) {
    if (name === '') continue;
    countries.set(name.toLowerCase(), adjective);
    named.add(name.toLowerCase());
    names.push(name);
  }
}

const longestFirst = (words: readonly string[]): string =>
  [...new Set(words)]
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replaceAll("'", "['’]");

const BOUND = ['(?<![\\p{L}-])(?:', ')(?![\\p{L}-])'] as const;

/** Adjectives of countries, which a function may carry without meaning another one. Flags `giu`. */
export const NATIONAL = new RegExp(BOUND.join(longestFirst(adjectives)), 'giu');

/** Most words in the name of a country. */
const LONGEST_NAME = 4;

/** Where the name of a country that begins at token `at` ends; `at` when none does. */
export function countryEnd(tokens: readonly Token[], at: number): number {
  for (let to = Math.min(at + LONGEST_NAME * 2, tokens.length); to > at; to -= 1) {
    const [first, last] = [tokens[at], tokens[to - 1]];
    if (first?.capital !== true || last === undefined) continue;
    const name = tokens
      .slice(at, to)
      .map((token, index) => (index > 0 && token.start > (tokens[at + index - 1]?.end ?? 0) ? ` ${token.key}` : token.key))
      .join('');
    if (named.has(name)) return to;
  }
  return at;
}

const BY_ADJECTIVE = new RegExp(NATIONAL.source, 'iu');
const BY_NAME = new RegExp(BOUND.join(longestFirst(names)), 'u');

/** The country a function names by adjective or name, as the masculine adjective; undefined when it names none. */
export function countryOf(role: string | null): string | undefined {
  if (role === null) return undefined;
  const found = BY_ADJECTIVE.exec(role) ?? BY_NAME.exec(role);
  return found === null ? undefined : countries.get(found[0].toLowerCase().replace('’', "'"));
}
