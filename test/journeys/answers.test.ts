import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { practiceLetters } from '../../scripts/practice-office/letters/index.ts'
import { wordsFor } from '../../shared/words/index.ts'
import { eventually } from '../support/eventually.ts'
import {
  callFrom,
  journeyPassphrase,
  lock,
  newJourney,
  openLetter,
  picture,
  pulled,
  unlock,
} from '../support/program.ts'

const supervisor = {
  name: '大野 真',
  nameEn: 'Makoto Ono',
  roles: ['supervisor' as const],
  passphrase: 'a grey heron counts the winter stones',
}

const content = {
  question: { ja: '旅券はどのように更新できますか。', en: 'How can I renew my passport?' },
  answer: {
    ja: '旅券の更新は、窓口または郵送で申請できます。戸籍謄本と写真をお持ちください。',
    en: 'A passport is renewed at the counter or by mail. Bring a family register and a photograph.',
  },
}

describe.each(['ja', 'en'] as const)('an answer for everybody, in %s', (language) => {
  const words = wordsFor(language)
  const { answers } = words

  test('comes from two letters without their people, is approved by somebody else, published, put into a reply, and withdrawn', async () => {
    const letters = practiceLetters(new Date())
    const journey = await newJourney({ letters })
    const { page } = await journey.start()
    await unlock(page, journeyPassphrase)
    await pulled(page, letters.length)
    const call = callFrom(page)
    await call('office.addAccount', { ...supervisor, language })
    await call('office.setLanguage', { language })
    const subjects = ['結婚後の旅券の更新について', '旅行中に旅券を紛失しました']

    // The first question loses its person, and becomes an entry.
    await copy(page, subjects[0]!)
    await picture(page, `answers-1-settled-${language}`)
    await page.keyboard.press('Control+Enter')
    const cell = (what: string, side: 'ja' | 'en') =>
      page.getByLabel(answers.entry.cell(what, answers.languages[side]), { exact: true })
    for (const side of ['ja', 'en'] as const) {
      await cell(answers.entry.question, side).fill(content.question[side])
      await cell(answers.entry.paragraph(1), side).fill(content.answer[side])
    }
    await eventually(async () => {
      const { rows } = await call('answers.entries', {})
      const { text } = await call('answers.entry', { id: rows[0]!.id })
      // Written last, and so kept last.
      return text.answer[0]?.en === content.answer.en
    })
    await picture(page, `answers-2-entry-${language}`)

    // The second is joined to it by a person, who knows that both ask the same: the program does not show it by itself.
    await copy(page, subjects[1]!)
    await page.getByRole('button', { name: answers.candidate.likeMore }).click()
    await page.getByRole('button', { name: answers.candidate.join }).first().click()
    const [row] = (await call('answers.entries', {})).rows
    await eventually(async () => (await call('answers.entryLetters', { id: row!.id })).length === 2)
    const { revision } = await call('answers.entry', { id: row!.id })
    const { findings } = await call('answers.checkEntry', { id: row!.id, revision })
    expect(findings.filter(({ blocking }) => blocking)).toEqual([])

    // A supervisor is asked, sees no letter, and approves.
    await toEntry(page, answers.list.tabs.draft)
    await page.getByText(answers.entry.ready).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog').getByRole('button', { name: answers.entry.askDo }).click()
    await page.getByText(answers.entry.sealed.asked).waitFor()
    await lock(page)
    await choose(page, language === 'ja' ? supervisor.name : supervisor.nameEn)
    await unlock(page, supervisor.passphrase)
    await part(page)
    await toEntry(page, answers.list.tabs.asked)
    await page.getByRole('region', { name: answers.approval.label }).waitFor()
    await page.getByText(answers.approval.blocked.checking).first().waitFor({ state: 'detached' })
    const looked = page.getByRole('checkbox', { name: answers.approval.looked })
    if (await looked.isVisible()) await looked.check()
    await page.getByRole('radio', { name: answers.approval.no, exact: true }).click()
    await picture(page, `answers-3-approval-${language}`)
    await page.getByRole('button', { name: answers.approval.approve }).click()
    await eventually(async () => (await call('answers.entry', { id: row!.id })).state === 'approved')

    // It is published: what it says is in the files, and nobody who asked.
    await screen(page, answers.publishing.title)
    await page.getByRole('button', { name: answers.publishing.publish }).click()
    await page.getByRole('dialog').getByRole('button', { name: answers.publishing.publishDo }).click()
    await eventually(async () => (await call('answers.entry', { id: row!.id })).state === 'published')
    await picture(page, `answers-4-published-${language}`)
    const bytes = await eventually(
      // The folder that the program is given where it asks for one.
      () => everything(journey.given),
      (text) => text.includes(content.answer.en),
    )
    for (const side of ['ja', 'en'] as const) expect(bytes).toContain(content.answer[side])
    for (const letter of (await call('answers.entries', {})).rows) expect(bytes).not.toContain(letter.id)
    for (const secret of ['saori.yamamoto', '山本', '佐々木', '中村']) expect(bytes).not.toContain(secret)

    // Who answers a letter puts it in; then it is taken back.
    await lock(page)
    await choose(page, language === 'ja' ? '小林 遥' : 'Haruka Kobayashi')
    await unlock(page, journeyPassphrase)
    await page.keyboard.press('Control+1')
    await openLetter(page, subjects[0]!)
    const text = page.getByRole('textbox', { name: words.letters.editor.text })
    // From the letter itself, or while it is being answered.
    if (language === 'ja') await page.keyboard.press('i')
    else {
      await page.keyboard.press('r')
      await text.waitFor()
      await page.keyboard.press('Alt+i')
    }
    await page.getByRole('dialog').getByRole('listitem').getByRole('button').first().click()
    await expect.poll(() => text.inputValue().catch(() => text.innerText())).toContain(content.answer.ja)
    await picture(page, `answers-5-inserted-${language}`)
    await page.keyboard.press('Escape')
    await part(page)
    await toEntry(page, answers.list.tabs.published)
    await page.getByRole('button', { name: answers.entry.more }).click()
    await page.getByRole('menuitem', { name: answers.entry.withdraw }).click()
    await page.getByRole('dialog').getByRole('button', { name: answers.entry.withdrawDo }).click()
    await eventually(async () => (await call('answers.entry', { id: row!.id })).state === 'withdrawn')
    await picture(page, `answers-6-withdrawn-${language}`)
    expect(journey.faults).toEqual([])
  })

  /** Marks a letter as material, opens its copy, and redacts whatever is marked. */
  async function copy(page: Page, subject: string): Promise<void> {
    await page.keyboard.press('Control+1')
    await openLetter(page, subject)
    await page.keyboard.press('q')
    await page.getByRole('button', { name: answers.suggestions.openCandidate }).first().click()
    for (;;) {
      const { undecided } = await now(page, subject)
      if (undecided === 0) break
      // The desk knows the marks before the window shows them.
      await page.getByText(answers.candidate.toGo(`${undecided}`)).waitFor()
      await page.keyboard.press('F8')
      await page.keyboard.press('x')
      await eventually(
        async () => (await now(page, subject)).undecided < undecided,
        (fewer) => fewer,
      )
    }
    await page.getByText(answers.candidate.startReady).waitFor()
  }

  async function now(page: Page, subject: string) {
    const { rows } = await callFrom(page)('letters.list', { view: 'all', search: subject })
    // The question is copied in the background.
    return (await eventually(() => callFrom(page)('answers.candidate', { letterId: rows[0]!.id }).catch(() => null)))!
  }

  async function part(page: Page): Promise<void> {
    await page
      .getByRole('navigation', { name: words.frame.parts })
      .getByRole('button', { name: words.parts.answers })
      .click()
  }

  /** Opens the one entry that a tab of the list holds. */
  async function toEntry(page: Page, tab: string): Promise<void> {
    await page.getByRole('button', { name: new RegExp(`^${tab}`, 'u') }).click()
    await page.getByRole('group', { name: answers.list.label }).getByRole('button').first().click()
    await page.getByRole('region', { name: /Q-/u }).first().waitFor()
  }

  async function screen(page: Page, title: string): Promise<void> {
    await page.keyboard.press('Control+b')
    const places = page.getByRole('navigation', { name: answers.placesLabel })
    await places.getByRole('button', { name: title, exact: true }).click()
    await page.getByRole('region', { name: title, exact: true }).waitFor()
  }

  async function choose(page: Page, name: string): Promise<void> {
    await page.getByRole('button', { name: new RegExp(words.office.unlock.switchAccount, 'u') }).click()
    await page.getByRole('menuitemradio', { name }).click()
    await page.getByRole('main').getByText(name).waitFor()
  }
})

/** All bytes of all files of a folder, as text. */
async function everything(folder: string): Promise<string> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  const texts = files.filter((one) => one.isFile()).map((one) => readFile(join(one.parentPath, one.name), 'utf8'))
  return (await Promise.all(texts)).join('\n')
}
