import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { audited } from '../../../../main/database/audited.ts'
import { packTemplate, unpackTemplate, fillMail, withoutValues } from '../../../../main/mail/message/mail-template.ts'
import { officeDates } from '../../../../main/newsletter/issues/delivery/office-time.ts'
import { leaveToken, issueToken } from '../../../../main/newsletter/by-mail/tokens.ts'
import { findReaderSubject } from '../../../../main/newsletter/subject.ts'
import { listAudit } from '../../../../main/office/audit-queries.ts'
import { readMessage } from '../../../../main/mail/reader/read-message.ts'
import { Problem } from '../../../../shared/errors.ts'
import type { Variant } from '../../../../shared/newsletter/issue/issue.ts'
import { recordRow } from '../../../../shared/office/record-row.ts'
import { wordsFor } from '../../../../shared/words/index.ts'
import { codeOf } from '../../../support/office.ts'
import {
  approvedIssue,
  type ComposingOffice,
  countActs,
  documentWithPicture,
  finishedIssue,
  newComposingOffice,
  people,
  subjects,
} from './ground.ts'

let office: ComposingOffice
beforeAll(() => {
  office = newComposingOffice()
})
const stateOf = async (id: string): Promise<string> => (await office.supervisor('issue', { id })).state
const countSeals = (id: string): number =>
  office.db.prepare<[string], number>('SELECT count(*) FROM issue_seals WHERE issue_id = ?').pluck().get(id)!

