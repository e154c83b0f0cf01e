import { z } from 'zod'

/** How a connection is protected; `none` is refused for anything but this machine itself (loopback). */
export const Tls = z.enum(['tls', 'starttls', 'none'])
export type Tls = z.infer<typeof Tls>

/** How one logs in to a server: with a password, or with what a sign-in in the browser gave (OAuth 2.0, RFC 6749). */
export const MailAuth = z.enum(['password', 'oauth'])
export type MailAuth = z.infer<typeof MailAuth>

export const ServerSettings = z.object({
  host: z.string().trim().min(1).max(255),
  port: z.number().int().min(1).max(65535),
  tls: Tls,
  user: z.string().max(320),
  password: z.string().max(4096),
  /** PEM of an own certificate authority, for servers inside the office. */
  certificateAuthority: z.string().max(65536).default(''),
  /** A password where nothing is said. */
  auth: MailAuth.optional(),
})
export type ServerSettings = z.infer<typeof ServerSettings>

/**
 * True where a stored password may be kept: the same login at the same server. Under another authority than before, any machine on the way
 * could take the server's place.
 */
export function isSameLogin(before: ServerSettings, now: ServerSettings): boolean {
  const authority = now.certificateAuthority.trim()
  return (
    before.host === now.host &&
    before.user === now.user &&
    (authority === '' || authority === before.certificateAuthority.trim())
  )
}

/** The office as the mail service knows it: the registration that a sign-in in the browser goes by. The token itself is no setting. */
export const OAuthClient = z.object({
  provider: z.enum(['microsoft', 'google', 'other']),
  clientId: z.string().trim().min(1).max(500),
  /** Google's desktop registrations have one; never told to the window. */
  clientSecret: z.string().max(500).default(''),
  /** Microsoft's directory, by name or number; empty for any organisation. */
  tenant: z
    .string()
    .trim()
    .max(255)
    .regex(/^[A-Za-z0-9.-]*$/)
    .default(''),
  /** For `other` only, as the scope is; https, or http on this machine itself. */
  authorizeUrl: z.string().trim().max(1000).default(''),
  tokenUrl: z.string().trim().max(1000).default(''),
  scope: z.string().trim().max(1000).default(''),
})
export type OAuthClient = z.infer<typeof OAuthClient>

/** The way to the mail service's own addresses. */
export type SignInWay = { proxy: string; certificateAuthority: string }

/** The way that mail settings go. */
export function signInWay({ incoming, proxy = '' }: Pick<MailSettings, 'incoming' | 'proxy'>): SignInWay {
  return { proxy, certificateAuthority: incoming.certificateAuthority }
}

/**
 * What a sign-in, and the secret of a registration, was given for: neither goes to another service, directory or registration. Under an own
 * authority (trusted for `other` services only) whoever stands on the way could take the service's place, so authority and proxy count, too.
 */
export function signInOf(
  { provider, clientId, tenant, tokenUrl }: OAuthClient,
  { proxy, certificateAuthority }: SignInWay,
): string {
  const authority = provider === 'other' ? certificateAuthority.trim() : ''
  const way = authority === '' ? [] : [authority, proxy]
  return JSON.stringify([
    provider,
    clientId,
    provider === 'microsoft' ? tenant : '',
    provider === 'other' ? tokenUrl : '',
    ...way,
  ])
}

/** An HTTP proxy without a name and password of its own (CONNECT, RFC 9110 section 9.3.6), or empty. */
export const Proxy = z
  .string()
  .trim()
  .max(300)
  .regex(/^(http:\/\/[^\s/@?#:[\]]+:\d{1,5}\/?)?$/)

/** A mailbox that is read beside the office's first one. */
export const MoreMailbox = z.object({
  id: z.uuid(),
  /** For people. */
  name: z.string().trim().min(1).max(100),
  incoming: ServerSettings,
  folders: z.object({
    inbox: z.string().min(1).max(255).default('INBOX'),
    others: z.array(z.string().min(1).max(255)).max(20).default([]),
  }),
})
export type MoreMailbox = z.infer<typeof MoreMailbox>

export const MailSettings = z.object({
  incoming: ServerSettings,
  outgoing: ServerSettings,
  folders: z.object({
    inbox: z.string().min(1).max(255).default('INBOX'),
    sent: z.string().min(1).max(255).default('Sent'),
    /** Further folders to read. */
    others: z.array(z.string().min(1).max(255)).max(20).default([]),
  }),
  sender: z.object({
    address: z.email().max(320),
    name: z.object({ ja: z.string().max(200), en: z.string().max(200) }),
    signature: z.object({ ja: z.string().max(4000), en: z.string().max(4000) }),
  }),
  /** Needed where a server's `auth` is `oauth`. */
  oauth: OAuthClient.nullable().optional(),
  proxy: Proxy.optional(),
  /** Mailboxes that are read besides; where nothing is said, those of before stay. */
  mailboxes: z
    .array(MoreMailbox)
    .max(10)
    .refine((all) => new Set(all.map((one) => one.id)).size === all.length)
    .optional(),
})
export type MailSettings = z.infer<typeof MailSettings>

/** How it stands with the sign-in to the mail service. */
export const MailSignInState = z.object({
  state: z.enum(['none', 'waiting', 'done', 'failed']),
  /** Why it failed: an error code and the service's own words. */
  code: z.string(),
  serverWords: z.string(),
  /** What the stored sign-in was given for (signInOf), while it holds. */
  signedInTo: z.string().nullable(),
})
export type MailSignInState = z.infer<typeof MailSignInState>
