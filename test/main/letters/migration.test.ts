import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { audited } from '../../../main/database/audited.ts'
import { migrate, versionOf } from '../../../main/database/migrate.ts'
import { migrations } from '../../../main/database/migrations/index.ts'
import { openDatabase, type Database } from '../../../main/database/open.ts'
import { throughTheDoor } from '../../../main/database/shared-tables.ts'
import { fileIsSound } from '../../../main/database/verify.ts'
import { getLetter } from '../../../main/letters/letter-queries.ts'
import { getSource, getText, replaceWords } from '../../../main/letters/mail-contents.ts'
import { letterIdOf } from '../../../main/letters/letter-identity.ts'
import { letterKeyOf } from '../../../main/letters/letter-key.ts'
import { findSubject } from '../../../main/letters/subject.ts'
import { insertOldMail, insertOldReply, officeOf, until } from '../../support/old-office.ts'
import { keep, mailOf, viewer } from './ground.ts'

const all = (db: Database, sql: string) => db.prepare(sql).raw().all()

test('an office from before the letters gets their tables, and keeps what it had', () => {
  const { db } = officeOf(10)
  db.prepare(`INSERT INTO settings (name, value) VALUES ('kept', '1')`).run()
  migrate(db, migrations)
  expect([versionOf(db), all(db, 'SELECT * FROM settings')]).toEqual([migrations.at(-1)!.number, [['kept', '1']]])
  expect(getLetter(db, viewer, keep(db, 1), { schemas: [], own: [] }).subject).toBe('A question')
  const lax = `SELECT name FROM pragma_table_list
    WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'mail_words%'`
  expect(all(db, lax)).toEqual([])
  db.close()
})

test('a form that could not be read is an unrecognized form after the change of its name, with everything that points to it', () => {
  const { db } = officeOf(30)
  insertOldMail(db, { place: 1, id: 'a', raw: Buffer.from('x'), kind: 'unread-form' })
  insertOldMail(db, { place: 2, id: 'b', raw: Buffer.from('y') })
  db.exec(`INSERT INTO reads VALUES ('somebody', 1); INSERT INTO pulls VALUES (1, '', '', 1, 0, 2, 1, 0, 0, 0, 0, '')`)
  migrate(db, until(40))
  expect(all(db, 'SELECT place, kind FROM mails ORDER BY place')).toEqual([
    [1, 'unrecognized-form'],
    [2, 'direct'],
  ])
  expect(all(db, `SELECT place FROM mails WHERE kind = 'unrecognized-form' AND status = 'open'`)).toEqual([[1]])
  expect(all(db, 'SELECT count(*) FROM mail_texts')).toEqual([[2]])
  expect(all(db, 'SELECT place FROM reads')).toEqual([[1]])
  expect(all(db, 'SELECT unrecognized_forms FROM pulls')).toEqual([[1]])
  expect(() => db.prepare(`UPDATE mails SET kind = 'unread-form'`).run()).toThrow('CHECK')
  throughTheDoor(db, () => db.prepare('DELETE FROM mails WHERE place = 1').run())
  expect(all(db, 'SELECT count(*) FROM mail_texts')).toEqual([[1]])
  db.close()
})

