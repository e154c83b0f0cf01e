import type { FormSchema } from '../../../shared/letters/form-schema.ts'
import type { MailReading } from '../../../shared/letters/mail.ts'
import { audited } from '../../database/audited.ts'
import type { Database } from '../../database/open.ts'
import { packing } from '../../database/packs.ts'
import { prepared } from '../../database/prepared.ts'
import { noteTrouble } from '../../database/troubles.ts'
import type { MailReader } from '../../mail/reader/mail-reader.ts'
import { numberOf } from '../letter-number.ts'
import { getSource } from '../mail-contents.ts'
import { problemOf } from '../problem-of.ts'
import { readWith } from './read-with.ts'
import { storeReading } from './store-mails.ts'

export type Renewal = { stop(): Promise<void> }

export type RenewalDeps = {
  db: Database
  reader: MailReader
  formSchemas: () => FormSchema[]
  now: () => Date
  onChanged(): void
}

/** Mails that are read and stored together: few, so that a letter that somebody opens meanwhile waits for nothing. */
const together = 10

/** Milliseconds between two looks for mails that were read in another way than that of today. */
const oneMinute = 60_000

/** So many times as long as the last mails took is rested before the next ones. */
const restPerWork = 3

/**
 * What was read in a mail is derived from it: where the program reads otherwise than before, or the office's forms have changed, it is read
 * again, the newest mails first, a few at a time and mostly resting. What people said and did about a letter stays.
 * @param rest milliseconds between two looks
 */
export function startRenewal(deps: RenewalDeps, rest = oneMinute): Renewal {
  let stopped = false
  let wakeUp = (): void => {}
  const sleep = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      timer.unref()
      wakeUp = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const run = async (): Promise<void> => {
    while (!stopped) {
      await sleep(rest)
      try {
        if (!stopped) await renewAll()
      } catch (failure) {
        if (!stopped) noteFailure(deps, failure)
      }
    }
  }
  const renewAll = async (): Promise<void> => {
    const schemas = deps.formSchemas()
    const wanted = readWith(schemas)
    const places = listStale(deps.db, wanted)
    for (let from = 0; from < places.length && !stopped; from += together) {
      const begun = performance.now()
      await renewSome(deps, places.slice(from, from + together), schemas, () => stopped)
      if (stopped || readWith(deps.formSchemas()) !== wanted) return
      await sleep(restPerWork * (performance.now() - begun))
    }
  }
  const running = run()
  return {
    async stop() {
      stopped = true
      wakeUp()
      // A hard mail can take longer than anybody who locks the office would wait; it finds that all is over, and stores nothing.
      await Promise.race([
        running,
        new Promise((resolve) => {
          setTimeout(resolve, 5000).unref()
        }),
      ])
    },
  }
}

type Stale = {
  place: number
  id: string
  year: number
  number: number
  kind: string
  cuts: string
  read_with: string
  chosen_charset: string | null
}

/** Places of the mails that were read in another way, the newest first. */
function listStale(db: Database, wanted: string): number[] {
  return prepared<[string, string], { place: number }>(
    db,
    'SELECT place FROM mails WHERE read_with < ? UNION ALL SELECT place FROM mails WHERE read_with > ? ORDER BY place DESC',
  )
    .all(wanted, wanted)
    .map((row) => row.place)
}

function findStale(db: Database, place: number): Stale | undefined {
  return prepared<[number], Stale>(
    db,
    `SELECT place, id, year, number, kind, cuts, read_with, chosen_charset FROM mails JOIN letters USING (id) WHERE place = ?`,
  ).get(place)
}

async function renewSome(
  deps: RenewalDeps,
  places: readonly number[],
  schemas: FormSchema[],
  stopped: () => boolean,
): Promise<void> {
  const { db, reader } = deps
  const mails = places.flatMap((place) => findStale(db, place) ?? [])
  const readings: { mail: Stale; reading: MailReading }[] = []
  for (const charset of new Set(mails.map((mail) => mail.chosen_charset))) {
    const some = mails.filter((mail) => mail.chosen_charset === charset)
    const read = await reader.read(
      some.map((mail) => getSource(db, mail.place).raw),
      schemas,
      charset === null ? {} : { charset },
    )
    if (stopped()) return
    readings.push(...some.map((mail, index) => ({ mail, reading: read[index]! })))
  }
  const changed = store(deps, readings, readWith(schemas))
  if (changed) deps.onChanged()
}

/** One transaction; a row of the record names the letters that have become something else. True where one has. */
function store({ db, now }: RenewalDeps, readings: { mail: Stale; reading: MailReading }[], wanted: string): boolean {
  const still = readings.filter(({ mail }) => isStill(findStale(db, mail.place), mail))
  const become = still.filter(({ mail, reading }) => isBetter(mail, reading) && reading.kind !== mail.kind)
  const work = (): void => {
    for (const { mail, reading } of still) renew(db, mail, reading, wanted)
  }
  if (become.length === 0) db.transaction(() => packing(db, work)).immediate()
  else {
    const about = become.map(({ mail }) => mail.id).join(' ')
    audited(db, { accountId: null, what: 'letters.readAgain', about, at: now().toISOString() }, work)
  }
  return become.length > 0
}

function renew(db: Database, mail: Stale, reading: MailReading, wanted: string): void {
  if (!isBetter(mail, reading)) prepared(db, 'UPDATE mails SET read_with = ? WHERE place = ?').run(wanted, mail.place)
  // The character set that a person chose by reading stays, and with it that the letter is no longer doubtful.
  else {
    const kept = mail.chosen_charset === null ? reading : { ...reading, doubtful: false }
    storeReading(db, mail.place, numberOf(mail), kept, wanted)
  }
}

/** Nobody has read it anew meanwhile, or chosen another character set. */
function isStill(now: Stale | undefined, mail: Stale): boolean {
  return now !== undefined && now.read_with === mail.read_with && now.chosen_charset === mail.chosen_charset
}

/** False where a mail that could be read before broke the limits now: a busy computer must not take a text away. */
function isBetter(mail: Stale, reading: MailReading): boolean {
  return !reading.cuts.includes('too-complex') || mail.cuts.includes('too-complex')
}

function noteFailure({ db, now }: RenewalDeps, failure: unknown): void {
  if (problemOf(failure).code === 'unexpected') noteTrouble(db, 'letters.readAgain', failure, now().toISOString())
}
