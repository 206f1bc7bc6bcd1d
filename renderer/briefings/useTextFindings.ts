import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type TextPlace, textsOf } from '../../core/briefing/find.ts';
import { contentText } from '../../core/briefing/side.ts';
import type { Block } from '../../core/model/briefing.ts';
import type { Finding, FindingCode } from '../../core/model/finding.ts';
import { LANGS } from '../../core/model/language.ts';
import type { Id } from '../../core/model/record.ts';
import type { Term, TermUse } from '../../core/model/term.ts';
import type { TextMark } from '../composer/view/useTextMarks.ts';
import { useEngine } from '../engine/EngineProvider.tsx';

/** The texts are looked at once the typing rests, in milliseconds. */
const RESTED = 600;

/** Blocks that are looked at in one question to the engine. */
const AT_ONCE = 40;

/** What only the whole document, or the library beside it, can tell. */
const OF_DOCUMENT: ReadonlySet<FindingCode> = new Set([
  'missingText',
  'staleText',
  'emptyTitle',
  'quotationAltered',
  'itemChanged',
  'itemGone',
  'inconsistent',
]);

/** The terms of one text. */
export interface PlacedUses {
  place: TextPlace;
  uses: readonly TermUse[];
}

/** What was found in a block, as it was when it was looked at. */
interface Looked {
  block: Block;
  findings: readonly Finding[];
  terms: readonly PlacedUses[];
}

export interface TextFindings {
  /** In the order of the blocks, those that are passed over among them. */
  findings: readonly Finding[];
  /** Something is being looked at. */
  isLooking: boolean;
  error: Error | null;
  terms: readonly Term[];
  /** The terms of each block. */
  usesOf(block: Id): readonly PlacedUses[];
  marks: readonly TextMark[];
  /** Looks at everything again. */
  again(): void;
}

/** What checks and glossary find in a text while it is written: block by block, a moment after the typing. */
export function useTextFindings(id: Id, blocks: readonly Block[]): TextFindings {
  const { client, queries } = useEngine();
  const queryClient = useQueryClient();
  const glossary = useQuery(queries.glossary.list.queryOptions());
  const stored = useQuery(queries.briefings.check.queryOptions({ input: { id, all: true } }));
  const [looked, setLooked] = useState<ReadonlyMap<Id, Looked>>(new Map());
  const [round, setRound] = useState(0);
  const [isLooking, setLooking] = useState(false);
  const known = useRef(looked);
  const terms = glossary.data;
  // Another glossary, or something passed over: what was found before holds no more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: these say when to begin again, and are not asked
  useEffect(() => {
    known.current = new Map();
  }, [terms, round, id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another glossary or another round looks at all blocks again
  useEffect(() => {
    const work = new AbortController();
    const look = async () => {
      const all = blocks.filter((block) => known.current.get(block.id)?.block !== block);
      setLooking(all.length > 0);
      // A few at a time: saving and everything else that is asked of the engine waits no longer than that.
      for (let at = 0; at < all.length; at += AT_ONCE) {
        const changed = all.slice(at, at + AT_ONCE);
        const places = changed.flatMap((block) => LANGS.flatMap((lang) => textsOf(block, lang)));
        const texts = places.map(({ place, side }) => ({ lang: place.lang, text: contentText(side.content) }));
        const [findings, uses] = await Promise.all([
          client.briefings.checkBlocks({ id, blocks: changed }, { signal: work.signal }),
          client.glossary.find({ texts }, { signal: work.signal }),
        ]);
        if (work.signal.aborted) return;
        const next = new Map(known.current);
        for (const block of changed) {
          const placed = places.flatMap(({ place }, index) => (place.block === block.id ? [{ place, uses: uses[index] ?? [] }] : []));
          next.set(block.id, { block, findings: findings.filter(({ blockId }) => blockId === block.id), terms: placed });
        }
        known.current = next;
      }
      setLooking(false);
      const now = new Map<Id, Looked>();
      for (const { id: block } of blocks) {
        const found = known.current.get(block);
        if (found) now.set(block, found);
      }
      setLooked(now);
    };
    const timer = setTimeout(() => {
      look().catch((error: unknown) => {
        setLooking(false);
        if (!work.signal.aborted) console.warn('The text could not be checked', error);
      });
    }, RESTED);
    return () => {
      clearTimeout(timer);
      work.abort();
    };
  }, [client, id, blocks, terms, round]);

  const findings = useMemo(() => joined(blocks, stored.data ?? [], looked), [blocks, stored.data, looked]);
  const marks = useMemo(() => marksOf(looked, findings, terms ?? []), [looked, findings, terms]);
  const again = useCallback(() => {
    setRound((now) => now + 1);
    void queryClient.invalidateQueries({ queryKey: queries.briefings.check.key() });
  }, [queryClient, queries]);
  const usesOf = useCallback((block: Id) => looked.get(block)?.terms ?? [], [looked]);
  return { findings, isLooking: isLooking || stored.isFetching, error: stored.error, terms: terms ?? [], usesOf, marks, again };
}

function joined(blocks: readonly Block[], stored: readonly Finding[], looked: ReadonlyMap<Id, Looked>): Finding[] {
  const ofDocument = stored.filter(({ code }) => OF_DOCUMENT.has(code));
  const altered = new Set(ofDocument.flatMap(({ code, blockId, lang }) => (code === 'quotationAltered' ? [`${blockId} ${lang}`] : [])));
  return [
    ...ofDocument.filter(({ blockId }) => blockId === null),
    ...blocks.flatMap(({ id }) => [
      ...ofDocument.filter(({ blockId }) => blockId === id),
      ...(looked.get(id)?.findings ?? []).filter(({ code, lang }) => code !== 'quotationAltered' || !altered.has(`${id} ${lang}`)),
    ]),
  ];
}

function marksOf(looked: ReadonlyMap<Id, Looked>, findings: readonly Finding[], terms: readonly Term[]): TextMark[] {
  const byId = new Map(terms.map((term) => [term.id, term]));
  const ofTerms = [...looked.values()].flatMap(({ terms: placed }) =>
    placed.flatMap(({ place, uses }) =>
      uses.map(({ termId, designation, start, end }): TextMark => {
        const status = byId.get(termId)?.designations[designation]?.status;
        return { place, start, end, kind: status === 'forbidden' ? 'forbiddenTerm' : 'term' };
      }),
    ),
  );
  const ofChecks = findings.flatMap(({ blockId, part, places, severity, passedOver, code }) => {
    if (blockId === null || passedOver !== undefined || severity === 'note' || code === 'termForbidden') return [];
    return LANGS.flatMap((lang): TextMark[] => {
      const at = places[lang];
      return at ? [{ place: { block: blockId, lang, part }, ...at, kind: severity }] : [];
    });
  });
  return [...ofTerms, ...ofChecks];
}
