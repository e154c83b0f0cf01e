import { Problem } from '../../../../shared/errors.ts'
import type { z } from 'zod'
import type { IssueDeliverySettings, TestedServer } from '../../../../shared/newsletter/issue/delivery-settings.ts'
import { isSameLogin, type ServerSettings } from '../../../../shared/office/mail-settings.ts'
import type { Change } from '../../../../shared/office/audit.ts'
import { requireSigningKey } from '../../../mail/message/dkim.ts'
import type { MailAccess, ServerAccess } from '../../../mail/servers/server-access.ts'
import { requireProtection } from '../../../mail/servers/server-connection.ts'
import type { DeliverySettings } from './orders.ts'

/** How a delivery leaves, by the settings of the office and those of the newsletter; null where no server is set. */
export function deliveryBy(
  { byOffice, limits, servers, domains, plus, dkim }: IssueDeliverySettings,
  office: { mail: MailAccess | null; sender: string; timeZone: string },
): DeliverySettings | null {
  const { mail, sender, timeZone } = office
  // Without a mailbox nothing that comes back would ever be seen.
  if (mail === null) return null
  const proxy = mail.proxy ?? ''
  return {
    servers: [
      ...(byOffice ? [{ id: 'office', access: mail.outgoing, limits }] : []),
      ...servers.map((one) => ({ id: one.id, access: { ...one.server, proxy }, limits: one.limits })),
    ],
    domains,
    returnTo: { address: sender, plus },
    timeZone,
    dkim,
  }
}

/** The settings as they may leave the desk: no password, no key. */
export function withoutSecrets(settings: IssueDeliverySettings): IssueDeliverySettings {
  return {
    ...settings,
    servers: settings.servers.map((one) => ({ ...one, server: { ...one.server, password: '' } })),
    dkim: settings.dkim && { ...settings.dkim, privateKey: '' },
  }
}

/**
 * The settings with the stored password or key where none is given: each only for the server and user, or the domain and selector, that it was
 * given for. Throws bad_input with the field, and plain_only_on_loopback.
 */
export function withSecrets(settings: IssueDeliverySettings, stored: IssueDeliverySettings): IssueDeliverySettings {
  const { dkim } = settings
  const servers = settings.servers.map((one, index) => {
    const before = stored.servers.find(({ id }) => id === one.id)?.server
    return { ...one, server: withPassword(one.server, before, `servers.${index}.server.password`) }
  })
  if (dkim === null) return { ...settings, servers }
  const isSame = stored.dkim?.domain === dkim.domain && stored.dkim.selector === dkim.selector
  const privateKey = dkim.privateKey === '' && isSame ? stored.dkim!.privateKey : dkim.privateKey
  requireSigningKey(privateKey)
  return { ...settings, servers, dkim: { ...dkim, privateKey } }
}

/** A server as it is reached, with its stored password where none is given. Throws as above. */
export function accessTo(
  { id, server }: z.infer<typeof TestedServer>,
  stored: IssueDeliverySettings,
  mail: MailAccess | null,
): ServerAccess {
  const before = stored.servers.find((one) => one.id === id)?.server
  return { ...withPassword(server, before, 'server.password'), proxy: mail?.proxy ?? '' }
}

/** What an act changes of them, as the record says it. */
export function deliveryChanges(before: IssueDeliverySettings, next: IssueDeliverySettings): Change[] {
  const said = ({ byOffice, servers, dkim }: IssueDeliverySettings): [Change['thing'], string][] => [
    ['issueServers', [...(byOffice ? ['office'] : []), ...servers.map(({ server }) => server.host)].join(', ')],
    ['dkimKey', dkim === null ? '' : `${dkim.selector}._domainkey.${dkim.domain}`],
  ]
  const was = new Map(said(before))
  return said(next).flatMap(([thing, to]) => {
    const from = was.get(thing) ?? ''
    return from === to ? [] : [{ thing, from, to }]
  })
}

function withPassword(server: ServerSettings, before: ServerSettings | undefined, field: string): ServerSettings {
  requireProtection(server)
  if (server.password !== '' || server.user === '') return server
  if (!before || before.password === '' || !isSameLogin(before, server)) throw new Problem('bad_input', { field })
  return { ...server, password: before.password }
}
