import { describe, expect, test } from 'vitest';
import { type ClosableContents, type ClosableSession, closeContents, closeSession, isFromPage } from './hardening.ts';

type Handler<Name extends keyof ClosableSession> = ClosableSession[Name] extends (handler: infer H) => unknown ? NonNullable<H> : never;

/** A session that remembers what it was told. */
class SessionDouble {
  request: Handler<'setPermissionRequestHandler'> | null = null;
  check: Handler<'setPermissionCheckHandler'> | null = null;
  device: Handler<'setDevicePermissionHandler'> | null = null;
  beforeRequest: ((details: { url: string }, callback: (answer: { cancel?: boolean }) => void) => void) | null = null;
}

function closed(): SessionDouble {
  const double = new SessionDouble();
  // The double stands for the few methods that are called; Electron's own types of their details are far wider.
  closeSession({
    setPermissionRequestHandler: (handler: SessionDouble['request']) => {
      double.request = handler;
    },
    setPermissionCheckHandler: (handler: SessionDouble['check']) => {
      double.check = handler;
    },
    setDevicePermissionHandler: (handler: SessionDouble['device']) => {
      double.device = handler;
    },
    setDisplayMediaRequestHandler: () => undefined,
    webRequest: {
      onBeforeRequest: (listener: unknown) => {
        if (typeof listener === 'function') double.beforeRequest = (details, callback) => listener(details, callback);
      },
    },
  });
  return double;
}

describe('the session', () => {
  test('grants copying to the page, and nothing else to anybody', () => {
    const { check, request, device } = closed();
    const granted = (permission: Parameters<Handler<'setPermissionCheckHandler'>>[1], origin: string) =>
      check?.(null, permission, origin, { isMainFrame: true, requestingUrl: origin });
    expect(granted('clipboard-sanitized-write', 'diptych://app/')).toBe(true);
    expect(granted('clipboard-sanitized-write', 'https://attacker.example/')).toBe(false);
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fileSystem', 'unknown'] as const)
      expect(granted(permission, 'diptych://app/'), permission).toBe(false);
    expect(request).not.toBeNull();
    expect(device?.({ deviceType: 'usb', origin: 'diptych://app', device: Object.create(null) })).toBe(false);
  });

  test('lets nothing leave the machine', () => {
    const { beforeRequest } = closed();
    const cancelled = (url: string) => {
      let answer: { cancel?: boolean } = {};
      beforeRequest?.({ url }, (given) => {
        answer = given;
      });
      return answer.cancel;
    };
    for (const url of ['diptych://app/assets/a.js', 'blob:diptych://app/1', 'data:image/png;base64,AA'])
      expect(cancelled(url), url).toBe(false);
    for (const url of [
      'https://example.org/',
      'http://127.0.0.1:80/',
      'ws://example.org/',
      'file:///etc/passwd',
      'diptych://other/',
      'ftp://x/',
    ])
      expect(cancelled(url), url).toBe(true);
  });
});

describe('a page', () => {
  /** Contents that remember their listeners. */
  function contents() {
    const listeners = new Map<string, (event: { preventDefault(): void; url: string }) => void>();
    let openWindow: Parameters<ClosableContents['setWindowOpenHandler']>[0] | null = null;
    closeContents({
      on: (event: string, listener: (event: { preventDefault(): void; url: string }) => void) => listeners.set(event, listener),
      setWindowOpenHandler: (handler) => {
        openWindow = handler;
      },
    });
    const prevented = (name: string, url: string) => {
      let stopped = false;
      listeners.get(name)?.({
        url,
        preventDefault: () => {
          stopped = true;
        },
      });
      return stopped;
    };
    const opened = (url: string) =>
      openWindow?.({ url, frameName: '', features: '', disposition: 'new-window', referrer: { url: '', policy: 'default' } });
    return { prevented, opened };
  }

  test('goes nowhere, by a link, a redirect or a frame', () => {
    const { prevented } = contents();
    for (const name of ['will-navigate', 'will-redirect', 'will-attach-webview', 'will-frame-navigate'])
      expect(prevented(name, 'https://attacker.example/'), name).toBe(true);
    expect(prevented('will-navigate', 'diptych://app/other')).toBe(true);
    expect(prevented('will-frame-navigate', 'diptych://app/')).toBe(true);
    expect(prevented('will-frame-navigate', 'about:srcdoc')).toBe(false);
    expect(prevented('will-frame-navigate', 'blob:diptych://app/1')).toBe(false);
  });

  test('opens no window', () => {
    expect(contents().opened('https://example.org/')).toEqual({ action: 'deny' });
  });
});

describe('a message is from the page', () => {
  const frame = (url: string, parent: object | null = null) => ({ senderFrame: Object.assign(Object.create(null), { url, parent }) });

  test('when its top frame sent it', () => expect(isFromPage(frame('diptych://app/#/library'))).toBe(true));
  test('not when a frame inside it did', () => expect(isFromPage(frame('diptych://app/', {}))).toBe(false));
  test('not when another address did', () => expect(isFromPage(frame('https://attacker.example/'))).toBe(false));
  test('not when the frame is gone', () => expect(isFromPage({ senderFrame: null })).toBe(false));
});
