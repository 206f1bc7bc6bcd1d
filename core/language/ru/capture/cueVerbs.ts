/** What a verb of speech does. */
export interface CueVerb {
  readonly lemma: string;
  /** Governs a clause with `что`, or after a colon. */
  readonly clause: boolean;
  /** Closes speech: `«…», — сказал он`. */
  readonly closing: boolean;
  readonly form: 'singular' | 'plural' | 'passive' | 'gerund';
  readonly gender: 'masculine' | 'feminine' | 'unknown';
}

const list = (words: string): string[] => words.trim().split(/\s+/);

/** Say, write, think: with a clause, and closing speech. Infinitives; perfective ones in -ить, -ать, -нуть have a past and a gerund only. */
const SPEECH =
  list(`сообщить заявить отметить подчеркнуть добавить пояснить объяснить уточнить рассказать сказать указать напомнить подтвердить признать заверить
  констатировать проинформировать информировать резюмировать прокомментировать предупредить предостеречь спрогнозировать предположить предсказать посчитать счесть подытожить
  заключить объявить анонсировать написать ответить парировать возразить воскликнуть заметить обещать пообещать поведать поделиться пожаловаться посетовать похвастаться признаться
  согласиться усомниться утверждать уверять настаивать считать полагать думать говорить писать передавать сообщать заявлять отмечать подчеркивать добавлять пояснять объяснять уточнять
  рассказывать указывать напоминать подтверждать признавать предупреждать предполагать прогнозировать ожидать надеяться опасаться сомневаться сожалеть цитировать приводить передать процитировать
  продолжить продолжать повторить произнести прибавить вспомнить отчитаться доложить докладывать отрапортовать известить оповестить уведомить осведомить раскрыть обнародовать опровергнуть
  отрицать исключить исключать допустить допускать гарантировать убеждать убедиться удостоверить засвидетельствовать оговориться проговориться обмолвиться намекнуть намекать посоветовать советовать
  аргументировать мотивировать обосновать растолковать разъяснить разъяснять оценить оценивать рассудить рассуждать размышлять поразмыслить заверять клясться поклясться
  декларировать провозгласить озвучить огласить выступить высказаться отозваться откликнуться поздравить поблагодарить пожелать спросить поинтересоваться удивиться возмутиться
  пошутить отшутиться съязвить усмехнуться вздохнуть шепнуть крикнуть бросить начать закончить завершить подхватить поддержать вторить пересказать изложить сформулировать зафиксировать
  выяснить установить узнать понять понимать видеть верить хотеть знать помнить подметить обнаружить показать свидетельствовать сигнализировать расценить трактовать рапортовать
  констатировать акцентировать аргументировать прогнозировать рекомендовать порекомендовать предложить призвать потребовать попросить отметиться подвести вывести подсчитать рассчитать жаловаться сетовать делиться признаваться соглашаться возмущаться опровергать объявлять извещать уведомлять вспоминать
  отчитываться пророчить предрекать недоумевать негодовать заключать спрашивать отшучиваться возражать иронизировать сокрушаться переживать тревожиться
  радоваться удивляться оправдываться догадываться божиться смеяться улыбнуться поправить упомянуть упоминать хвастаться
  отвечать замечать пожимать ссылаться сослаться комментировать`);

/** With a clause only when another word stands between: `выразил надежду, что`. */
const LIGHT = list('выразить выражать высказать высказывать обратить обращать дать прийти сделать привести поставить придерживаться');

/** Govern marked words as what they call something. */
const NAMING =
  list(`назвать называть охарактеризовать характеризовать окрестить обозначить описать прозвать именовать сравнить сравнивать обвинить обвинять раскритиковать критиковать
  отвергнуть отклонить осудить приветствовать похвалить упрекнуть призвать призывать потребовать требовать предложить предлагать поручить рекомендовать порекомендовать попросить просить потребовать
  пригрозить угрожать обещать поддержать одобрить видеть усмотреть увидеть оценить расценить считать`);

