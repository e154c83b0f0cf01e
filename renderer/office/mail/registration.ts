import { type OAuthClient, Proxy } from '../../../shared/office/mail-settings.ts'
import type { Words } from '../../../shared/words/index.ts'

export type Provider = OAuthClient['provider']

/** A registration that nobody has typed anything into. */
export function emptyRegistration(provider: Provider): OAuthClient {
  return { provider, clientId: '', clientSecret: '', tenant: '', authorizeUrl: '', tokenUrl: '', scope: '' }
}

/** The registration as it is kept: without spaces at the ends, and without what its service does not ask for. */
export function keptRegistration(typed: OAuthClient): OAuthClient {
  const { provider } = typed
  const only = (wanted: boolean, value: string) => (wanted ? value.trim() : '')
  return {
    provider,
    clientId: typed.clientId.trim(),
    clientSecret: only(provider !== 'microsoft', typed.clientSecret),
    tenant: only(provider === 'microsoft', typed.tenant),
    authorizeUrl: only(provider === 'other', typed.authorizeUrl),
    tokenUrl: only(provider === 'other', typed.tokenUrl),
    scope: only(provider === 'other', typed.scope),
  }
}

/** The first thing that a sign-in still needs, in words, or null. */
export function missingInRegistration(typed: OAuthClient, words: Words['office']['mail']['missing']): string | null {
  const { provider, clientId, tenant, authorizeUrl, tokenUrl } = keptRegistration(typed)
  if (clientId === '') return words.clientId
  if (!/^[A-Za-z0-9.-]*$/u.test(tenant)) return words.tenant
  return provider === 'other' && ![authorizeUrl, tokenUrl].every(isSafe) ? words.endpoint : null
}

/** True where a proxy's address has its form, or there is none. */
export function isProxy(typed: string): boolean {
  return Proxy.safeParse(typed).success
}

/** Tokens travel encrypted, but for this machine itself. */
function isSafe(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null
  return (
    url?.protocol === 'https:' ||
    (url?.protocol === 'http:' && /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/u.test(url.hostname))
  )
}
