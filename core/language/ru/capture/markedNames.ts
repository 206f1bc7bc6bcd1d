import type { QuotationToken, Sentence, Token } from '../../captureLanguage.ts';
import { bodies, LEGAL_FORMS } from './bodies.ts';
import { cueVerb, namingVerb } from './cueVerbs.ts';
import { PREPOSITIONS, plain } from './words.ts';

/** Nouns before marks that hold a name, in any case: `проект «…»`, `форуме «…»`. */
const NAMED =
  /^(?:проект|програм|план|форум|выставк|ярмарк|конференци|фестивал|конкурс|преми|акци|операци|газет|журнал|издани|портал|сайт|телеканал|канал|радио|агентств|компани|фирм|групп|холдинг|концерн|завод|фабрик|комбинат|предприяти|обществ|организаци|ассоциаци|союз|фонд|центр|институт|партии|партия|партию|движени|клуб|команд|театр|фильм|сериал|книг|роман|песн|альбом|корабл|судн|суда|танкер|ледокол|поезд|самол|ракет|комплекс|систем|установк|газопровод|нефтепровод|трубопровод|коридор|маршрут|дорог|трасс|станци|аэропорт|отел|гостиниц|кафе|ресторан|магазин|сет|бренд|марк|торгов|вакцин|препарат|лекарств|сорт|приложени|сервис|платформ|ресурс|рубрик|передач|закон|доклад|отчет|исследовани|стать|статье|слоган|девиз|лозунг|тем[аыеу]$|название|названием|термин|понят|слово|слова$|статус|номинаци|орден|медал|звани|стадион|лагер|школ|лице|колледж|университет|банк|страхов|оператор|спутник|миссия|стратеги|инициатив|дивизион|месторождени|шахт|рудник|гок|аэс|гэс|тэц|порт)/;
const CALLED = /^(?:назван\p{L}*|именуем\p{L}*|называем\p{L}*|прозван\p{L}*|прозвищ\p{L}*|озаглавлен\p{L}*|под|имени|так)$/u;

/** The passage between marks at `index` is a name, a title or a nickname rather than speech. */
export function isMarkedName(sentence: Sentence, index: number): boolean {
  const { tokens } = sentence;
  const token = tokens[index];
  if (token === undefined || token.kind !== 'quotation') return false;
  const words = token.tokens.filter((inner) => inner.kind === 'word');
  const before = tokens[index - 1];
  const key = plain(before);
  if (words.length > 9) return false;
  // «участвует в „Волжском промышленном форуме“»: what is marked ends with the noun of a thing that bears a name.
  if (token.capital && words.length >= 2 && before?.kind === 'word' && PREPOSITIONS.has(key) && NAMED.test(plain(words.at(-1))))
    return true;
  // «штрафам для „Ласточки“, отмечает»: inside a sentence a short passage with a capital names something, even before a verb of speech.
  const named =
    before?.kind === 'word' &&
    token.capital &&
    words.length <= 3 &&
    !endsAsSentence(token) &&
    cueVerb(key) === null &&
    namingVerb(key) === null;
  if (isClosed(tokens, index) && !named) return false;
  if (before?.kind === 'word' && (CALLED.test(key) || NAMED.test(key) || LEGAL_FORMS.has(key) || bodies.has(key)))
    return token.capital || (words.length <= 3 && !tokens.slice(0, index).some(callsSomething));
  if (before?.text === ':' || (before !== undefined && /^[–—-]$/.test(before.text) && tokens[index - 2]?.text === ':')) return false;
  if (before?.text === '(') return true;
  if (words.length === 0 || (words.length === 1 && token.tokens[0]?.kind === 'number' && before?.capital === true)) return true;
  // In the middle of a sentence speech goes on in lower case; a capital there begins a title.
  return (
    token.capital && words.length <= 6 && !endsAsSentence(token) && (index > 0 || /^(?:word|number)$/.test(tokens[index + 1]?.kind ?? ''))
  );
}

/** `назвал проект «избыточным»`: the marks hold what it was called by somebody. */
function callsSomething(token: Token): boolean {
  return token.kind === 'word' && (namingVerb(plain(token)) ?? cueVerb(plain(token))) !== null;
}

function endsAsSentence(token: QuotationToken): boolean {
  return /[.!?…]$/.test(token.tokens.at(-1)?.text ?? '');
}

/** A verb of speech closes it: `«Да», — сказал`. */
function isClosed(tokens: readonly Token[], index: number): boolean {
  let at = index + 1;
  while (at < tokens.length && at < index + 4 && /^[,–—-]$/.test(tokens[at]?.text ?? '')) at += 1;
  if (at === index + 1) return false;
  const verb = cueVerb(plain(tokens[at])) ?? cueVerb(plain(tokens[at + 1]));
  return verb?.closing === true;
}
