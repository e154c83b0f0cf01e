import type { Random } from '../../support/seeded.ts'
import type { Database } from '../../../main/database/open.ts'

/** Everything that two desks can do to the same rows: what is made has one of few names, so that they meet. */
export function randomAct(db: Database, random: Random): void {
  const some = (names: readonly string[]): string => names[Math.floor(random() * names.length)]!
  const run = (sql: string, ...values: (string | number | null | Buffer)[]): void => void db.prepare(sql).run(...values)
  const letter = some(letters)
  const person = some(people)
  const reader = some(readers)
  const at = new Date(1_795_000_000_000 + Math.floor(random() * 1e9)).toISOString()
  const isLetter = db.prepare('SELECT 1 FROM letters WHERE id = ?').get(letter) !== undefined
  const isReader = db.prepare('SELECT 1 FROM readers WHERE id = ?').get(reader) !== undefined
  const hash = Buffer.alloc(32, reader)
  const acts: (() => void)[] = [
    () => void (isLetter || addLetter(db, letter)),
    () => run('UPDATE letters SET status = ? WHERE id = ?', some(['open', 'answered', 'closed']), letter),
    () =>
      run('UPDATE letters SET candidate = ?, candidate_by = ? WHERE id = ?', random() < 0.5 ? 1 : 0, person, letter),
    () =>
      random() < 0.1 && db.prepare('SELECT 1 FROM replies WHERE letter_id = ?').get(letter) === undefined
        ? run('DELETE FROM letters WHERE id = ?', letter)
        : undefined,
    () => (isLetter ? run('INSERT INTO reads VALUES (?, ?) ON CONFLICT DO NOTHING', person, letter) : undefined),
    () => run('DELETE FROM reads WHERE account_id = ? AND letter_id = ?', person, letter),
    () =>
      isLetter
        ? run(
            `INSERT INTO drafts (account_id, letter_id, subject, body, saved_at) VALUES (?, ?, 'Re', ?, ?) ON CONFLICT DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at`,
            person,
            letter,
            `text ${random()}`,
            at,
          )
        : undefined,
    () => run('DELETE FROM drafts WHERE account_id = ? AND letter_id = ?', person, letter),
    () =>
      isLetter
        ? run(
            `INSERT INTO replies (id, letter_id, desk, account_id, state, to_name, to_address, subject, body, quote, addition, message_id,
            created_at, leaves_at) VALUES (?, ?, (SELECT id FROM workstation), ?, 'waiting', '', 'a@b.example', '', '', 0, ?, ?, ?, ?)`,
            `reply ${random()}`,
            letter,
            person,
            random() < 0.5 ? 1 : 0,
            `${random()}@office.example`,
            at,
            at,
          )
        : undefined,
    () =>
      run(
        `UPDATE replies SET state = ? WHERE letter_id = ?`,
        some(['sending', 'sent', 'not-sent', 'cancelled']),
        letter,
      ),
    () =>
      run(
        'INSERT INTO settings VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
        some(['a', 'b', 'mailSignIn']),
        at,
      ),
    () => (isReader ? undefined : addReader(db, reader, hash, at)),
    () => run(`UPDATE readers SET name = ? WHERE id = ?`, person, reader),
    () =>
      isReader
        ? run('INSERT INTO reader_tags VALUES (?, ?) ON CONFLICT DO NOTHING', some(['x', 'y']), reader)
        : undefined,
    () => run('DELETE FROM reader_tags WHERE reader_id = ?', reader),
    () => run(`UPDATE readers SET state = 'unsubscribed', state_at = ?, opted_out_at = ? WHERE id = ?`, at, at, reader),
    () =>
      isReader
        ? run(`INSERT INTO consents VALUES (?, ?, 'reply', NULL, 'proof', '', NULL) ON CONFLICT DO NOTHING`, reader, at)
        : undefined,
    () => run(`UPDATE readers SET state = 'pending' WHERE id = ? AND state = 'unsubscribed'`, reader),
    () => run(`UPDATE readers SET opted_out_at = NULL WHERE id = ? AND state = 'pending'`, reader),
    () => run('DELETE FROM do_not_mail WHERE hash = ?', hash),
    () =>
      run(`UPDATE readers SET state = 'active' WHERE id = ? AND state = 'pending' AND opted_out_at IS NULL`, reader),
    () => (random() < 0.2 ? run('DELETE FROM readers WHERE id = ?', reader) : undefined),
    () => run(`INSERT INTO reader_segments VALUES (?, ?, '{}')`, `segment ${random()}`, some(['old', 'new'])),
    () => run('UPDATE reader_segments SET conditions = ?', at),
    () => run('DELETE FROM reader_segments'),
    () =>
      run(
        `INSERT INTO releases (id, year, sequence, edition, title_ja, title_en, plan, revision, state, created_at, created_by, changed_at)
      VALUES (?, 2026, ?, 1, '', '', '{}', 1, 'draft', ?, ?, ?)`,
        `release ${random()}`,
        1 + Math.floor(random() * 4),
        at,
        person,
        at,
      ),
    () =>
      run(
        `UPDATE releases SET state = 'asked', asked_at = ?, asked_by = ?, asked_of = ? WHERE state = 'draft' AND sequence = 1`,
        at,
        person,
        person,
      ),
    () =>
      run(
        `UPDATE releases SET state = 'draft', asked_at = NULL, asked_by = NULL, asked_of = NULL WHERE state = 'asked'`,
      ),
  ]
  acts[Math.floor(random() * acts.length)]!()
}

const letters = ['l1', 'l2', 'l3', 'l4', 'l5', 'l6']
const people = ['mori', 'kobayashi', 'tanaka']
const readers = ['r1', 'r2', 'r3', 'r4']

function addReader(db: Database, id: string, hash: Buffer, at: string): void {
  const { number } = db
    .prepare<[], { number: number }>(
      'UPDATE reader_list SET last_number = last_number + 1 RETURNING last_number AS number',
    )
    .get()!
  db.prepare(
    `INSERT INTO readers (number, id, address, folded, hash, language, name, reading, state, state_at, since, added_at, added_by)
    VALUES (?, ?, ?, ?, ?, 'ja', '', '', 'pending', ?, ?, ?, 'mail')`,
  ).run(number, id, `${id}@b.example`, `${id}@b.example`, hash, at, at, at)
}

/** A letter in the tables, without its mail. */
export function addLetter(db: Database, id: string): string {
  const { last } = db
    .prepare<[], { last: number }>(
      'INSERT INTO letter_numbers (year, last) VALUES (2026, 1) ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last',
    )
    .get()!
  db.prepare(`INSERT INTO letters (id, year, number, status) VALUES (?, 2026, ?, 'open')`).run(id, last)
  return id
}