/** Verbs that close no speech and govern no clause of what was said. */
const NO_CLAUSE = new Set(
  list(`призвать потребовать попросить предложить поручить рекомендовать порекомендовать показать установить выяснить понять узнать обнаружить вывести подвести приводить хотеть видеть знать помнить верить
  завершить закончить начать бросить зафиксировать поздравить поблагодарить выступить подать прийти обратить огласить озвучить изложить передать передавать поддержать`),
);
const NO_CLOSING = new Set(
  list(`обратить прийти подать подвести вывести показать установить понять знать помнить видеть хотеть потребовать поручить сослаться обнародовать раскрыть огласить исключить допускать допустить усомниться убедиться
  опровергнуть отрицать зафиксировать выступить`),
);
const CLOSING_TOO = new Set(
  list(
    'передавать передать поддержать призвать предложить попросить начать закончить завершить поздравить поблагодарить ссылаться рекомендовать',
  ),
);

const FORMS = new Map<string, CueVerb>();
const NAMING_FORMS = new Map<string, CueVerb>();

/** Masculine past and the stem of its other forms, where the infinitive does not give them. */
const IRREGULAR_PAST: Readonly<Record<string, readonly [masculine: string, others: string]>> = {
  произнести: ['произнес', 'произнесл'],
  прийти: ['пришел', 'пришл'],
  счесть: ['счел', 'сочл'],
  привести: ['привел', 'привел'],
  подвести: ['подвел', 'подвел'],
  вывести: ['вывел', 'вывел'],
  предостеречь: ['предостерег', 'предостерегл'],
  отвергнуть: ['отверг', 'отвергл'],
  опровергнуть: ['опроверг', 'опровергл'],
};

function pastOf(infinitive: string): { masculine: string; others: string; reflexive: boolean } | null {
  const reflexive = /(?:ться|тись)$/.test(infinitive);
  const bare = reflexive ? infinitive.slice(0, -2) : infinitive;
  const irregular = IRREGULAR_PAST[bare];
  if (irregular !== undefined) return { masculine: irregular[0], others: irregular[1], reflexive };
  if (!bare.endsWith('ть')) return null;
  const regular = `${bare.slice(0, -2)}л`;
  return { masculine: regular, others: regular, reflexive };
}

function put(table: Map<string, CueVerb>, form: string, verb: CueVerb): void {
  if (!table.has(form)) table.set(form, verb);
}

function conjugate(table: Map<string, CueVerb>, infinitive: string, flags: { clause: boolean; closing: boolean }): void {
  const past = pastOf(infinitive);
  if (past === null) return;
  const { masculine, others, reflexive } = past;
  const base: Omit<CueVerb, 'form' | 'gender'> = { lemma: infinitive, ...flags };
  const [behindConsonant, behindVowel] = reflexive ? ['ся', 'сь'] : ['', ''];
  put(table, masculine + behindConsonant, { ...base, form: 'singular', gender: 'masculine' });
  put(table, `${others}а${behindVowel}`, { ...base, form: 'singular', gender: 'feminine' });
  put(table, `${others}о${behindVowel}`, { ...base, form: 'singular', gender: 'unknown' });
  put(table, `${others}и${behindVowel}`, { ...base, form: 'plural', gender: 'unknown' });
  const plainStem = infinitive.replace(/(?:ться|ть)$/, '');
  put(table, `${plainStem}в${reflexive ? 'шись' : ''}`, { ...base, form: 'gerund', gender: 'unknown' });
  // Imperfective in -ать, -ять, -овать: a present, a gerund and a passive.
  const present = /овать(?:ся)?$/.test(infinitive)
    ? infinitive.replace(/овать(?:ся)?$/, 'у')
    : /[ая]ть(?:ся)?$/.test(infinitive)
      ? infinitive.replace(/ть(?:ся)?$/, '')
      : null;
  if (present !== null) {
    put(table, `${present}ет${behindConsonant}`, { ...base, form: 'singular', gender: 'unknown' });
    put(table, `${present}ют${behindConsonant}`, { ...base, form: 'plural', gender: 'unknown' });
    put(table, `${present}я${behindVowel}`, { ...base, form: 'gerund', gender: 'unknown' });
    if (!reflexive) {
      put(table, `${present}ется`, { ...base, form: 'passive', gender: 'unknown' });
      put(table, `${present}лось`, { ...base, form: 'passive', gender: 'unknown' });
    }
  }
}

