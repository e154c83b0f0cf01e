import { Problem } from '../../../shared/errors.ts'
import type { MailSettings, MoreMailbox, ServerSettings } from '../../../shared/office/mail-settings.ts'
import { serverProblem } from './server-failure.ts'

/** Gives an access token, another one than `refused` where that is no longer taken. Throws Problem: sign_in_…, server_…. */
export type AccessTokenSource = (refused: string | null) => Promise<string>

/** A server's settings with what reaching it needs besides. */
export type ServerAccess = ServerSettings & {
  /** Where `auth` is `oauth`: without it nobody has signed in. */
  accessToken?: AccessTokenSource
  /** An HTTP proxy that the connection goes through. */
  proxy?: string
}

/** Mail settings whose servers can be connected to. */
export type MailAccess = MailSettings & {
  incoming: ServerAccess
  outgoing: ServerAccess
  mailboxes?: (MoreMailbox & { incoming: ServerAccess })[] | undefined
}

/** What one logs in with: an access token takes the password's place (XOAUTH2, OAUTHBEARER of RFC 7628). */
export type Login = { user: string; password: string; token: string | null }

/**
 * Enters a server with its password, or with an access token; once more with a new token where the server no longer takes the first, as
 * after a change of the account. A password is never tried in a token's place. Throws Problem.
 */
export async function logIn<T>(server: ServerAccess, enter: (login: Login) => Promise<T>): Promise<T> {
  if (server.auth !== 'oauth') return enter({ user: server.user, password: server.password, token: null })
  if (!server.accessToken) throw new Problem('sign_in_missing')
  const first = await server.accessToken(null)
  try {
    return await enter(withToken(server, first))
  } catch (error) {
    if (serverProblem(error, withToken(server, first)).code !== 'server_refused_login') throw error
  }
  const second = await server.accessToken(first)
  try {
    return await enter(withToken(server, second))
  } catch (error) {
    const problem = serverProblem(error, withToken(server, second))
    throw problem.code === 'server_refused_login' ? new Problem('sign_in_refused', problem.details) : error
  }
}

function withToken(server: ServerAccess, token: string): Login {
  return { user: server.user, password: '', token }
}
