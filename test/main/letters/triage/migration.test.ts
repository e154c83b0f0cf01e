import { expect, test } from 'vitest'
import { migrate } from '../../../../main/database/migrate.ts'
import { migrations } from '../../../../main/database/migrations/index.ts'
import { throughTheDoor } from '../../../../main/database/shared-tables.ts'
import { insertOldMail, officeOf, until } from '../../../support/old-office.ts'

test('letters from before they had an assignee are new, answered or closed as they were, and nobody’s', () => {
  const { db } = officeOf(30)
  for (const [place, status] of (['open', 'answered', 'closed'] as const).entries())
    insertOldMail(db, { place: place + 1, id: status, raw: Buffer.from(status), status })
  migrate(db, until(910))
  migrate(db, migrations)
  const rows = (table: string) => db.prepare(`SELECT status, step, assignee FROM ${table} ORDER BY status`).raw().all()
  const all = [
    ['answered', 'new', null],
    ['closed', 'new', null],
    ['open', 'new', null],
  ]
  expect([rows('letters'), rows('mails')]).toEqual([all, all])
  // The lists see what is said of a letter, whichever desk said it.
  throughTheDoor(db, () => db.exec(`UPDATE letters SET step = 'waiting', assignee = 'a' WHERE status = 'open'`))
  expect(rows('mails')[2]).toEqual(['open', 'waiting', 'a'])
  db.close()
})
