import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { typeset } from '../language/typeset.ts';
import { sampleSchema } from '../model/sample.ts';
import type { CheckContext, CheckedText } from '../translation/checks/check.ts';
import { checkText } from '../translation/checks/checkBriefing.ts';
import { termMatcher } from '../translation/glossary/termMatcher.ts';
import { readFigures } from './figures.ts';
import { type ParallelSegment, parallelSegments } from './testParallel.ts';
import { plantedErrors, SPEECH, sampleGlossary } from './testPlantedErrors.ts';

const sample = sampleSchema.parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../resources/sample/library.json'), 'utf8')));
const quotes = sample.items.flatMap((item) => {
  const [fr, ru] = [item.texts.fr?.text, item.texts.ru?.text];
  return item.kind === 'quote' && item.mode === 'direct' && fr !== undefined && ru !== undefined ? [{ fr, ru }] : [];
});

const said = parallelSegments().flatMap(({ fr, ru }) => {
  const [french, russian] = [SPEECH.exec(fr)?.[1], SPEECH.exec(ru)?.[1]];
  return french === undefined || russian === undefined ? [] : [{ fr: french, ru: russian }];
});

const context: CheckContext = {
  readFigures,
  terms: termMatcher(sampleGlossary()),
  people: sample.people.map(({ id, names }) => ({ id: id ?? '', names })),
  quotations: [...quotes, ...said],
};

/** What the library quotes, as a text quotes it. */
const quoting = quotes.map(
  ({ fr, ru }, index): ParallelSegment => ({
    fr: typeset(index % 2 === 0 ? `Selon la délégation : « ${fr} ».` : `« ${fr} », a rappelé l’un des participants.`, 'fr'),
    ru: typeset(index % 2 === 0 ? `По словам делегации: «${ru}».` : `«${ru}», — напомнил один из участников.`, 'ru'),
  }),
);
const segments = [...parallelSegments(), ...quoting];

function codesOf({ fr, ru }: ParallelSegment): string[] {
  const side = (text: string) => ({ text, content: [{ type: 'text' as const, text, marks: [] }] });
  const text: CheckedText = { kind: 'paragraph', sides: { fr: side(fr), ru: side(ru) }, origin: 'fr' };
  return checkText(text, context).map(({ code, detail }) => `${code} ${JSON.stringify(detail)}`);
}

describe('checks of parallel texts', () => {
  const errors = plantedErrors(segments, 20261126);

  it('find at least 95 % of 300 planted errors of numbers, dates, currencies, terms and quotations', () => {
    const missed = errors.filter(
      ({ segment, findings }) => !codesOf(segment).some((code) => findings.some((each) => code.startsWith(each))),
    );
    const told = missed.map(({ kind, segment }) => `${kind}\n  ${segment.fr}\n  ${segment.ru}`).join('\n');
    expect(errors.length).toBeGreaterThanOrEqual(300);
    expect(1 - missed.length / errors.length, told).toBeGreaterThanOrEqual(0.95);
  });

  it('say nothing about at least 98 of 100 correct segments', () => {
    const alarms = segments.flatMap((segment) => {
      const codes = codesOf(segment);
      return codes.length === 0 ? [] : [{ segment, codes }];
    });
    const told = alarms.map(({ segment, codes }) => `${codes.join('\n')}\n  ${segment.fr}\n  ${segment.ru}`).join('\n');
    expect(segments.length).toBeGreaterThanOrEqual(300);
    expect(alarms.length / segments.length, told).toBeLessThanOrEqual(0.02);
  });
});
