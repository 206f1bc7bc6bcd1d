import type { CustomScheme } from 'electron';
import { readPageFile } from '../host/pageFiles.ts';
import { contentSecurityPolicy, PAGE_HEADERS } from '../host/pagePolicy.ts';

const SCHEME = 'diptych';
const HOST = 'app';
const ORIGIN = `${SCHEME}://${HOST}`;

/** The page's address: a scheme of our own has an origin, which `file:` has not, so that modules load and storage is kept. */
export const PAGE_URL = `${ORIGIN}/`;

/** To be registered before Electron is ready: `standard` gives the scheme an origin and relative addresses, `secure` trusts it as HTTPS. */
export const PAGE_SCHEME: CustomScheme = { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } };

/** Whether an address is of our own page. */
export function isPageUrl(url: string): boolean {
  // `URL.origin` is `null` for schemes the URL standard does not know; protocol and host are compared instead.
  const parsed = URL.parse(url);
  return parsed !== null && parsed.protocol === `${SCHEME}:` && parsed.host === HOST && parsed.username === '' && parsed.password === '';
}

/** Answers a request of the page with a file of the built interface, and nothing else. */
export async function answerPage(request: Request, rendererDir: string): Promise<Response> {
  const headers = { ...PAGE_HEADERS, 'Content-Security-Policy': contentSecurityPolicy(null) };
  if (request.method !== 'GET') return new Response(null, { status: 405, headers: { ...headers, Allow: 'GET' } });
  if (!isPageUrl(request.url)) return new Response(null, { status: 403, headers });
  const file = await readPageFile(rendererDir, new URL(request.url).pathname);
  if (file === null) return new Response(null, { status: 404, headers });
  return new Response(file.bytes, { headers: { ...headers, 'Content-Type': file.mediaType } });
}
