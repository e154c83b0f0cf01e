import { z } from 'zod'
import { ServerSettings } from '../../office/mail-settings.ts'

const PerHour = z.number().int().min(1).max(1_000_000).nullable()

/** What a server that issues leave by allows. */
export const ServerLimits = z.object({
  /** Connections at a time; fewer where the server refuses so many. */
  connections: z.number().int().min(1).max(32).default(8),
  /** Mails on one connection, and in an hour; null where there is no limit. */
  perConnection: z.number().int().min(1).max(1_000_000).nullable().default(null),
  perHour: PerHour.default(null),
})
export type ServerLimits = z.infer<typeof ServerLimits>

/** A domain of addresses, in lower case as it stands on the list. */
const Domain = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^[^\s@<>]{1,253}$/)

/** Limits of so many domains at most. */
const Own = z.record(Domain, PerHour.unwrap()).refine((own) => Object.keys(own).length <= 500)

/** A server that issues leave by. An empty password is the stored one. */
const DeliveryServer = ServerSettings.extend({ password: ServerSettings.shape.password.default('') }).refine(
  ({ auth }) => auth !== 'oauth',
  { path: ['auth'] },
)

/** A server to be tested, by the id under which its password may be stored. */
export const TestedServer = z.object({ id: z.uuid(), server: DeliveryServer })

/** How issues leave, beside the mail settings of the office. */
export const IssueDeliverySettings = z
  .object({
    /** Whether they leave by the outgoing server of the office, and what that allows. */
    byOffice: z.boolean().default(true),
    limits: ServerLimits.prefault({}),
    /** Servers that they leave by besides, all at the same time. */
    servers: z
      .array(
        z.object({
          id: z.uuid(),
          /** For people. */
          name: z.string().trim().min(1).max(100),
          server: DeliveryServer,
          limits: ServerLimits.prefault({}),
        }),
      )
      .max(8)
      .refine((all) => new Set(all.map(({ id }) => id)).size === all.length)
      .default([]),
    /** Mails to one domain in an hour: of any that is not named, and of those that are. */
    domains: z.object({ perHour: PerHour.default(null), own: Own.default({}) }).prefault({}),
    /** Whether the mailbox of the newsletter takes `name+anything@`: then each mail has a return path of its own. */
    plus: z.boolean().default(false),
    /** Signs the mails (RFC 6376); `privateKey` is PEM, PKCS #8, RSA or Ed25519, and an empty one the stored one. */
    dkim: z
      .object({ domain: Domain, selector: Domain, privateKey: z.string().trim().max(20_000).default('') })
      .nullable()
      .default(null),
  })
  .refine(({ byOffice, servers }) => byOffice || servers.length > 0, { path: ['byOffice'] })
export type IssueDeliverySettings = z.infer<typeof IssueDeliverySettings>
