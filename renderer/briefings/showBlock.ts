import type { Lang } from '../../core/model/language.ts';
import type { Id } from '../../core/model/record.ts';

/** Brings a block of the document into sight; the editors mark each with its id. */
export function showBlock(id: Id, lang: Lang | null): void {
  const found = [...document.querySelectorAll<HTMLElement>(`[data-block-id="${CSS.escape(id)}"]`)];
  const block = found.find((element) => lang === null || element.closest('[lang]')?.getAttribute('lang')?.startsWith(lang)) ?? found[0];
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  block?.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' });
}