describe('the approval of an issue', () => {
  test('is asked for once nothing has to be mended, and then nobody changes the issue', async () => {
    const { id } = await office.editor('startIssue', { from: 'blank' })
    const blank = office.editor('askApproval', { id })
    await expect(blank).rejects.toEqual(new Problem('issue_findings', { count: expect.any(Number) }))
    const finished = await finishedIssue(office.editor)
    await office.editor('askApproval', { id: finished.id })
    const asked = await office.supervisor('issue', { id: finished.id })
    expect(asked).toMatchObject({ state: 'asked', askedBy: { name: people.editor.name }, seal: null })
    expect(asked.askedAt).not.toBeNull()
    const { revision } = asked
    const change = { id: finished.id, revision, subjects: { ...subjects, ja: '別' }, document: finished.document }
    expect(await codeOf(office.colleague('saveIssue', change))).toBe('issue_sealed')
    expect(await codeOf(office.editor('setIssueFacts', { id: finished.id, number: 99, day: '2026-12-02' }))).toBe(
      'issue_sealed',
    )
    expect(await codeOf(office.editor('removeIssue', { id: finished.id }))).toBe('issue_sealed')
    expect((await office.editor('issueVersions', { id: finished.id }))[0]).toMatchObject({ revision, asked: true })
  })

  test('is for what was looked at: other words around the issue make it another one', async () => {
    const { id } = await finishedIssue(office.editor)
    await office.editor('askApproval', { id })
    const seen = await office.supervisor('issue', { id })
    const before = office.set.newsletter
    office.set.newsletter = { ...before, title: { ...before.title, en: 'Another letter' } }
    office.issues.settingsChanged()
    expect(await codeOf(office.supervisor('approveIssue', { id, revision: seen.revision }))).toBe('issue_changed')
    const { revision } = await office.supervisor('issue', { id })
    expect(await codeOf(office.supervisor('approveIssue', { id, revision }))).toBe('ok')
    office.set.newsletter = before
    office.issues.settingsChanged()
  })

  test('is given by nobody who asked for it, and by nobody who wrote in it; the tables say so as well', async () => {
    const { id } = await finishedIssue(office.both)
    await office.both('askApproval', { id })
    let { revision } = await office.both('issue', { id })
    expect(await codeOf(office.both('approveIssue', { id, revision }))).toBe('own_issue')
    await office.both('reopenIssue', { id })
    await office.editor('askApproval', { id })
    ;({ revision } = await office.both('issue', { id }))
    expect(await codeOf(office.both('approveIssue', { id, revision }))).toBe('own_issue')
    const insert = (by: string) => () =>
      audited(office.db, { accountId: by, what: 'newsletter.approveIssue', at: '2026-11-29T00:00:00.000Z' }, () =>
        office.db
          .prepare(`INSERT INTO issue_seals VALUES (?, 'ja', ?, '2026-11-29T00:00:00.000Z', ?)`)
          .run(id, Buffer.alloc(32), by),
      )
    // However little somebody else has changed since: what one has written oneself one does not approve.
    await office.editor('reopenIssue', { id })
    const now = await office.editor('issue', { id })
    await office.editor('saveIssue', {
      id,
      revision: now.revision,
      subjects: { ...now.subjects, en: `${now.subjects.en}.` },
      document: now.document,
    })
    await office.editor('askApproval', { id })
    ;({ revision } = await office.both('issue', { id }))
    expect(await codeOf(office.both('approveIssue', { id, revision }))).toBe('own_issue')
    for (const { id: by } of [people.both, people.editor]) expect(insert(by)).toThrow('nobody approves')
    expect((await office.supervisor('approveIssue', { id, revision })).by.name).toBe(people.supervisor.name)
  })

  test('is given by nobody who changed as little as its day, whoever wrote in it since', async () => {
    const { id } = await finishedIssue(office.editor)
    const { number } = await office.both('issue', { id })
    await office.both('setIssueFacts', { id, number, day: '2026-12-03' })
    const { revision: before, subjects: own, document } = await office.editor('issue', { id })
    await office.editor('saveIssue', { id, revision: before, subjects: { ...own, en: `${own.en}.` }, document })
    await office.editor('askApproval', { id })
    const { revision } = await office.both('issue', { id })
    expect(await codeOf(office.both('approveIssue', { id, revision }))).toBe('own_issue')
    expect(await codeOf(office.supervisor('approveIssue', { id, revision }))).toBe('ok')
  })

  test('is for what the supervisor saw: not for what was asked for again since, nor for what was taken back', async () => {
    const { id, document } = await finishedIssue(office.editor)
    await office.editor('askApproval', { id })
    const seen = await office.supervisor('issue', { id })
    await office.editor('reopenIssue', { id })
    expect(await codeOf(office.supervisor('approveIssue', { id, revision: seen.revision }))).toBe('issue_changed')
    const changed = { ...document, content: document.content.slice(0, 3).concat(document.content.slice(-1)) }
    await office.editor('saveIssue', { id, revision: seen.revision, subjects, document: changed })
    await office.editor('askApproval', { id })
    expect(await codeOf(office.supervisor('approveIssue', { id, revision: seen.revision }))).toBe('issue_changed')
    const { revision } = await office.supervisor('issue', { id })
    const two = [1, 2].map(() => codeOf(office.supervisor('approveIssue', { id, revision })))
    // Pressed twice it is given once.
    expect((await Promise.all(two)).toSorted()).toEqual(['issue_changed', 'ok'])
  })

  test('is not given without a mailbox that could send it', async () => {
    const { id } = await finishedIssue(office.editor)
    const { mail } = office.set
    office.set.mail = null
    expect(await codeOf(office.editor('askApproval', { id }))).toBe('issue_findings')
    expect((await office.editor('checkIssue', { id })).findings.map(({ code }) => code)).toContain(
      'unsubscribe-header-missing',
    )
    office.set.mail = mail
    expect(await codeOf(office.editor('askApproval', { id }))).toBe('ok')
  })

  test('is refused with a note, which the editor reads', async () => {
    const { id } = await finishedIssue(office.editor)
    await office.editor('askApproval', { id })
    await office.supervisor('reopenIssue', { id, note: '開館時間を確かめてください。' })
    expect(await office.editor('issue', { id })).toMatchObject({
      state: 'draft',
      note: '開館時間を確かめてください。',
      askedBy: null,
    })
    await office.editor('askApproval', { id })
    expect((await office.editor('issue', { id })).note).toBe('')
  })

  test('stands in the record in words: which issue, what was sealed', async () => {
    await approvedIssue(office, 87)
    const filter = { by: null, kind: null, from: null, until: null }
    const [row] = listAudit(office.db, filter, { offset: 0, limit: 1 }, (id) => findReaderSubject(office.db, id))
    const said = recordRow(row!, wordsFor('ja'), 'ja')
    expect(said).toMatchObject({ who: people.supervisor.name, what: '号を承認して封印した', about: '第87号' })
    expect(said.details).toMatch(/^号の状態: 承認待ち → 承認済み、封印\(SHA-256\): ja [0-9a-f]{64}/)
    expect(recordRow(row!, wordsFor('en'), 'en').about).toBe('No. 87')
  })
})

