import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { needles, practiceLetters } from '../../scripts/practice-office/letters/index.ts'
import { inClear, shapesOf } from '../support/in-clear.ts'
import { callFrom, ja, journeyPassphrase, newJourney, openLetter, pulled, unlock } from '../support/program.ts'
import { eventually } from '../support/eventually.ts'

const draft = '折り紙講座のご案内は、三月の第二土曜日に差し上げます。'
const answer = '大使館の庭の桜は、四月の第一週に見頃を迎える予定です。'
const search = '卒業生二十三名の手紙'

test('the search for clear text finds what is planted, in every shape', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-planted-'))
  try {
    for (const [place, { bytes }] of shapesOf(draft).entries()) {
      await writeFile(join(folder, `${place}.bin`), Buffer.concat([Buffer.alloc(4097, 7), bytes]))
    }
    await writeFile(join(folder, 'base64.txt'), Buffer.from(`before ${answer} after`).toString('base64'))
    const found = await inClear([draft, answer], [folder], [`said ${draft}`])
    expect(new Set(found.filter(({ needle }) => needle === draft).map(({ as }) => as))).toEqual(
      new Set(shapesOf(draft).map(({ as }) => as)),
    )
    expect(found.some(({ needle, file }) => needle === answer && file.endsWith('base64.txt'))).toBe(true)
    expect(found.some(({ file }) => file === 'output 0')).toBe(true)
    expect(await inClear(['nothing of the kind'], [folder])).toEqual([])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('nothing of letters and replies stands in clear on the disk, at work or after a SIGKILL while a reply is written; it is kept', async () => {
  const letters = practiceLetters(new Date())
  const journey = await newJourney({ letters })
  const program = await journey.start()
  const { page } = program
  await unlock(page, journeyPassphrase)
  await pulled(page, letters.length)
  const call = callFrom(page)
  const rows = (await call('letters.list', { limit: 500 })).rows
  const text = page.getByRole('textbox', { name: ja.letters.editor.text })

  // A day's work: every letter is read, one is answered, something is searched for.
  for (const { id } of rows) await call('letters.open', { id })
  await openLetter(page, rows[1]!.subject)
  await page.keyboard.press('r')
  await text.waitFor()
  await page.keyboard.insertText(answer)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: ja.letters.sendNow }).last().click()
  await eventually(() => journey.servers.delivered().length === 1 && journey.servers.sent().length === 1)
  await page.keyboard.press('/')
  await page.keyboard.insertText(search)
  await page.locator('[role=option] mark').first().waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')

  // In the middle of a sentence that is being typed, the process is gone.
  await openLetter(page, rows[0]!.subject)
  await page.keyboard.press('r')
  await text.waitFor()
  await page.keyboard.insertText(draft)
  await page
    .getByText(/下書きを保存/u)
    .first()
    .waitFor()
  const { profileDir } = program
  const places = [journey.dataDir, journey.temporary, ...(profileDir ? [profileDir] : [])]
  const secrets = [...needles, draft, answer, journeyPassphrase, journey.servers.imap.password]
  expect(await inClear(secrets, places, [journey.output()])).toEqual([])
  const typing = page.keyboard.type('この一文はまだ終わっていません。'.repeat(20), { delay: 5 }).catch(() => undefined)
  await eventually(async () => (await text.inputValue()).includes('まだ終わって'))
  await program.kill()
  await typing
  expect((await readdir(journey.dataDir)).length).toBeGreaterThan(2)
  expect(await inClear([...secrets, 'この一文はまだ終わっていません。'], places, [journey.output()])).toEqual([])

  const again = await journey.start()
  await unlock(again.page, journeyPassphrase)
  await openLetter(again.page, rows[0]!.subject)
  await again.page.keyboard.press('r')
  const kept = again.page.getByRole('textbox', { name: ja.letters.editor.text })
  await kept.waitFor()
  expect(await kept.inputValue()).toContain(draft)
  await again.close()
  const after = [...places, ...(again.profileDir ? [again.profileDir] : [])]
  expect(await inClear([...secrets, 'この一文はまだ終わっていません。'], after, [journey.output()])).toEqual([])
  expect(journey.faults).toEqual([])
})
