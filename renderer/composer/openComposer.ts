import {
  COMPOSER_COMMANDS,
  type CommandContext,
  type ComposerCommand,
  type ComposerCommandId,
  composerCommand,
  OPENS_PANEL,
  writingEditor,
} from './commands.ts';

/** The composer that is on the screen, if one is: the palette offers its commands from outside. */
let open: CommandContext | null = null;

/** Says which composer is on the screen; the answer says that it has left. */
export function enterComposer(context: CommandContext): () => void {
  open = context;
  return () => {
    if (open === context) open = null;
  };
}

/** What can be done in the text now; nothing when no text is open. */
export function availableComposerCommands(): (ComposerCommand & { id: ComposerCommandId })[] {
  const context = open;
  return context === null ? [] : COMPOSER_COMMANDS.filter((command) => command.isAvailable(context));
}

/** Goes back to where the caret was and does it there. */
export function runComposerCommand(id: string): void {
  const command = COMPOSER_COMMANDS.find((candidate) => candidate.id === id);
  if (open === null || command === undefined) return;
  // A panel takes the focus itself, and knows where the caret was.
  if (!OPENS_PANEL.has(command.id)) writingEditor(open).focus();
  composerCommand(command.id).perform(open);
}