test('an office of five thousand letters keeps every row when its tables become those of several desks', () => {
  const { db } = officeOf(30)
  fillOldOffice(db, 5000)
  const texts = new Map(all(db, 'SELECT place, text FROM mail_texts') as [number, string][])
  const sources = new Map(all(db, 'SELECT place, raw FROM mail_sources') as [number, Buffer][])
  const readings =
    'received_at, kind, from_name, from_address, organisation, subject, snippet, language, message_id, status'
  const of = (table: string, columns: string) => all(db, `SELECT ${columns} FROM ${table} ORDER BY 1, 2`)
  const before = {
    mails: all(db, `SELECT place, ${readings} FROM mails WHERE place <= 5000 ORDER BY place`),
    numbers: all(
      db,
      'SELECT place, year, number, candidate, candidate_by, chosen_charset FROM mails WHERE place <= 5000 ORDER BY place',
    ),
    reads: of('reads', 'account_id, place'),
    drafts: of('drafts', 'account_id, place, subject, body, saved_at'),
    replies: of(
      'replies',
      'id, place, account_id, state, to_name, to_address, subject, body, quote, message_id, created_at, leaves_at, copy, flagged',
    ),
    ways: all(db, 'SELECT folder, uid_validity, uid, on_server, answered_on_server FROM mails ORDER BY uid'),
    counts: all(db, 'SELECT year, last FROM mail_numbers'),
    settings: all(db, 'SELECT name, value FROM settings'),
  }
  migrate(db, migrations)
  expect(fileIsSound(db)).toBe(true)
  const placed = (table: string, columns: string) =>
    all(db, `SELECT ${columns} FROM ${table} JOIN mails ON mails.id = letter_id ORDER BY 1, 2`)
  expect(all(db, `SELECT place, ${readings} FROM mails ORDER BY place`)).toEqual(before.mails)
  expect(
    all(
      db,
      'SELECT place, year, number, letters.candidate, candidate_by, chosen_charset FROM mails JOIN letters USING (id) ORDER BY place',
    ),
  ).toEqual(before.numbers)
  expect(placed('reads', 'account_id, place')).toEqual(before.reads)
  expect(placed('drafts', 'account_id, place, drafts.subject, body, saved_at')).toEqual(before.drafts)
  expect(
    placed(
      'replies',
      'replies.id, place, account_id, state, to_name, to_address, replies.subject, body, quote, replies.message_id, created_at, leaves_at, copy, flagged',
    ),
  ).toEqual(before.replies)
  expect(
    all(
      db,
      `SELECT iif(mailbox = 'import', 'import:', '') || folder, iif(mailbox = 'import', 'import', uid_validity), uid, on_server, answered FROM ways_in ORDER BY uid`,
    ),
  ).toEqual(before.ways)
  expect(all(db, 'SELECT year, last FROM letter_numbers')).toEqual(before.counts)
  expect(all(db, `SELECT name, value FROM settings`)).toEqual(before.settings)
  expect(all(db, 'SELECT DISTINCT read_with FROM mails')).toEqual([['']])
  const key = letterKeyOf(db)
  for (const [place, id] of all(db, 'SELECT place, id FROM mails') as [number, string][]) {
    expect(getText(db, place)).toBe(texts.get(place))
    expect(sources.get(place)!.equals(getSource(db, place).raw)).toBe(true)
    expect(letterIdOf(key, sources.get(place)!)).toBe(id)
  }
  for (const word of ['word1', 'word4999', 'reply250']) {
    const place = Number(/\d+$/u.exec(word)![0])
    expect(all(db, `SELECT rowid FROM mail_words WHERE mail_words MATCH '${word}'`)).toEqual([[place]])
  }
  expect(all(db, `SELECT count(*) FROM mail_words WHERE mail_words MATCH '旅券'`)).toEqual([[5000]])
  expect(findSubject(db, oldId(17))).toEqual({ what: 'letter', number: '2026-17' })
  expect(keep(db, 9999)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8/u)
  db.close()
})

