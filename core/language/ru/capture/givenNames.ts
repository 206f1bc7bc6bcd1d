import type { Gender } from '../../../model/authority.ts';
import type { Case } from './declension.ts';

const MASCULINE = `Абдулла Адам Азамат Айдар Айрат Акылбек Александр Алексей Али Алихан Альберт Анатолий Андрей Антон Антонио Аркадий Арман Арсений Артем Артур Асан Аскар Ахмед Ахмат Бакытжан Барак
  Бахтияр Бенджамин Бернар Богдан Борис Булат Вадим Валентин Валерий Василий Вацлав Вениамин Виктор Виталий Владимир Владислав Вольфганг Всеволод Вячеслав Гарри Гарик Геннадий
  Георгий Герман Герхард Глеб Гордей Григорий Густаф Давид Дамир Даниил Данил Дастан Денис Джамал Джеймс Джереми Джо Джозеф Джон Джордж Джорджио Дмитрий Дональд Дуглас Дэвид Евгений Егор Ерлан Ефим Жан Жером
  Заур Захар Зураб Ибрагим Иван Игнат Игорь Ильдар Ильхам Илья Имран Иосиф Исмаил Карим Карл Карлос Касым-Жомарт Кевин Ким Кирилл Клаус Константин Кристоф Кристофер Кристиан Лев Леонид Луи Луис Магомед
  Мадияр Майкл Макс Максим Марат Марио Мариус Марк Мартин Матвей Махмуд Мевлют Мирон Михаил Михаэль Мохамад Мохаммед Мохамед Мурад Мурат Муса Мустафа Мухаммад Мухаммед Назар Наиль Назим Никита Никол Николай Нурлан Олаф Олег Олжас
  Олли Омар Оскар Павел Патрик Петр Пол Пьер Рамзан Рамиль Рашид Реджеп Рене Ренат Ринат Ришат Роберт Роберто Родион Роман Ростислав Рудольф Руслан Рустам Рустем Савелий Салават Салман Самвел Сардор
  Семен Сергей Сергей Серик Серж Симон Сослан Станислав Степан Стивен Султан Талгат Тарас Теймураз Тигран Тимофей Тимур Тобиас Томас Тони Тофик Умар Урал Фарид Фархад Федор Феликс Филипп Франк Франсуа Франц Фридрих
  Фуад Хайко Хаким Халид Халил Хасан Хосе Хуан Хуссейн Чарльз Шавкат Шамиль Эдгар Эдуард Элвин Эльдар Эмиль Эммануэль Энтони Эрик Эрдоган Юнус Юрий Юсуф Яков Ян Янис Ярослав Брюно Бруно Ален Андре Анри Аббас Азиз Абдельазиз Абдельмаджид Абделькадер Мехди Мулай Насер Нассер Омер Рияд Саид Самир Сулейман Таиб Тарек Фейсал Хамид Юсеф Яссин`;

const FEMININE = `Агния Аида Айгуль Айгерим Алевтина Александра Алена Алина Алиса Алла Альбина Анастасия Ангела Ангелина Анжела Анжелика Анна Антонина Арина Белла Валентина Валерия
  Ванда Варвара Василиса Вера Вероника Виктория Виолетта Галина Гульнара Гузель Дарья Джорджа Диана Динара Дина Ева Евгения Екатерина Елена Елизавета Жанна Залина Зарина Зинаида Зоя Инга Инесса Инна Ирина Карина Каролина Кира Клавдия Клара Кристалина
  Кристина Ксения Лана Лариса Лейла Лиана Лидия Лилия Лина Любовь Людмила Мадина Майя Маргарита Марина Мария Марьям Милана Мила Надежда Надия Наиля Наталья Наталия Нина Нелли Оксана Олеся Ольга Патимат Полина Раиса
  Регина Рената Римма Роза Розалия Саида Салтанат Сауле Светлана Снежана Софья София Таисия Тамара Татьяна Ульяна Урсула Фатима Хабиба Хадиджа Элина Эльвира Эльмира Эмилия Юлия Яна Ярослава Наваль Надя Лейла Амина`;

/** What the form of a given name tells. */
export interface GivenName {
  readonly name: string;
  readonly gender: Gender;
  readonly case: Case;
}

const FORMS = new Map<string, GivenName[]>();

function put(form: string, given: GivenName): void {
  const key = form.replace(/ё/g, 'е');
  const known = FORMS.get(key);
  if (known === undefined) FORMS.set(key, [given]);
  else known.push(given);
}

const IRREGULAR: Readonly<Record<string, string>> = { Павел: 'Павл', Лев: 'Льв', Петр: 'Петр' };

function masculineForms(name: string): readonly (readonly [Case, string])[] {
  const stem = IRREGULAR[name] ?? name;
  if (/[аяоеиуэ]$/.test(name) && !/[ая]$/.test(name)) return [];
  if (/[ая]$/.test(name)) return inA(name);
  if (/[йь]$/.test(name)) {
    const soft = name.slice(0, -1);
    return [
      ['genitive', `${soft}я`],
      ['dative', `${soft}ю`],
      ['instrumental', `${soft}ем`],
      ['prepositional', /и$/.test(soft) ? `${soft}и` : `${soft}е`],
    ];
  }
  return [
    ['genitive', `${stem}а`],
    ['dative', `${stem}у`],
    ['instrumental', `${stem}ом`],
    ['prepositional', `${stem}е`],
  ];
}

function inA(name: string): readonly (readonly [Case, string])[] {
  const stem = name.slice(0, -1);
  const soft = name.endsWith('я');
  const genitive = soft || /[гкхжшчщ]$/.test(stem) ? `${stem}и` : `${stem}ы`;
  const dative = /и$/.test(stem) && soft ? `${stem}и` : `${stem}е`;
  return [
    ['genitive', genitive],
    ['dative', dative],
    ['accusative', stem + (soft ? 'ю' : 'у')],
    ['instrumental', stem + (soft ? 'ей' : 'ой')],
  ];
}

for (const [names, gender] of [
  [MASCULINE, 'masculine'],
  [FEMININE, 'feminine'],
] as const) {
  for (const name of names.trim().split(/\s+/)) {
    put(name, { name, gender, case: 'nominative' });
    const forms = gender === 'masculine' ? masculineForms(name) : name === 'Любовь' ? ([['genitive', 'Любови']] as const) : inA(name);
    for (const [grammaticalCase, form] of forms) put(form, { name, gender, case: grammaticalCase });
  }
}

const PATRONYMIC = /^(\p{Lu}\p{L}+(?:ович|евич|ич))(а|у|ем|е)?$/u;
const FEMININE_PATRONYMIC = /^(\p{Lu}\p{L}+(?:овн|евн|ичн|иничн))(а|ы|е|у|ой)$/u;

/** All readings of a written given name; `Александра` is a woman, or a man in the genitive. */
export function givenNames(word: string): readonly GivenName[] {
  return FORMS.get(word.replace(/ё/g, 'е').replace(/Ё/g, 'Е')) ?? [];
}

/** A patronymic in the nominative with its gender, or null. */
export function patronymic(word: string): { readonly name: string; readonly gender: Gender } | null {
  const masculine = PATRONYMIC.exec(word);
  if (masculine?.[1] !== undefined && (masculine[2] !== undefined || /(?:ович|евич|ич)$/.test(word)))
    return { name: masculine[1], gender: 'masculine' };
  const feminine = FEMININE_PATRONYMIC.exec(word);
  return feminine?.[1] === undefined ? null : { name: `${feminine[1]}а`, gender: 'feminine' };
}
