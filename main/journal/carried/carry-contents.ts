import type { ActName } from '../../../shared/acts.ts'
import { audited } from '../../database/audited.ts'
import type { Database } from '../../database/open.ts'
import type { Carried, ObjectSpace } from '../../part.ts'
import { fetchObject } from './fetch-object.ts'

/** Where a content lies beside the journal: a row of a shared table. `pieces` is JSON. */
export type ContentObject = { name: string; key: Uint8Array; size: number; pieces: string }

/** Contents that every desk keeps under a name in a table of its own, and of which a shared table says where they lie beside the journal. */
export type Contents = {
  /** The act by which one is laid down. */
  act: ActName
  /** One that is here and does not lie beside the journal. The same content has the same key again where laying it down was cut. */
  findToPut(): { name: string; octets: Uint8Array; key: Uint8Array } | undefined
  /** Within an audited change: says where it lies; nothing where nothing speaks of it any more. */
  note(object: ContentObject): void
  /** One that lies beside the journal and not here, besides those of these names. */
  findToFetch(besides: readonly string[]): ContentObject | undefined
  /** Within a transaction: keeps what was fetched, and says whether it is what it is to be. */
  keep(name: string, octets: Buffer): boolean
  /** The pieces of all that lie beside the journal, each list as JSON. */
  listPieces(): readonly string[]
}

/** The desk where such a content came from lays it beside the journal, the others fetch it, one at a time. */
export function carryContents(
  { db, now, onChanged }: { db: Database; now: () => Date; onChanged(): void },
  contents: Contents,
): Carried {
  async function putOne(space: ObjectSpace): Promise<boolean> {
    const found = contents.findToPut()
    if (!found) return false
    const { name, octets, key } = found
    const { size, pieces } = await space.put([octets], key)
    audited(db, { accountId: null, what: contents.act, at: now().toISOString() }, () =>
      contents.note({ name, key, size, pieces: JSON.stringify(pieces) }),
    )
    return true
  }

  /** @param lost what could not be fetched, and is asked for again another time */
  async function fetchOne(space: ObjectSpace, lost: string[]): Promise<boolean> {
    const wanted = contents.findToFetch(lost)
    if (!wanted) return false
    const { name, key, size, pieces } = wanted
    const octets = await fetchObject(space, { size, pieces: JSON.parse(pieces) as string[] }, key)
    const isKept = octets !== null && db.transaction(() => contents.keep(name, octets)).immediate()
    if (isKept) onChanged()
    else lost.push(name)
    return true
  }

  return {
    isDue: () => contents.findToPut() !== undefined || contents.findToFetch([]) !== undefined,
    names: () => contents.listPieces().flatMap((pieces) => JSON.parse(pieces) as string[]),
    async carry(space, isOver) {
      while (!isOver() && (await putOne(space)));
      const lost: string[] = []
      while (!isOver() && (await fetchOne(space, lost)));
    },
  }
}
