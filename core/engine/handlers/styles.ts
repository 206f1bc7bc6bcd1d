import { textPartsOf } from '../../capture/reading/docxPackage.ts';
import { READING_LIMITS, refuseAbove } from '../../capture/reading/limits.ts';
import { NotAWordFile } from '../../exchange/docx/readTrace.ts';
import { houseStyle } from '../../exchange/style/houseStyle.ts';
import { styleOfDocument } from '../../exchange/style/styleOfDocument.ts';
import { type HouseStyle, type HouseStyleId, houseStyleIdSchema, type KeptStyle, type LookName } from '../../model/houseStyle.ts';
import type { Id } from '../../model/record.ts';
import type { EngineContext } from '../context.ts';

/** The house styles that come with the program, in their order. */
export function builtIn(): { id: HouseStyleId; style: HouseStyle }[] {
  return houseStyleIdSchema.options.map((id) => ({ id, style: houseStyle(id) }));
}

export function list(context: EngineContext): KeptStyle[] {
  return context.library.keptStyles();
}

export function save(context: EngineContext, input: { id?: Id | undefined; name: string; style: HouseStyle }): KeptStyle {
  return context.library.keepStyle(input);
}

export function remove(context: EngineContext, { id }: { id: Id }): Record<string, never> {
  context.library.forgetStyle(id);
  return {};
}

/**
 * What a Word file or template says of its styles, on top of a house style; nothing is kept yet.
 * @throws CaptureInputError, NotAWordFile
 */
export async function fromDocument({ bytes, base }: { name: string; bytes: Blob; base: HouseStyleId }): Promise<{
  style: HouseStyle;
  taken: LookName[];
}> {
  refuseAbove(READING_LIMITS.container, bytes.size);
  const safe = textPartsOf(new Uint8Array(await bytes.arrayBuffer()));
  try {
    return styleOfDocument(safe, houseStyle(base));
  } catch (error) {
    throw new NotAWordFile('The styles of the file cannot be read', { cause: error });
  }
}