describe('the seal of an issue', () => {
  test('is broken by every change: words, number, day, picture; the tables break it by themselves', async () => {
    const id = await approvedIssue(office)
    expect([countSeals(id), await stateOf(id)]).toEqual([3, 'approved'])
    const other = JSON.stringify(await documentWithPicture(office.editor, [200, 30, 30]))
    for (const change of ["title_ja = '別の件名'", 'number = 4000', "day = '2026-12-02'", 'document = @other']) {
      audited(
        office.db,
        { accountId: null, what: 'newsletter.step', at: '2026-11-29T00:00:00.000Z', silent: true },
        () => {
          const seals = office.db.prepare('SELECT * FROM issue_seals WHERE issue_id = ?').all(id) as object[]
          office.db
            .prepare(`UPDATE issues SET ${change} WHERE id = @id`)
            .run(change.includes('@') ? { id, other } : { id })
          expect(countSeals(id)).toBe(0)
          for (const seal of seals)
            office.db
              .prepare('INSERT INTO issue_seals VALUES (@issue_id, @variant, @hash, @approved_at, @approved_by)')
              .run(seal)
        },
      )
    }
    // What stands there now is sealed by rows of before: it is not what would be sent.
    expect(await codeOf(office.editor('deliverIssue', { id, at: null }))).toBe('issue_seal_broken')
  })

  test('is broken by another sender, another name of the newsletter and another page to opt out', async () => {
    const before = structuredClone(office.set)
    const changes: ((set: ComposingOffice['set']) => void)[] = [
      ({ mail }) => (mail!.sender.name.ja = '在外公館'),
      ({ newsletter }) => (newsletter.sender = { address: 'news@consulate.example', name: { ja: '号', en: 'News' } }),
      ({ newsletter }) => (newsletter.title = { ja: '便り', en: 'Letters' }),
      ({ newsletter }) => (newsletter.endpoint = { url: 'https://site.example/bye', from: 'site@site.example' }),
    ]
    for (const change of changes) {
      const id = await approvedIssue(office)
      change(office.set)
      // Before anybody was told of the change, nothing leaves either.
      expect(await codeOf(office.editor('deliverIssue', { id, at: null }))).toBe('issue_seal_broken')
      office.issues.settingsChanged()
      expect([await stateOf(id), countSeals(id)]).toEqual(['asked', 0])
      expect(countActs(office.db, 'newsletter.sealBroken')).toBeGreaterThan(0)
      expect(await codeOf(office.editor('deliverIssue', { id, at: null }))).toBe('issue_not_approved')
      const { revision } = await office.supervisor('issue', { id })
      await office.supervisor('approveIssue', { id, revision })
      expect(await stateOf(id)).toBe('approved')
    }
    Object.assign(office.set, before)
    office.issues.settingsChanged()
  })

  test('is what every mail hashes to without what its reader has of their own', async () => {
    const id = await approvedIssue(office)
    const { seal, number } = await office.supervisor('issue', { id })
    const kept = office.db
      .prepare<[string], { variant: Variant; template: Buffer }>(
        'SELECT variant, template FROM issue_mails WHERE issue_id = ?',
      )
      .all(id)
    expect(seal!.hashes.map(({ variant, readers }) => [variant, readers])).toEqual([
      ['ja', 6],
      ['en', 3],
      ['both', 3],
    ])
    const readers = office.db
      .prepare<[], { id: string; number: number; address: string }>('SELECT id, number, address FROM readers LIMIT 5')
      .all()
    for (const { variant, hash } of seal!.hashes)
      for (const reader of readers) {
        const template = unpackTemplate(kept.find((one) => one.variant === variant)!.template)
        const mail = fillMail(template, {
          address: reader.address,
          date: officeDates('America/Los_Angeles')(Date.parse('2026-12-01T17:00:00Z')),
          messageToken: issueToken(office.db, reader, number),
          leaveToken: leaveToken(office.db, reader),
        })
        expect(createHash('sha256').update(withoutValues(mail)).digest('hex')).toBe(hash)
        const other = Buffer.from(mail.toString('latin1').replace('auto-generated', 'auto-generateD'), 'latin1')
        expect(createHash('sha256').update(withoutValues(other)).digest('hex')).not.toBe(hash)
      }
  })

  test('holds where a desk that has not kept the mails makes them anew, and not where its pictures are others', async () => {
    const id = await approvedIssue(office)
    office.db.prepare('DELETE FROM issue_mails WHERE issue_id = ?').run(id)
    const at = new Date(office.clock.now + 86_400_000).toISOString()
    await office.editor('deliverIssue', { id, at })
    expect(await stateOf(id)).toBe('scheduled')
    await office.editor('cancelDelivery', { id })
    expect(await stateOf(id)).toBe('approved')
    office.db.prepare('DELETE FROM issue_mails WHERE issue_id = ?').run(id)
    const images = office.db.prepare('SELECT * FROM issue_images').all() as { hash: string }[]
    office.db.prepare('DELETE FROM issue_images').run()
    expect(await codeOf(office.editor('deliverIssue', { id, at: null }))).toBe('pictures_elsewhere')
    // Nor is anything asked for, approved or tried that is shown without them.
    await office.editor('reopenIssue', { id })
    expect(await codeOf(office.editor('askApproval', { id }))).toBe('pictures_elsewhere')
    const trial = { id, variant: 'both' as const, to: ['kouhou@consulate.example'] }
    expect(await codeOf(office.editor('sendTest', trial))).toBe('pictures_elsewhere')
    for (const image of images)
      office.db.prepare('INSERT INTO issue_images VALUES (@hash, @type, @width, @height, @bytes, @added_at)').run(image)
  })

  test('does not hold for mails that somebody has changed where they are kept', async () => {
    const id = await approvedIssue(office)
    const { template } = office.db
      .prepare<[string], { template: Buffer }>(`SELECT template FROM issue_mails WHERE issue_id = ? AND variant = 'ja'`)
      .get(id)!
    const { pieces } = unpackTemplate(template)
    const forged = pieces.map((piece) =>
      piece instanceof Uint8Array
        ? Buffer.from(piece.toString('latin1').replace('Precedence: bulk', 'Precedence: list'), 'latin1')
        : piece,
    )
    office.db
      .prepare(`UPDATE issue_mails SET template = ? WHERE issue_id = ? AND variant = 'ja'`)
      .run(packTemplate({ pieces: forged }), id)
    await office.editor('deliverIssue', { id, at: new Date(office.clock.now + 86_400_000).toISOString() })
    const again = office.db
      .prepare<[string], { template: Buffer }>(`SELECT template FROM issue_mails WHERE issue_id = ? AND variant = 'ja'`)
      .get(id)!
    expect(again.template.equals(template)).toBe(true)
    await office.editor('cancelDelivery', { id })
  })
})

