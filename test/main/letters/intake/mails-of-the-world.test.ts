import { basename } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { letterIdOf } from '../../../../main/letters/letter-identity.ts'
import { letterKeyOf } from '../../../../main/letters/letter-key.ts'
import { pullFolder } from '../../../../main/letters/intake/pull-folder.ts'
import { emptyTally } from '../../../../main/letters/intake/tally.ts'
import { defaultSchema } from '../../../../shared/letters/default-schema.ts'
import type { MailReader } from '../../../../main/mail/reader/mail-reader.ts'
import { connectMailbox } from '../../../../main/mail/servers/mailbox.ts'
import * as dovecot from '../../../servers/dovecot.ts'
import { newTestDatabase } from '../../../support/office.ts'
import { corpusFile, corpusMails, haveCorpora } from '../../mail/reader/mails.ts'
import { newReader } from '../ground.ts'

/** A mail of the world as a server would hold it: Dovecot takes no empty file for a mail. */
const files = [...corpusMails('mail'), ...corpusMails('bounces')].filter(
  (file) => basename(file) !== 'SOURCES.md' && corpusFile(file).length > 0,
)

describe.skipIf(!dovecot.available() || !haveCorpora)('mails that others have collected', () => {
  let reader: MailReader
  let server: dovecot.Dovecot
  beforeAll(async () => {
    reader = newReader()
    server = await dovecot.startDovecot(['kouhou'])
    server.deliver('kouhou', files.map(corpusFile))
  })
  afterAll(async () => {
    await reader?.close()
    await server?.stop()
  })

  test('are all taken in from Dovecot: none stops the intake, none breaks the limits of reading', async () => {
    const db = newTestDatabase()
    const mailbox = await connectMailbox(server.settings('kouhou'))
    try {
      const tally = emptyTally()
      const ground = {
        db,
        reader,
        schemas: [defaultSchema],
        takers: [],
        mailboxId: '',
        now: () => new Date('2026-11-24T18:00:00.000Z'),
        onExpected: () => {},
        onStored: () => {},
      }
      await pullFolder(ground, mailbox, 'INBOX', tally, new AbortController().signal)
      const { exists } = await mailbox.open('INBOX')
      expect(exists).toBe(files.length)
      // Some were collected twice, under two names.
      const letters = new Set(files.map((file) => letterIdOf(letterKeyOf(db), corpusFile(file)))).size
      expect(tally).toMatchObject({ new: letters, known: files.length - letters, failed: 0, unrecognizedForms: 0 })
      expect(db.prepare('SELECT count(*) AS kept FROM ways_in').get()).toEqual({ kept: files.length })
    } finally {
      await mailbox.close()
    }
  })
})
