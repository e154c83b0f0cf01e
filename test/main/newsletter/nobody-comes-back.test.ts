import { v7 as newId } from 'uuid'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { audited } from '../../../main/database/audited.ts'
import { throughTheDoor } from '../../../main/database/shared-tables.ts'
import type { Database } from '../../../main/database/open.ts'
import { addressHash } from '../../../main/newsletter/readers/address-hash.ts'
import { doToReader, listPlainChanges, takeBack } from '../../../main/newsletter/readers/bulk.ts'
import { forgetReader } from '../../../main/newsletter/readers/forget.ts'
import { insertConsent } from '../../../main/newsletter/readers/history.ts'
import { findByFolded, insertReader, takeNumbers } from '../../../main/newsletter/readers/reader-rows.ts'
import { openRegister } from '../../../main/newsletter/readers/register.ts'
import { changeState, confirm } from '../../../main/newsletter/readers/states.ts'
import { makeImport } from '../../../main/newsletter/transfer/commit.ts'
import { takeOut } from '../../../main/newsletter/transfer/take-out.ts'
import { ReaderState } from '../../../shared/newsletter/reader.ts'
import { newTestDatabase } from '../../support/office.ts'
import { triedImport } from './tried-import.ts'

const addresses = ['ann@a.example', 'ben@b.example', 'カ@日本.example', 'dan@d.example']
const folds = ['ann@a.example', 'ben@b.example', 'カ@xn--wgv71a.example', 'dan@d.example']

type Step =
  | { do: 'set'; who: number; to: ReaderState }
  | { do: 'bulk'; who: number; act: 'pause' | 'resume' | 'unsubscribe' }
  | { do: 'takeBack'; which: number }
  | { do: 'import'; rows: { who: number; state: ReaderState | ''; how: string; at: string }[] }
  | { do: 'undoImport'; which: number }
  | { do: 'forget'; who: number; asked: boolean }
  | { do: 'signUp'; who: number }
  | { do: 'confirm'; who: number }
  | { do: 'sql'; who: number; which: number }

const who = fc.nat(addresses.length - 1)
const state = fc.constantFrom(...ReaderState.options)
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('set' as const), who, to: state }),
  fc.record({
    do: fc.constant('bulk' as const),
    who,
    act: fc.constantFrom('pause' as const, 'resume' as const, 'unsubscribe' as const),
  }),
  fc.record({ do: fc.constant('takeBack' as const), which: fc.nat(5) }),
  fc.record({
    do: fc.constant('import' as const),
    rows: fc.array(
      fc.record({
        who,
        state: fc.option(state, { nil: '' as const }),
        how: fc.constantFrom('reply', 'paper', 'link'),
        at: fc.constantFrom('2000-01-01', '2999-01-01'),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  }),
  fc.record({ do: fc.constant('undoImport' as const), which: fc.nat(3) }),
  fc.record({ do: fc.constant('forget' as const), who, asked: fc.boolean() }),
  fc.record({ do: fc.constant('signUp' as const), who }),
  fc.record({ do: fc.constant('confirm' as const), who }),
  fc.record({ do: fc.constant('sql' as const), who, which: fc.nat(8) }),
)

/** What somebody could try who writes the tables by hand, short of forging a confirmation. */
const tricks = [
  `UPDATE readers SET state = 'active', opted_out_at = NULL WHERE folded = @folded`,
  `UPDATE readers SET state = 'active' WHERE folded = @folded`,
  `UPDATE readers SET opted_out_at = '1999-01-01' WHERE folded = @folded`,
  `DELETE FROM do_not_mail WHERE hash = @hash`,
  `UPDATE do_not_mail SET hash = x'00' WHERE hash = @hash`,
  `DELETE FROM readers WHERE folded = @folded`,
  `UPDATE readers SET folded = @folded, hash = @hash WHERE folded = 'dan@d.example' AND @folded <> 'dan@d.example'`,
  `INSERT INTO readers (number, id, address, folded, hash, language, name, reading, state, state_at, since, added_at, added_by)
    SELECT last_number + 1000, 'x' || last_number, @folded, @folded, @hash, 'ja', '', '', 'active', '', '2000-01-01', '', '' FROM reader_list`,
  `UPDATE readers SET state = 'bounced', opted_out_at = NULL WHERE folded = @folded`,
]

describe('nobody who opted out, complained or is forgotten', () => {
  test('is ever mailed to again without a confirmation of their own, whatever is done', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const office = newOffice()
        for (const one of steps) {
          await office.run(one)
          office.check()
        }
      }),
      { numRuns: 60 },
    )
  }, 600_000)

  test('comes back by confirming a new sign-up, also after being forgotten', async () => {
    const { db, run, check } = newOffice()
    for (const asked of [true, false]) {
      await run({ do: 'forget', who: 0, asked })
      expect(stateOf(db, 0)).toBeNull()
      await run({ do: 'signUp', who: 0 })
      expect(stateOf(db, 0)).toBe('pending')
      check()
      await run({ do: 'confirm', who: 0 })
      expect(stateOf(db, 0)).toBe('active')
      check()
    }
    expect(db.prepare('SELECT count(*) FROM do_not_mail').pluck().get()).toBe(0)
  })

  test('the tables refuse every way around it, each for itself', async () => {
    const { db, run } = newOffice()
    await run({ do: 'set', who: 0, to: 'complained' })
    for (const which of tricks.keys()) expect([which, refused(db, which, 0)]).toEqual([which, true])
    expect(stateOf(db, 0)).toBe('complained')
    // A consent that an import brought is no confirmation, nor one from before the opt-out, nor one without a mail.
    const { id, number, hash } = findByFolded(db, folds[0]!)!
    throughTheDoor(db, () => {
      insertConsent(db, id, { at: '2999-01-01', how: 'reply', version: null, proof: '<a@b>', note: '' }, 'import')
      insertConsent(db, id, { at: '1999-01-01', how: 'reply', version: null, proof: '<a@b>', note: '' }, null)
      insertConsent(db, id, { at: '2999-01-02', how: 'link', version: null, proof: '', note: '' }, null)
      insertConsent(db, id, { at: '2999-01-03', how: 'paper', version: null, proof: '<a@b>', note: '' }, null)
      db.prepare(`UPDATE readers SET state = 'pending' WHERE number = ?`).run(number)
      expect(() => db.prepare('DELETE FROM do_not_mail WHERE hash = ?').run(hash)).toThrow('confirmed')
      expect(() => db.prepare('UPDATE readers SET opted_out_at = NULL WHERE number = ?').run(number)).toThrow(
        'confirmation',
      )
    })
  })
})