test('the mail of one reader is exactly theirs, and that it was looked at stands in the record', async () => {
  const { id } = await finishedIssue(office.editor)
  const reader = office.db
    .prepare<[], { id: string; number: number; address: string; language: Variant }>(
      `SELECT id, number, address, language FROM readers WHERE language = 'both'`,
    )
    .get()!
  const before = countActs(office.db, 'newsletter.readerMail')
  const mail = await office.editor('readerMail', { id, reader: reader.address.toUpperCase() })
  expect(mail).toMatchObject({ readerId: reader.id, variant: 'both' })
  expect(mail.header).toContain(`To: <${reader.address}>`)
  expect(mail.header).toMatch(/\nDate: .* -0800\n/)
  const token = leaveToken(office.db, reader)
  for (const part of [mail.html, mail.text, mail.header]) expect(part).toContain(token)
  expect(mail.html).toContain('data:image/png;base64,')
  expect(mail.html).not.toContain('cid:')
  // The window asks for its text and, as a document in its frame, once more: it is one look.
  await office.editor('readerMail', { id, reader: reader.id })
  expect(countActs(office.db, 'newsletter.readerMail')).toBe(before + 1)
  expect(await codeOf(office.editor('readerMail', { id, reader: 'nobody@mail.example' }))).toBe('not_found')
})

test('a prepared mail is read by the project’s own reader as it was written', async () => {
  const id = await approvedIssue(office)
  const { template } = office.db
    .prepare<[string], { template: Buffer }>(`SELECT template FROM issue_mails WHERE issue_id = ? AND variant = 'both'`)
    .get(id)!
  const mail = fillMail(unpackTemplate(template), {
    address: 'reader1@mail1.example',
    date: officeDates('Asia/Tokyo')(0),
    messageToken: `mdg1.${'A'.repeat(36)}`,
    leaveToken: `mdg1.${'B'.repeat(36)}`,
  })
  const reading = await readMessage(mail, [])
  expect(reading.subject).toBe(`${subjects.ja} / ${subjects.en}`)
  expect(reading.from.address).toBe('kouhou@consulate.example')
  expect(reading.text).toContain('書(か)き初(ぞ)め会')
  expect(
    mail
      .toString('latin1')
      .split('\r\n')
      .every((line) => line.length <= 76 || /^[A-Z]/.test(line)),
  ).toBe(true)
  expect(reading.attachments).toMatchObject([{ type: 'image/png' }])
})
