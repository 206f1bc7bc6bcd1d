import type { Sentence, Token } from '../../captureLanguage.ts';
import { hasVerb } from './clauses.ts';
import { verbGroupsOf } from './verbGroups.ts';
import { DETERMINERS, PREPOSITIONS } from './words.ts';

/** Words after which marks hold a name, whatever its form. */
const CALLED =
  /^(?:baptis|dénomm|intitul|nomm|surnomm|rebaptis|appel)(?:é|ée|és|ées)$|^(?:alias|nom|surnom|titre|thème|slogan|label|sobriquet|pseudonyme|marque|mot|expression|terme|devise)$/;

/** Nouns after which marks with a capital hold a title or a proper name. */
const NAMED =
  /^(?:émission|film|livre|roman|ouvrage|album|chanson|journal|quotidien|hebdomadaire|magazine|revue|société|sociétés|groupe|entreprise|entreprises|filiale|filiales|compagnie|navire|bateau|portail|plateforme|plate-forme|application|site|initiative|projet|programme|opération|plan|salon|exposition|festival|forum|conférence|colloque|séminaire|atelier|prix|concours|campagne|série|pièce|association|ong|fonds|restaurant|hôtel|logiciel|mouvement|parti|club|cercle|réseau|centre|complexe|station|satellite|missile|système|modèle|collection|gamme|rapport|étude|document|manuel|guide|loi|décret|accord|traité|stratégie|vision|feuille|journée|semaine|année|festival|caravane|label|produit|médicament|vaccin|variété|rubrique|dossier|chaîne|radio|agence|fondation|collectif|coalition|front|tribune|article|chapitre|podcast|documentaire|spectacle|concert|tournée)s?$/;

/** The passage between marks at `index` is a name, a title or a nickname rather than speech. */
export function isMarkedName(sentence: Sentence, index: number): boolean {
  const { tokens } = sentence;
  const token = tokens[index];
  if (token === undefined || token.kind !== 'quotation') return false;
  const words = token.tokens.filter((inner) => inner.kind === 'word');
  const before = tokens[index - 1];
  // `Lire aussi : « … »` points to another article.
  if (
    /^(?:lire|voir|écouter|regarder|relire|revoir)$/.test(tokens.find((first) => first.kind === 'word')?.key ?? '') &&
    index <= 8 &&
    !token.tokens.slice(0, -1).some((inner) => /^[.?!]$/.test(inner.text))
  )
    return true;
  if (before?.kind === 'word' && CALLED.test(before.key) && words.length <= 12) return true;
  if (before?.kind === 'word' && /^dite?s?$/.test(before.key) && token.capital && words.length <= 4) return true;
  if (words.length > 8) return false;
  // `la « Russie soutient l'armée »`: a clause is no name, but behind a noun that takes one.
  if (words.length > 3 && hasVerb(token.tokens, 0, token.tokens.length) && !(before?.kind === 'word' && NAMED.test(before.key)))
    return false;
  const named = before?.kind === 'word' && NAMED.test(before.key) && token.capital;
  if (named && words.length <= 4) return true;
  if (isClosed(tokens, index)) return false;
  if (named) return true;
  if (before?.kind === 'mark' && /^[:–—]$/.test(before.text)) return false;
  const weighty = words.filter((word) => !PREPOSITIONS.has(word.key) && !DETERMINERS.has(word.key) && word.key !== 'et');
  if (weighty.length > 0 && weighty.every((word) => word.capital) && words.length <= 6) return true;
  // In the middle of a clause speech goes on in lower case; a capital there begins a title.
  return token.capital && before?.kind === 'word' && before.key !== 'que' && before.key !== "qu'" && words.length <= 6;
}

/** A verb of speech closes it: `« Oui », a-t-il dit`. */
function isClosed(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1]?.text === ',' ? index + 2 : index + 1;
  const following = tokens.slice(next, next + 8);
  const group = verbGroupsOf(following)[0];
  return group !== undefined && group.from === 0 && group.verb.closing;
}
