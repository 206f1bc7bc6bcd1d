import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { interfaceLangSchema } from '../core/model/language.ts';

const boundsSchema = z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive() });
export type Bounds = z.infer<typeof boundsSchema>;

const windowStateSchema = z.object({
  bounds: boundsSchema.nullable(),
  maximized: z.boolean(),
  /** The language the interface spoke last; null until the page has said one. */
  language: interfaceLangSchema.nullable(),
});

/** What the shell remembers of its window between two starts. */
export type WindowState = z.infer<typeof windowStateSchema>;

const FIRST: WindowState = { bounds: null, maximized: false, language: null };
const FIRST_SIZE = { width: 1360, height: 860 };
/** The smallest window whose three columns can be used; interface texts are tested at it. */
export const MINIMUM_SIZE = { width: 900, height: 600 };
/** How much of a window must be on a display for a hand to reach it. */
const REACHABLE = { width: 120, height: 80 };

/** Reads the state; a missing or damaged file is a first start, since all it holds can be made again by a drag of the mouse. */
export function readWindowState(file: string): WindowState {
  try {
    return windowStateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return FIRST;
    throw error;
  }
}

/** Writes the state whole or not at all. */
export function writeWindowState(file: string, state: WindowState): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(state));
  renameSync(`${file}.new`, file);
}

/**
 * Where the window goes: where it was if a display still shows it there, with no more than that display's size; else its size in the
 * middle of the first display. Displays are unplugged, and laptops leave the office.
 */
export function placeWindow(remembered: Bounds | null, workAreas: readonly Bounds[]): Bounds {
  const [first] = workAreas;
  if (first === undefined) return { x: 0, y: 0, ...FIRST_SIZE, ...remembered };
  const home = remembered && workAreas.find((area) => isReachable(remembered, area));
  const area = home ?? first;
  const width = Math.min(remembered?.width ?? FIRST_SIZE.width, area.width);
  const height = Math.min(remembered?.height ?? FIRST_SIZE.height, area.height);
  if (home && remembered)
    return {
      x: between(remembered.x, area.x, area.x + area.width - width),
      y: between(remembered.y, area.y, area.y + area.height - height),
      width,
      height,
    };
  return { x: area.x + Math.round((area.width - width) / 2), y: area.y + Math.round((area.height - height) / 2), width, height };
}

function isReachable(window: Bounds, area: Bounds): boolean {
  const width = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  const height = Math.min(window.y + window.height, area.y + area.height) - Math.max(window.y, area.y);
  return width >= REACHABLE.width && height >= REACHABLE.height;
}

function between(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
