import { type LetterRule, rewrite } from '../letterRules.ts';

/** Given names that Russian has settled otherwise than by the rules. */
const CUSTOMARY: ReadonlyMap<string, string> = new Map(
  `agathe Агата|agnès Аньес|aline Алин|alexandre Александр|amélie Амели|andré Андре|anne Анна|antoine Антуан|arthur Артур|aurélie Орели|bastien Бастьен|baptiste Батист|brigitte Брижит|camille Камилла|caroline Каролин
  catherine Катрин|cécile Сесиль|céline Селин|charles Шарль|charlotte Шарлотта|chloé Хлоя|christian Кристиан|christine Кристин|christophe Кристоф|claire Клер|claude Клод|clémence Клеманс|clément Клеман|daniel Даниэль
  danielle Даниэль|david Давид|delphine Дельфин|denis Дени|diane Диана|dominique Доминик|édith Эдит|élisabeth Элизабет|élise Элиза|élodie Элоди|emmanuel Эмманюэль|emmanuelle Эмманюэль|éric Эрик|estelle Эстель
  étienne Этьен|eugène Эжен|fabrice Фабрис|florence Флоранс|florian Флориан|françois Франсуа|françoise Франсуаза|frédéric Фредерик|gabriel Габриэль|gabrielle Габриэль|geneviève Женевьева|georges Жорж|gérald Жеральд|gérard Жерар
  gilles Жиль|guillaume Гийом|guy Ги|hélène Элен|henri Анри|hervé Эрве|hubert Юбер|hugo Юго|inès Инес|irène Ирен|isabelle Изабель|jacques Жак|jean Жан|jeanne Жанна|jérôme Жером|joël Жоэль|joséphine Жозефина|julie Жюли
  julien Жюльен|juliette Жюльетта|laetitia Летиция|laura Лаура|laure Лора|laurence Лоранс|laurent Лоран|léa Леа|léo Лео|lionel Лионель|louis Луи|louise Луиза|luc Люк|lucas Лукас|lucie Люси|ludovic Людовик|marc Марк
  marguerite Маргарита|maria Мария|marianne Марианна|marie Мари|marina Марина|marine Марин|martin Мартен|martine Мартин|mathilde Матильда|matthieu Матьё|mathieu Матьё|maurice Морис|maxime Максим|michel Мишель|michèle Мишель
  monique Моник|muriel Мюриэль|nathalie Натали|nicolas Николя|nicole Николь|noël Ноэль|odile Одиль|olivier Оливье|pascal Паскаль|patrice Патрис|patrick Патрик|paul Поль|pauline Полин|philippe Филипп|pierre Пьер|rachel Рашель
  raphaël Рафаэль|rémi Реми|rémy Реми|renée Рене|robert Робер|roger Роже|roland Ролан|romain Ромен|sandrine Сандрин|sarah Сара|sébastien Себастьен|serge Серж|simon Симон|simone Симона|sophie Софи|stéphane Стефан|stéphanie Стефани
  suzanne Сюзанна|sylvain Сильвен|sylvie Сильви|théo Тео|thérèse Тереза|thierry Тьерри|thomas Тома|valérie Валери|véronique Вероник|victor Виктор|vincent Венсан|virginie Виржини|xavier Ксавье|yann Ян|yannick Янник|yves Ив|yvette Иветта`
    .split(/[|\n]\s*/u)
    .map((pair): [string, string] => {
      const [french = '', russian = ''] = pair.split(' ');
      return [french, russian.toLowerCase()];
    }),
);

const V = 'aàâäeéèêëiîïoôöuùûüyœæ';
const NASAL_END = '(?![aàâeéèêëiîïoôuùûyhmn])';
const E_FRONT = '[eéèêëiîïyœ]';

/** Family names everybody knows, of which a consonant is heard or not against the rules. */
const KNOWN: ReadonlyMap<string, string> = new Map([
  ['bayrou', 'байру'],
  ['camus', 'камю'],
  ['descartes', 'декарт'],
  ['gaulle', 'голль'],
  ['mitterrand', 'миттеран'],
  ['poincaré', 'пуанкаре'],
  ['schneider', 'шнейдер'],
]);

