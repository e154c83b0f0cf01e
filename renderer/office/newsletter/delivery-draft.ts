import { IssueDeliverySettings, ServerLimits } from '../../../shared/newsletter/issue/delivery-settings.ts'
import { isSameLogin } from '../../../shared/office/mail-settings.ts'
import type { Words } from '../../../shared/words/index.ts'
import { emptyServer, missingInServer, serverDraft, serverOf, type ServerDraft } from '../mail/mail-draft.ts'

/** What one server allows, as it is typed; empty where there is no limit. */
export type LimitsDraft = { connections: string; perConnection: string; perHour: string }

export type RelayDraft = { id: string; name: string; server: ServerDraft; limits: LimitsDraft }

/** A domain with a limit of its own; `key` tells the rows apart while they are typed. */
export type DomainDraft = { key: string; domain: string; perHour: string }

/** The settings of the delivery as they are typed. */
export type DeliveryDraft = {
  byOffice: boolean
  limits: LimitsDraft
  relays: RelayDraft[]
  perHour: string
  domains: DomainDraft[]
  plus: boolean
  signs: boolean
  domain: string
  selector: string
  privateKey: string
}

/** What the parts of the form need: the draft as it stands, how it changes, and what the desk holds. */
export type DeliveryFields = {
  draft: DeliveryDraft
  set: (change: Partial<DeliveryDraft>) => void
  stored: IssueDeliverySettings
  mayChange: boolean
}

type Say = Words['newsletter']['settings']['delivery']['wrong']

/** The stored settings as a draft; passwords and the key are never told and stay empty. */
export function draftOf({ byOffice, limits, servers, domains, plus, dkim }: IssueDeliverySettings): DeliveryDraft {
  return {
    byOffice,
    limits: limitsDraft(limits),
    relays: servers.map(({ id, name, server, limits: own }) => ({
      id,
      name,
      server: serverDraft(server),
      limits: limitsDraft(own),
    })),
    perHour: digitsOf(domains.perHour),
    domains: Object.entries(domains.own).map(([domain, perHour]) => ({
      key: domain,
      domain,
      perHour: String(perHour),
    })),
    plus,
    signs: dkim !== null,
    domain: dkim?.domain ?? '',
    selector: dkim?.selector ?? '',
    privateKey: '',
  }
}

/** One server more, with what most of them allow. */
export function newRelay(): RelayDraft {
  return { id: crypto.randomUUID(), name: '', server: emptyServer('465'), limits: limitsDraft(ServerLimits.parse({})) }
}

/** The draft as settings; call it only where nothing is wrong. */
export function settingsOf(draft: DeliveryDraft): IssueDeliverySettings {
  return IssueDeliverySettings.parse({
    byOffice: draft.byOffice,
    limits: limitsOf(draft.limits),
    servers: draft.relays.map(({ id, name, server, limits }) => ({
      id,
      name,
      server: serverOf(server),
      limits: limitsOf(limits),
    })),
    domains: {
      perHour: numberOf(draft.perHour),
      own: Object.fromEntries(draft.domains.map(({ domain, perHour }) => [domainOf(domain), Number(perHour)])),
    },
    plus: draft.plus,
    dkim: draft.signs
      ? { domain: domainOf(draft.domain), selector: domainOf(draft.selector), privateKey: draft.privateKey }
      : null,
  })
}

/** The first thing that does not fit, in words, or null. `stored` are the settings that the desk holds. */
export function wrongIn(
  draft: DeliveryDraft,
  stored: IssueDeliverySettings,
  say: Say,
  ofServer: Words['office']['mail']['missing'],
): string | null {
  const domains = draft.domains.map(({ domain }) => domainOf(domain))
  const [relay] = draft.relays.flatMap((one) => wrongInRelay(one, stored, say, ofServer) ?? [])
  if (!draft.byOffice && draft.relays.length === 0) return say.noServer
  if (draft.byOffice && wrongInLimits(draft.limits)) return say.limits
  if (relay !== undefined) return relay
  if (!isPerHour(draft.perHour)) return say.perHour
  if (!domains.every(isDomain)) return say.domain
  if (new Set(domains).size < domains.length) return say.twice
  if (draft.domains.some(({ perHour }) => perHour === '' || !isPerHour(perHour))) return say.domainPerHour
  return draft.signs ? wrongInSignature(draft, stored, say) : null
}

/** Whether mails are signed with the key that the desk holds where none is typed: it is kept for its own domain and selector. */
export function keepsKey({ domain, selector }: DeliveryDraft, { dkim }: IssueDeliverySettings): boolean {
  return dkim !== null && dkim.domain === domainOf(domain) && dkim.selector === domainOf(selector)
}

/** Whether the password of a server stays where none is typed. */
export function keepsPassword({ id, server }: RelayDraft, { servers }: IssueDeliverySettings): boolean {
  const before = servers.find((one) => one.id === id)?.server
  return before !== undefined && before.user !== '' && isSameLogin(before, serverOf(server))
}

/** What does not fit of the limits of one server. */
export function wrongLimits({ connections, perConnection, perHour }: LimitsDraft): Record<keyof LimitsDraft, boolean> {
  const most = Number(connections)
  return {
    connections: !(most >= 1 && most <= 32),
    perConnection: !isPerHour(perConnection),
    perHour: !isPerHour(perHour),
  }
}

/** True where nothing is typed, or so many as may be. */
export function isPerHour(digits: string): boolean {
  return digits === '' || (Number(digits) >= 1 && Number(digits) <= 1_000_000)
}

/** True for a domain, or a selector, as it can stand in the name system. */
export const isDomain = (typed: string): boolean => /^[^\s@<>.]+(\.[^\s@<>.]+)*$/u.test(typed) && typed.length <= 253

/** PEM of a private key (RFC 7468); whether it can sign only the desk can tell. */
const pem = /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]+-----END [A-Z ]*PRIVATE KEY-----/u

function wrongInRelay(
  relay: RelayDraft,
  stored: IssueDeliverySettings,
  say: Say,
  ofServer: Words['office']['mail']['missing'],
): string | null {
  const { name, server, limits } = relay
  if (name.trim() === '') return say.name
  const wrong =
    missingInServer(server, 'outgoing', ofServer) ??
    (wrongInLimits(limits) ? say.limits : null) ??
    (server.user.trim() !== '' && server.password === '' && !keepsPassword(relay, stored) ? say.password : null)
  return wrong === null ? null : say.of(name.trim(), wrong)
}

function wrongInSignature(draft: DeliveryDraft, stored: IssueDeliverySettings, say: Say): string | null {
  if (!isDomain(domainOf(draft.domain))) return say.signingDomain
  if (!isDomain(domainOf(draft.selector))) return say.selector
  if (draft.privateKey.trim() === '') return keepsKey(draft, stored) ? null : say.noKey
  return pem.test(draft.privateKey) ? null : say.key
}

const wrongInLimits = (limits: LimitsDraft): boolean => Object.values(wrongLimits(limits)).some(Boolean)

function limitsDraft({ connections, perConnection, perHour }: ServerLimits): LimitsDraft {
  return { connections: String(connections), perConnection: digitsOf(perConnection), perHour: digitsOf(perHour) }
}

function limitsOf({ connections, perConnection, perHour }: LimitsDraft): ServerLimits {
  return { connections: Number(connections), perConnection: numberOf(perConnection), perHour: numberOf(perHour) }
}

const digitsOf = (number: number | null): string => (number === null ? '' : String(number))
const numberOf = (digits: string): number | null => (digits === '' ? null : Number(digits))
const domainOf = (typed: string): string => typed.trim().toLowerCase()