function stateOf(db: Database, at: number): string | null {
  return findByFolded(db, folds[at]!)?.state ?? null
}

function refused(db: Database, which: number, at: number): boolean {
  const folded = folds[at]!
  try {
    throughTheDoor(db, () => db.prepare(tricks[which]!).run({ folded, hash: addressHash(db)(folded) }))
    return false
  } catch {
    return true
  }
}

/** An office with four active readers, and what should be true of it. */
function newOffice() {
  const db = newTestDatabase()
  const register = openRegister(db)
  const away = new Set<string>()
  const acts: string[] = []
  const imports: string[] = []
  let clock = Date.parse('2026-01-01T00:00:00Z')
  const now = (): string => new Date((clock += 1000)).toISOString()
  const change = (work: () => void): void => {
    try {
      audited(db, { accountId: null, what: 'newsletter.step', at: now(), silent: true }, work)
    } catch {
      // Refused: whether that was right is seen in what is there afterwards.
    }
  }
  const add = (at: number, to: ReaderState): void => {
    const folded = folds[at]!
    insertReader(db, {
      id: newId(),
      number: takeNumbers(db, 1),
      address: addresses[at]!,
      folded,
      hash: addressHash(db)(folded),
      language: 'ja',
      name: '',
      reading: '',
      state: to,
      since: '2020-01-01',
      how: 'paper',
      at: now(),
      by: 'mail',
      cameBy: null,
    })
  }
  for (const at of addresses.keys()) change(() => add(at, 'active'))
  /** Whoever is away now stays so until they confirm. */
  const note = (): void => {
    for (const folded of folds) {
      const reader = findByFolded(db, folded)
      if (reader && (reader.state === 'unsubscribed' || reader.state === 'complained')) away.add(folded)
    }
  }
  async function run(one: Step): Promise<void> {
    const reader = 'who' in one ? findByFolded(db, folds[one.who]!) : null
    switch (one.do) {
      case 'set':
        if (reader && !(reader.state === 'pending' && one.to === 'active'))
          change(() => changeState(db, reader, one.to, { at: now(), by: 'rule' }))
        break
      case 'bulk':
        if (reader) {
          const act = newId()
          acts.push(act)
          change(() => doToReader(db, reader, { do: one.act }, { at: now(), by: 'somebody', act }))
        }
        break
      case 'takeBack':
        for (const made of await listPlainChanges(db, acts[one.which] ?? ''))
          change(() => takeBack(db, made, { at: now(), by: 'somebody' }))
        break
      case 'import': {
        const rows = one.rows.map(({ who: at, state: to, how, at: day }) => [addresses[at]!, to, day, how, '<x@y>'])
        const tried = await triedImport(db, register, [
          ['address', 'state', 'consentAt', 'consentHow', 'proof'],
          ...rows,
        ])
        imports.push(tried.id)
        await makeImport(db, register, tried, now, '2999-01-01T00:00:00Z')
        break
      }
      case 'undoImport':
        if (imports[one.which]) await takeOut(db, imports[one.which]!, 'somebody', now)
        break
      case 'forget':
        if (reader) {
          away.add(reader.folded!)
          change(() => forgetReader(db, reader, { at: now(), by: 'somebody' }, one.asked))
        }
        break
      case 'signUp':
        if (!reader) change(() => add(one.who, 'pending'))
        else if (reader.opted_out_at !== null)
          change(() => changeState(db, reader, 'pending', { at: now(), by: 'mail' }))
        break
      case 'confirm':
        if (reader?.state === 'pending') {
          const at = now()
          const consent = { at, how: 'reply' as const, version: 1, proof: `<${at}@mail.example>`, note: '' }
          change(() => confirm(db, reader, consent, { at, by: 'mail', proof: consent.proof }))
          away.delete(reader.folded!)
        }
        break
      case 'sql':
        refused(db, one.which, one.who)
        break
    }
    note()
  }
  const check = (): void => {
    const mailed = db.prepare(`SELECT folded FROM readers WHERE state IN ('active', 'paused', 'bounced')`).pluck().all()
    expect(mailed.filter((folded) => away.has(folded as string))).toEqual([])
  }
  return { db, run, check }
}
