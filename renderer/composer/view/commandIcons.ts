import {
  Heading,
  Heading1,
  Heading2,
  Heading3,
  ImagePlus,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  Pilcrow,
  Quote,
  SeparatorHorizontal,
  Superscript,
  Table,
  TextInitial,
  TriangleAlert,
} from 'lucide-react';
import type { INSERTING } from '../commands.ts';

/** The pictures of what can be inserted. */
export const COMMAND_ICONS: Record<(typeof INSERTING)[number], LucideIcon> = {
  paragraph: Pilcrow,
  heading1: Heading1,
  heading2: Heading2,
  heading3: Heading3,
  bullet: List,
  number: ListOrdered,
  quotation: Quote,
  callout: TextInitial,
  warning: TriangleAlert,
  table: Table,
  image: ImagePlus,
  footnote: Superscript,
  link: Link,
  pageBreak: SeparatorHorizontal,
  title: Heading,
};
