import { timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Problem } from '../../../shared/errors.ts'
import { shownWords } from './server-failure.ts'

/** The door on this machine through which the browser brings a sign-in back (RFC 8252 section 7.3). */
export type RedirectDoor = {
  port: number
  /**
   * Waits for the one answer that carries this state, and gives the browser the page that `settle` makes of its code.
   * Other visitors are turned away. Throws Problem sign_in_refused with the service's words, sign_in_not_finished after the time.
   */
  answer(state: string, settle: (code: string) => Promise<void>, pages: RedirectPages): Promise<void>
  close(): void
}

/** Whole sentences for the browser, plain text. */
export type RedirectPages = { title: string; done: string; failed: string }

/** Opens the door on a port that the system chooses, on loopback only. */
export async function openRedirectDoor(milliseconds: number): Promise<RedirectDoor> {
  let visit = (_request: IncomingMessage, response: ServerResponse): void => turnAway(response)
  const bounds = { requestTimeout: 10_000, headersTimeout: 10_000, maxHeaderSize: 16 * 1024 }
  const server = createServer(bounds, (request, response) => visit(request, response))
  server.maxConnections = 8
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const ended = Promise.withResolvers<never>()
  // Whoever closes a door that nobody waits at has no failure to hear.
  ended.promise.catch(() => {})
  const close = (): void => {
    clearTimeout(timer)
    ended.reject(new Problem('sign_in_not_finished'))
    server.close()
    server.closeIdleConnections()
  }
  const timer = setTimeout(close, milliseconds)
  return {
    port,
    close,
    async answer(state, settle, pages) {
      const came = new Promise<void>((resolve, reject) => {
        visit = (request, response) => {
          const parameters = parametersOf(request, port)
          if (!parameters || !isSame(parameters.get('state') ?? '', state)) return turnAway(response)
          // The first who knows the state is the only one: a code that comes again is turned away.
          visit = (_, other) => turnAway(other)
          outcomeOf(parameters, settle).then(
            () => sayPage(response, 200, pages.title, pages.done, resolve),
            (failure: unknown) => sayPage(response, 400, pages.title, pages.failed, () => reject(failure)),
          )
        }
      })
      came.catch(() => {})
      try {
        await Promise.race([came, ended.promise])
      } finally {
        close()
      }
    },
  }
}

async function outcomeOf(parameters: URLSearchParams, settle: (code: string) => Promise<void>): Promise<void> {
  const code = parameters.get('code') ?? ''
  if (parameters.has('error') || code === '' || code.length > 4096) {
    const words = [parameters.get('error') ?? '', parameters.get('error_description') ?? '']
    throw new Problem('sign_in_refused', { serverWords: shownWords(words.join(' '), [code]) })
  }
  await settle(code)
}

/** The parameters of a visit to this door by the names it has; a page that had its own name lead here is none. */
function parametersOf(request: IncomingMessage, port: number): URLSearchParams | null {
  const host = request.headers.host ?? ''
  if (request.method !== 'GET' || ![`127.0.0.1:${port}`, `localhost:${port}`].includes(host)) return null
  const url = URL.canParse(request.url ?? '', `http://${host}`) ? new URL(request.url ?? '', `http://${host}`) : null
  return url?.pathname === '/' ? url.searchParams : null
}

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)]
  return one.length === other.length && timingSafeEqual(one, other)
}

function turnAway(response: ServerResponse): void {
  response.writeHead(404, { 'Content-Type': 'text/plain', Connection: 'close', 'Cache-Control': 'no-store' }).end()
}

function sayPage(response: ServerResponse, status: number, title: string, text: string, said: () => void): void {
  const page =
    `<!doctype html><meta charset="utf-8"><title>${escaped(title)}</title>` +
    `<body style="font: 18px/1.7 system-ui, sans-serif; max-width: 34em; margin: 15vh auto; padding: 0 1em"><p>${escaped(text)}</p>`
  response.once('close', said)
  response
    .writeHead(status, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'`,
      'Referrer-Policy': 'no-referrer',
      'Cache-Control': 'no-store',
      Connection: 'close',
    })
    .end(page)
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (character) => `&#${character.codePointAt(0)};`)
}
