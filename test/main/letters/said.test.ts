import { describe, expect, test } from 'vitest'
import type { Database } from '../../../main/database/open.ts'
import { openLetters } from '../../../main/letters/index.ts'
import { newTestDatabase } from '../../support/office.ts'
import { colleague, callAs, keep, kobayashi, mori } from './ground.ts'

const open = (db: Database, account = kobayashi) =>
  callAs(
    db,
    openLetters({
      db,
      reader: null as never,
      mailSettings: () => null,
      formSchemas: () => [],
      colleague,
      accountEnded: (id) => id === mori.id,
      now: () => new Date('2026-11-24T18:00:00.000Z'),
      announce: () => {},
      background: false,
    }),
    account,
  )
const newsletter = { from: { name: 'Tourist board', address: 'News@Board.example' }, subject: 'On holiday' }

describe('what is a letter', () => {
  test('that is said of an automatic mail brings it back, to be answered like any other, and later ones of its sender', async () => {
    const db = newTestDatabase()
    const call = open(db)
    const id = keep(db, 1, { ...newsletter, kind: 'automatic' })
    const ids = async (view: 'inbox' | 'setApart') => (await call('list', { view })).rows.map((row) => row.id)
    expect([await ids('inbox'), await ids('setApart')]).toEqual([[], [id]])
    expect(await call('sayLetter', { id, letter: true })).toEqual({
      before: { said: true, letter: null, sender: null },
    })
    expect([await ids('inbox'), await ids('setApart')]).toEqual([[id], []])
    expect(await call('get', { id })).toMatchObject({
      kind: 'direct',
      setApart: false,
      said: 'letter',
      answerTo: { address: 'News@Board.example' },
    })
    const later = keep(db, 2, { ...newsletter, kind: 'automatic' })
    expect(await ids('inbox')).toEqual([later, id])
  })

  test('is taken back for the letter and for its sender', async () => {
    const db = newTestDatabase()
    const call = open(db)
    const id = keep(db, 1, newsletter)
    const { before } = await call('sayLetter', { id, letter: false })
    expect((await call('list', { view: 'setApart' })).rows).toMatchObject([
      { id, kind: 'direct', setApart: true, said: 'not-letter' },
    ])
    await call('unsayLetter', { id, before })
    keep(db, 2, newsletter)
    expect((await call('list', { view: 'inbox' })).total).toBe(2)
    expect((await call('list', { view: 'setApart' })).total).toBe(0)
    expect(db.prepare('SELECT what, about FROM audit WHERE account_id IS NOT NULL').all()).toEqual([
      { what: 'letters.sayLetter', about: id },
      { what: 'letters.unsayLetter', about: id },
    ])
  })

  test('that a colleague has said since is not taken back with it', async () => {
    const db = newTestDatabase()
    const [call, colleagues] = [open(db), open(db, mori)]
    const [first, second] = [keep(db, 1, newsletter), keep(db, 2, newsletter)]
    const { before } = await call('sayLetter', { id: first, letter: false })
    await colleagues('sayLetter', { id: second, letter: true })
    await call('unsayLetter', { id: first, before })
    expect(db.prepare('SELECT is_letter, said_by FROM sender_decisions').raw().all()).toEqual([[1, mori.id]])
    const again = await call('sayLetter', { id: first, letter: false })
    await colleagues('sayLetter', { id: first, letter: true })
    await call('unsayLetter', { id: first, ...again })
    expect((await call('get', { id: first })).said).toBe('letter')
  })

  test('is not remembered where the mail speaks for many senders', async () => {
    const db = newTestDatabase()
    const call = open(db)
    const server = { from: { name: '', address: 'mailer-daemon@mail.example' }, kind: 'bounce' as const }
    await call('sayLetter', { id: keep(db, 1, server), letter: true })
    const site = { from: { name: '', address: 'form@site.example' }, kind: 'unrecognized-form' as const }
    await call('sayLetter', { id: keep(db, 2, site), letter: false })
    keep(db, 3, server)
    keep(db, 4, site)
    expect([(await call('list', { view: 'inbox' })).total, (await call('list', { view: 'setApart' })).total]).toEqual([
      2, 2,
    ])
  })
})

