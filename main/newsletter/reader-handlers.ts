import { v7 as newId } from 'uuid'
import type { Contract } from '../../shared/contract.ts'
import { Problem } from '../../shared/errors.ts'
import { checkAddress } from '../../shared/newsletter/address.ts'
import type { BulkAct, Reader } from '../../shared/newsletter/reader.ts'
import type { Colleague } from '../../shared/office/account.ts'
import { audited } from '../database/audited.ts'
import type { Database } from '../database/open.ts'
import type { ErrandContext, Handlers } from '../serve.ts'
import { forget } from './forget.ts'
import { countOpenRequests } from './by-mail/requests.ts'
import { addressHash } from './readers/address-hash.ts'
import { doToReader, listChangesOf, takeBack } from './readers/bulk.ts'
import { countReaders } from './readers/conditions.ts'
import { insertConsent, listConsents, listHistory, noteChange } from './readers/history.ts'
import { findReaders, listReaders, readerNumbers, rowOf } from './readers/list.ts'
import {
  findByFolded,
  findByNumber,
  findReaderRow,
  getReaderRow,
  insertReader,
  saveName,
  takeNumbers,
  type NewReader,
} from './readers/reader-rows.ts'
import type { Register } from './readers/register.ts'
import { deleteSegment, listSegments, saveSegment } from './readers/segments.ts'
import { changeState, findAway, mayBecome } from './readers/states.ts'
import { addTag, listTags, saveTags } from './readers/tags.ts'
import { addWording, listWordings } from './readers/wordings.ts'
import { inSteps } from '../database/in-steps.ts'

type ReaderCalls =
  | 'numbers'
  | 'list'
  | 'get'
  | 'segments'
  | 'count'
  | 'tags'
  | 'wordings'
  | 'add'
  | 'setLanguage'
  | 'setName'
  | 'setTags'
  | 'setState'
  | 'forget'
  | 'saveSegment'
  | 'removeSegment'
  | 'addWording'
  | 'bulk'
  | 'undoBulk'

