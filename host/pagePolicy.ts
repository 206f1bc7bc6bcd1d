/**
 * What the page may do, as a Content-Security-Policy. `engine` is the address it may speak to besides its own origin: the loopback
 * host's web socket, which some browsers do not count as `'self'`; nothing in the desktop shell, where the page has a message port.
 */
export function contentSecurityPolicy(engine: string | null): string {
  return [
    "default-src 'none'",
    // The spelling is judged by Hunspell, compiled to WebAssembly.
    "script-src 'self' 'wasm-unsafe-eval'",
    // No inline styles either: the preview of Word files moves its rules into constructed style sheets.
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    engine === null ? "connect-src 'self'" : `connect-src 'self' ${engine}`,
    "worker-src 'self'",
    // The preview is a frame without an address, written by the page itself; it inherits this policy.
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Headers that every answer to a page carries, whichever shell gives it. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), serial=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};
