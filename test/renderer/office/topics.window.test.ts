import { describe, expect, it } from 'vitest'
import { ja } from '../../../shared/words/ja.ts'
import { installedChromium } from '../../support/chromium.ts'
import { people } from '../../support/fake-office.ts'
import { officeWindows } from '../../support/office-page.ts'
import { picture } from '../../support/picture.ts'

const words = ja.letters.topics.list

describe.skipIf(installedChromium() === null)('the list of topics in the window', () => {
  const open = officeWindows()

  it('is kept by a supervisor: topics are added, named anew and put out of use, and no two have one name', async () => {
    const { page, calls, faults, close } = await open({ account: { ...people.haruka, roles: ['supervisor'] } })
    await page.getByRole('navigation').getByRole('button', { name: ja.parts.office }).click()
    await page.getByRole('button', { name: ja.office.views.topics }).click()
    const row = (name: string) => page.getByRole('row').filter({ hasText: name })
    await row('旅券').waitFor()
    expect(await faults()).toEqual([])
    await page.getByRole('button', { name: words.add }).click()
    const adding = page.getByRole('dialog', { name: words.addTitle })
    await adding.getByText(words.missing).waitFor()
    await adding.getByLabel(words.ja).fill('査証')
    await adding.getByLabel(words.en).fill('Study')
    await adding.getByLabel(words.dueIn).fill('61')
    await adding.getByText(words.dueInWrong(60)).first().waitFor()
    await adding.getByLabel(words.dueIn).fill('１０')
    await adding.getByText(words.dueInWrong(60)).waitFor({ state: 'detached' })
    expect(await faults()).toEqual([])
    await picture(page, 'topic-due')
    await page.keyboard.press('Enter')
    await adding.getByText(ja.errors.topic_name_taken).waitFor()
    await adding.getByLabel(words.ja).fill('留学')
    await page.keyboard.press('Enter')
    await page.getByText(words.added('留学')).waitFor()
    await row('留学').getByText(words.dueAfter(10)).waitFor()
    await picture(page, 'topics')
    await row('旅券').getByRole('button').click()
    const changing = page.getByRole('dialog', { name: words.changeTitle })
    await changing.getByRole('checkbox', { name: words.keepUsing }).uncheck()
    await changing.getByRole('button', { name: words.save }).click()
    await row('旅券').getByText(words.outOfUse).waitFor()
    expect((await calls('letters.saveTopic')).at(-1)).toMatchObject({
      name: { ja: '旅券', en: 'Passport' },
      inUse: false,
      dueIn: 5,
    })
    await close()
  })
})
