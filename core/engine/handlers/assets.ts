import { refuseAbove } from '../../capture/reading/limits.ts';
import { ASSET_LIMITS, type Asset } from '../../model/asset.ts';
import type { Id } from '../../model/record.ts';
import type { EngineContext } from '../context.ts';

/** @throws AssetRefused, CaptureInputError tooLarge */
export async function put(context: EngineContext, { bytes: file }: { name: string; bytes: Blob }): Promise<Asset> {
  // Refused before it is read: a film dropped by mistake must not fill the memory.
  refuseAbove(ASSET_LIMITS.bytes, file.size);
  return context.library.keepAsset(new Uint8Array(await file.arrayBuffer()));
}

export function get(context: EngineContext, { id }: { id: Id }): (Asset & { bytes: Blob }) | null {
  const found = context.library.asset(id);
  return found && { ...found, bytes: new Blob([new Uint8Array(found.bytes)], { type: found.mediaType }) };
}
