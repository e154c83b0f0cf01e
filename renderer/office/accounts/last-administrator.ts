import type { Account } from '../../../shared/office/account.ts'

/** True where this account is the only one left that can set up the office. */
export function isLastAdministrator(account: Account, accounts: readonly Account[]): boolean {
  const administrators = accounts.filter((one) => one.endedAt === null && one.roles.includes('administrator'))
  return administrators.length === 1 && administrators[0]?.id === account.id
}
