import { describe, expect, it } from 'vitest'
import { answersEn } from '../../../shared/words/answers/en.ts'
import { answersJa } from '../../../shared/words/answers/ja.ts'
import { frameJa } from '../../../shared/words/frame/ja.ts'
import { installedChromium } from '../../support/chromium.ts'
import { hold } from '../../support/desk-in-page.ts'
import { faultsOf } from '../../support/faults.ts'
import { windowTabs, type Tab } from '../../support/window-tab.ts'

const ja = answersJa

type Practice = { practice: { calls: { path: string; input: unknown }[] } }
const inputs = async (page: Tab['page'], path: string): Promise<Record<string, unknown>[]> =>
  page.evaluate(
    (wanted) =>
      (window as unknown as Practice).practice.calls
        .filter((call) => call.path === wanted)
        .map((call) => call.input as Record<string, unknown>),
    path,
  )

describe.skipIf(installedChromium() === null)('questions of letters in the window', () => {
  const open = windowTabs()

  it('lose what tells who wrote them by single keys, and become an entry only when nothing is undecided', async () => {
    const { page, said, close } = await open('answers-window.html?candidate=1190')
    const start = page.getByRole('button', { name: ja.candidate.start })
    await page.getByText(ja.candidate.toGo('3')).waitFor()
    await page.keyboard.press('Control+Enter')
    expect(await inputs(page, 'answers.startEntry')).toEqual([])
    expect(await start.getAttribute('aria-disabled')).toBe('true')
    // 72歳 is said more generally, the name goes, the hospital stays.
    await page.getByRole('button', { name: ja.entry.settle.useGeneral('70代') }).click()
    await page.getByRole('group', { name: /^由紀/u }).waitFor()
    await page.keyboard.press('x')
    await page.getByRole('group', { name: /^若葉会病院/u }).waitFor()
    await page.keyboard.press('v')
    await page.getByText(ja.candidate.startReady).waitFor()
    await page
      .getByRole('paragraph')
      .filter({ hasText: /70代の母がサンノゼで.*娘の〔氏名〕/u })
      .waitFor()
    expect(
      (await inputs(page, 'answers.decideCandidate')).map(({ string, as, instead }) => [string, as, instead]),
    ).toEqual([
      ['72歳', 'general', '70代'],
      ['由紀', 'redact', ''],
      ['若葉会病院', 'ordinary', ''],
    ])
    await page.keyboard.press('Control+Enter')
    await page.getByRole('region', { name: /Q-0160/u }).waitFor()
    expect(said).toEqual([])
    await close()
  })

  it('are not looked into before somebody chooses one', async () => {
    const { page, close } = await open('answers-window.html')
    const rows = page.getByRole('group', { name: ja.list.label }).getByRole('button')
    for (const tab of ['candidates', 'draft'] as const) {
      await page.getByRole('button', { name: new RegExp(`^${ja.list.tabs[tab]}`, 'u') }).click()
      await rows.first().waitFor()
      await page.getByText(ja.list.choose).waitFor()
    }
    expect([...(await inputs(page, 'answers.candidate')), ...(await inputs(page, 'answers.entryLetters'))]).toEqual([])
    await rows.first().click()
    await page.getByRole('region', { name: ja.entry.label('Q-0152') }).waitFor()
    await close()
  })

  it('are decided one press at a time: a key that stays down goes no further', async () => {
    const { page, close } = await open('answers-window.html?candidate=1190')
    await page.getByRole('group', { name: /^72歳/u }).waitFor()
    for (let time = 0; time < 4; time += 1) await page.keyboard.down('v')
    await page.keyboard.up('v')
    await page.getByRole('group', { name: /^由紀/u }).waitFor()
    await page.getByText(ja.candidate.toGo('2')).waitFor()
    expect(await inputs(page, 'answers.decideCandidate')).toHaveLength(1)
    await close()
  })

  it('are each decided once by keys that are faster than the desk', async () => {
    const { page, close } = await open('answers-window.html?candidate=1190')
    await page.getByRole('group', { name: /^72歳/u }).waitFor()
    const release = await hold(page, 'answers.candidate')
    await page.keyboard.press('x')
    await page.getByRole('group', { name: /^由紀/u }).waitFor()
    await page.keyboard.press('x')
    await page.getByRole('group', { name: /^若葉会病院/u }).waitFor()
    await page.keyboard.press('F8')
    await page.keyboard.press('x')
    await expect.poll(() => inputs(page, 'answers.decideCandidate')).toHaveLength(3)
    await release()
    await page.getByText(ja.candidate.startReady).waitFor()
    expect((await inputs(page, 'answers.decideCandidate')).map(({ string }) => string)).toEqual([
      '72歳',
      '由紀',
      '若葉会病院',
    ])
    await close()
  })

  it('a decision is taken back with Z, and words without a mark can be redacted too', async () => {
    const { page, close } = await open('answers-window.html?candidate=1190')
    await page.getByRole('group', { name: /^72歳/u }).waitFor()
    await page.keyboard.press('x')
    await page.getByText(ja.candidate.toGo('2')).waitFor()
    await page.keyboard.press('z')
    await page.getByText(ja.candidate.toGo('3')).waitFor()
    await page.getByRole('button', { name: ja.source.byHand }).click()
    const dialog = page.getByRole('dialog', { name: ja.source.byHandTitle })
    await dialog.getByLabel(ja.source.byHandLabel).fill('窓口X')
    await page.keyboard.press('Enter')
    await dialog.getByText(ja.source.byHandMissing).waitFor()
    await dialog.getByLabel(ja.source.byHandLabel).fill('サンノゼ')
    await dialog.getByLabel(ja.source.byHandKind).selectOption('address')
    await page.keyboard.press('Enter')
    await page
      .getByRole('button', { name: ja.source.mark('サンノゼ', ja.marks.kinds.address, ja.source.states.redact) })
      .waitFor()
    await close()
  })

  it('a letter that was only marked has its question copied when it is opened', async () => {
    const { page, close } = await open('answers-window.html?candidate=1179')
    await page.getByText(ja.candidate.startReady).waitFor()
    expect(await inputs(page, 'answers.copyCandidate')).toHaveLength(1)
    await close()
  })

  it('an entry says why approval cannot be asked for, F8 leads to each place, and it goes to a supervisor once all is settled', async () => {
    const { page, said, close } = await open('answers-window.html?entry=152')
    await page.getByText(ja.entry.toGo('2')).waitFor()
    await page.getByText(ja.entry.settle.older(ja.entry.paragraph(2), ja.languages.en, ja.languages.ja)).waitFor()
    await page.keyboard.press('F8')
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    await expect.poll(focused).toBe(ja.entry.cell(ja.entry.paragraph(2), ja.languages.ja))
    // Outside the text, V leaves the word.
    await page.keyboard.press('Tab')
    await page
      .getByRole('group', { name: ja.entry.settle.label })
      .getByRole('button', { name: ja.entry.settle.leave })
      .click()
    await page.getByText(ja.entry.toGo('1')).waitFor()
    await page.getByRole('button', { name: ja.entry.settle.fix(ja.languages.en) }).click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' It must be issued within six months; copies are not accepted.')
    await page.getByText(ja.entry.ready).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog', { name: ja.entry.askTitle }).getByRole('button', { name: ja.entry.askDo }).click()
    await page.getByText(ja.entry.sealed.asked).waitFor()
    const saved = (await inputs(page, 'answers.saveEntry')).at(-1)!['content'] as { answer: { en: string }[] }
    expect(saved.answer[1]!.en).toContain('within six months')
    expect(
      await page.getByLabel(ja.entry.cell(ja.entry.question, ja.languages.ja)).getAttribute('readonly'),
    ).not.toBeNull()
    expect(said).toEqual([])
    await close()
  })

  it('a paragraph that was taken out is had back with Z, and its history tells what changed', async () => {
    const { page, close } = await open('answers-window.html?entry=152')
    await page.getByRole('button', { name: ja.entry.paragraph(3), exact: true }).click()
    await page.getByRole('menuitem', { name: ja.entry.removePair }).click()
    const third = page.getByLabel(ja.entry.cell(ja.entry.paragraph(3), ja.languages.ja))
    await expect.poll(() => third.count()).toBe(0)
    await page.getByRole('button', { name: frameJa.undo }).click()
    await third.waitFor()
    await page.getByRole('button', { name: ja.entry.more }).click()
    await page.getByRole('menuitem', { name: ja.entry.history }).click()
    const dialog = page.getByRole('dialog', { name: ja.entry.versions.title })
    await dialog.getByText(ja.entry.versions.version(4)).click()
    await dialog.locator('ins', { hasText: '発行から6か月以内' }).waitFor()
    await close()
  })

  it('a supervisor sees no letter, looks through what is left, answers the question, and only then approves', async () => {
    const say = answersEn
    const { page, said, close } = await open('answers-window.html?language=en&as=grace&entry=150')
    const approve = page.getByRole('button', { name: say.approval.approve, exact: true })
    await page.getByText(say.approval.blocked.look).waitFor()
    expect(await inputs(page, 'answers.candidate')).toEqual([])
    expect(await inputs(page, 'answers.entryLetters')).toEqual([])
    await page.getByLabel(say.approval.looked).check()
    await page.getByText(say.approval.blocked.question).waitFor()
    await page.getByRole('radio', { name: say.approval.yes }).click()
    await page.getByText(say.approval.blocked.yes).waitFor()
    expect(await approve.getAttribute('aria-disabled')).toBe('true')
    await page.keyboard.press('ArrowRight')
    await approve.click()
    await page.getByText(say.entry.sealed.approved).waitFor()
    expect((await inputs(page, 'answers.approveEntry'))[0]).toMatchObject({ neighbourCouldTell: false })
    expect(said).toEqual([])
    await close()
  })

  it('an entry says why what is public of it must be checked again, and what everybody can do about it', async () => {
    const staff = await open('answers-window.html?entry=199')
    await staff.page.getByText(ja.entry.held.title).waitFor()
    await staff.page.getByText(ja.entry.held.published).waitFor()
    await staff.page.getByRole('button', { name: ja.entry.settle.leave }).click()
    await expect.poll(() => staff.page.getByText(ja.entry.held.title).count()).toBe(0)
    await staff.page.getByText(ja.entry.settle.noCategory).waitFor()
    await staff.page.getByRole('button', { name: ja.entry.settle.toFacts }).click()
    await staff.page.getByRole('dialog').getByLabel(ja.entry.category).waitFor()
    await staff.close()
    const supervisor = await open('answers-window.html?as=grace&entry=199')
    await supervisor.page.getByRole('button', { name: ja.entry.settle.leave }).click()
    await supervisor.page.getByText(ja.entry.settle.categoryByStaff).waitFor()
    expect(await supervisor.page.getByRole('button', { name: ja.entry.settle.toFacts }).count()).toBe(0)
    await supervisor.close()
  })

  it('a candidate shows the entries that are near, and the others only when they are asked for', async () => {
    const { page, close } = await open('answers-window.html?candidate=1190')
    const heading = page.getByRole('heading', { name: ja.candidate.like, exact: true })
    const list = page.locator('section').filter({ has: heading }).last().getByRole('listitem')
    await expect.poll(() => list.count()).toBe(1)
    await page.getByRole('button', { name: ja.candidate.likeMore }).click()
    await expect.poll(() => list.count()).toBe(3)
    await page.getByRole('button', { name: ja.candidate.likeFewer }).click()
    await expect.poll(() => list.count()).toBe(1)
    await close()
  })

  it('a supervisor in a narrow window is led to the approval by a button that says so', async () => {
    const { page, close } = await open('answers-window.html?as=grace&entry=150', { width: 720 })
    await page.getByRole('button', { name: ja.approval.toApproval }).click()
    await page.getByRole('radio', { name: ja.approval.no, exact: true }).waitFor()
    await close()
  })

  it('a supervisor gives an entry back only with a word', async () => {
    const { page, close } = await open('answers-window.html?as=grace&entry=150')
    await page.getByRole('button', { name: ja.approval.giveBack }).click()
    const dialog = page.getByRole('dialog', { name: ja.approval.giveBackTitle })
    await dialog.getByRole('button', { name: ja.approval.giveBackDo }).click()
    await dialog.getByText(ja.approval.giveBackMissing).waitFor()
    await dialog.getByLabel(ja.approval.giveBackNote).fill('手数料の額は変わることがあります。')
    await dialog.getByRole('button', { name: ja.approval.giveBackDo }).click()
    await page.getByText('手数料の額は変わることがあります。').waitFor()
    await close()
  })

  it('J and K go from row to row, Ctrl+B opens the views, and in a narrow window Escape leads back to the list', async () => {
    const { page, close } = await open('answers-window.html', { width: 720 })
    await page.getByRole('button', { name: /72歳/u }).click()
    await page.getByRole('region', { name: ja.candidate.label }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('group', { name: ja.list.label }).waitFor()
    // What has the focus there is told by its name.
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(ja.list.label)
    await page.keyboard.press('Control+b')
    await page.getByRole('button', { name: ja.list.views.due }).click()
    await page.getByRole('button', { name: /旅券の更新には何が必要ですか/u }).waitFor()
    await page.keyboard.press('j')
    await page.getByRole('region', { name: ja.entry.label('Q-0101') }).waitFor()
    await close()
  })

  it('of five hundred entries only those in sight are drawn, and keys lead through all of them', async () => {
    const { page, close } = await open('answers-window.html?more=500')
    await page.getByRole('button', { name: new RegExp(`^${ja.list.tabs.draft}`, 'u') }).click()
    const rows = page.getByRole('group', { name: ja.list.label }).getByRole('listitem')
    await rows.first().waitFor()
    expect(await rows.count()).toBeLessThan(40)
    expect(await rows.first().getAttribute('aria-setsize')).toBe('503')
    await page.getByRole('group', { name: ja.list.label }).evaluate((list) => list.scrollTo(0, 1e7))
    await page.getByRole('button', { name: /質問の499/u }).click()
    await page.getByRole('region', { name: ja.entry.label('Q-1499') }).waitFor()
    await page.locator('body').press('k')
    await page.getByRole('region', { name: ja.entry.label('Q-1498') }).waitFor()
    await close()
  })

  it.each([
    ['light', 'ja', 1440, 'none'],
    ['dark', 'en', 1440, 'none'],
    ['contrast', 'ja', 1440, 'active'],
    ['light', 'en', 1024, 'none'],
    ['dark', 'ja', 720, 'none'],
  ] as const)(
    'have no fault for assistive technology: %s, %s, %i wide, forced colors %s',
    async (theme, language, width, forcedColors) => {
      const look = `theme=${theme}&language=${language}`
      for (const screen of ['candidate=1190', 'entry=152', 'entry=150&as=grace', 'empty']) {
        const { page, close } = await open(`answers-window.html?${look}&${screen}`, { width, forcedColors })
        await page.getByRole('heading', { level: 2 }).first().waitFor()
        await expect.poll(() => faultsOf(page), { message: screen }).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
          0,
        )
        await close()
      }
    },
  )
})
