import { z } from 'zod'
import { Colleague } from './account.ts'
import { Subject } from './audit.ts'
import { ServerSettings } from './mail-settings.ts'

/** A PostgreSQL database for the office journal, and as whom it is asked. `authority`: PEM of who signs for the server; empty for those that the system knows. */
const PostgresAddress = z.object({
  engine: z.literal('postgres'),
  host: z.string().trim().min(1).max(253),
  port: z.number().int().min(1).max(65535).default(5432),
  database: z.string().trim().min(1).max(63),
  user: z.string().min(1).max(63),
  password: z.string().max(1000),
  tls: z.enum(['verify', 'none']).default('verify'),
  authority: z.string().max(65536).default(''),
})

/** Folders of a mailbox: the office's own as its mail settings say, unless another server is named. */
const FolderAddress = z.object({
  engine: z.literal('folder'),
  server: ServerSettings.optional(),
})

/** Where the journal of an office lies, and as whom it is opened. */
export const JournalAddress = z.discriminatedUnion('engine', [PostgresAddress, FolderAddress])
export type JournalAddress = z.infer<typeof JournalAddress>

/** The folder of the records as people find it in the mailbox. */
export const journalFolder = 'Madoguchi/Journal'

/** Where a journal lies as it is told to people. */
export const JournalPlace = z.discriminatedUnion('engine', [
  PostgresAddress.pick({ engine: true, host: true, port: true, database: true }),
  z.object({ engine: z.literal('folder'), host: z.string() }),
])
export type JournalPlace = z.infer<typeof JournalPlace>

export const WorkstationName = z.string().trim().min(1).max(80)

/** How this workstation stands to the others of its office. */
export const SharingState = z.object({
  state: z.enum(['in-step', 'waiting', 'offline', 'refused', 'halted']),
  /** What was done here and has not come back from the journal. */
  waiting: z.number().int(),
  /** Since when the journal cannot be reached (ISO 8601); null while it can. */
  offlineSince: z.string().nullable(),
  /** Why it cannot be reached: an error code; empty while it can. */
  failure: z.string(),
  /** Why nothing is read from it any more; empty while all is well. */
  halted: z.string(),
  position: z.number().int(),
  hash: z.string(),
})
export type SharingState = z.infer<typeof SharingState>

/** Why a workstation cannot go on in the journal by itself and has to join anew; null where it can. */
export function whyAnew({
  state,
  halted,
  failure,
}: SharingState): 'away' | 'ended' | 'hole' | 'fork' | 'refused' | null {
  if (halted === 'away' || halted === 'ended' || halted === 'hole' || halted === 'fork') return halted
  if (failure === 'journal_gone_back') return 'fork'
  return state === 'refused' ? 'refused' : null
}

export const Workstation = z.object({
  id: z.string(),
  name: z.string(),
  isThis: z.boolean(),
  admittedAt: z.string(),
  /** Null until it has used its code. */
  joinedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  /** When it last did something that came here. */
  lastAt: z.string().nullable(),
  /** Up to which record it had read then; 0 where it has not said so. */
  seen: z.number().int(),
  /** The version of its program; empty where it has not said so. */
  program: z.string(),
})
export type Workstation = z.infer<typeof Workstation>

/** What is wrong with the journal, or with a desk. */
export const SharingAlarm = z.object({
  kind: z.enum([
    'refused',
    'hole',
    'fork',
    'replayed',
    'older-copy',
    'gone-back',
    'withheld',
    'newer-program',
    'ended',
    'away',
  ]),
  desk: z.string(),
  position: z.number().int(),
  at: z.string(),
})
export type SharingAlarm = z.infer<typeof SharingAlarm>

/** Something that this account did here, and another workstation had done before. */
export const LostAct = z.object({
  seq: z.number().int(),
  what: z.string(),
  at: z.string(),
  subject: Subject.nullable(),
  /** True where nobody was first: this workstation joined anew, and it had never travelled. */
  anew: z.boolean(),
  /** What was written, where it has a text. */
  texts: z.array(z.string()),
  /** Who was first, and when; null where nobody can tell. */
  by: z.object({ colleague: Colleague, at: z.string() }).nullable(),
})
export type LostAct = z.infer<typeof LostAct>

export const Workstations = z.object({
  place: JournalPlace,
  state: SharingState,
  desks: z.array(Workstation),
  alarms: z.array(SharingAlarm),
  lost: z.array(LostAct),
})
export type Workstations = z.infer<typeof Workstations>

/** What a journey to the journal has brought. */
export const Travelled = SharingState.pick({ waiting: true, position: true, hash: true }).extend({
  sent: z.number().int(),
  received: z.number().int(),
  lost: z.number().int(),
})
export type Travelled = z.infer<typeof Travelled>
