import { Problem } from '../../../shared/errors.ts'
import { signInOf } from '../../../shared/office/mail-settings.ts'
import { type OAuthWay, type Tokens, tokensForRefresh } from './oauth-tokens.ts'

/** Access tokens of the one sign-in, in memory only. */
export type AccessTokens = {
  /**
   * One that holds, and is not `refused`. Throws Problem sign_in_missing, sign_in_expired, sign_in_refused, server_…. A sign-in that is
   * over is not tried again before the next one.
   */
  get(way: OAuthWay, refused: string | null): Promise<string>
  /** Takes what a new sign-in gave, once it is stored. */
  begin(tokens: Tokens & { refreshToken: string }): void
  /** What the stored sign-in was given for, while it holds. */
  holdsFor(): string | null
}

/** The sign-in that outlives the program: where it is kept, and how a new refresh token takes its place. */
export type StoredSignIn = { for: string; refreshToken: string }
export type SignInStore = {
  find(): StoredSignIn | null
  save(signIn: StoredSignIn): void
}

export function keepAccessTokens(
  store: SignInStore,
  now: () => Date,
  askForTokens: typeof tokensForRefresh = tokensForRefresh,
): AccessTokens {
  let held: { of: string; token: string; until: number } | null = null
  let over: { refreshToken: string; problem: Problem } | null = null
  let asking: Promise<string> | null = null

  const keep = (refreshToken: string, tokens: Tokens): string => {
    // Renewed while it still holds: a connection takes its time, clocks differ.
    const lifetime = Math.max(tokens.expiresIn - 120, tokens.expiresIn / 2)
    held = { of: refreshToken, token: tokens.accessToken, until: now().getTime() + lifetime * 1000 }
    return tokens.accessToken
  }
  const renew = async (way: OAuthWay, signIn: StoredSignIn): Promise<string> => {
    try {
      const tokens = await askForTokens(way, signIn.refreshToken)
      // Somebody signed in anew meanwhile: what was asked for belongs to the sign-in before.
      const changed = store.find()?.refreshToken !== signIn.refreshToken
      const next = tokens.refreshToken ?? signIn.refreshToken
      if (!changed && next !== signIn.refreshToken) store.save({ for: signIn.for, refreshToken: next })
      return changed ? tokens.accessToken : keep(next, tokens)
    } catch (error) {
      if (error instanceof Problem && error.code === 'sign_in_expired')
        over = { refreshToken: signIn.refreshToken, problem: error }
      throw error
    }
  }

  return {
    async get(way, refused) {
      const signIn = store.find()
      if (!signIn || signIn.for !== signInOf(way.client, way)) throw new Problem('sign_in_missing')
      if (over?.refreshToken === signIn.refreshToken) throw over.problem
      if (held && held.of === signIn.refreshToken && held.token !== refused && now().getTime() < held.until)
        return held.token
      // Both servers ask at the same time: one question is enough.
      asking ??= renew(way, signIn).finally(() => {
        asking = null
      })
      return asking
    },
    begin(tokens) {
      over = null
      keep(tokens.refreshToken, tokens)
    },
    holdsFor() {
      const signIn = store.find()
      return signIn && over?.refreshToken !== signIn.refreshToken ? signIn.for : null
    },
  }
}
