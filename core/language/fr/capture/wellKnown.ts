/**
 * People whom the press names without saying what they are, by family name without accents: the words for their country and whether they
 * head the state, its government or its diplomacy. Small on purpose: a text that introduces somebody needs no list, and lists age.
 */
const LEADERS = `
poutine : russe russie kremlin moscou | président
medvedev : russe russie | président ministre
lavrov : russe russie moscou | diplomatie
macron : français france élysée paris | président
hollande sarkozy chirac : français france élysée | président
merkel scholz merz : allemand allemagne berlin | chancelier
obama trump biden : américain états unis maison blanche washington | président
zelensky porochenko : ukrainien ukraine kiev kyiv | président
erdogan : turc turquie ankara | président
jinping : chinois chine pékin | président
netanyahou : israélien israël | ministre
johnson may cameron sunak starmer : britannique royaume uni londres downing street | ministre
trudeau carney harper : canadien canada ottawa | ministre
loukachenko : biélorusse biélorussie minsk | président
tebboune bouteflika : algérien algérie alger | président
sissi : égyptien égypte caire | président
rohani raissi : iranien iran téhéran | président
assad : syrien syrie damas | président
maduro : vénézuélien venezuela | président
modi : indien inde | ministre
abe : japonais japon | ministre
sanchez : espagnol espagne madrid | ministre
meloni conte draghi : italien italie rome | ministre
orban : hongrois hongrie budapest | ministre
kabila tshisekedi : congolais congo kinshasa | président
ouattara : ivoirien côte ivoire abidjan | président
sall faye : sénégalais sénégal dakar | président
biya : camerounais cameroun yaoundé | président
kagame : rwandais rwanda kigali | président
saied : tunisien tunisie tunis | président
`;

const OFFICES: Readonly<Record<string, readonly string[]>> = {
  président: ['président', 'dirigeant', 'leader', 'chef', 'chef de l’État', 'maître', 'locataire', 'hôte', 'homme', 'numéro', 'patron'],
  ministre: ['ministre', 'premier ministre', 'dirigeant', 'leader', 'chef'],
  chancelier: ['chancelier', 'dirigeant', 'leader', 'chef'],
  diplomatie: ['ministre', 'ministre des Affaires étrangères', 'diplomate', 'chef', 'diplomatie', 'affaires', 'étrangères'],
};

const plain = (name: string): string => name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

const BY_FAMILY = new Map<string, { readonly heads: readonly string[]; readonly country: string }>();
for (const line of LEADERS.trim().split('\n')) {
  const [families = '', country = '', offices = ''] = line.split(/ [:|] /);
  const words = country.split(' ');
  const heads = [...offices.split(' ').flatMap((office) => OFFICES[office] ?? []), ...words, ...words.map((word) => `${word}e`)];
  for (const family of families.split(' ')) BY_FAMILY.set(family, { heads, country: words[0] ?? '' });
}

/** What a person whom everybody knows may be called by, from the family name; nothing for others. */
export function headsOfKnown(family: string | null): readonly string[] {
  return family === null ? [] : (BY_FAMILY.get(plain(family))?.heads ?? []);
}

/** The country of such a person, as `countryOf` gives it. */
export function countryOfKnown(family: string | null): string | undefined {
  return family === null ? undefined : BY_FAMILY.get(plain(family))?.country;
}
