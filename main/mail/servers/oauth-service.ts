import { createHash, randomBytes } from 'node:crypto'
import { Problem } from '../../../shared/errors.ts'
import type { OAuthClient } from '../../../shared/office/mail-settings.ts'
import { isLoopback } from './server-connection.ts'

/** Where a mail service signs people in, and what is asked for. */
export type OAuthService = {
  authorizeUrl: string
  tokenUrl: string
  scope: string
  /** The host of this machine under which the service takes the answer back (RFC 8252 section 7.3); Microsoft's portal knows only the name. */
  loopbackHost: '127.0.0.1' | 'localhost'
  /** Further parameters of the request. */
  besides: Record<string, string>
}

/** The service that a registration belongs to. Throws Problem bad_input with the field, and plain_only_on_loopback. */
export function serviceOf(client: OAuthClient): OAuthService {
  if (client.provider === 'microsoft') {
    const place = `https://login.microsoftonline.com/${client.tenant || 'organizations'}/oauth2/v2.0`
    return {
      authorizeUrl: `${place}/authorize`,
      tokenUrl: `${place}/token`,
      loopbackHost: 'localhost',
      besides: { prompt: 'select_account' },
      scope: 'offline_access https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send',
    }
  }
  if (client.provider === 'google') {
    return {
      authorizeUrl: 'https://accounts.google.com/o/oauth2/v2/auth',
      tokenUrl: 'https://oauth2.googleapis.com/token',
      scope: 'https://mail.google.com/',
      // Without these Google gives a refresh token only the first time.
      loopbackHost: '127.0.0.1',
      besides: { access_type: 'offline', prompt: 'consent select_account' },
    }
  }
  const { authorizeUrl, tokenUrl, scope } = client
  requireSafe(authorizeUrl, 'oauth.authorizeUrl')
  requireSafe(tokenUrl, 'oauth.tokenUrl')
  return { authorizeUrl, tokenUrl, scope, loopbackHost: '127.0.0.1', besides: {} }
}

/** A request for a sign-in: the address to open, and the two secrets that only whoever asked can answer with. */
export type SignInRequest = { url: string; state: string; verifier: string; redirectUri: string }

/** Makes a request with a proof of possession (PKCE, RFC 7636, S256). Throws as serviceOf does. */
export function signInRequest(client: OAuthClient, port: number): SignInRequest {
  const service = serviceOf(client)
  const state = randomBytes(32).toString('base64url')
  const verifier = randomBytes(48).toString('base64url')
  const redirectUri = `http://${service.loopbackHost}:${port}`
  const url = new URL(service.authorizeUrl)
  const parameters = {
    response_type: 'code',
    client_id: client.clientId,
    redirect_uri: redirectUri,
    scope: service.scope,
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...service.besides,
  }
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
  return { url: url.href, state, verifier, redirectUri }
}

function requireSafe(address: string, field: string): void {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || !/^https?:$/u.test(url.protocol) || url.username !== '' || url.hash !== '')
    throw new Problem('bad_input', { field })
  if (url.protocol === 'http:' && !isLoopback(url.hostname.replaceAll(/[[\]]/gu, '')))
    throw new Problem('plain_only_on_loopback', { field })
}
