import { Problem } from '../../shared/errors.ts'
import {
  type MailSettings,
  type MailSignInState,
  type ServerSettings,
  signInOf,
  signInWay,
} from '../../shared/office/mail-settings.ts'
import { audited } from '../database/audited.ts'
import { checkpoint, type Database } from '../database/open.ts'
import { keepAccessTokens, type StoredSignIn } from '../mail/servers/access-tokens.ts'
import { openRedirectDoor, type RedirectDoor, type RedirectPages } from '../mail/servers/oauth-redirect.ts'
import { signInRequest } from '../mail/servers/oauth-service.ts'
import { type OAuthWay, tokensForCode } from '../mail/servers/oauth-tokens.ts'
import type { MailAccess, ServerAccess } from '../mail/servers/server-access.ts'
import { findSettings, saveSettings } from './setting-queries.ts'

/** Five minutes to choose an account, type a password and look for a telephone. */
const longestSignIn = 5 * 60_000

/** The sign-in to the mail service of one open office. */
export type MailSignIn = {
  /** Begins one, in place of one that is under way; the address is to be opened in the browser. Throws Problem. */
  begin(way: OAuthWay, accountId: string, pages: RedirectPages): Promise<{ url: string }>
  state(): MailSignInState
  /** The settings with what connecting needs: access tokens of this sign-in, the proxy. */
  access(settings: MailSettings): MailAccess
  /** Waits for nothing more, and says nothing more. */
  close(): void
}

export type MailSignInDeps = {
  db: Database
  now: () => Date
  announce: (part: 'office') => void
  /** Told once a sign-in has come to its end, so that connections are made anew. */
  signedIn: () => void
}

export function openMailSignIn({ db, now, announce, signedIn }: MailSignInDeps): MailSignIn {
  const find = (): StoredSignIn | null => (db.open ? findSettings(db, 'mailSignIn') : null)
  const keep = (
    signIn: StoredSignIn,
    act: { accountId: string | null; what: 'office.mailSignIn' | 'office.mailSignInRenewed' },
  ): void => {
    audited(db, { ...act, at: now().toISOString() }, () => saveSettings(db, 'mailSignIn', signIn))
    checkpoint(db)
  }
  const tokens = keepAccessTokens(
    { find, save: (signIn) => keep(signIn, { accountId: null, what: 'office.mailSignInRenewed' }) },
    now,
  )
  let progress: Pick<MailSignInState, 'state' | 'code' | 'serverWords'> = { state: 'none', code: '', serverWords: '' }
  let door: RedirectDoor | null = null
  let closed = false

  const tell = (next: typeof progress): void => {
    progress = next
    announce('office')
  }
  const settle = async (
    way: OAuthWay,
    own: RedirectDoor,
    accountId: string,
    granted: ReturnType<typeof tokensForCode>,
  ): Promise<void> => {
    const { refreshToken, ...rest } = await granted
    // Locked meanwhile, or begun anew: whoever signs in now is not the one who was asked for.
    if (closed || door !== own) throw new Problem('sign_in_not_finished')
    keep({ for: signInOf(way.client, way), refreshToken }, { accountId, what: 'office.mailSignIn' })
    tokens.begin({ ...rest, refreshToken })
  }

  return {
    async begin(way, accountId, pages) {
      const own = await openRedirectDoor(longestSignIn)
      try {
        const request = signInRequest(way.client, own.port)
        door?.close()
        door = own
        const answer = own.answer(
          request.state,
          (code) => settle(way, own, accountId, tokensForCode(way, request, code)),
          pages,
        )
        const over = (next: typeof progress): void => {
          if (closed || door !== own) return
          door = null
          tell(next)
        }
        answer.then(
          () => {
            over({ state: 'done', code: '', serverWords: '' })
            signedIn()
          },
          (failure: unknown) => over(failed(failure)),
        )
        tell({ state: 'waiting', code: '', serverWords: '' })
        return { url: request.url }
      } catch (error) {
        own.close()
        throw error
      }
    },
    state: () => ({ ...progress, signedInTo: tokens.holdsFor() }),
    access(settings) {
      const { oauth, proxy = '', incoming, outgoing } = settings
      const way = oauth && { client: oauth, ...signInWay(settings) }
      const reach = (server: ServerSettings): ServerAccess => ({
        ...server,
        proxy,
        ...(server.auth === 'oauth' && way && { accessToken: (refused: string | null) => tokens.get(way, refused) }),
      })
      const mailboxes = settings.mailboxes?.map((one) => ({ ...one, incoming: reach(one.incoming) }))
      return { ...settings, incoming: reach(incoming), outgoing: reach(outgoing), ...(mailboxes && { mailboxes }) }
    },
    close() {
      closed = true
      door?.close()
    },
  }
}

function failed(failure: unknown): Pick<MailSignInState, 'state' | 'code' | 'serverWords'> {
  const problem = failure instanceof Problem ? failure : new Problem('unexpected')
  return { state: 'failed', code: problem.code, serverWords: String(problem.details['serverWords'] ?? '') }
}
