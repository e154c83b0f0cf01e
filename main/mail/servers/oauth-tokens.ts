import { type ClientRequest, request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { isIP, type Socket } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { z } from 'zod'
import { Problem } from '../../../shared/errors.ts'
import type { OAuthClient } from '../../../shared/office/mail-settings.ts'
import { serviceOf, type SignInRequest } from './oauth-service.ts'
import { openTunnel } from './proxy-tunnel.ts'
import { isLoopback, tlsOptions, within } from './server-connection.ts'
import { serverProblem, shownWords } from './server-failure.ts'

/** A registration and the way to its service. */
export type OAuthWay = {
  client: OAuthClient
  proxy: string
  /** PEM of an own authority; trusted for `other` services only. */
  certificateAuthority: string
}

export type Tokens = {
  accessToken: string
  /** Seconds from now. */
  expiresIn: number
  /** A new one where the service gave one. */
  refreshToken: string | null
}

const longestAnswer = 64 * 1024
const longestWait = 20
const day = 86_400

/** Changes the code that a sign-in brought back into tokens (RFC 6749 section 4.1.3, RFC 7636). Throws Problem sign_in_refused, server_…. */
export async function tokensForCode(
  way: OAuthWay,
  request: SignInRequest,
  code: string,
): Promise<Tokens & { refreshToken: string }> {
  const { verifier, redirectUri } = request
  const tokens = await ask(
    way,
    { grant_type: 'authorization_code', code, redirect_uri: redirectUri, code_verifier: verifier },
    'sign_in_refused',
  )
  if (tokens.refreshToken === null) throw new Problem('sign_in_refused', { serverWords: 'no refresh_token' })
  return { ...tokens, refreshToken: tokens.refreshToken }
}

/** Gets a new access token (RFC 6749 section 6). Throws Problem sign_in_expired where the sign-in no longer holds, sign_in_refused, server_…. */
export function tokensForRefresh(way: OAuthWay, refreshToken: string): Promise<Tokens> {
  return ask(
    way,
    { grant_type: 'refresh_token', refresh_token: refreshToken, scope: serviceOf(way.client).scope },
    'sign_in_expired',
  )
}

async function ask(
  way: OAuthWay,
  form: Record<string, string>,
  whenOver: 'sign_in_refused' | 'sign_in_expired',
): Promise<Tokens> {
  const { client } = way
  const named = Object.entries({ ...form, client_id: client.clientId, client_secret: client.clientSecret })
  const fields = new URLSearchParams(named.filter(([, value]) => value !== ''))
  const secrets = ['code', 'code_verifier', 'refresh_token', 'client_secret'].map((name) => fields.get(name) ?? '')
  const { status, text } = await post(way, new URL(serviceOf(client).tokenUrl), fields.toString())
  return tokensOf(status, text, whenOver, secrets)
}

const Granted = z.object({
  access_token: z
    .string()
    .min(1)
    .max(16_384)
    .regex(/^[\x21-\x7e]+$/),
  token_type: z.string().regex(/^bearer$/i),
  expires_in: z.coerce
    .number()
    .positive()
    .max(365 * day)
    .default(3600),
  refresh_token: z.string().min(1).max(16_384).optional(),
})
const Refused = z.object({ error: z.string().max(200), error_description: z.string().max(20_000).default('') })

/** The sign-in itself is over or was withdrawn; RFC 6749 section 5.2 and OpenID Connect Core section 3.1.2.6. */
const overCodes = new Set(['invalid_grant', 'interaction_required', 'login_required', 'consent_required'])

/** Not now, but later. */
const passingCodes = new Set(['temporarily_unavailable', 'server_error'])

/** Reads the answer of a token endpoint (RFC 6749 sections 5.1 and 5.2). Throws Problem. */
export function tokensOf(
  status: number,
  text: string,
  whenOver: 'sign_in_refused' | 'sign_in_expired',
  secrets: string[],
): Tokens {
  const answer = jsonOf(text)
  const granted = Granted.safeParse(answer)
  if (status === 200 && granted.success) {
    const { access_token, expires_in, refresh_token } = granted.data
    return { accessToken: access_token, expiresIn: Math.min(expires_in, day), refreshToken: refresh_token ?? null }
  }
  const refused = Refused.safeParse(answer)
  const { error, error_description } = refused.success ? refused.data : { error: '', error_description: '' }
  const serverWords = shownWords([error === '' ? `HTTP ${status}` : error, error_description].join(' '), secrets)
  if (status === 429 || status >= 500 || passingCodes.has(error)) throw new Problem('server_said_no', { serverWords })
  if (error === '') throw new Problem('server_protocol', { serverWords })
  throw new Problem(overCodes.has(error) ? whenOver : 'sign_in_refused', { serverWords })
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** One POST without redirects, cookies or a connection kept; what it may weigh and take is bounded. */
async function post(way: OAuthWay, url: URL, body: string): Promise<{ status: number; text: string }> {
  const over = new AbortController()
  try {
    const connection = await within(longestWait, connectTo(way, url, over.signal), () => over.abort())
    return await within(longestWait, send(url, body, connection, over.signal), () => over.abort())
  } catch (error) {
    throw serverProblem(error, { user: '', password: '' })
  } finally {
    over.abort()
  }
}

/** Null where Node's own connection does: without TLS, on this machine itself. */
async function connectTo(
  { client, proxy, certificateAuthority }: OAuthWay,
  url: URL,
  signal: AbortSignal,
): Promise<Socket | null> {
  if (url.protocol === 'http:') return null
  const host = url.hostname.replaceAll(/[[\]]/gu, '')
  const port = Number(url.port || 443)
  const socket = proxy === '' || isLoopback(host) ? undefined : await openTunnel(proxy, host, port, signal)
  const options = tlsOptions({ certificateAuthority: client.provider === 'other' ? certificateAuthority : '' })
  // An address is no name to ask for (RFC 6066 section 3).
  const name = isIP(host) === 0 ? { servername: host } : {}
  const secured = connectTls({
    ...options,
    ...name,
    host,
    port,
    ...(socket && { socket }),
    ALPNProtocols: ['http/1.1'],
  })
  signal.addEventListener('abort', () => {
    secured.destroy()
  })
  await new Promise<void>((resolve, reject) => {
    secured.once('secureConnect', resolve)
    secured.once('error', reject)
    secured.once('close', () => reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' })))
  })
  return secured
}

function send(
  url: URL,
  body: string,
  connection: Socket | null,
  signal: AbortSignal,
): Promise<{ status: number; text: string }> {
  const headers = {
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': Buffer.byteLength(body),
    Accept: 'application/json',
    Connection: 'close',
  }
  const options = {
    method: 'POST',
    headers,
    signal,
    ...(connection ? { createConnection: () => connection } : { agent: false as const }),
  }
  return new Promise((resolve, reject) => {
    const asked: ClientRequest = (connection ? secureRequest : plainRequest)(url, options, (answer) => {
      const chunks: Buffer[] = []
      let size = 0
      answer.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > longestAnswer) asked.destroy(new Problem('server_protocol', { serverWords: '' }))
        else chunks.push(chunk)
      })
      answer.on('error', reject)
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }))
    })
    asked.on('error', reject)
    asked.end(body)
  })
}
