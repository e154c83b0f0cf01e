import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { CustomScheme, Session } from 'electron'
import type { Result } from '../../shared/rpc.ts'
import { deskPolicy, holderPolicy, letterPolicy } from './policy.ts'

export const privilegedSchemes: CustomScheme[] = [
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]

/** Where the window's page lives. */
export const deskUrl = 'app://desk/index.html'

type Call = (path: string, input: unknown) => Promise<Result<unknown>>

/**
 * Answers every `app:` address of the window: the page's own files under `desk`; letters as documents of their own under `letter`, with the
 * document that stands around each of them (renderer/holder.ts).
 */
export function serveApp(session: Session, source: { folder: string; call: Call }): void {
  session.protocol.handle('app', (request) => answer(request, source))
}

/** The answer to one request; exported for its tests. */
export async function answer(
  request: Pick<Request, 'url' | 'method'>,
  source: { folder: string; call: Call },
): Promise<Response> {
  const url = new URL(request.url)
  if (request.method !== 'GET') return refused(405)
  if (url.host === 'desk') return pageFile(url.pathname, source.folder)
  if (url.host === 'letter')
    return isHolder(url.pathname) ? holderFile(url.pathname, source.folder) : letterDocument(url, source.call)
  return refused(404)
}

/** What the window is made of; no other kind of file is handed out. */
const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** Plain names only: no dot in front, no way up, nothing encoded, no backslash. */
const plainPath = /^(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/

async function pageFile(pathname: string, folder: string): Promise<Response> {
  const file = isHolder(pathname) ? null : await ownFile(pathname, folder)
  if (file === null) return refused(404)
  const { bytes, headers } = file
  if (extname(pathname) !== '.html') return new Response(new Uint8Array(bytes), { headers })
  const nonce = randomBytes(16).toString('base64')
  const page = bytes
    .toString('utf8')
    .replace('<meta name="csp-nonce" content="">', `<meta name="csp-nonce" content="${nonce}">`)
  return new Response(page, { headers: { ...headers, 'content-security-policy': deskPolicy(nonce) } })
}

/** Of all files of the window the letters' host has two: the document around a letter and its script. */
function isHolder(pathname: string): boolean {
  return pathname === '/holder.html' || /^\/assets\/holder-[\w-]+\.js$/.test(pathname)
}

async function holderFile(pathname: string, folder: string): Promise<Response> {
  const file = await ownFile(pathname, folder)
  if (file === null) return refused(404)
  return new Response(new Uint8Array(file.bytes), {
    headers: { ...file.headers, 'content-security-policy': holderPolicy },
  })
}

async function ownFile(
  pathname: string,
  folder: string,
): Promise<{ bytes: Buffer; headers: Record<string, string> } | null> {
  const kind = kinds[extname(pathname)]
  if (kind === undefined || !plainPath.test(pathname)) return null
  try {
    return { bytes: await readFile(join(folder, pathname)), headers: { ...ownHeaders, 'content-type': kind } }
  } catch {
    return null
  }
}

const ownHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
}

const themes = ['light', 'dark', 'contrast']
const letterId = /^\/([0-9a-f-]{36})$/

async function letterDocument(url: URL, call: Call): Promise<Response> {
  const id = letterId.exec(url.pathname)?.[1]
  const theme = url.searchParams.get('theme') ?? 'light'
  if (id === undefined || !themes.includes(theme)) return refused(404)
  const result = await call('letters.document', { id, theme })
  if (!result.ok) return refused(404)
  const { html } = result.output as { html: string | null }
  return new Response(html ?? '', { headers: letterHeaders })
}

const letterHeaders = {
  ...ownHeaders,
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': letterPolicy,
}

function refused(status: number): Response {
  return new Response('', { status, headers: letterHeaders })
}
