/** The file's text differs from the briefing's: the file is not handed out. */
export class ExportDiffers extends Error {
  /** Where, in the order of the file: `paragraph 12`, `footnote 3`. */
  readonly place: string;
  readonly expected: string;
  readonly found: string;

  constructor(place: string, expected: string, found: string) {
    super(`The exported file differs from the briefing at ${place}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`);
    this.name = 'ExportDiffers';
    this.place = place;
    this.expected = expected;
    this.found = found;
  }
}
