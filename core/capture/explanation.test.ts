import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CAPTURE_EXPLANATIONS, captureExplanation } from '../model/captureExplanation.ts';
import { capture } from './capture.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const sources = ['core/capture', 'core/language/fr/capture', 'core/language/ru/capture'].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8')),
);
/** Every rule that is written in the code, with what `speech.ts` adds to it. */
const constructions = new Set(sources.flatMap((source) => [...source.matchAll(/'((?:fr|ru)\.[a-z-]+)'/g)].map((match) => match[1] ?? '')));
const rules = [
  ...[...constructions].flatMap((rule) => [rule, `${rule}.marks`, `${rule}.inside`]),
  ...sources.flatMap((source) =>
    [...source.matchAll(/rule: (?:near \? )?'([a-z]+)'(?: : '([a-z]+)')?/g)].flatMap((match) => match.slice(1)),
  ),
].filter((rule) => rule !== undefined);

test('the rules in the code are found', () => {
  expect(constructions.size).toBeGreaterThan(12);
  expect(rules).toEqual(expect.arrayContaining(['fr.clause.marks', 'ru.closing', 'continued', 'before', 'unattributed']));
});

test.each([...new Set(rules)].map((rule) => [rule]))('%s has its explanation', (rule) => {
  const known = captureExplanation(rule) ?? captureExplanation(`statistic.${rule}`);
  expect(CAPTURE_EXPLANATIONS).toContain(known);
  // A figure's rule is written without its family in the code; a rule of speech must not hide among figures.
  if (rule.includes('.')) expect(captureExplanation(rule)).not.toBeNull();
});

describe.each(['fr', 'ru', 'en'])('in %s', (lang) => {
  const file: unknown = JSON.parse(readFileSync(join(ROOT, 'resources/locales', lang, 'capture.json'), 'utf8'));
  const { rule } = z.object({ rule: z.record(z.string(), z.string()) }).parse(file);
  test('every explanation is a sentence, and there is no other', () => {
    expect(Object.keys(rule).toSorted()).toEqual(CAPTURE_EXPLANATIONS.toSorted());
    for (const sentence of Object.values(rule)) expect(sentence).toMatch(/^(?:\p{Lu}|“\{\{evidence).*\.$/u);
  });
});

test.each(['fr', 'ru'] as const)('every proposal of the sample article in %s says why it was made', (lang) => {
  const { quotes, statistics } = capture(readFileSync(join(ROOT, 'resources/sample', `article.${lang}.txt`), 'utf8'), { lang });
  expect(quotes.length + statistics.length).toBeGreaterThan(5);
  for (const { rule } of [...quotes, ...statistics]) expect(captureExplanation(rule)).not.toBeNull();
});
