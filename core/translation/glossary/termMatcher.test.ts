import { describe, expect, it } from 'vitest';
import type { Lang } from '../../model/language.ts';
import type { Term } from '../../model/term.ts';
import { termMatcher } from './termMatcher.ts';

const term = (id: string, lang: Lang, text: string): Term => ({
  id,
  revision: 1,
  createdAt: '2026-10-01T08:00:00.000Z',
  updatedAt: '2026-10-01T08:00:00.000Z',
  deletedAt: null,
  designations: [{ lang, text, status: 'preferred', partOfSpeech: null }],
  definition: {},
  note: '',
  source: '',
});

const matcher = termMatcher([
  term('energy', 'fr', 'énergies renouvelables'),
  term('offer', 'fr', 'appel d’offres'),
  term('commerce', 'fr', 'chambre de commerce'),
  term('chamber', 'fr', 'chambre'),
  term('onu', 'fr', 'ONU'),
  term('seed', 'ru', 'прямой посев'),
  term('credit', 'ru', 'аккредитив'),
  term('source', 'ru', 'возобновляемый источник энергии'),
  term('market', 'ru', 'рынок'),
  term('goods', 'ru', 'товар'),
  term('yield', 'fr', 'rendement'),
]);
const found = (text: string, lang: Lang) => matcher.find(text, lang).map(({ start, end }) => text.slice(start, end));

describe('terms in a text', () => {
  it.each([
    ['fr', 'Une énergie renouvelable, des énergies renouvelables', ['énergie renouvelable', 'énergies renouvelables']],
    ['fr', "Les appels d'offres et l’Appel d’offres", ["appels d'offres", 'Appel d’offres']],
    ['fr', 'La Chambre de commerce et la chambre basse', ['Chambre de commerce', 'chambre']],
    ['fr', 'Un rendez-vous, des rendements', ['rendements']],
    ['fr', 'L’ONU et non « onu »', ['ONU']],
    ['ru', 'сеялки для прямого посева, о прямом посеве', ['прямого посева', 'прямом посеве']],
    ['ru', 'оплата аккредитивом', ['аккредитивом']],
    ['ru', 'развитие возобновляемых источников энергии', ['возобновляемых источников энергии']],
    ['ru', 'на рынке и рынки', ['рынке', 'рынки']],
    ['ru', 'товарищ не товар', ['товар']],
    ['ru', 'посев прямой. Посев', []],
    ['ru', 'Прямой. Посев', []],
  ] as const)('%s: %s', (lang, text, expected) => expect(found(text, lang)).toEqual(expected));

  it('are found fast in a large glossary', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => term(`t${index}`, 'fr', `notion ${index.toString(36)} particulière`));
    const large = termMatcher(many);
    const text = 'Une notion a1 particulière et une notion b2 particulière. '.repeat(50);
    const start = performance.now();
    expect(large.find(text, 'fr')).toHaveLength(100);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
