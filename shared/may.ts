import type { Role } from './roles.ts'
import type { Who } from './rpc.ts'

/** Whether an account may do what is allowed to these: `may(account, client.letters.reply.who)`. The desk asks the same again. */
export function may(account: { readonly roles: readonly Role[] } | null, who: Who): boolean {
  if (who === 'anyone') return true
  if (account === null) return false
  return who === 'signed-in' || who.some((role) => account.roles.includes(role))
}

/** Whether an account may approve what these have had a hand in: a supervisor who is none of them. */
export function mayApprove(
  account: { readonly id: string; readonly roles: readonly Role[] },
  hands: readonly string[],
): boolean {
  return account.roles.includes('supervisor') && !hands.includes(account.id)
}
