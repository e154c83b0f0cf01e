import {
  isSameLogin,
  type MailAuth,
  type MailSettings,
  type OAuthClient,
  type ServerSettings,
  signInOf,
  signInWay,
  type Tls,
} from '../../../shared/office/mail-settings.ts'
import type { Words } from '../../../shared/words/index.ts'
import { emptyRegistration, isProxy, keptRegistration, missingInRegistration } from './registration.ts'

export type ServerDraft = {
  host: string
  port: string
  tls: Tls
  user: string
  auth: MailAuth
  password: string
  ownAuthority: boolean
  certificateAuthority: string
}

/** Mail settings as they are being typed. */
export type MailDraft = {
  incoming: ServerDraft
  outgoing: ServerDraft
  /** The outgoing server takes the login of the incoming one. */
  sameLogin: boolean
  inbox: string
  sent: string
  others: string
  address: string
  nameJa: string
  nameEn: string
  signatureJa: string
  signatureEn: string
  /** By which one signs in, where a server's login is a sign-in. */
  oauth: OAuthClient
  proxy: string
}

export type Preset = 'microsoft' | 'google' | 'sakura' | 'other'
type Where = Pick<ServerDraft, 'host' | 'port' | 'tls'>

/** Servers of the usual mail services, from their own setting-up pages; Sakura's host is the contract's own domain. */
export const presets: Record<Preset, { incoming: Where; outgoing: Where } | null> = {
  microsoft: {
    incoming: { host: 'outlook.office365.com', port: '993', tls: 'tls' },
    outgoing: { host: 'smtp.office365.com', port: '587', tls: 'starttls' },
  },
  google: {
    incoming: { host: 'imap.gmail.com', port: '993', tls: 'tls' },
    outgoing: { host: 'smtp.gmail.com', port: '465', tls: 'tls' },
  },
  sakura: {
    incoming: { host: '', port: '993', tls: 'tls' },
    outgoing: { host: '', port: '465', tls: 'tls' },
  },
  other: null,
}

/** A draft for an office without mail settings; its name is proposed as the sender's. */
export function emptyDraft(officeName: { ja: string; en: string }): MailDraft {
  return {
    incoming: emptyServer('993'),
    outgoing: emptyServer('465'),
    sameLogin: true,
    inbox: 'INBOX',
    sent: 'Sent',
    others: '',
    address: '',
    nameJa: officeName.ja,
    nameEn: officeName.en,
    signatureJa: officeName.ja,
    signatureEn: officeName.en,
    oauth: emptyRegistration('other'),
    proxy: '',
  }
}

/** The stored settings as a draft; passwords are never told and stay empty. */
export function draftOf(settings: MailSettings): MailDraft {
  return {
    incoming: serverDraft(settings.incoming),
    outgoing: serverDraft(settings.outgoing),
    sameLogin: hasOneLogin(settings),
    inbox: settings.folders.inbox,
    sent: settings.folders.sent,
    others: settings.folders.others.join('\n'),
    address: settings.sender.address,
    nameJa: settings.sender.name.ja,
    nameEn: settings.sender.name.en,
    signatureJa: settings.sender.signature.ja,
    signatureEn: settings.sender.signature.en,
    oauth: settings.oauth ?? emptyRegistration('other'),
    proxy: settings.proxy ?? '',
  }
}

/** The draft as settings; call it only where nothing is missing. */
export function settingsOf(draft: MailDraft): MailSettings {
  const incoming = serverOf(draft.incoming)
  const outgoing = serverOf(draft.outgoing)
  return {
    incoming,
    outgoing: draft.sameLogin
      ? { ...outgoing, user: incoming.user, password: incoming.password, auth: incoming.auth }
      : outgoing,
    folders: {
      inbox: draft.inbox.trim(),
      sent: draft.sent.trim(),
      others: draft.others
        .split('\n')
        .map((name) => name.trim())
        .filter(Boolean),
    },
    sender: {
      address: draft.address.trim(),
      name: { ja: draft.nameJa.trim(), en: draft.nameEn.trim() },
      signature: { ja: draft.signatureJa.trimEnd(), en: draft.signatureEn.trimEnd() },
    },
    ...(usesSignIn(draft) && { oauth: keptRegistration(draft.oauth) }),
    ...(draft.proxy.trim() !== '' && { proxy: draft.proxy.trim() }),
  }
}

/** A draft with the servers of a mail service; what a person typed as user and password stays. */
export function withPreset(draft: MailDraft, preset: Preset): MailDraft {
  const where = presets[preset]
  if (!where) return draft
  // Microsoft takes no passwords from mail programs any more.
  const auth = preset === 'microsoft' ? 'oauth' : 'password'
  const provider = preset === 'sakura' || preset === 'other' ? 'other' : preset
  return {
    ...draft,
    incoming: { ...draft.incoming, ...where.incoming, auth },
    outgoing: { ...draft.outgoing, ...where.outgoing, auth },
    oauth: { ...draft.oauth, provider },
  }
}

