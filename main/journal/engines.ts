import { randomBytes } from 'node:crypto'
import type { JournalAddress } from '../../shared/office/sharing.ts'
import type { JournalEngine } from './engine.ts'
import { openPostgresJournal } from './postgres/engine.ts'
import { letDeskIn, prepareDatabase, roleOf, tryDatabase } from './postgres/prepare.ts'

/** One way to keep a journal: how it is opened, and how a desk is let into it. */
export type EngineKind<Address extends JournalAddress = JournalAddress> = {
  open(address: Address, office: string): Promise<JournalEngine>
  /** Makes what is missing there, asked as its owner, and returns the address for a desk alone. */
  letIn(owner: Address, office: string, desk: string): Promise<Address>
  /** Whether a journal can be kept there, asked as its owner; leaves nothing behind. Returns the milliseconds that writing takes. */
  test(owner: Address): Promise<number>
}

type AddressOf<Name extends JournalAddress['engine']> = Extract<JournalAddress, { engine: Name }>

export type Engines = { [Name in JournalAddress['engine']]: EngineKind<AddressOf<Name>> }

/** Opens the journal of an office at an address. */
export function openJournal(engines: Engines, address: JournalAddress, office: string): Promise<JournalEngine> {
  return engineOf(engines, address).open(address, office)
}

/** Lets a desk into it, asked as its owner; returns the address for that desk alone. */
export function letIn(engines: Engines, owner: JournalAddress, office: string, desk: string): Promise<JournalAddress> {
  return engineOf(engines, owner).letIn(owner, office, desk)
}

/** Whether one can be kept there, asked as its owner; returns the milliseconds that writing takes. */
export function testJournal(engines: Engines, owner: JournalAddress): Promise<number> {
  return engineOf(engines, owner).test(owner)
}

/** Each kind takes addresses of its own. */
const engineOf = (engines: Engines, { engine }: JournalAddress): EngineKind => engines[engine]

/** The journal in a PostgreSQL database: each desk has a role of its own. */
export const postgresEngine: Engines['postgres'] = {
  open: (address) => openPostgresJournal(address),
  async letIn(owner, office, desk) {
    const password = randomBytes(24).toString('base64url')
    await prepareDatabase(owner, office)
    await letDeskIn(owner, office, desk, password)
    return { ...owner, user: roleOf(desk), password }
  },
  test: (owner) => tryDatabase(owner),
}