for (const infinitive of SPEECH) {
  conjugate(FORMS, infinitive, {
    clause: !NO_CLAUSE.has(infinitive),
    closing: !NO_CLOSING.has(infinitive) || CLOSING_TOO.has(infinitive),
  });
}
for (const infinitive of LIGHT) conjugate(FORMS, infinitive, { clause: true, closing: false });
for (const infinitive of NAMING) conjugate(NAMING_FORMS, infinitive, { clause: false, closing: false });
for (const [form, lemma, kind] of [
  ['говорит', 'говорить', 'singular'],
  ['говорят', 'говорить', 'plural'],
  ['говорится', 'говорить', 'passive'],
  ['говорилось', 'говорить', 'passive'],
  ['пишет', 'писать', 'singular'],
  ['пишут', 'писать', 'plural'],
  ['передает', 'передавать', 'singular'],
  ['передают', 'передавать', 'plural'],
  ['признает', 'признавать', 'singular'],
  ['признают', 'признавать', 'plural'],
  ['настаивает', 'настаивать', 'singular'],
  ['приводит', 'приводить', 'singular'],
  ['приводят', 'приводить', 'plural'],
  ['верит', 'верить', 'singular'],
  ['верят', 'верить', 'plural'],
  ['надеется', 'надеяться', 'singular'],
  ['надеются', 'надеяться', 'plural'],
  ['надеясь', 'надеяться', 'gerund'],
  ['сожалеет', 'сожалеть', 'singular'],
  ['сожалеют', 'сожалеть', 'plural'],
  ['настаивают', 'настаивать', 'plural'],
  ['твердят', 'твердить', 'plural'],
  ['видит', 'видеть', 'singular'],
  ['твердит', 'твердить', 'singular'],
  ['боится', 'бояться', 'singular'],
  ['боятся', 'бояться', 'plural'],
  ['уверен', 'уверен', 'singular'],
  ['уверена', 'уверен', 'singular'],
  ['уверены', 'уверен', 'plural'],
  ['убежден', 'убежден', 'singular'],
  ['убеждена', 'убежден', 'singular'],
  ['убеждены', 'убежден', 'plural'],
  ['сообщено', 'сообщить', 'passive'],
  ['отмечено', 'отметить', 'passive'],
  ['подчеркнуто', 'подчеркнуть', 'passive'],
  ['сказано', 'сказать', 'passive'],
  ['указано', 'указать', 'passive'],
  ['следует', 'следовать', 'passive'],
  ['явствует', 'явствовать', 'passive'],
  ['свидетельствует', 'свидетельствовать', 'singular'],
] as const) {
  const gender = /а$/.test(form) ? 'feminine' : 'unknown';
  FORMS.set(form, { lemma, clause: true, closing: true, form: kind, gender });
}

/** A verb of speech by its written form (lower case, ё as е), or null. */
export function cueVerb(key: string): CueVerb | null {
  return FORMS.get(key) ?? null;
}

/** A verb that calls something by marked words. */
export function namingVerb(key: string): CueVerb | null {
  return NAMING_FORMS.get(key) ?? null;
}

/** Verbs whose negation still reports: `не исключил, что`. */
export const SPEAKS_NEGATED = /^(?:исключ|скры|сомнева|отриц|сказ|забы)/;

/** Nouns of speech that stand between a light verb and its clause. */
export const SPEECH_NOUN =
  /^(?:мнени[ея]|уверенность|надежд[уы]|сожалени[ея]|опасени[ея]|убеждени[ея]|обеспокоенность|озабоченность|готовность|предположени[ея]|понять|внимание|вывод[уы]?|выводам|мысль|иде[юя]|сомнени[ея]|удовлетворени[ея]|благодарность|заверени[ея]|заявлени[ея]|комментарий|оценк[уи]|тезис|точк[уи]|уверенным|пример|данные|аргумент|позици[юи]|удивление|возмущение|желание|намерение)$/;

/** Nouns by which words are attributed: `по словам`, `по последним заявлениям`, `согласно прогнозу`. */
export const ATTRIBUTION_NOUN =
  /^(?:словам|мнению|данным|оценкам?|оценке|информации|сведениям|заявлению|заявлениям|прогнозу|прогнозам|подсчетам|расчетам|версии|признанию|утверждению|утверждениям|заверению|заверениям|убеждению|предположению|предположениям|наблюдениям|выражению|замечанию|сообщению|сообщениям|статистике|выкладкам|свидетельству|рассказу|рассказам|докладу|отчету|исследованию|опросу|исследованиям|анализу|определению|пояснению|разъяснению|уверению|уверениям|планам|данные)$/;
