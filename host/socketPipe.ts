import type { MessagePort } from 'node:worker_threads';
import type { RawData, WebSocket } from 'ws';

/** Bytes that may wait on their way to the browser before the engine's port is left unread. */
const HIGH_WATER = 8 * 1024 * 1024;
/** Bytes a browser may send without the engine having answered anything. */
const UNANSWERED = 64 * 1024 * 1024;
/** How long a paused side rests before it is looked at again. */
const REST_MS = 50;
/** How long the engine may stay silent before more is read from the browser all the same: it may be waiting for that. */
const SILENCE_MS = 2000;

/** The browser left, or the engine's port closed: normal; the engine is gone: the page shows that it is away and tries again. */
const CLOSE_ENGINE_GONE = 1012;

/**
 * Carries the contract's messages between a web socket and a port of the engine, unchanged: oRPC writes the same strings and bytes on
 * both. Each side is slowed down to the other's pace, and when one closes, so does the other.
 */
export function pipeSocket(socket: WebSocket, port: MessagePort): void {
  let unanswered = 0;
  let silence: NodeJS.Timeout | undefined;
  let rest: NodeJS.Timeout | undefined;

  const readOn = () => {
    clearTimeout(silence);
    unanswered = 0;
    if (socket.isPaused) socket.resume();
  };
  const toEngine = (data: RawData, isBinary: boolean) => {
    const bytes = contiguous(data);
    unanswered += bytes.byteLength;
    port.postMessage(isBinary ? bytes : bytes.toString('utf8'));
    if (unanswered > UNANSWERED && !socket.isPaused) {
      socket.pause();
      silence = setTimeout(readOn, SILENCE_MS);
    }
  };
  const toBrowser = (message: string | Uint8Array) => {
    readOn();
    socket.send(message);
    if (socket.bufferedAmount > HIGH_WATER) {
      // A port without a listener keeps its messages.
      port.off('message', toBrowser);
      rest = setTimeout(listenAgain, REST_MS);
    }
  };
  const listenAgain = () => {
    if (socket.bufferedAmount > HIGH_WATER) rest = setTimeout(listenAgain, REST_MS);
    else port.on('message', toBrowser);
  };
  const stop = () => {
    clearTimeout(rest);
    clearTimeout(silence);
  };

  socket.on('message', toEngine);
  socket.on('close', () => {
    stop();
    port.close();
  });
  // `ws` closes the socket after each error (a message too large, a broken frame); without a listener it would end the program.
  socket.on('error', reportBroken);
  port.on('message', toBrowser);
  port.on('close', () => {
    stop();
    socket.close(CLOSE_ENGINE_GONE, 'the engine has closed');
  });
}

/** Tells of a connection that broke, unless it only means that the window was closed. */
export function reportBroken(error: Error): void {
  const left = 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
  if (!left) console.error(`A connection was closed: ${error.message}`);
}

function contiguous(data: RawData): Buffer {
  if (Buffer.isBuffer(data)) return data;
  return Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data);
}