/** What the newsletter part answers about its readers. */
export function readerHandlers(deps: {
  register: Register
  colleague: (accountId: string) => Colleague
  /** Told within the transaction that readers were erased, by their numbers. */
  onForgotten: (readers: readonly number[]) => void
}): Pick<Handlers<Contract['newsletter']>, ReaderCalls> {
  const { register, colleague, onForgotten } = deps
  /** Queries look at the present: what changed since the last one is taken over first. */
  const looking =
    <Input, Answer>(answer: (input: Input, db: Database) => Answer) =>
    async (input: Input, { db }: { db: Database }): Promise<Answer> => {
      await register.refresh()
      return answer(input, db)
    }
  /** The same where something may be searched for. */
  const refreshFor = ({ search }: { search: string }): Promise<void> => register.refresh(search.trim() !== '')
  return {
    numbers: looking((_, db) => readerNumbers(register, countOpenRequests(db))),
    async list({ offset, limit, ...filter }) {
      await refreshFor(filter)
      return listReaders(register, filter, { offset, limit })
    },
    get: ({ id }, { db }) => getReader(db, id, colleague),
    segments: looking((_, db) => listSegments(db, register)),
    count: looking(({ conditions }) => ({ count: countReaders(register, conditions) })),
    tags: looking(() => countTags(register)),
    wordings: (_, { db }) => listWordings(db),
    add({ address, language, name, reading, tags, consent }, { db, account, about, now }) {
      const checked = checkAddress(address)
      if (checked.refused !== null) throw new Problem('address_refused')
      const { folded } = checked
      const hash = addressHash(db)(folded)
      const here = findByFolded(db, folded)
      const isAway = here ? here.opted_out_at !== null : findAway(db, hash) !== null
      if (isAway) throw new Problem('reader_opted_out')
      if (here) throw new Problem('reader_exists')
      const reader: NewReader = {
        id: newId(),
        number: takeNumbers(db, 1),
        address: checked.address,
        folded,
        hash,
        language,
        name,
        reading,
        state: 'active',
        since: consent.at,
        how: consent.how,
        at: now(),
        by: account.id,
        cameBy: null,
      }
      insertReader(db, reader)
      insertConsent(db, reader.id, { ...consent, version: null, proof: '' }, null)
      for (const tag of new Set(tags)) addTag(db, reader.id, tag)
      about(reader.id)
      return { id: reader.id, number: `R-${reader.number}` }
    },
    setLanguage({ id, language }, { db, account, about, now }) {
      const reader = getReaderRow(db, id)
      about(id, [{ thing: 'readerLanguage', from: reader.language, to: language }])
      doToReader(db, reader, { do: 'setLanguage', language }, { at: now(), by: account.id })
      return {}
    },
    setName({ id, name, reading }, { db, account, about, now }) {
      const reader = getReaderRow(db, id)
      about(id)
      saveName(db, reader, { name, reading })
      noteChange(db, id, { what: 'name', before: '', after: '' }, { at: now(), by: account.id })
      return {}
    },
    setTags({ id, tags }, { db, account, about, now }) {
      getReaderRow(db, id)
      const before = listTags(db, id)
      const after = [...new Set(tags)]
      about(id)
      saveTags(db, id, after)
      const [gone, come] = [before.filter((tag) => !after.includes(tag)), after.filter((tag) => !before.includes(tag))]
      if (gone.length + come.length > 0)
        noteChange(
          db,
          id,
          { what: 'tags', before: gone.join('\n'), after: come.join('\n') },
          { at: now(), by: account.id },
        )
      return {}
    },
    setState({ id, state }, { db, account, about, now }) {
      const reader = getReaderRow(db, id)
      about(id, [{ thing: 'readerState', from: reader.state, to: state }])
      if (reader.state === state) return {}
      if (!mayBecome(reader.state, state))
        throw reader.opted_out_at !== null || reader.state === 'pending'
          ? new Problem('reader_opted_out')
          : new Problem('bad_input', { field: 'state' })
      changeState(db, reader, state, { at: now(), by: account.id })
      return {}
    },
    forget({ id }, { db, account, about, now }) {
      about(id)
      const reader = getReaderRow(db, id)
      forget(db, reader, { at: now(), by: account.id }, true)
      onForgotten([reader.number])
      return {}
    },
    saveSegment(segment, { db, about }) {
      const id = saveSegment(db, segment)
      about(id)
      return { id }
    },
    removeSegment({ id }, { db, about }) {
      deleteSegment(db, id)
      about(id)
      return {}
    },
    addWording(wording, { db, about }) {
      const version = addWording(db, wording)
      about('', [{ thing: 'version', from: '', to: String(version) }])
      return { version }
    },
    async bulk({ act, readers }, context) {
      const { db } = context
      if (!Array.isArray(readers)) await refreshFor(readers)
      const many = Array.isArray(readers) ? [...new Set(readers)] : [...findReaders(register, readers)]
      const id = newId()
      const changed = await doToMany<string | number>(many, context, 'newsletter.bulk', id, (one, cause) => {
        const reader = typeof one === 'string' ? findReaderRow(db, one) : findByNumber(db, one)
        return reader !== null && doToReader(db, reader, act, cause)
      })
      return { id, changed, left: many.length - changed, undoable: canBeUndone(act) && changed > 0 }
    },
    async undoBulk({ id }, context) {
      const changes = await listChangesOf(context.db, id, context.now())
      return {
        changed: await doToMany(changes, context, 'newsletter.undoBulk', id, (change, { at, by }) =>
          takeBack(context.db, change, { at, by }),
        ),
      }
    },
  }
}

/** Only readers themselves take back that their newsletter was stopped. */
const canBeUndone = (act: BulkAct): boolean => act.do !== 'unsubscribe'

/** Steps with one row of the record for all of them, with the first; returns how many were changed. */
async function doToMany<One>(
  many: readonly One[],
  { db, account, now, announce }: ErrandContext,
  what: 'newsletter.bulk' | 'newsletter.undoBulk',
  id: string,
  work: (one: One, cause: { at: string; by: string; act: string }) => boolean,
): Promise<number> {
  let changed = 0
  let recorded = false
  const accountId = account.id
  const row = { accountId, what, about: id, changes: [{ thing: 'rows' as const, from: '', to: String(many.length) }] }
  const step = (some: readonly One[]): void => {
    const at = now()
    audited(db, recorded ? { accountId, what: 'newsletter.step', at, silent: true } : { ...row, at }, () => {
      for (const one of some) if (work(one, { at, by: accountId, act: id })) changed += 1
    })
    recorded = true
  }
  if (many.length === 0) step([])
  try {
    await inSteps(db, many, step)
  } finally {
    announce('newsletter')
  }
  return changed
}

function getReader(db: Database, id: string, colleague: (accountId: string) => Colleague): Reader {
  const row = getReaderRow(db, id)
  return {
    ...rowOf(row),
    tags: listTags(db, id),
    stateAt: row.state_at,
    consents: listConsents(db, id),
    history: listHistory(db, row, colleague),
  }
}

function countTags({ columns: { kinds, tagSets, end }, tags }: Register): { tag: string; count: number }[] {
  const readers = new Int32Array(tags.size)
  for (let number = 1; number < end; number += 1) if (kinds[number] !== 0) readers[tagSets[number]!]! += 1
  return [...tags.count(readers)]
    .map(([tag, count]) => ({ tag, count }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => (one.tag < other.tag ? -1 : 1))
}
