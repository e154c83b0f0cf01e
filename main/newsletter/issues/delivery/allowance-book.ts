import type { Database } from '../../../database/open.ts'
import { type Allowance, newAllowance } from './allowances.ts'
import { findAllowance, saveAllowance } from './ledger.ts'
import type { DeliveryServer, DeliverySettings } from './orders.ts'

/** What is left of every limit by the hour, of servers and domains, kept in the ledger. */
export type AllowanceBook = {
  ofServer(server: DeliveryServer): Allowance | null
  ofDomain(domain: string): Allowance | null
  /** Whether any domain has a limit. */
  limitsDomains: boolean
  /** Writes down what was used since, within the change of whoever asks. */
  save(): void
}

export function allowanceBook(ledger: Database, { domains }: Pick<DeliverySettings, 'domains'>): AllowanceBook {
  const known = new Map<string, Allowance>()
  const hasOwn = Object.keys(domains.own).length > 0
  const allowance = (name: string, perHour: number | null): Allowance | null => {
    if (perHour === null) return null
    let one = known.get(name)
    if (!one) known.set(name, (one = newAllowance(perHour, findAllowance(ledger, name))))
    return one
  }
  const limitsDomains = domains.perHour !== null || hasOwn
  return {
    limitsDomains,
    ofServer: ({ id, limits }) => allowance(`server ${id}`, limits.perHour),
    ofDomain(domain) {
      const { own, perHour } = domains
      if (!limitsDomains) return null
      return allowance(`domain ${domain}`, Object.hasOwn(own, domain) ? own[domain]! : perHour)
    },
    save() {
      for (const [name, one] of known) {
        const used = one.changed()
        if (used) saveAllowance(ledger, name, used.remaining, used.at)
      }
    },
  }
}
