import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import { type DiptychBridge, ENGINE_PORT_MESSAGE } from '../../core/engine/shellBridge.ts';
import type { Attachment, Connect } from './connection.ts';

/** The loopback host's engine: a socket on the page's own origin; the cookie the page came with is its key. */
export function connectBySocket(location: Pick<Location, 'protocol' | 'host'>): Connect {
  const address = `${location.protocol === 'https:' ? 'wss:' : 'ws:'}//${location.host}/engine`;
  return () =>
    new Promise<Attachment>((resolve, reject) => {
      const socket = new WebSocket(address);
      // As blobs, binary messages would be decoded later than the text messages that follow them.
      socket.binaryType = 'arraybuffer';
      const closed = new Promise<void>((settle) => socket.addEventListener('close', () => settle(), { once: true }));
      socket.addEventListener('open', () => resolve({ link: new SocketLink({ websocket: socket }), closed }), { once: true });
      socket.addEventListener('close', () => reject(new Error(`No engine at ${address}`)), { once: true });
    });
}

/** The desktop shell's engine: the preload hands a port to the page each time it is asked. */
export function connectByPort(bridge: Pick<DiptychBridge, 'connectEngine'>, page: Window): Connect {
  return () =>
    new Promise<Attachment>((resolve) => {
      const receive = (event: MessageEvent) => {
        const [port] = event.ports;
        if (event.source !== page || event.data !== ENGINE_PORT_MESSAGE || port === undefined) return;
        page.removeEventListener('message', receive);
        const closed = new Promise<void>((settle) => port.addEventListener('close', () => settle(), { once: true }));
        const link = new PortLink({ port });
        port.start();
        resolve({ link, closed });
      };
      page.addEventListener('message', receive);
      bridge.connectEngine();
    });
}
