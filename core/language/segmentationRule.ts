/**
 * A rule of SRX 2.0 (LISA, 2008): at a place where `before` matches what ends there and `after` what begins there, a segment
 * ends, or does not. Of several rules for one place the first decides. Regular expressions with the flag `u`, without groups that
 * capture; an empty one matches everywhere.
 */
export interface SegmentationRule {
  readonly breaks: boolean;
  readonly before: string;
  readonly after: string;
}