test('folders of a second mailbox, with what is missing in them and what others took, stand under that mailbox afterwards', () => {
  const { db } = officeOf(300)
  insertOldMail(db, { place: 1, id: oldId(1), raw: Buffer.from(mailOf(1)), folder: 'mailbox:news/Lists/All' })
  db.exec(`
    INSERT INTO folders VALUES ('INBOX', '7', 5, NULL, 6, 'then', 1, 2, 3), ('mailbox:news/Lists/All', '1', 1, NULL, 1, 'then', 0, 0, 0);
    INSERT INTO missing_mails VALUES ('INBOX', 4, NULL, 3, 'tomorrow');
    INSERT INTO taken_mails VALUES ('mailbox:news/Lists/All', '1', 9);
  `)
  migrate(db, migrations)
  expect(all(db, 'SELECT mailbox, folder, uid FROM ways_in')).toEqual([['news', 'Lists/All', 1]])
  expect(all(db, 'SELECT * FROM folders ORDER BY mailbox')).toEqual([
    ['', 'INBOX', '7', 5, null, 6, 'then', 1, 2, 3],
    ['news', 'Lists/All', '1', 1, null, 1, 'then', 0, 0, 0],
  ])
  expect(all(db, 'SELECT * FROM missing_mails')).toEqual([['', 'INBOX', 4, null, 3, 'tomorrow']])
  expect(all(db, 'SELECT * FROM taken_mails')).toEqual([['news', 'Lists/All', '1', 9]])
  db.close()
})

test('mails that are one letter become it together: what was done about any of them was done about it', () => {
  const { db } = officeOf(30)
  const raw = mailOf(1)
  const again = Buffer.concat([Buffer.from('Received: by another.example\r\n'), raw])
  insertOldMail(db, { place: 1, id: oldId(1), raw: Buffer.from(raw) })
  insertOldMail(db, {
    place: 2,
    id: oldId(2),
    raw: again,
    folder: 'Other',
    status: 'answered',
    candidateBy: 'm',
    threadId: oldId(1),
    chosenCharset: 'euc-jp',
  })
  db.exec(`
    INSERT INTO reads VALUES ('k', 1), ('k', 2), ('m', 2);
    INSERT INTO drafts VALUES ('k', 1, 'A', 'older', '2026-01-01'), ('k', 2, 'B', 'newer', '2026-01-02');
  `)
  insertOldReply(db, 'r1', 1, 'sent')
  insertOldReply(db, 'r2', 2, 'sent')
  migrate(db, migrations)
  expect(all(db, 'SELECT place, subject FROM mails')).toEqual([[1, 'Subject 1']])
  expect(all(db, 'SELECT number, status, candidate, candidate_by, chosen_charset FROM letters')).toEqual([
    [1, 'answered', 1, 'm', 'euc-jp'],
  ])
  // The words of both answers find the one letter, and are taken out whole where they change.
  for (const word of ['reply1', 'reply2'])
    expect(all(db, `SELECT rowid FROM mail_words WHERE mail_words MATCH '${word}'`)).toEqual([[1]])
  audited(db, { accountId: null, what: 'letters.replySent', at: '' }, () => replaceWords(db, 1, { replies: 'reply3' }))
  expect(all(db, `SELECT rowid FROM mail_words WHERE mail_words MATCH 'reply1 OR reply2'`)).toEqual([])
  expect(all(db, 'SELECT folder, uid, place FROM ways_in ORDER BY uid')).toEqual([
    ['INBOX', 1, 1],
    ['Other', 2, 1],
  ])
  expect(all(db, 'SELECT account_id FROM reads ORDER BY 1')).toEqual([['k'], ['m']])
  expect(all(db, 'SELECT subject, body FROM drafts')).toEqual([['B', 'newer\n\nolder']])
  expect(all(db, 'SELECT id, addition FROM replies ORDER BY id')).toEqual([
    ['r1', 0],
    ['r2', 1],
  ])
  expect([oldId(1), oldId(2), 'none'].map((id) => findSubject(db, id))).toMatchObject([
    { number: '2026-1' },
    { number: '2026-2' },
    null,
  ])
  db.close()
})

