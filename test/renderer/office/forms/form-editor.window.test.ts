import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { FormSchema } from '../../../../shared/letters/form-schema.ts'
import { wordsFor } from '../../../../shared/words/index.ts'
import { ja } from '../../../../shared/words/ja.ts'
import { installedChromium } from '../../../support/chromium.ts'
import { people, practiceSchema } from '../../../support/fake-office.ts'
import { officeWindows } from '../../../support/office-page.ts'
import { stopClock } from '../../../support/window-tab.ts'
import type { OfficeWindowOptions } from '../../../support/office-window.ts'

const words = ja.office.formEditor

describe.skipIf(installedChromium() === null)('the form editor', () => {
  const openOffice = officeWindows()
  const open = async (options: OfficeWindowOptions = {}, language: 'ja' | 'en' = 'ja') => {
    const office = await openOffice(options)
    const say = wordsFor(language)
    await office.page.getByRole('banner').waitFor()
    await office.page.getByRole('navigation').first().getByRole('button', { name: say.parts.office }).click()
    await office.page
      .getByRole('navigation', { name: say.office.views.list })
      .getByRole('button', { name: say.office.views.forms, exact: true })
      .click()
    await office.page.getByRole('heading', { name: say.office.forms.title }).waitFor()
    return office
  }

  it('is opened from a form that could not be read, with that mail beside it', async () => {
    const { page, calls, close } = await openOffice()
    await page.getByRole('option').first().waitFor()
    await page
      .getByRole('navigation', { name: ja.letters.viewsLabel })
      .getByRole('button', { name: ja.letters.views.unrecognizedForms })
      .click()
    await page.getByRole('option').first().click()
    await page.getByRole('button', { name: ja.letters.makeReadable }).click()
    const result = page.getByRole('region', { name: words.trial.title })
    await result.getByText('sakura@mail.example').waitFor()
    await page.getByLabel(words.titleJa).waitFor()
    expect((await calls('letters.proposeSchema')).length).toBe(1)
    const [{ id }] = (await calls('letters.proposeSchema')) as [{ id: string }]
    expect((await calls('letters.trySchemas')).at(-1)).toMatchObject({ sample: id })
    await close()
  })

  it('proposes a form from a mail of an HTML table, shows what it reads, stores it, and has mails read again', async () => {
    const { page, calls, faults, said, close } = await open()
    await page.getByRole('button', { name: words.fromMail }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(words.sample.choose).waitFor()
    await dialog.getByRole('radio', { name: /ベイエリア第二小学校/u }).check()
    expect(await faults()).toEqual([])
    await dialog.getByRole('button', { name: words.sample.use }).click()

    const result = page.getByRole('region', { name: words.trial.title })
    await result.getByRole('button', { name: /ベイエリア第二小学校.*8項目を読み取り.*新しく読み取れる/u }).waitFor()
    expect(await result.getByRole('definition').allTextContents()).toEqual([
      'ベイエリア第二小学校',
      '長谷川 翼',
      'ハセガワ ツバサ',
      'visit28@school.example',
      '12月3日(木) 午前',
      '28名',
      '図書室も見学できますか。\n車いすの児童が一人います。',
      '2026-11-20 10:12',
    ])
    await page.getByLabel(words.titleJa).fill('学校訪問フォーム')
    await page.getByLabel(words.titleEn).fill('School visits')
    await page.getByRole('button', { name: words.save }).click()
    await page.getByText(words.reread.saved).waitFor()
    const [stored] = (await calls('office.setFormSchemas')) as { schemas: FormSchema[] }[]
    expect(stored!.schemas.map(({ name, title, match }) => ({ name, title, match }))).toEqual([
      { name: 'contact', title: practiceSchema.title, match: practiceSchema.match },
      {
        name: 'application-form',
        title: { ja: '学校訪問フォーム', en: 'School visits' },
        match: { from: 'noreply@site.example' },
      },
    ])
    await page.getByRole('heading', { name: '学校訪問フォーム' }).waitFor()
    await page.getByRole('button', { name: words.reread.run }).click()
    await page.getByText(words.reread.done('2', '1')).waitFor()
    expect([await faults(), said]).toEqual([[], []])
    await close()
  })

  it('shows at once what a new label makes readable; a composing Enter adds no label', async () => {
    const { page, calls, close } = await open()
    await page.getByRole('button', { name: words.edit, exact: true }).click()
    await page.getByText(words.unchanged).waitFor()
    const result = page.getByRole('region', { name: words.trial.title })
    await result.getByText(words.trial.lacks('「お名前」、「お問い合わせ内容」')).waitFor()
    await add(page, 1, 'おなまえ')
    const message = page.getByRole('textbox', { name: words.ofField(words.labels, 8) })
    await message.fill('ひとこと')
    await message.dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true })
    expect(await message.inputValue()).toBe('ひとこと')
    await message.press('Enter')
    await result.getByRole('button', { name: /桜祭り.*3項目を読み取り.*新しく読み取れる/u }).waitFor()
    await page.getByRole('button', { name: words.save }).click()
    await page.getByText(words.reread.saved).waitFor()
    const [stored] = (await calls('office.setFormSchemas')) as { schemas: FormSchema[] }[]
    expect(stored!.schemas[0]!.fields.flatMap((field) => (field.required ? [field.labels] : []))).toEqual([
      ['お名前', 'Name', 'おなまえ'],
      ['メールアドレス', 'E-mail'],
      ['お問い合わせ内容', 'Message', 'ひとこと'],
    ])
    await close()
  })

  it('asks before changes are thrown away, and a form that was deleted comes back', async () => {
    const { page, calls, close } = await open()
    await page.getByRole('button', { name: words.edit, exact: true }).click()
    await page.getByRole('button', { name: words.dropField(2) }).click()
    await page.getByRole('button', { name: words.down(1) }).click()
    await page.getByRole('button', { name: ja.frame.cancel }).click()
    await page.getByRole('dialog').getByRole('button', { name: words.stay }).click()
    expect(
      await page
        .getByRole('row')
        .nth(2)
        .getByRole('textbox', { name: words.ofField(words.key, 2) })
        .inputValue(),
    ).toBe('name')
    await page.getByRole('button', { name: words.back }).click()
    await page.getByRole('dialog').getByRole('button', { name: words.leaveDo }).click()
    await page.getByRole('button', { name: words.remove, exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: words.removeDo, exact: true }).click()
    await page.getByText(words.removed('お問い合わせフォーム')).waitFor()
    await page.keyboard.press('z')
    await page.getByRole('heading', { name: 'お問い合わせフォーム' }).waitFor()
    expect(
      ((await calls('office.setFormSchemas')) as { schemas: FormSchema[] }[]).map(({ schemas }) => schemas.length),
    ).toEqual([0, 1])
    await close()
  })

  it.each(['ja', 'en'] as const)(
    'asks before changes are lost by going elsewhere, locking or closing (%s)',
    async (language) => {
      const { page, calls, tell, close } = await open({ account: { ...people.haruka, language } }, language)
      const all = wordsFor(language)
      const say = all.office.formEditor
      const rail = page.getByRole('navigation').first()
      const views = page.getByRole('navigation', { name: all.office.views.list })
      const question = page.getByRole('dialog', { name: say.leaveTitle })
      await page.getByRole('button', { name: say.edit, exact: true }).click()
      const title = page.getByLabel(say.titleEn)
      await title.fill('Letters to the consulate')

      // A browser asks by itself, too; Electron only keeps the window open.
      page.on('dialog', (browsers) => void browsers.dismiss())
      const ways: [() => Promise<unknown>, string][] = [
        [() => rail.getByRole('button', { name: all.parts.letters }).click(), say.leaveText],
        [() => views.getByRole('button', { name: all.office.views.mail, exact: true }).click(), say.leaveText],
        [() => page.keyboard.press('Control+l'), say.leaveByLock],
        [() => tell({ kind: 'menu', item: 'lock' }), say.leaveByLock],
        [() => page.close({ runBeforeUnload: true }), say.leaveText],
      ]
      for (const [go, text] of ways) {
        await go()
        await question.getByText(text).waitFor()
        await question.getByRole('button', { name: say.stay }).click()
        await question.waitFor({ state: 'detached' })
        expect(await title.inputValue()).toBe('Letters to the consulate')
      }
      expect(await calls('office.lock')).toEqual([])

      await views.getByRole('button', { name: all.office.views.mail, exact: true }).click()
      await question.getByRole('button', { name: say.leaveDo }).click()
      await page.getByRole('heading', { name: all.office.mail.title }).waitFor()
      await rail.getByRole('button', { name: all.parts.letters }).click()
      await page.getByRole('option').first().waitFor()
      expect(await calls('office.setFormSchemas')).toEqual([])
      await close()
    },
  )

  it('asks nothing where nothing was changed, and lets no question keep the desk from being locked', async () => {
    const { page, calls, close } = await openOffice({}, { clock: '2026-11-24T10:00:00-08:00' })
    const views = page.getByRole('navigation', { name: ja.office.views.list })
    const editForm = async () => {
      await page.keyboard.press('Control+5')
      await views.getByRole('button', { name: ja.office.views.forms, exact: true }).click()
      await page.getByRole('button', { name: words.edit, exact: true }).click()
    }
    await editForm()
    await views.getByRole('button', { name: ja.office.views.mail, exact: true }).click()
    await page.getByRole('heading', { name: ja.office.mail.title }).waitFor()
    await editForm()
    await page.getByLabel(words.titleEn).fill('Letters')
    await stopClock(page)
    await page.keyboard.press('Control+l')
    await page.clock.runFor(1000)
    await page.getByRole('dialog').getByText(words.leaveByLock).waitFor()
    await page.clock.runFor(28_000)
    expect(await calls('office.lock')).toEqual([])
    await page.clock.runFor(2000)
    await expect.poll(() => calls('office.lock')).toEqual([{ because: 'person' }])
    await close()

    const other = await open()
    await other.page.getByRole('button', { name: words.edit, exact: true }).click()
    await other.page.getByLabel(words.titleEn).fill('Letters')
    await other.tell({ kind: 'lock', because: 'system' })
    await expect.poll(() => other.calls('office.lock')).toEqual([{ because: 'system' }])
    await other.close()
  })

  it('says of a mail that is no form that it is none, and offers what a claimed one lacks to the form that claims it', async () => {
    const { page, close } = await open()
    await page.getByRole('button', { name: words.fromMail }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: /戸籍謄本/u }).check()
    await dialog.getByRole('button', { name: words.sample.use }).click()
    await dialog.getByText(words.sample.noForm).waitFor()
    await dialog.getByRole('radio', { name: /Working holiday/u }).check()
    await dialog.getByRole('button', { name: words.sample.use }).click()
    await page.getByRole('heading', { name: words.editTitle('お問い合わせフォーム') }).waitFor()
    await close()
  })

  it('keeps the bar that saves in sight in a narrow window, wherever the page is scrolled to', async () => {
    const { page, close } = await open()
    await page.getByRole('button', { name: words.edit, exact: true }).click()
    await page.setViewportSize({ width: 720, height: 800 })
    const save = page.getByRole('button', { name: words.save, exact: true })
    const end = async (one: typeof save) => {
      const { y, height } = (await one.boundingBox())!
      return y + height
    }
    const trial = page.getByRole('region', { name: words.trial.title })
    await expect.poll(async () => (await end(trial)) > 1600).toBe(true)
    const before = await end(save)
    expect(before).toBeLessThan(800)
    await trial.getByRole('definition').first().scrollIntoViewIfNeeded()
    await trial.hover()
    await page.mouse.wheel(0, 10_000)
    await expect.poll(async () => (await end(trial)) < before).toBe(true)
    expect(await end(save)).toBe(before)
    await close()
  })

  it('shows nothing of letters to an administrator who is no staff, and lets staff who are no administrators only look', async () => {
    const administrator = await open({ account: { ...people.haruka, roles: ['administrator'] } })
    await administrator.page.getByText(words.needsStaff).waitFor()
    await administrator.page.getByRole('button', { name: words.edit, exact: true }).click()
    await administrator.page.getByRole('table', { name: words.fields }).waitFor()
    expect([
      await administrator.calls('letters.trySchemas'),
      await administrator.page.getByRole('button', { name: words.fromMail }).count(),
    ]).toEqual([[], 0])
    await administrator.close()
    const staff = await open({ account: people.mori })
    expect(await staff.page.getByRole('button', { name: words.edit, exact: true }).count()).toBe(0)
    await staff.close()
  })

  it.each([
    ['ja', 'light'],
    ['en', 'dark'],
    ['ja', 'contrast'],
  ] as const)('can be used with assistive technology, in %s, %s', async (language, theme) => {
    const { page, faults, said, close } = await open({ account: { ...people.haruka, language }, theme }, language)
    const say = wordsFor(language).office.formEditor
    await page.getByRole('button', { name: say.edit, exact: true }).click()
    await page.getByRole('region', { name: say.trial.title }).getByRole('definition').first().waitFor()
    await page.getByRole('button', { name: new RegExp(`^${say.trial.others}`, 'u') }).click()
    expect([await faults(), said]).toEqual([[], []])
    await close()
  })
})

async function add(page: Page, field: number, label: string): Promise<void> {
  const box = page.getByRole('textbox', { name: words.ofField(words.labels, field) })
  await box.fill(label)
  await box.press('Enter')
}
