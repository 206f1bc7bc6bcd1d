import type { PieceStatus } from '../../../core/model/pieceStatus.ts';
import type { CommandContext, PanelName } from '../commands.ts';
import { FindPanel } from './FindPanel.tsx';
import { ImageField } from './ImageField.tsx';
import { LinkField } from './LinkField.tsx';
import { NoteField } from './NoteField.tsx';
import { PieceField } from './PieceField.tsx';

interface PanelProps {
  name: PanelName;
  context: CommandContext;
  statuses: ReadonlyMap<string, PieceStatus>;
  onClose(): void;
}

/** What stands between the toolbar and the text while it is asked for. */
export function Panel({ name, context, statuses, onClose }: PanelProps) {
  switch (name) {
    case 'link':
      return <LinkField context={context} onClose={onClose} />;
    case 'note':
      return <NoteField context={context} onClose={onClose} />;
    case 'image':
      return <ImageField context={context} onClose={onClose} />;
    case 'piece':
      return <PieceField context={context} statuses={statuses} onClose={onClose} />;
    case 'find':
      return <FindPanel context={context} onClose={onClose} />;
  }
}
