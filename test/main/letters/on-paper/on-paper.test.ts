import { expect, test } from 'vitest'
import { audited } from '../../../../main/database/audited.ts'
import type { Database } from '../../../../main/database/open.ts'
import { codeOf, newTestDatabase } from '../../../support/office.ts'
import { callAs, keep, kobayashi, mori, nowhere, openLettersOf, settingsFor } from '../ground.ts'

const open = (db: Database, account = kobayashi) =>
  callAs(db, openLettersOf(db, null as never, { mailSettings: () => settingsFor(nowhere, nowhere) }), account)

/** What the record says of letters that left on paper. */
const recorded = (db: Database) =>
  (
    db.prepare("SELECT about, changes FROM audit WHERE what = 'letters.putOnPaper' ORDER BY rowid").all() as {
      about: string
      changes: string
    }[]
  ).map(({ about, changes }) => ({ about, changes: JSON.parse(changes) as unknown }))

const dated = (internalDate: string) => ({ internalDate })

/** A conversation of two letters: the second is about the first; replies to the first are in these states. */
async function conversation(db: Database, states: readonly string[]) {
  const call = open(db)
  const attachments = [
    { index: 0, name: 'flyer.pdf', type: 'application/pdf', size: 8, inline: false, risky: false },
  ] as const
  const first = keep(
    db,
    1,
    { subject: 'Visa', text: 'First', messageId: 'one@citizen.example', attachments: [...attachments] },
    dated('2026-11-20T10:00:00.000Z'),
  )
  const second = keep(
    db,
    2,
    { subject: 'Re: Visa', text: 'Second', inReplyTo: 'one@citizen.example', references: ['one@citizen.example'] },
    dated('2026-11-22T10:00:00.000Z'),
  )
  for (const [day, state] of states.entries()) {
    const bcc = ['hidden@consulate.example']
    const body = `Reply ${state}`
    const { id } = await call('reply', { letterId: first, subject: 'Re: Visa', body, bcc, asAddition: true })
    const at = `2026-11-21T1${day}:00:00.000Z`
    audited(db, { accountId: null, what: 'letters.replySent', about: id, at }, () =>
      db.prepare('UPDATE replies SET state = ?, settled_at = ? WHERE id = ?').run(state, at, id),
    )
  }
  await call('addNote', { id: crypto.randomUUID(), letterId: first, text: '館内だけの言葉', mentions: [] })
  await call('saveDraft', { letterId: second, subject: 'x', body: '書きかけの言葉' })
  return { call, first, second }
}

test('a conversation stands on paper in the order in which it was written, with names of files, without notes, drafts and hidden copies', async () => {
  const db = newTestDatabase()
  const { call, first, second } = await conversation(db, ['sent', 'uncertain', 'not-sent', 'waiting', 'cancelled'])
  const paper = await call('conversation', { id: second })
  expect(
    paper.map((one) =>
      one.what === 'letter'
        ? [one.id, one.text, one.files.map(({ name }) => name)]
        : [one.by.name, one.body, one.uncertain, one.at],
    ),
  ).toEqual([
    [first, 'First', ['flyer.pdf']],
    ['小林 遥', 'Reply sent', false, '2026-11-21T10:00:00.000Z'],
    ['小林 遥', 'Reply uncertain', true, '2026-11-21T11:00:00.000Z'],
    [second, 'Second', []],
  ])
  expect(await call('conversation', { id: first })).toEqual(paper)
  expect(JSON.stringify(paper)).not.toMatch(/館内だけ|書きかけ|hidden@/u)
  const read = db.prepare("SELECT about FROM audit WHERE what = 'letters.readText'").all() as { about: string }[]
  expect(read.flatMap(({ about }) => about.split(' ')).toSorted()).toEqual([first, second].toSorted())
})

test('that a letter leaves with its conversation stands in the record: which ones, how, and for what', async () => {
  const db = newTestDatabase()
  const { call, first, second } = await conversation(db, [])
  expect(recorded(db)).toEqual([])
  await call('putOnPaper', { id: second, form: 'pdf', takenFor: 'answering' })
  expect(recorded(db)).toEqual([
    {
      about: `${second} ${first}`,
      changes: [
        { thing: 'fileFormat', from: '', to: 'pdf' },
        { thing: 'takenFor', from: '', to: 'answering' },
      ],
    },
  ])
})

test('of a long conversation every letter is named, ten in a row of the record', async () => {
  const db = newTestDatabase()
  const about = { inReplyTo: 'one@citizen.example' }
  const ids = Array.from({ length: 13 }, (_, at) => keep(db, at + 1, at ? about : { messageId: 'one@citizen.example' }))
  await open(db)('putOnPaper', { id: ids[4]!, form: 'paper', takenFor: 'policymaking' })
  const rows = recorded(db).map((row) => row.about.split(' '))
  expect(rows.map((row) => row.length)).toEqual([10, 3])
  expect(rows.flat().toSorted()).toEqual(ids.toSorted())
})

test('whoever answers no letters puts none on paper, nor for what the policy does not name, nor one that is not there', async () => {
  const db = newTestDatabase()
  const id = keep(db, 1)
  const supervisor = open(db, { ...mori, roles: ['supervisor'] })
  const wanted = { id, form: 'pdf', takenFor: 'answering' } as const
  expect(await codeOf(supervisor('conversation', { id }))).toBe('not_allowed')
  expect(await codeOf(supervisor('putOnPaper', wanted))).toBe('not_allowed')
  expect(await codeOf(open(db)('putOnPaper', { ...wanted, takenFor: 'curiosity' as never }))).toBe('bad_input')
  expect(await codeOf(open(db)('putOnPaper', { ...wanted, id: crypto.randomUUID() }))).toBe('not_found')
  expect(recorded(db)).toEqual([])
})
