import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeMail } from '../../scripts/practice-office/letters/write-mail.ts'
import { practiceAccount } from '../../scripts/practice-office/make-office.ts'
import { eventually } from '../support/eventually.ts'
import { pagesOfPdf } from '../support/pdf-text.ts'
import { callFrom, ja, journeyPassphrase, newJourney, openLetter, picture, pulled, unlock } from '../support/program.ts'

test('a letter leaves as a PDF with what was written before and after, says below each page what for and by whom, and the record knows', async () => {
  const now = new Date()
  const from = { name: '山本 沙織', address: 'saori@citizen.example' }
  const hostile = '<script>alert(1)</script><h1>総領事館より</h1>'
  const first = writeMail({
    from,
    subject: '旅券の更新',
    date: new Date(now.getTime() - 3_600_000),
    messageId: 'one@citizen.example',
    text: `一通目の本文です。\n${hostile}\n${Array.from({ length: 90 }, (_, line) => `${line + 1}行目`).join('\n')}`,
    files: [{ type: 'application/pdf', name: '戸籍謄本.pdf', bytes: Buffer.from('%PDF-1.4 one') }],
  })
  const second = writeMail({
    from,
    subject: 'Re: 旅券の更新',
    date: now,
    messageId: 'two@citizen.example',
    inReplyTo: 'one@citizen.example',
    references: ['one@citizen.example'],
    text: '二通目の本文です。',
  })
  const letters = [
    { raw: first, date: new Date(now.getTime() - 3_600_000) },
    { raw: second, date: now },
  ]
  const journey = await newJourney({ letters })
  const { page } = await journey.start()
  await unlock(page, journeyPassphrase)
  await pulled(page, 2)
  const call = callFrom(page)
  const { rows } = await call('letters.list', { view: 'all', order: 'oldest' })
  const [older, newer] = rows.map(({ id, number }) => ({ id, number }))
  const reply = await call('letters.reply', {
    letterId: older!.id,
    subject: 'Re: 旅券の更新',
    body: '当館のお答えです。',
  })
  await call('letters.sendNow', { replyId: reply.id })
  await eventually(async () => (await call('letters.get', { id: older!.id })).replies[0]?.state === 'sent')
  const note = { id: crypto.randomUUID(), letterId: older!.id, text: '館内だけの言葉', mentions: [] }
  await call('letters.addNote', note)

  await openLetter(page, 'Re: 旅券の更新')
  await page.keyboard.press('Control+p')
  const say = ja.letters.onPaper
  const dialog = page.getByRole('dialog', { name: say.title })
  await dialog.getByText(say.holds('2', '1')).waitFor()
  await dialog.getByRole('radio', { name: ja.letters.takingOut.purposes.answering }).check()
  await picture(page, 'letter-on-paper')
  await dialog.getByRole('button', { name: say.save }).click()
  const name = `手紙-${newer!.number}.pdf`
  await dialog.getByText(say.saved(name)).waitFor()

  expect(await readdir(journey.saved)).toEqual([name])
  const file = join(journey.saved, name)
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600)
  const bytes = await readFile(file)
  const pages = pagesOfPdf(bytes)
  expect(pages.length).toBeGreaterThan(1)
  for (const [place, text] of pages.entries()) {
    expect(text).toContain(say.purpose(ja.letters.takingOut.purposes.answering))
    expect(text).toContain(`印刷:${practiceAccount}`.replaceAll(' ', ''))
    expect(text).toContain(`${place + 1}/${pages.length}`)
  }
  const text = pages.join('')
  const places = ['一通目の本文です。', hostile, '二通目の本文です。', '当館のお答えです。'].map((part) =>
    text.indexOf(part),
  )
  expect(places).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(text).toContain('戸籍謄本.pdf')
  expect(text).toMatch(/受信日時\d{4}年\(令和\d+年\)\d+月\d+日/u)
  expect(text).not.toContain('館内だけ')
  // What a file says of itself names nobody.
  const facts = bytes.toString('latin1').match(/\/(?:Title|Author|Subject|Keywords) <?[^>\n]*/gu)
  expect(facts).toEqual([
    `/Title <FEFF${Buffer.from(ja.program.name, 'utf16le').swap16().toString('hex').toUpperCase()}`,
  ])

  const record = await call('office.audit', {})
  const row = record.rows.find(({ what }) => what === 'letters.putOnPaper')
  expect(row?.changes).toEqual([
    { thing: 'fileFormat', from: '', to: 'pdf' },
    { thing: 'takenFor', from: '', to: 'answering' },
  ])
  expect(row?.by?.name).toBe(practiceAccount)
  const left = await readdir(journey.temporary, { recursive: true })
  expect(left.filter((one) => /手紙|沙織|\.pdf/u.test(one))).toEqual([])
  expect(journey.output()).not.toContain('沙織')
  expect(journey.faults).toEqual([])
})
