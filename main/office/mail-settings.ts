import { Problem } from '../../shared/errors.ts'
import type { FormSchema } from '../../shared/letters/form-schema.ts'
import {
  isSameLogin,
  signInOf,
  signInWay,
  type MailSettings,
  type OAuthClient,
  type ServerSettings,
  type SignInWay,
} from '../../shared/office/mail-settings.ts'
import { serviceOf } from '../mail/servers/oauth-service.ts'
import { requireProtection } from '../mail/servers/server-connection.ts'

/** Mail settings as they may leave the desk: no password, no secret of a registration. */
export function withoutPasswords(settings: MailSettings): MailSettings {
  const without = <S extends { password: string }>(server: S): S => ({ ...server, password: '' })
  const oauth = settings.oauth && { ...settings.oauth, clientSecret: '' }
  const mailboxes = settings.mailboxes?.map((one) => ({ ...one, incoming: without(one.incoming) }))
  return {
    ...settings,
    incoming: without(settings.incoming),
    outgoing: without(settings.outgoing),
    oauth,
    ...(mailboxes && { mailboxes }),
  }
}

/**
 * Mail settings with the stored password and registration's secret where none is given. Each is kept only for the server and user, or the
 * service, it was given for: nobody may have it sent to a server of his own. Throws bad_input with the field, and plain_only_on_loopback.
 */
export function completed(settings: MailSettings, stored: MailSettings | null): MailSettings {
  const complete = (server: ServerSettings, before: ServerSettings | undefined, field: string) => {
    requireProtection(server)
    if (server.auth === 'oauth' && !settings.oauth) throw new Problem('bad_input', { field: 'oauth' })
    if (server.password !== '' || server.user === '' || server.auth === 'oauth') return server
    if (!before || before.password === '' || !isSameLogin(before, server))
      throw new Problem('bad_input', { field: `${field}.password` })
    return { ...server, password: before.password }
  }
  // Whoever does not speak of them leaves them as they are.
  const mailboxes = (settings.mailboxes ?? stored?.mailboxes)?.map((one, index) => {
    const before = stored?.mailboxes?.find((other) => other.id === one.id)
    return { ...one, incoming: complete(one.incoming, before?.incoming, `mailboxes.${index}.incoming`) }
  })
  const { oauth } = settings
  if (oauth) serviceOf(oauth)
  const completeClient = oauth && completedClient(oauth, signInWay(settings), stored)
  return {
    ...settings,
    incoming: complete(settings.incoming, stored?.incoming, 'incoming'),
    outgoing: complete(settings.outgoing, stored?.outgoing, 'outgoing'),
    ...(mailboxes && { mailboxes }),
    ...(completeClient && { oauth: completeClient }),
  }
}

/** A registration with its stored secret where none is given, kept only for the service, and the way there, it was given for. */
export function completedClient(client: OAuthClient, way: SignInWay, stored: MailSettings | null): OAuthClient {
  const before = stored?.oauth
  const keeps = before && client.clientSecret === '' && signInOf(client, way) === signInOf(before, signInWay(stored))
  return keeps ? { ...client, clientSecret: before.clientSecret } : client
}

/**
 * Throws bad_input with the field where two schemas have one name, or one claims nothing, names a field twice, or is a sign-up that asks for no
 * address.
 */
export function requireSoundSchemas(schemas: readonly FormSchema[]): void {
  schemas.forEach(({ name, kind, match, fields }, index) => {
    const refuse = (field: string) => {
      throw new Problem('bad_input', { field: `schemas.${index}.${field}` })
    }
    if (schemas.findIndex((one) => one.name === name) !== index) refuse('name')
    if (!match.from && !match.subject && !match.header) refuse('match')
    if (new Set(fields.map((field) => field.key)).size !== fields.length) refuse('fields')
    if (kind === 'sign-up' && fields.every((field) => field.means !== 'email')) refuse('fields')
  })
}
