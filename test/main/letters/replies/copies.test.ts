import { beforeEach, expect, test } from 'vitest'
import type { Database } from '../../../../main/database/open.ts'
import { migrate } from '../../../../main/database/migrate.ts'
import { migrations } from '../../../../main/database/migrations/index.ts'
import { usualCalendar } from '../../../../shared/letters/calendar.ts'
import { letterHandlers } from '../../../../main/letters/handlers.ts'
import { withBcc } from '../../../../main/mail/servers/bcc-line.ts'
import { composeReply } from '../../../../main/mail/message/compose-reply.ts'
import { parseMessage } from '../../../../main/mail/message/parse-message.ts'
import { insertOldMail, insertOldReply, officeOf, until } from '../../../support/old-office.ts'
import { newTestDatabase } from '../../../support/office.ts'
import { callAs, colleague, formOf, keep, kobayashi, nowhere, settingsFor } from '../ground.ts'

let db: Database
let letterId: string
let call: ReturnType<typeof callAs>
beforeEach(() => {
  db = newTestDatabase()
  letterId = keep(db, 1, {
    ...formOf({ name: '山本 沙織', email: 'saori@citizen.example', message: '旅券' }),
    replyTo: { name: '', address: 'saori@work.example' },
  })
  const handlers = letterHandlers({
    reader: null as never,
    importer: undefined as never,
    loop: null as never,
    arrivals: null as never,
    mailSettings: () => settingsFor(nowhere, nowhere),
    formSchemas: () => [],
    colleague,
    staff: () => [],
    today: () => '2026-11-24',
    workdays: () => ({ calendar: usualCalendar, timeZone: 'UTC' }),
    calendar: { find: () => null, save: () => undefined },
    timeZone: () => 'UTC',
    mostTakenOctets: 0,
    onQueue: () => {},
    onOwed: () => {},
  })
  call = callAs(db, { handlers }, kobayashi)
})

const draft = () => ({
  letterId,
  subject: 'Re',
  body: 'お答えします。',
  to: 'saori@work.example',
  cc: 'jiro@club.example, ',
  bcc: '',
})

test('a draft keeps who gets copies as it was typed, and which address of the letter was chosen', async () => {
  await call('saveDraft', draft())
  const letter = await call('get', { id: letterId })
  expect(letter.draft).toMatchObject({ to: 'saori@work.example', cc: 'jiro@club.example, ', bcc: '' })
  expect(letter.answerChoices.map(({ address }) => address)).toEqual(['saori@citizen.example', 'saori@work.example'])
})

test('a reply goes to the chosen address and to each copy once, and back into the draft whole', async () => {
  const { id, to, cc, bcc } = await call('reply', {
    ...draft(),
    cc: ['jiro@club.example', 'Saori@Work.example'],
    bcc: ['hana@club.example', 'JIRO@club.example'],
  })
  expect([to.address, cc, bcc]).toEqual(['saori@work.example', ['jiro@club.example'], ['hana@club.example']])
  await call('undoReply', { replyId: id })
  expect((await call('get', { id: letterId })).draft).toMatchObject({
    to: 'saori@work.example',
    cc: 'jiro@club.example',
    bcc: 'hana@club.example',
  })
})

test.each([
  ['no address', ['jiro']],
  ['a header', ['a@b.example\r\nBcc: c@d.example']],
  ['the office itself, to which it would come back as a letter', ['KOUHOU@consulate.example']],
])('no copy goes to %s', async (_, wrong) => {
  for (const copies of [{ cc: wrong }, { bcc: wrong }])
    await expect(call('reply', { ...draft(), cc: [], bcc: [], ...copies })).rejects.toMatchObject({ code: 'bad_input' })
})

test('who gets it in Cc stands in the mail; who gets it in Bcc in no mail that leaves, and in the office’s own copy', async () => {
  const raw = await composeReply({
    from: { name: '', address: 'kouhou@consulate.example' },
    to: { name: '', address: 'saori@citizen.example' },
    cc: ['jiro@club.example', 'hana@club.example'],
    subject: 'Re',
    body: 'text',
    quote: null,
    messageId: '<r1@consulate.example>',
    inReplyTo: '',
    references: [],
    date: '2026-11-25T10:00:00.000Z',
  })
  expect((await parseMessage(raw)).cc.map(({ address }) => address)).toEqual(['jiro@club.example', 'hana@club.example'])
  const own = withBcc(raw, ['a@b.example', 'x@bücher.example'])
  const { headers, messageId, text } = await parseMessage(own)
  expect(headers.find(({ name }) => name === 'bcc')?.value).toBe('a@b.example, x@xn--bcher-kva.example')
  expect([messageId, text.trim()]).toEqual(['r1@consulate.example', 'text'])
  expect(withBcc(raw, [])).toBe(raw)
})

test('replies and drafts of before have nobody in copy', () => {
  const { db: old } = officeOf(30)
  insertOldMail(old, { place: 1, id: 'a', raw: Buffer.from('x') })
  insertOldReply(old, 'r', 1, 'sent')
  old.exec(`INSERT INTO drafts VALUES ('k', 1, 'Re', 'begun', '2026-11-20T10:00:00.000Z')`)
  migrate(old, until(1030))
  migrate(old, migrations)
  const rows = ['replies', 'drafts'].map((table) => old.prepare(`SELECT body, cc, bcc FROM ${table}`).raw().get())
  expect(rows).toEqual([
    ['Answer r', '[]', '[]'],
    ['begun', '', ''],
  ])
  old.close()
})
