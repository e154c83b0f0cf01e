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
 * Answers every `app:` address of the window: the page's own files under `desk`; letters, issues as their readers get them, and tables that become public, as documents of their
 * own under `letter`, with the documents that stand around each of them (renderer/holder.ts, renderer/issue-holder.ts).
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
    return isHolder(url.pathname)
      ? holderFile(url.pathname, source.folder)
      : url.pathname.startsWith('/issue/')
        ? issueDocument(url, source.call)
        : url.pathname.startsWith('/release/')
          ? releaseDocument(url, source.call)
          : letterDocument(url, source.call)
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

/** Of all files of the window the letters' host has the documents around a letter and around an issue, and their scripts. */
function isHolder(pathname: string): boolean {
  return /^\/(?:issue-)?holder\.html$/.test(pathname) || /^\/assets\/(?:issue-)?holder-[\w-]+\.js$/.test(pathname)
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

const issuePath = /^\/issue\/([0-9a-f-]{36})\/(ja|en|both|reader|page-ja|page-en)$/
const reader = /^[0-9a-z-]{13,36}$/

/** An issue as its readers get it, the mail of one reader, or a page of the archive, in a program that is light or dark. */
async function issueDocument(url: URL, call: Call): Promise<Response> {
  const [, id, what = ''] = issuePath.exec(url.pathname) ?? []
  const scheme = url.searchParams.get('scheme') ?? 'light'
  const readerId = url.searchParams.get('reader') ?? ''
  if (id === undefined || (scheme !== 'light' && scheme !== 'dark')) return refused(404)
  if (what === 'reader' && !reader.test(readerId)) return refused(404)
  const result =
    what === 'reader'
      ? await call('newsletter.readerMail', { id, reader: readerId })
      : what.startsWith('page-')
        ? await call('newsletter.issuePage', { id, language: what.slice('page-'.length) })
        : await call('newsletter.previewIssue', { id, variant: what })
  if (!result.ok) return refused(404)
  const { html } = result.output as { html: string }
  return new Response(inScheme(html, scheme), { headers: letterHeaders })
}

const releasePath = /^\/release\/([0-9a-f-]{36})\/(ja|en)$/

/** The page of a release as it is or would be published. */
async function releaseDocument(url: URL, call: Call): Promise<Response> {
  const [, id, language] = releasePath.exec(url.pathname) ?? []
  if (id === undefined) return refused(404)
  const result = await call('statistics.releasePage', { id, language })
  if (!result.ok) return refused(404)
  return new Response((result.output as { html: string }).html, { headers: letterHeaders })
}

/** A mail as a program shows it that is light or dark, whatever this computer is: its own dark colours hold always or never. */
export function inScheme(html: string, scheme: 'light' | 'dark'): string {
  return html
    .replaceAll(
      /@media\s*\(\s*prefers-color-scheme:\s*dark\s*\)/gi,
      scheme === 'dark' ? '@media all' : '@media not all',
    )
    .replaceAll(/color-scheme:\s*light dark/gi, `color-scheme: ${scheme}`)
    .replaceAll(/(<meta name="(?:supported-)?color-schemes?" content=")light dark(")/gi, `$1${scheme}$2`)
}

const letterHeaders = {
  ...ownHeaders,
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': letterPolicy,
}

function refused(status: number): Response {
  return new Response('', { status, headers: letterHeaders })
}
