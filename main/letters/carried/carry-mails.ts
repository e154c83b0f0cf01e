import { createHmac } from 'node:crypto'
import type { FormSchema } from '../../../shared/letters/form-schema.ts'
import { audited } from '../../database/audited.ts'
import { sortedInSteps, turn } from '../../database/in-steps.ts'
import type { Database } from '../../database/open.ts'
import type { MailReader } from '../../mail/reader/mail-reader.ts'
import type { Carried, ObjectSpace } from '../../part.ts'
import { nextImportUid } from '../intake/import-queries.ts'
import { unreadableReading } from '../intake/unreadable-mail.ts'
import { readWith } from '../intake/read-with.ts'
import { storeMail } from '../intake/store-mails.ts'
import { storeOrApart } from '../intake/store-or-apart.ts'
import { letterKeyOf } from '../letter-key.ts'
import { getSource } from '../mail-contents.ts'
import { importFolder } from '../ways-in.ts'
import { fetchObject } from '../../journal/carried/fetch-object.ts'
import {
  findToFetch,
  insertObject,
  lastPlace,
  listPieces,
  listToFetch,
  listToPut,
  type MailObject,
  type MailToFetch,
  type MailToPut,
  placesAtOnce,
  standOfMails,
} from './object-rows.ts'

/** Mails, and octets of them, that are put, or fetched, and noted together. */
const [together, mostOctets] = [25, 8_000_000]

export type CarriedDeps = {
  db: Database
  reader: MailReader
  formSchemas: () => FormSchema[]
  now: () => Date
  onChanged(): void
}

/**
 * Mails that were imported, or have gone from their server: whoever has one lays it beside the journal, and whoever has none fetches it, so that a
 * desk that joins ends with every letter that the others have. Each of them is looked at once, in steps, however many there are.
 */
export function carryMails(deps: CarriedDeps): Carried {
  const { db } = deps
  /** How it stood when everything was looked through last; that costs less to ask than which mails there are. */
  let settled = ''
  return {
    isDue: () => standOfMails(db) !== settled,
    names: () => listPieces(db),
    async carry(space, isOver) {
      // What comes meanwhile is looked at in the next round; so is what could not be fetched.
      const stand = standOfMails(db)
      await putAll(deps, space, isOver)
      if ((await fetchAll(deps, space, isOver)) && !isOver()) settled = stand
    },
  }
}

async function putAll(deps: CarriedDeps, space: ObjectSpace, isOver: () => boolean): Promise<void> {
  const { db } = deps
  for (let after = 0; !isOver() && after < lastPlace(db); after += placesAtOnce) {
    const mails = listToPut(db, after)
    for (let at = 0; at < mails.length && !isOver(); at += together)
      await putSome(deps, space, mails.slice(at, at + together))
    await turn()
  }
}

async function putSome({ db, now }: CarriedDeps, space: ObjectSpace, mails: readonly MailToPut[]): Promise<void> {
  const objects: MailObject[] = []
  for (const { place, id, received_at, cut } of mails) {
    const { raw } = getSource(db, place)
    // The same bytes under the same key are the same object: two desks that import one file put it once.
    const key = createHmac('sha256', letterKeyOf(db)).update('mail object').update(raw).digest()
    const { size, pieces } = await space.put([raw], key)
    objects.push({ letter_id: id, received_at, cut, key, size, pieces })
  }
  audited(db, { accountId: null, what: 'letters.putMails', at: now().toISOString() }, () => {
    for (const object of objects) insertObject(db, object)
  })
}

/** The newest first; true where all have come. */
async function fetchAll(deps: CarriedDeps, space: ObjectSpace, isOver: () => boolean): Promise<boolean> {
  const { db } = deps
  const all: MailToFetch[] = []
  for (let after: string | null = ''; after !== null && !isOver(); await turn()) {
    const { found, last } = listToFetch(db, after)
    all.push(...found)
    after = last
  }
  const wanted = await sortedInSteps(all, newestFirst)
  let lost = 0
  for (let at = 0; at < wanted.length && !isOver(); ) {
    const some = asMuch(wanted.slice(at, at + together))
    at += some.length
    lost += await fetchSome(deps, space, some, isOver)
    await turn()
  }
  return lost === 0
}

const newestFirst = (one: MailToFetch, other: MailToFetch): number =>
  (one.received_at ?? '') < (other.received_at ?? '') ? 1 : -1

/** As many of them as have room in memory together; at least one. */
function asMuch(mails: readonly MailToFetch[]): readonly MailToFetch[] {
  let octets = 0
  const past = mails.findIndex(({ size }, nth) => (octets += size) > mostOctets && nth > 0)
  return past < 0 ? mails : mails.slice(0, past)
}

/** How many of them could not be fetched. */
async function fetchSome(
  deps: CarriedDeps,
  space: ObjectSpace,
  wanted: readonly MailToFetch[],
  isOver: () => boolean,
): Promise<number> {
  const { db, reader, formSchemas, now } = deps
  const mails: { letterId: string; raw: Buffer; internalDate: string | null; cut: boolean }[] = []
  let lost = 0
  for (const { letter_id: letterId } of wanted) {
    const object = findToFetch(db, letterId)
    if (object === null) continue
    const raw = await fetchObject(space, object, object.key)
    if (raw === null) lost += 1
    else mails.push({ letterId, raw, internalDate: object.received_at, cut: object.cut === 1 })
  }
  if (mails.length === 0 || isOver()) return lost
  const schemas = formSchemas()
  const readings = await reader.read(
    mails.map(({ raw }) => raw),
    schemas,
  )
  if (isOver()) return lost
  const read = mails.map((mail, nth) => ({ ...mail, reading: readings[nth] ?? unreadableReading() }))
  storeOrApart(read, (some) => {
    const at = now().toISOString()
    audited(db, { accountId: null, what: 'letters.fetchMails', at }, () => {
      let uid = nextImportUid(db, carriedFolder)
      for (const mail of some)
        storeMail(db, carriedFolder, { ...mail, uid: uid++, flags: [], readWith: readWith(schemas) }, at)
    })
  })
  deps.onChanged()
  return lost
}

/** Where mails stand that came from another workstation; no file is called so. */
const carriedFolder = importFolder('')
