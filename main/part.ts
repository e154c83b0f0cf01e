import type { Contract } from '../shared/contract.ts'
import type { MailReading } from '../shared/letters/mail.ts'
import type { Subject } from '../shared/office/audit.ts'
import type { PartName } from '../shared/parts.ts'
import type { Handlers } from './serve.ts'

/** A part of the program as the desk has it once the office is open. */
export type Part<Name extends keyof Contract> = {
  handlers: Handlers<Contract[Name]>
  /** Connects anew after the mail settings were changed. */
  settingsChanged?(): void
  /** Ends what goes on in the background; nothing touches the database afterwards. */
  stop(): Promise<void>
  /** What people call the thing of this id, which stands in the record; null where this part has none of this id. */
  subjectOf?(id: string): Subject | null
  /** Other workstations have changed rows: within that transaction, what follows from them in the part's own local tables; it writes no shared one. */
  keepChanged?(rows: ChangedRows): void
  /** The same once it is committed: whatever waits for such rows looks again. */
  rowsChanged?(rows: ChangedRows): void
  /** What of this part lies as sealed objects beside the journal of an office of several desks. */
  carried?: Carried
  /** What an account did here that another workstation had done before. Not within a transaction. */
  lost?(what: LostWork): void
  /** Within the change in which this workstation joins its office anew: makes again what it has here and the office does not know. */
  keepOwn?(): void
  /** Where this part keeps data of a person whom the office is asked about. */
  findPerson?(person: Person): Found[]
  /** Erases what `findPerson` finds, within the transaction and the row of the record of whoever asks; returns how much that was. */
  erasePerson?(person: Person): number
  /** What has been kept as long as the office's rules allow at this moment (ISO 8601 with Z). */
  due?(at: string): Found[]
}

/** Lays objects beside the journal, sealed under a key of their own, and fetches them. Both throw what the journal throws; `get` journal_object_lost. */
export type ObjectSpace = {
  put(octets: Iterable<Uint8Array>, key: Uint8Array): Promise<{ size: number; pieces: string[] }>
  get(object: { size: number; pieces: string[] }, key: Uint8Array): Promise<Buffer>
  /** Drops pieces that nothing speaks of any more, before they are found by themselves. */
  drop(pieces: readonly string[]): Promise<void>
}

export type Carried = {
  /** Whether there is something to put or to fetch. */
  isDue(): boolean
  /** Puts and fetches, some at a time. */
  carry(space: ObjectSpace, isOver: () => boolean): Promise<void>
  /** The names of all pieces that this part speaks of: the others are dropped some time. */
  names(): string[]
}

/** Rows of shared tables that may have changed, by table, as they were last seen. */
export type ChangedRows = ReadonlyMap<string, readonly Readonly<Record<string, string | number | null>>[]>

/** Something that an account, or the program itself, did and that did not hold: the rows that it had made. */
export type LostWork = { accountId: string | null; made: ChangedRows }

/** A person of the public, by what is known of them; any of these finds them. */
export type Person = { names: readonly string[]; addresses: readonly string[]; phones: readonly string[] }

/** One thing that a part keeps of a person: an id, never the data itself. */
export type Found = { part: PartName; id: string; keptSince: string }

/** A mail on its way to the letters. */
export type IncomingMail = {
  raw: Uint8Array
  reading: MailReading
  /** When the server took it in (ISO 8601); null where it does not say. */
  arrivedAt: string | null
  /** True of a mail from a file: nobody waits for what would be answered to it. */
  imported: boolean
  /** The letter that it is or would be; and whether it is one here already. Each is looked up when it is asked for. */
  letterId(): string
  isLetter(): boolean
}

/**
 * Another part that may keep a mail from becoming a letter, as an answer to its own mails. Asked inside the storing transaction: what it
 * writes is kept or lost together with the note that the mail was taken. Returns whether it took it. It must be quick, and may be asked
 * for the same mail again where it lies in several folders.
 */
export type MailTaker = (mail: IncomingMail) => boolean
