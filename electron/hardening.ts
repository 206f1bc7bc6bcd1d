import type { Event, IpcMainEvent, IpcMainInvokeEvent, Session, WebContents } from 'electron';
import { isPageUrl } from './protocol.ts';

// The points of Electron's security checklist that are about a running page; those about its making are in window.ts, its policy in
// host/pagePolicy.ts. https://www.electronjs.org/docs/latest/tutorial/security

/** The parts of a session that are closed. */
export type ClosableSession = Pick<
  Session,
  'setPermissionRequestHandler' | 'setPermissionCheckHandler' | 'setDevicePermissionHandler' | 'setDisplayMediaRequestHandler'
> & { webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> };

/** Addresses that stay inside the program: the page's own, and what a page makes itself. */
const LOCAL = /^(blob|data|devtools|chrome-extension):/;

/** The one permission the page has a use for: copying text. It asks for no other, so nobody is ever asked. */
const GRANTED = new Set(['clipboard-sanitized-write']);

/** Refuses every permission the page does not need, and every request that would leave the machine. */
export function closeSession(session: ClosableSession): void {
  session.setPermissionRequestHandler((contents, permission, callback) => callback(isAllowed(permission, contents.getURL())));
  session.setPermissionCheckHandler((_contents, permission, origin) => isAllowed(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback({}));
  session.webRequest.onBeforeRequest(({ url }, callback) => callback({ cancel: !isPageUrl(url) && !LOCAL.test(url) }));
}

function isAllowed(permission: string, url: string): boolean {
  return GRANTED.has(permission) && isPageUrl(url);
}

/** The parts of a page's contents that are closed. */
export interface ClosableContents {
  on(event: 'will-navigate' | 'will-redirect', listener: (event: Pick<Event, 'preventDefault'>) => void): unknown;
  on(event: 'will-frame-navigate', listener: (event: Pick<Event, 'preventDefault'> & { url: string }) => void): unknown;
  on(event: 'will-attach-webview', listener: (event: Pick<Event, 'preventDefault'>) => void): unknown;
  setWindowOpenHandler: WebContents['setWindowOpenHandler'];
}

/** Keeps a page where it is: it opens no window, holds no webview and goes nowhere else, and neither do its frames. */
export function closeContents(contents: ClosableContents): void {
  const refuse = (event: Pick<Event, 'preventDefault'>) => event.preventDefault();
  contents.on('will-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
  contents.on('will-frame-navigate', (event) => {
    // The preview's frame is written by the page and has no address of its own.
    if (!/^(about:|blob:)/.test(event.url)) refuse(event);
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/**
 * Whether a message comes from our page itself: its top frame, at its address. Frames inside it, such as the preview of a document,
 * may not speak to the main process even if something in them ran.
 */
export function isFromPage(event: Pick<IpcMainEvent | IpcMainInvokeEvent, 'senderFrame'>): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && isPageUrl(frame.url);
}