/** True where one signs in to a server in the browser. */
export function usesSignIn(draft: MailDraft): boolean {
  return draft.incoming.auth === 'oauth' || (!draft.sameLogin && draft.outgoing.auth === 'oauth')
}

/** The mail service that a draft's servers belong to. */
export function presetOf(draft: MailDraft): Preset {
  if (draft.incoming.host === presets.microsoft?.incoming.host) return 'microsoft'
  if (draft.incoming.host === presets.google?.incoming.host) return 'google'
  return draft.incoming.host.endsWith('.sakura.ne.jp') ? 'sakura' : 'other'
}

/** The first thing that is still missing, in words, or null. `stored` are the settings that the desk holds. */
export function missingIn(
  draft: MailDraft,
  stored: MailSettings | null,
  words: Words['office']['mail']['missing'],
): string | null {
  return (
    missingInServer(draft.incoming, 'incoming', words) ??
    (draft.incoming.user.trim() === '' ? words.user : null) ??
    (lacksPassword(draft, 'incoming', stored) ? words.password : null) ??
    missingInServer(draft.outgoing, 'outgoing', words) ??
    (lacksPassword(draft, 'outgoing', stored) ? words.password : null) ??
    (usesSignIn(draft) ? missingInRegistration(draft.oauth, words) : null) ??
    (draft.inbox.trim() === '' ? words.inbox : null) ??
    (draft.sent.trim() === '' ? words.sent : null) ??
    (/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(draft.address.trim()) ? null : words.address) ??
    (isProxy(draft.proxy) ? null : words.proxy)
  )
}

const pem = /-----BEGIN CERTIFICATE-----[\s\S]+-----END CERTIFICATE-----/u

/** The first thing that is missing of one server, in words, or null. */
export function missingInServer(
  server: ServerDraft,
  which: 'incoming' | 'outgoing',
  words: Words['office']['mail']['missing'],
): string | null {
  const port = Number(server.port)
  if (server.host.trim() === '') return words.host[which]
  if (!Number.isInteger(port) || port < 1 || port > 65535) return words.port[which]
  if (server.tls === 'none' && !isLoopback(server.host)) return words.plain
  return server.ownAuthority && !pem.test(server.certificateAuthority) ? words.authority : null
}

/** True for this machine itself, the only place that may be reached without encryption. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/iu.test(host.trim())
}

/** True where an empty password keeps the stored one. */
export function keepsPassword(draft: MailDraft, side: 'incoming' | 'outgoing', stored: MailSettings | null): boolean {
  return stored !== null && stored[side].auth !== 'oauth' && isSameLogin(stored[side], settingsOf(draft)[side])
}

/** True where an empty client secret keeps the stored one. */
export function keepsSecret(draft: MailDraft, stored: MailSettings | null): boolean {
  const now = keptRegistration(draft.oauth)
  if (!stored?.oauth || now.clientSecret !== '') return false
  return signInOf(now, signInWay(settingsOf(draft))) === signInOf(stored.oauth, signInWay(stored))
}

function lacksPassword(draft: MailDraft, side: 'incoming' | 'outgoing', stored: MailSettings | null): boolean {
  const { user, auth, password } = settingsOf(draft)[side]
  return user !== '' && auth !== 'oauth' && password === '' && !keepsPassword(draft, side, stored)
}

function hasOneLogin({ incoming, outgoing }: MailSettings): boolean {
  return incoming.user === outgoing.user && incoming.auth === outgoing.auth
}

/** A server of which nothing is known yet. */
export function emptyServer(port: string): ServerDraft {
  return {
    host: '',
    port,
    tls: 'tls',
    user: '',
    auth: 'password',
    password: '',
    ownAuthority: false,
    certificateAuthority: '',
  }
}

/** A stored server as a draft; its password stays empty. */
export function serverDraft(server: ServerSettings): ServerDraft {
  return {
    ...server,
    port: String(server.port),
    auth: server.auth ?? 'password',
    password: '',
    ownAuthority: server.certificateAuthority !== '',
  }
}

/** The draft of a server as settings. */
export function serverOf(server: ServerDraft): ServerSettings {
  return {
    host: server.host.trim(),
    port: Number(server.port),
    tls: server.tls,
    user: server.user.trim(),
    password: server.auth === 'oauth' ? '' : server.password,
    ...(server.auth === 'oauth' && { auth: server.auth }),
    certificateAuthority: server.ownAuthority ? server.certificateAuthority.trim() : '',
  }
}
