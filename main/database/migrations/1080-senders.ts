import type { Migration } from '../migrate.ts'

/**
 * Who wrote a letter, folded as what was said of senders is: the other letters from an address are walked in an index. Empty where a mail speaks for
 * many or gives no address. What was read before is filled in from it, without reading any mail again.
 */
export const migration1080: Migration = {
  number: 1080,
  name: 'senders',
  up(db) {
    db.exec(`ALTER TABLE mails ADD COLUMN sender TEXT NOT NULL DEFAULT ''`)
    const some = db.prepare<[number], { place: number; address: string | null }>(
      `SELECT place, iif(kind = 'form', json_extract(fields, '$.email'), from_address) AS address
      FROM mails WHERE place > ? AND kind IN ('form', 'direct', 'automatic') ORDER BY place LIMIT 5000`,
    )
    const fill = db.prepare('UPDATE mails SET sender = ? WHERE place = ?')
    for (let rows = some.all(0); rows.length > 0; rows = some.all(rows.at(-1)!.place))
      for (const { place, address } of rows) {
        const sender = (address ?? '').replaceAll('\0', '').trim().toLowerCase()
        if (sender !== '' && sender.length <= 320) fill.run(sender, place)
      }
    db.exec(`CREATE INDEX mails_of_sender ON mails (sender, received_at) WHERE set_apart = 0 AND sender <> ''`)
  },
}
