import { createHash, randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { JournalEngine, Place } from '../../../main/journal/engine.ts'
import { newIdentity } from '../../../main/journal/identity.ts'
import { nextHash } from '../../../main/journal/journal-hash.ts'
import { putPieces } from '../../../main/journal/sealed-pieces.ts'
import { type Known, openRecord, sealRecord } from '../../../main/journal/sealed-record.ts'
import { eventually } from '../../support/eventually.ts'
import { type JournalGround, journalGrounds, type JournalOffice } from '../../support/journals.ts'
import { codeOf } from '../../support/office.ts'

const record = (text: string): Buffer => Buffer.from(text)

/** Everything from a position on, in as many readings as it takes. */
async function all(journal: JournalEngine, from = 0): Promise<string[]> {
  const found: string[] = []
  for (let after = from; ; ) {
    const records = await journal.read(after)
    if (records.length === 0) return found
    expect(records.map(({ position }) => position)).toEqual(records.map((_, nth) => after + nth + 1))
    found.push(...records.map(({ body }) => body.toString()))
    after = records.at(-1)!.position
  }
}

/** Lays these records down one after the other, as a desk does that has read all of them. */
async function layAll(journal: JournalEngine, start: Place, bodies: readonly Buffer[]): Promise<Place> {
  let place = start
  for (const body of bodies) place = { position: await journal.append(body, place), hash: nextHash(place.hash, body) }
  return place
}

/** A desk that seals: its records are numbered. */
function sealingDesk() {
  const [desk, key, identity] = [newId(), randomBytes(32), newIdentity()]
  let last = 0
  const known: Known = {
    keyOf: (epoch) => (epoch === 1 ? key : null),
    deskOf: (one) => (one === desk ? { signing: identity.known.signing, ended: false } : null),
  }
  return {
    known,
    key,
    seal(text: string): Buffer {
      last += 1
      return sealRecord(JSON.stringify({ number: last, text }), { desk, signing: identity.own.signing, epoch: 1, key })
    },
  }
}

/** What a desk notices that reads everything from the start; empty where there is nothing to notice. */
async function noticed(joining: Promise<JournalEngine>, start: Place, known: Known): Promise<string> {
  let place = start
  let number = 0
  try {
    const journal = await joining
    for (let records = await journal.read(0); records.length > 0; records = await journal.read(place.position))
      for (const { position, body } of records) {
        if (position !== place.position + 1) return 'a hole'
        const opened = openRecord(body, known)
        if ('refused' in opened) return opened.refused
        number += 1
        if ((JSON.parse(opened.text) as { number: number }).number !== number) return 'another number'
        place = { position, hash: nextHash(place.hash, body) }
      }
    return (await journal.newest()).hash.equals(place.hash) ? '' : 'another hash'
  } catch (failure) {
    return codeOf(Promise.reject(failure))
  }
}

describe.each(journalGrounds.filter((one) => one.available()))('the journal $name', ({ start, isPlain }) => {
  let ground: JournalGround
  beforeAll(async () => {
    ground = await start()
  })
  afterAll(() => ground?.stop())

  const withDesks = async (count: number): Promise<JournalOffice & { desks: JournalEngine[] }> => {
    const office = await ground.office()
    return { ...office, desks: await Promise.all(Array.from({ length: count }, () => office.desk())) }
  }

  test('five desks that write at once stand in one order, without a hole, and each reads the same', async () => {
    const { desks, start: from } = await withDesks(5)
    await Promise.all(
      desks.map(async (journal, of) => {
        for (let nth = 0; nth < 20; nth += 1) await journal.append(record(`${of} ${nth}`), from)
      }),
    )
    const [first, ...others] = await Promise.all(desks.map((journal) => all(journal)))
    expect(first).toHaveLength(100)
    for (const other of others) expect(other).toEqual(first)
    // What one desk has written stands in the order in which it wrote.
    for (const of of [0, 1, 2, 3, 4])
      expect(first!.filter((one) => one.startsWith(`${of} `))).toEqual(
        Array.from({ length: 20 }, (_, nth) => `${of} ${nth}`),
      )
    const hash = first!.reduce((before, body) => nextHash(before, record(body)), from.hash)
    expect(await desks[0]!.newest()).toEqual({ position: 100, hash })
  })

  test('a desk hears soon of what another has written', async () => {
    const { desks, start: from } = await withDesks(2)
    let heard = 0
    await desks[1]!.watch(() => (heard += 1))
    await eventually(() => heard > 0)
    const before = heard
    await desks[0]!.append(record('news'), from)
    await eventually(() => heard > before)
    expect(await all(desks[1]!)).toEqual(['news'])
  })

  test('a desk has two connections to a mail server, whatever it does', async () => {
    const { desks, start: from, connections } = await withDesks(1)
    const [journal] = desks as [JournalEngine]
    await journal.watch(() => undefined)
    await Promise.all([
      journal.append(record('one'), from),
      journal.objects.put('a'.repeat(64), record('object')),
      journal.read(0),
      journal.newest(),
    ])
    expect(connections() ?? 2).toBe(2)
  })

  test('another office on the same server reads nothing of it', async () => {
    const [mine, theirs] = [await withDesks(1), await withDesks(1)]
    await theirs.desks[0]!.append(record('theirs'), theirs.start)
    await theirs.desks[0]!.objects.put('a'.repeat(64), record('object'))
    const { objects } = mine.desks[0]!
    await objects.drop(['a'.repeat(64)])
    expect([await all(mine.desks[0]!), await objects.list(), await objects.get('a'.repeat(64))]).toEqual([[], [], null])
    expect(await theirs.desks[0]!.objects.list()).toEqual(['a'.repeat(64)])
  })

  test('a journal that was put back to an earlier state is noticed before anything is written into it, and can be completed', async () => {
    const { desks, start: from, putBack, desk } = await withDesks(1)
    const [journal] = desks as [JournalEngine]
    const place = await layAll(journal, from, ['one', 'two', 'three'].map(record))
    await putBack(1)
    const started = await desk()
    for (const one of [journal, started]) {
      expect(await codeOf(one.append(record('four'), place))).toBe('journal_gone_back')
      expect(await all(one)).toEqual(['one'])
      expect(await one.newest()).toEqual({ position: 1, hash: nextHash(from.hash, record('one')) })
    }
    for (const [nth, body] of ['two', 'three'].entries())
      expect(await journal.restore({ position: nth + 2, body: record(body) })).toBe(true)
    expect(await journal.restore({ position: 3, body: record('three') })).toBe(false)
    expect(await started.append(record('four'), place)).toBe(4)
    expect(await journal.append(record('five'), { position: 4, hash: nextHash(place.hash, record('four')) })).toBe(5)
  })

  test('of two desks that give back the same lost record one does it', async () => {
    const { desks, start: from, putBack } = await withDesks(2)
    const place = await layAll(desks[0]!, from, ['one', 'two'].map(record))
    await putBack(1)
    const back = await Promise.all(desks.map((one) => one.restore({ position: 2, body: record('two') })))
    expect(back.filter(Boolean)).toHaveLength(1)
    expect(await desks[1]!.newest()).toEqual(place)
  })

  test('records that are in a snapshot are dropped, the newest never, and what follows stands where it stood', async () => {
    const { desks, start: from, desk } = await withDesks(1)
    const [journal] = desks as [JournalEngine]
    const place = await layAll(journal, from, ['one', 'two', 'three', 'four', 'five'].map(record))
    await journal.dropTo(3)
    const started = await desk()
    for (const one of [journal, started]) {
      expect(await all(one, 3)).toEqual(['four', 'five'])
      expect((await one.read(0)).map(({ position }) => position)).toEqual([4, 5])
    }
    await journal.dropTo(5)
    expect(await all(journal, 4)).toEqual(['five'])
    expect(await started.append(record('six'), place)).toBe(6)
    expect(await all(journal, 4)).toEqual(['five', 'six'])
    expect((await (await desk()).newest()).hash).toEqual(nextHash(place.hash, record('six')))
  })

  test('large records and objects come in pieces that a desk can hold', async () => {
    const { desks, start: from, desk } = await withDesks(1)
    const [journal] = desks as [JournalEngine]
    const large = Array.from({ length: 12 }, () => randomBytes(900_000))
    for (const body of large) await journal.append(body, from)
    const started = await desk()
    const first = await started.read(0)
    expect(first.length).toBeLessThan(12)
    const rest = await started.read(first.at(-1)!.position)
    expect([...first, ...rest].map(({ body }) => body.equals(large.shift()!))).toEqual(
      Array.from({ length: 12 }, () => true),
    )
    const object = randomBytes(1_000_000)
    const name = createHash('sha256').update(object).digest('hex')
    await journal.objects.put(name, object)
    await started.objects.put(name, object)
    expect((await started.objects.get(name))?.equals(object)).toBe(true)
    expect(await started.objects.list()).toEqual([name])
    await started.objects.drop([name])
    expect([await journal.objects.list(), await journal.objects.get(name)]).toEqual([[], null])
  })

  // What the octets of a record are guarded by does not depend on what a server can do.
  if (isPlain) return

  test('a journal that was exchanged for another is noticed before anything is written into it', async () => {
    const { desks, start: from, desk } = await withDesks(1)
    await layAll(desks[0]!, from, ['one', 'two', 'three'].map(record))
    const hash = ['one', 'other', 'three'].map(record).reduce(nextHash, from.hash)
    for (const one of [desks[0]!, await desk()])
      expect(await codeOf(one.append(record('four'), { position: 3, hash }))).toBe('journal_gone_back')
  })

  test.each(['alter', 'remove', 'reorder', 'replay'] as const)(
    'a desk that reads a journal notices that somebody has done this to a record: %s',
    async (harm) => {
      const { desks, start: from, desk, ...office } = await withDesks(1)
      const { seal, known } = sealingDesk()
      await layAll(
        desks[0]!,
        from,
        Array.from({ length: 5 }, (_, nth) => seal(`record ${nth}`)),
      )
      expect(await noticed(desk(), from, known)).toBe('')
      await office[harm](3)
      expect(await noticed(desk(), from, known)).not.toBe('')
    },
  )

  test('who has the server reads none of a hundred sentences in records and objects', async () => {
    const { desks, start: from, dump } = await withDesks(1)
    const { seal, key } = sealingDesk()
    const needles = Array.from({ length: 100 }, (_, nth) => `針${nth} needle-${nth}-${randomBytes(6).toString('hex')}`)
    await desks[0]!.append(seal(needles.join('\n')), from)
    await putPieces(desks[0]!.objects, [Buffer.from(needles.join('\n'))], { epoch: 1, key })
    const everything = dump()
    expect(everything.length).toBeGreaterThan(1000)
    for (const needle of needles)
      for (const shape of [Buffer.from(needle), Buffer.from(Buffer.from(needle).toString('base64').slice(0, 20))])
        expect(everything.includes(shape)).toBe(false)
  })

  test('what was acknowledged outlasts a server that is killed, and a desk finds it again by itself', async () => {
    const { desks, start: from } = await withDesks(1)
    const [journal] = desks as [JournalEngine]
    let acknowledged = 0
    let goOn: () => void = () => {}
    const some = new Promise<void>((resolve) => {
      goOn = resolve
    })
    const writing = (async () => {
      for (;;) {
        await journal.append(record(`${acknowledged}`), from)
        acknowledged += 1
        if (acknowledged === 30) goOn()
      }
    })().catch(() => undefined)
    await some
    await ground.kill()
    await writing
    // The first question may learn that the connection is gone.
    const found = (await eventually(() => all(journal).catch(() => null)))!
    expect(found.slice(0, acknowledged)).toEqual(Array.from({ length: acknowledged }, (_, nth) => `${nth}`))
    // One more may have been laid down whose answer was lost.
    expect(found.length - acknowledged).toBeLessThanOrEqual(1)
    await journal.append(record('again'), from)
    expect((await all(journal)).at(-1)).toBe('again')
  })
})