describe('several mails at once', () => {
  const spam = (from: string) => ({ from: { name: '', address: from }, subject: 'You have won' })

  test('are set apart and their senders remembered, nothing is deleted, and one act takes all of it back', async () => {
    const db = newTestDatabase()
    const call = open(db)
    const [first, second, third] = [
      keep(db, 1, spam('one@spam.example')),
      keep(db, 2, spam('one@spam.example')),
      keep(db, 3, spam('two@spam.example')),
    ]
    const letter = keep(db, 4, newsletter)
    const ids = async (view: 'inbox' | 'setApart') => (await call('list', { view })).rows.map((row) => row.id)
    const { said, left } = await call('sayLetters', { ids: [first, second, third, first], letter: false })
    const before = { said: false, letter: null, sender: null }
    expect([said, left]).toEqual([[first, second, third].map((id) => ({ id, before })), 0])
    expect([await ids('inbox'), await ids('setApart')]).toEqual([[letter], [third, second, first]])
    expect((await call('get', { id: first })).subject).toBe('You have won')
    const later = keep(db, 5, spam('Two@Spam.example'))
    expect(await ids('setApart')).toContain(later)
    expect(db.prepare(`SELECT what, about FROM audit WHERE what LIKE '%sayLetters'`).raw().all()).toEqual(
      [first, second, third].map((id) => ['letters.sayLetters', id]),
    )
    expect(await call('unsayLetters', { said })).toEqual({ left: 0 })
    expect([await ids('inbox'), await ids('setApart')]).toEqual([[letter, third, second, first], [later]])
    expect(db.prepare('SELECT * FROM sender_decisions').all()).toEqual([])
  })

  test('that are so already, or gone, are left out, and what a colleague has said since stands', async () => {
    const db = newTestDatabase()
    const [call, colleagues] = [open(db), open(db, mori)]
    const [first, second] = [keep(db, 1, spam('one@spam.example')), keep(db, 2, newsletter)]
    const robot = keep(db, 3, { ...spam('robot@spam.example'), kind: 'automatic' })
    const gone = '018f1000-0000-7000-8000-00000000ffff'
    const { said } = await call('sayLetters', { ids: [first, second, robot, gone], letter: false })
    expect(said.map(({ id }) => id)).toEqual([first, second])
    await colleagues('sayLetters', { ids: [second], letter: true })
    await call('unsayLetters', { said: [...said, { id: gone, before: said[0]!.before }] })
    expect([(await call('get', { id: first })).said, (await call('get', { id: second })).said]).toEqual([
      null,
      'letter',
    ])
    expect(db.prepare('SELECT address, is_letter, said_by FROM sender_decisions').raw().all()).toEqual([
      ['news@board.example', 1, mori.id],
    ])
  })

  test('may be as many as one act takes', async () => {
    const db = newTestDatabase()
    const call = open(db)
    const ids = Array.from({ length: 120 }, (_, at) => keep(db, at + 1, spam(`${at % 7}@spam.example`)))
    const { said } = await call('sayLetters', { ids, letter: false })
    expect((await call('list', { view: 'setApart' })).total).toBe(120)
    await call('unsayLetters', { said })
    expect((await call('list', { view: 'setApart' })).total).toBe(0)
    expect(db.prepare('SELECT * FROM sender_decisions').all()).toEqual([])
  })
})

describe('drafts', () => {
  test('leave a row when they are begun and when they are discarded, none while somebody writes', async () => {
    const db = newTestDatabase()
    const call = open(db)
    const letterId = keep(db, 1)
    for (const body of ['D', 'De', 'Dea', 'Dear']) await call('saveDraft', { letterId, subject: 'Re', body })
    await call('discardDraft', { letterId })
    await call('saveDraft', { letterId, subject: 'Re', body: 'Again' })
    expect(db.prepare('SELECT what FROM audit WHERE account_id IS NOT NULL').pluck().all()).toEqual([
      'letters.saveDraft',
      'letters.discardDraft',
      'letters.saveDraft',
    ])
  })

  test('of a colleague are read as they were saved last, which stands in the record once for each letter and sitting', async () => {
    const db = newTestDatabase()
    const letterId = keep(db, 1)
    const writes = open(db, mori)
    await writes('saveDraft', { letterId, subject: 'Re: tea', body: 'Come at' })
    const call = open(db)
    const read = () => call('othersDraft', { letterId, accountId: mori.id })
    expect(await read()).toEqual({
      subject: 'Re: tea',
      body: 'Come at',
      savedAt: expect.any(String),
      files: [],
      cc: '',
      bcc: '',
    })
    await writes('saveDraft', { letterId, subject: 'Re: tea', body: 'Come at ten.' })
    expect(await read()).toMatchObject({ body: 'Come at ten.' })
    // Nothing of it has become one's own.
    expect(await call('get', { id: letterId })).toMatchObject({
      draft: null,
      otherDrafts: [{ by: { accountId: mori.id } }],
    })
    await writes('discardDraft', { letterId })
    await expect(read()).rejects.toThrow('not_found')
    expect(db.prepare(`SELECT account_id, about FROM audit WHERE what = 'letters.readDraft'`).all()).toEqual([
      { account_id: kobayashi.id, about: letterId },
    ])
  })

  test('of an account that has ended are seen and can be taken over; those of others cannot', async () => {
    const db = newTestDatabase()
    const letterId = keep(db, 1)
    await open(db, mori)('saveDraft', { letterId, subject: 'Re', body: 'Begun by Mori' })
    const call = open(db)
    await call('saveDraft', { letterId, subject: 'Re', body: 'My own' })
    expect((await call('get', { id: letterId })).otherDrafts).toEqual([
      { by: colleague(mori.id), ended: true, savedAt: expect.any(String) },
    ])
    await expect(call('takeOverDraft', { letterId, accountId: kobayashi.id })).rejects.toThrow('not_allowed')
    await call('takeOverDraft', { letterId, accountId: mori.id })
    expect(await call('get', { id: letterId })).toMatchObject({
      draft: { body: 'Begun by Mori\n\nMy own' },
      otherDrafts: [],
    })
    await expect(call('takeOverDraft', { letterId, accountId: mori.id })).rejects.toThrow('not_found')
    expect(db.prepare(`SELECT about FROM audit WHERE what = 'letters.takeOverDraft'`).pluck().all()).toEqual([letterId])
  })
})
