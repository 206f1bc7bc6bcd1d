import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { EngineClient, EngineQueries } from './client.ts';
import type { ConnectionState, EngineConnection } from './connection.ts';

/** What a screen needs to talk to the engine. */
export interface Engine {
  client: EngineClient;
  queries: EngineQueries;
  connection: EngineConnection;
}

const EngineContext = createContext<Engine | null>(null);

export function EngineProvider({ engine, children }: { engine: Engine; children: ReactNode }) {
  return <EngineContext value={engine}>{children}</EngineContext>;
}

export function useEngine(): Engine {
  const engine = useContext(EngineContext);
  if (engine === null) throw new Error('There is no engine around this part of the page');
  return engine;
}

export function useConnectionState(): ConnectionState {
  const { connection } = useEngine();
  return useSyncExternalStore(connection.subscribe, () => connection.state);
}
