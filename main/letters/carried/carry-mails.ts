import { createHmac } from 'node:crypto'
import type { FormSchema } from '../../../shared/letters/form-schema.ts'
import { audited } from '../../database/audited.ts'
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
import { insertObject, listPieces, listToFetch, listToPut, type MailObject } from './object-rows.ts'

/** Mails that are put, or fetched, and noted together. */
const together = 25

export type CarriedDeps = {
  db: Database
  reader: MailReader
  formSchemas: () => FormSchema[]
  now: () => Date
  onChanged(): void
}

/**
 * Mails that were imported, or have gone from their server: whoever has one lays it beside the journal, and whoever has none fetches it, so that a
 * desk that joins ends with every letter that the others have.
 */
export function carryMails(deps: CarriedDeps): Carried {
  const { db } = deps
  return {
    isDue: () => listToPut(db, 1).length > 0 || listToFetch(db, 1).length > 0,
    names: () => listPieces(db),
    async carry(space, isOver) {
      while (!isOver() && (await putSome(deps, space))) await turn()
      const lost = new Set<string>()
      while (!isOver() && (await fetchSome(deps, space, lost, isOver))) await turn()
    },
  }
}

async function putSome({ db, now }: CarriedDeps, space: ObjectSpace): Promise<boolean> {
  const objects: MailObject[] = []
  for (const { place, id, received_at, cut } of listToPut(db, together)) {
    const { raw } = getSource(db, place)
    // The same bytes under the same key are the same object: two desks that import one file put it once.
    const key = createHmac('sha256', letterKeyOf(db)).update('mail object').update(raw).digest()
    const { size, pieces } = await space.put([raw], key)
    objects.push({ letter_id: id, received_at, cut, key, size, pieces })
  }
  if (objects.length === 0) return false
  audited(db, { accountId: null, what: 'letters.putMails', at: now().toISOString() }, () => {
    for (const object of objects) insertObject(db, object)
  })
  return true
}

/** @param lost what could not be fetched, and is asked for again another time */
async function fetchSome(
  deps: CarriedDeps,
  space: ObjectSpace,
  lost: Set<string>,
  isOver: () => boolean,
): Promise<boolean> {
  const { db, reader, formSchemas, now } = deps
  const wanted = listToFetch(db, together + lost.size).filter(({ letter_id: id }) => !lost.has(id))
  const mails: { letterId: string; raw: Buffer; internalDate: string | null; cut: boolean }[] = []
  for (const { letter_id: letterId, received_at: internalDate, cut, key, size, pieces } of wanted) {
    const raw = await fetchObject(space, { size, pieces }, key)
    if (raw === null) lost.add(letterId)
    else mails.push({ letterId, raw, internalDate, cut: cut === 1 })
  }
  if (mails.length === 0 || isOver()) return wanted.length > 0 && !isOver()
  const schemas = formSchemas()
  const readings = await reader.read(
    mails.map(({ raw }) => raw),
    schemas,
  )
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
  return true
}

/** Where mails stand that came from another workstation; no file is called so. */
const carriedFolder = importFolder('')

const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve)
  })