/** Rules after the practical transcription of R. S. Gilyarevsky and B. A. Starostin, in the order in which they are tried. */
const RULES: readonly LetterRule[] = [
  // Ends that are not heard: Legrand, Dupont, Dubois, Leroux, Durand, Manet, Boucher, Georges.
  [/(?<=[^aeiouyéè])es$/y, ''],
  [/(?<=.[^aeéèiouy])e$/y, ''],
  [/(?<=ll)er$/y, 'ер'],
  [/e[rz]$/y, 'е'],
  [/(?:et|ets|êt|ès)$/y, 'е'],
  [/(?<=[bcdfgijklmnprtv])us$/y, 'юс'],
  [/(?<=[aàâoôiîuûyrnlœ])(?:[dtp]s?|[sx])$|(?<=[uir])z$/y, ''],
  [/ie$/y, 'и'],
  [/(?<=[eé])s$/y, ''],
  [/(?<=[nr])cs?$/y, 'к'],
  // The u that keeps a g or a q hard is no vowel.
  [/cc(?=[eéèiy])/y, 'кс'],
  [/ck|cq|qu|q|cc/y, 'к'],
  [/gu(?=[eéèêiîy])/y, 'г'],
  // i behind two consonants is a syllable of its own: Adrien, Andrieux.
  [/(?<=[bcdfgptv][rl])ieux?$/y, 'иё'],
  [/(?<=[bcdfgptv][rl])ien$/y, 'иен'],
  [/(?<=[bcdfgptv][rl])i(?=[aoôeéèu])/y, 'и'],
  [/ville(?=[^aeiouéy])/y, 'виль'],
  // Vowels written with several letters.
  [/(?<=^)œ|^eu/y, 'э'],
  [/eau(?:x$)?|aux?$|au/y, 'о'],
  [/ieux?(?![r])/y, 'ьё'],
  [/euil|ueil|œil/y, 'ёй'],
  [/(?:œu|eu|œ)x?$/y, 'ё'],
  [/œu|eu|œ/y, 'ё'],
  [/eill?(?=$)|eille?$/y, 'ей'],
  [/eill/y, 'ей'],
  [/aille$|ail$|aill/y, 'ай'],
  [/ouille$|ouill/y, 'уй'],
  [/(?<=v|m|tranqu)ill(?=e)/y, 'ил'],
  [/(?<=[bcdfghjklmnpqrstvz])ille$/y, 'ий'],
  [/(?<=u)ill(?=[aâeéou])/y, 'ий'],
  [/(?<=[bcdfghjklmnpqrstvz])ill(?=[aâeéou])/y, 'ий'],
  [new RegExp(`oin${NASAL_END}`, 'y'), 'уэн'],
  [new RegExp(`ien${NASAL_END}`, 'y'), 'ьен'],
  [new RegExp(`(?:ain|ein|in|yn|un)${NASAL_END}`, 'y'), 'ен'],
  [/(?:aim|im|ym|um)(?=[bp])/y, 'ем'],
  [/(?:em|am)(?=[bp])/y, 'ам'],
  [new RegExp(`(?:en|an)${NASAL_END}`, 'y'), 'ан'],
  [/(?<=^|[aàâeéèêioô]|(?<![gq])u)(?:ai|aî|ay(?![aeéo])|ei|è|é|ê)/y, 'э'],
  [/ai|aî|ay(?![aeéo])|eî|ei|ey$/y, 'е'],
  [/ay(?=[aeéo])/y, 'ей'],
  [/oy(?=[aeéèo])/y, 'уай'],
  [/oix?$|oi|oî|oy/y, 'уа'],
  [/où|oû|ou/y, 'у'],
  // Consonants whose sound hangs on what follows.
  [/^ex(?=[aeéiouyh])/y, 'экз'],
  [/sch|sh/y, 'ш'],
  [/ch(?=[rlnst])/y, 'к'],
  [/ch/y, 'ш'],
  [/sc(?=[eéèiy])/y, 'с'],
  [new RegExp(`c(?=${E_FRONT})`, 'y'), 'с'],
  [/ph/y, 'ф'],
  [/th/y, 'т'],
  [/m(?=t)/y, 'н'],
  [/rh/y, 'р'],
  [/ge(?=[aoôu])/y, 'ж'],
  [/gne$|gn(?=$)/y, 'нь'],
  [/gn/y, 'нь'],
  [new RegExp(`g(?=${E_FRONT})`, 'y'), 'ж'],
  [/h/y, ''],
  [/tion/y, 'сьон'],
  [new RegExp(`(?<=[${V}])s(?=[${V}])`, 'y'), 'з'],
  [/ss/y, 'сс'],
  // l before a consonant and at the end is soft: Albert, Michel, Gabrielle.
  [/ll?(?=[bcdfgjkmnpqrstvwxz]|h[^aeiou]|es?$|$)/y, 'ль'],
  // i and y beside vowels.
  [/^[yi]a/y, 'я'],
  [/^[yi](?=[oôeéèœ])/y, 'й'],
  [new RegExp(`(?<=[${V}])y(?=[${V}])`, 'y'), 'й'],
  [/(?<=[bcdfgjklmnpqrstvz])ia/y, 'ья'],
  [/(?<=[bcdfgjklmnpqrstvz])i(?:er|et|ets)$/y, 'ье'],
  [/(?<=[bcdfgjklmnpqrstvz])i[eéèê]/y, 'ье'],
  [/(?<=[bcdfgjklmnpqrstvz])i(?=[oôu])/y, 'ь'],
  [/(?<=[aeoéu])ï/y, 'и'],
  [/(?<=[aàâeéèioôu])(?:ë|e)/y, 'э'],
  [/^[eéèêë]/y, 'э'],
  [/^[uûü]/y, 'ю'],
];

const LETTERS: Readonly<Record<string, string>> = {
  a: 'а',
  à: 'а',
  â: 'а',
  ä: 'а',
  b: 'б',
  c: 'к',
  ç: 'с',
  d: 'д',
  e: 'е',
  é: 'е',
  è: 'е',
  ê: 'е',
  ë: 'е',
  f: 'ф',
  g: 'г',
  i: 'и',
  î: 'и',
  ï: 'и',
  j: 'ж',
  k: 'к',
  l: 'л',
  m: 'м',
  n: 'н',
  o: 'о',
  ô: 'о',
  ö: 'ё',
  p: 'п',
  r: 'р',
  s: 'с',
  t: 'т',
  u: 'ю',
  ù: 'ю',
  û: 'ю',
  ü: 'ю',
  v: 'в',
  w: 'в',
  x: 'кс',
  y: 'и',
  ÿ: 'и',
  z: 'з',
  æ: 'е',
};

/** A lower-case French word as Russian writes French names: `dubois` is `дюбуа`, `guillaume` is `гийом`. */
export function transcribeFrench(word: string): string {
  const customary = CUSTOMARY.get(word) ?? KNOWN.get(word);
  if (customary !== undefined) return customary;
  return rewrite(word, RULES, LETTERS);
}

/** Whether a lower-case word is a given name that is usual in France. */
export function isFrenchGivenName(word: string): boolean {
  return CUSTOMARY.has(word);
}
