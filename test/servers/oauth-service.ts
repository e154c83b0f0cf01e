import { createHash, randomUUID } from 'node:crypto'
import { createServer as createPlain, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecure } from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { makeCertificate } from '../../scripts/practice-office/certificates.ts'
import type { OAuthClient } from '../../shared/office/mail-settings.ts'

/** A mail service's sign-in on loopback: everybody who opens its page agrees at once. */
export type OAuthService = {
  client(changes?: Partial<OAuthClient>): OAuthClient
  /** PEM of the authority behind its certificate. */
  authority: string
  /** What was asked of the token endpoint, in order. */
  asked: Record<string, string>[]
  /** Where a mail server asks about a token (RFC 7662). */
  introspection: string
  /** Whether a server may let the bearer of this token in. */
  accepts(token: string): boolean
  /** The tokens given out so far. */
  secrets: string[]
  /** Access tokens given so far are no longer taken, as after a change of password. */
  withdrawAccess(): void
  /** Refresh tokens given so far are no longer taken either. */
  revoke(): void
  /** Says this to the next request for tokens instead. */
  sayNext(answer: { status: number; body: string; headers?: Record<string, string> }): void
  stop(): Promise<void>
}

type Wishes = { user?: string; tls?: boolean; expiresIn?: number; names?: string[] }

/** It comes with the tests. */
export const available = (): boolean => true

export async function startOAuthService(wishes: Wishes = {}): Promise<OAuthService> {
  const { user = 'kouhou', tls = false, expiresIn = 3600 } = wishes
  const { key, cert, authority } = await makeCertificate(wishes.names ? { names: wishes.names } : {})
  const codes = new Map<string, URLSearchParams>()
  const access = new Set<string>()
  const refresh = new Set<string>()
  const secrets: string[] = []
  const asked: Record<string, string>[] = []
  let next: { status: number; body: string; headers?: Record<string, string> } | null = null

  const secret = (kind: string): string => {
    const made = `${kind}-${randomUUID()}`
    secrets.push(made)
    return made
  }
  const authorize = (url: URL, response: ServerResponse): void => {
    const code = secret('code')
    codes.set(code, url.searchParams)
    const back = new URL(url.searchParams.get('redirect_uri')!)
    back.searchParams.set('code', code)
    back.searchParams.set('state', url.searchParams.get('state')!)
    response.writeHead(302, { Location: back.href }).end()
  }
  const isProven = (form: URLSearchParams): boolean => {
    if (form.get('grant_type') === 'refresh_token') return refresh.has(form.get('refresh_token') ?? '')
    const begun = codes.get(form.get('code') ?? '')
    codes.delete(form.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    return (
      begun !== undefined &&
      begun.get('code_challenge') === challenge &&
      begun.get('redirect_uri') === form.get('redirect_uri') &&
      begun.get('client_id') === form.get('client_id')
    )
  }
  const token = (form: URLSearchParams, response: ServerResponse): void => {
    asked.push(Object.fromEntries(form))
    const say = (status: number, body: string, headers: Record<string, string> = {}): void => {
      response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(body)
    }
    if (next) {
      const { status, body, headers } = next
      next = null
      say(status, body, headers)
    } else if (!isProven(form))
      say(400, JSON.stringify({ error: 'invalid_grant', error_description: 'AADSTS70000: the grant is over' }))
    else {
      const access_token = secret('access')
      access.add(access_token)
      const refresh_token = secret('refresh')
      refresh.add(refresh_token)
      say(
        200,
        JSON.stringify({ access_token, token_type: 'Bearer', expires_in: expiresIn, scope: 'mail', refresh_token }),
      )
    }
  }
  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    const url = new URL(request.url!, 'http://service.example')
    if (url.pathname === '/authorize') return authorize(url, response)
    let body = ''
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString()
    })
    request.on('end', () => {
      const form = new URLSearchParams(body)
      if (url.pathname !== '/introspect') return token(form, response)
      const active = access.has(form.get('token') ?? '')
      response
        .writeHead(200, { 'Content-Type': 'application/json' })
        .end(JSON.stringify(active ? { active, username: user } : { active }))
    })
  }
  const server = tls ? createSecure({ key, cert }, serve) : createPlain(serve)
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const at = `${tls ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    authority,
    asked,
    secrets,
    introspection: `${at}/introspect`,
    client: (changes) => ({
      provider: 'other',
      clientId: 'madoguchi-desk',
      clientSecret: '',
      tenant: '',
      authorizeUrl: `${at}/authorize`,
      tokenUrl: `${at}/token`,
      scope: 'mail offline_access',
      ...changes,
    }),
    accepts: (one) => access.has(one),
    withdrawAccess: () => access.clear(),
    revoke: () => {
      access.clear()
      refresh.clear()
    },
    sayNext: (answer) => {
      next = answer
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

/** Opens the address as the person's browser does and follows it back to the desk; what the page there says. */
export async function signInByBrowser(url: string): Promise<{ status: number; page: string; back: string }> {
  const sent = await fetch(url, { redirect: 'manual' })
  const back = sent.headers.get('location')!
  const answer = await fetch(back)
  return { status: answer.status, page: await answer.text(), back }
}
