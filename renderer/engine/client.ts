import { type ClientLink, createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query';
import type { Contract } from '../../core/engine/contract.ts';

/** Everything the engine can be asked, typed by the contract. */
export type EngineClient = ContractRouterClient<Contract>;

/** The same calls as query and mutation options. */
export type EngineQueries = RouterUtils<EngineClient>;

/** A typed client over any link: a port of the desktop shell, or the socket of the loopback host. */
export function createEngineClient(link: ClientLink<Record<never, never>>): EngineClient {
  return createORPCClient(link);
}

export function createEngineQueries(client: EngineClient): EngineQueries {
  return createTanstackQueryUtils(client);
}