test('long mails are taken over one after the other: no answer of the database holds two of them', () => {
  const { db } = officeOf(30)
  const long = (place: number) => Buffer.concat([Buffer.from(`Message-ID: <${place}@a>\n\n`), randomBytes(50_000)])
  for (let place = 1; place <= 60; place += 1) insertOldMail(db, { place, id: oldId(place), raw: long(place) })
  const pages = () => db.pragma('page_count', { simple: true }) as number
  const before = pages()
  const answers = vi.spyOn(Object.getPrototypeOf(db.prepare('SELECT 1')) as ReturnType<Database['prepare']>, 'all')
  migrate(db, migrations, () => 0)
  const bytes = answers.mock.results.map(({ value }) =>
    (value as unknown[])
      .flatMap((row) => Object.values(row as object))
      .reduce((sum, one) => sum + (one instanceof Buffer ? one.length : 0), 0),
  )
  answers.mockRestore()
  expect(Math.max(...bytes)).toBeLessThan(60_000)
  // What was packed makes room at once: the file does not hold every mail twice.
  expect(pages()).toBeLessThan(before * 1.5)
  expect(all(db, 'SELECT count(*) FROM mails')).toEqual([[60]])
  db.close()
})

test('a file whose copy has no room in memory stays as long as it is', () => {
  const { db } = officeOf(30)
  fillOldOffice(db, 200)
  // Later tables take of what is free.
  migrate(db, until(400), () => 0)
  expect(db.pragma('freelist_count', { simple: true })).toBeGreaterThan(20)
  migrate(db, migrations, () => 0)
  expect([all(db, 'SELECT count(*) FROM mails'), fileIsSound(db)]).toEqual([[[200]], true])
  db.close()
})

test('a program that is killed while it changes the tables leaves the old ones or the new ones', async () => {
  const { db, file, key } = officeOf(30)
  fillOldOffice(db, 1500)
  db.close()
  let version = 30
  for (let wait = 40; version < 400; wait = Math.round(wait * 1.7)) {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'migrate-child.ts'), file, key.toString('hex')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    const ended = once(child, 'exit')
    setTimeout(() => child.kill('SIGKILL'), wait)
    await ended
    const after = openDatabase(file, key)
    version = versionOf(after)
    expect(fileIsSound(after)).toBe(true)
    expect(all(after, 'SELECT count(*) FROM mails')).toEqual([[1500]])
    const names = all(after, `SELECT name FROM sqlite_schema WHERE type = 'table'`).flat()
    expect([names.includes('mail_sources'), names.includes('moved'), names.includes('ways_in')]).toEqual(
      version < 400 ? [true, false, false] : [false, false, true],
    )
    after.close()
  }
})

const oldId = (place: number) => `019ab7e4-5a11-7c3e-9b1f-${String(place).padStart(12, '0')}`

/** Letters in every state, of a folder and of an import, with reads, drafts and replies. */
function fillOldOffice(db: Database, count: number): void {
  db.transaction(() => {
    for (let place = 1; place <= count; place += 1) {
      const imported = place % 50 === 0
      insertOldMail(db, {
        place,
        id: oldId(place),
        raw: Buffer.from(mailOf(place)),
        messageId: `m${place}@citizen.example`,
        ...(imported ? { folder: 'import:old.mbox', uidValidity: 'import', onServer: false } : {}),
        status: (['open', 'answered', 'closed'] as const)[place % 3]!,
        kind: place % 40 === 0 ? 'automatic' : 'direct',
        candidateBy: place % 25 === 0 ? 'm' : null,
        answered: place % 3 === 1 && !imported,
        chosenCharset: place % 100 === 0 ? 'euc-jp' : null,
      })
      if (place % 2 === 0) db.prepare('INSERT INTO reads VALUES (?, ?)').run('k', place)
      if (place % 10 === 0)
        db.prepare('INSERT INTO drafts VALUES (?, ?, ?, ?, ?)').run('k', place, 'Re', `Draft ${place}`, 'then')
      if (place % 5 === 0)
        insertOldReply(
          db,
          `r${place}`,
          place,
          ['sent', 'not-sent', 'uncertain', 'cancelled', 'waiting'][place % 7] ?? 'sent',
        )
    }
    db.prepare('INSERT INTO mail_numbers VALUES (2026, ?)').run(count)
    db.prepare(`INSERT INTO settings VALUES ('kept', '1')`).run()
  })()
}
