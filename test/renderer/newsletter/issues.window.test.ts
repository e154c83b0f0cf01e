import { describe, expect, it } from 'vitest'
import { ja } from '../../../shared/words/ja.ts'
import { en } from '../../../shared/words/en.ts'
import { installedChromium } from '../../support/chromium.ts'
import { people } from '../../support/fake-office.ts'
import { officeWindows, type OfficePage } from '../../support/office-page.ts'

const words = ja.newsletter.issues
const say = words.composer
const editor = { ...people.mori, roles: ['editor' as const] }

describe.skipIf(installedChromium() === null)('an issue in the window', () => {
  const open = officeWindows()

  it('is written in both languages with an input method, kept by itself, and taken back step by step', async () => {
    const window = await open({ account: editor })
    const { page, said, close } = window
    await openIssue(window)
    const [japanese, english] = [page.locator('[lang=ja]'), page.locator('[lang=en]')].map((cells) =>
      page.locator('section.pair[data-kind=quotation]').locator(cells).locator('.words p'),
    )
    await japanese!.click()
    await page.keyboard.press('End')
    await compose(page, ['ふ', 'ふで', '筆'], '筆')
    await expect.poll(() => japanese!.textContent()).toBe('筆は心をうつす。筆')
    expect(await english!.textContent()).toBe('The brush shows the mind.')
    // Tab leads on to the English of the same block, which is older now, and catches up when it is written in.
    const gutter = page.locator('section.pair[data-kind=quotation] .gutter')
    await gutter.getByLabel(new RegExp(say.marks.older.en, 'u')).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('End')
    // At once: between two keys a loaded machine takes so long that each is a step of its own.
    await page.keyboard.insertText(' Brush.')
    await gutter.getByLabel(say.marks.even).waitFor()
    await page.getByText(words.saved('')).first().waitFor()
    await expect.poll(async () => (await kept(window)).includes(' Brush.')).toBe(true)
    expect(await kept(window)).toContain('筆は心をうつす。筆')
    // Looking for a reader meanwhile takes nothing of it away, nor of what can be taken back.
    await page.getByRole('searchbox').fill('tanabe')
    await page.getByRole('grid', { name: ja.newsletter.listLabel }).waitFor()
    await page.getByRole('searchbox').fill('')
    await page
      .getByRole('button', { name: new RegExp(`^${words.heading}`, 'u') })
      .first()
      .click()
    await english!.click()
    await page.keyboard.press('Control+z')
    await expect.poll(() => english!.textContent()).toBe('The brush shows the mind.')
    await page.keyboard.press('Control+z')
    await expect.poll(() => japanese!.textContent()).toBe('筆は心をうつす。')
    expect(said).toEqual([])
    await close()
  })

  it('keeps a selection within its cell, and Enter that takes a word makes no line', async () => {
    const window = await open({ account: editor })
    const { page, close } = window
    await openIssue(window)
    const block = page.locator('section.pair[data-kind=text]').first()
    const [japanese, english] = [block.locator('.cell[lang=ja] .words'), block.locator('.cell[lang=en] .words')]
    const before = await english.textContent()
    await japanese.locator('p').first().click()
    await page.keyboard.press('Control+a')
    await compose(page, ['あ', 'あさ', '朝'], '朝')
    await expect.poll(() => japanese.textContent()).toBe('朝')
    expect(await english.textContent()).toBe(before)
    expect(await japanese.locator('p').count()).toBe(1)
    await close()
  })

  it('has blocks added, moved by keys and by hand, duplicated and taken away', async () => {
    const window = await open({ account: editor })
    const { page, close } = window
    await openIssue(window)
    const kinds = () =>
      page.locator('section.pair').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.kind))
    const first = await kinds()
    await page.locator('section.pair[data-kind=heading] .cell[lang=ja] p').click()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(kinds).toEqual([first[0], first[2], first[1], ...first.slice(3)])
    await page.keyboard.press('Control+d')
    await expect.poll(async () => (await kinds()).filter((kind) => kind === 'heading').length).toBe(2)
    await page.keyboard.press('Delete')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('menuitem', { name: say.kinds.divider }).click()
    await expect.poll(async () => (await kinds()).filter((kind) => kind === 'divider').length).toBe(2)
    await page.keyboard.press('Control+z')
    // By hand: the text is dragged above the masthead; the line shows where it would stand.
    await page.locator('section.pair[data-kind=masthead]').scrollIntoViewIfNeeded()
    const from = (await page.locator('section.pair[data-kind=text] .handle button').first().boundingBox())!
    const to = (await page.locator('section.pair[data-kind=masthead]').boundingBox())!
    await page.mouse.move(from.x + 8, from.y + 8)
    await page.mouse.down()
    await page.mouse.move(from.x + 8, to.y + 60, { steps: 3 })
    await page.mouse.move(from.x + 8, to.y + 4, { steps: 3 })
    await page.locator('[data-drop-line]').waitFor()
    await page.mouse.up()
    await expect.poll(async () => (await kinds()).slice(0, 2)).toEqual(['text', 'masthead'])
    await close()
  })

  it('takes furigana and a link, and of a pasted page nothing but its words', async () => {
    const window = await open({ account: editor })
    const { page, said, close } = window
    await openIssue(window)
    const block = page.locator('section.pair[data-kind=signature]')
    const line = block.locator('.cell[lang=ja] .words p').last()
    await line.click()
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Control+Shift+R')
    await page.getByRole('dialog').getByLabel(say.rubyDialog.reading).fill('こばやし')
    await page.keyboard.press('Enter')
    await expect.poll(() => line.locator('ruby').innerHTML()).toBe('小林<rt>こばやし</rt>')
    const text = block.locator('.cell[lang=en] .words p').first()
    await text.click()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+Shift+K')
    await page.getByRole('dialog').getByLabel(say.address.field).fill('www.center.example')
    await page.keyboard.press('Enter')
    await block.locator('.cell[lang=en] a[href="https://www.center.example"]').first().waitFor()
    await block.locator('.cell[lang=en] .words p').last().click()
    await page.keyboard.press('End')
    await paste(
      page,
      '<p style="color:red" onclick="alert(1)">Pasted <b onmouseover="x()">words</b><script>bad()</script></p>',
    )
    await block.locator('.cell[lang=en] strong').filter({ hasText: 'words' }).waitFor()
    const html = await block.locator('.cell[lang=en] .words').innerHTML()
    expect(html).not.toMatch(/style=|onclick|onmouseover|script/u)
    expect(said).toEqual([])
    await close()
  })

  it('draws a photograph anew: turned as the camera was held, and without what else its file says', async () => {
    const window = await open({ account: editor })
    const { page, calls, close } = window
    await openIssue(window)
    await page
      .locator('section.pair[data-kind=image] input[type=file]')
      .first()
      .setInputFiles({ name: 'garden.jpg', mimeType: 'image/jpeg', buffer: await turnedPhotograph(page) })
    await expect.poll(async () => (await calls('newsletter.addImage')).length).toBe(1)
    const [kept] = (await calls('newsletter.addImage')) as { width: number; height: number; bytes: Uint8Array }[]
    expect([kept!.width, kept!.height]).toEqual([100, 200])
    expect(Buffer.from(Object.values(kept!.bytes)).includes('Exif')).toBe(false)
    await page.locator('section.pair[data-kind=image] .cell[lang=ja] img[height="200"]').waitFor()
    // The other language had an image already, and keeps it.
    await page.locator('section.pair[data-kind=image] .cell[lang=en] img[width="600"]').waitFor()
    await close()
  })

  it('asks for the words of an image, leads from each finding to its block, and is asked for when nothing is to fix', async () => {
    const window = await open({ account: editor })
    const { page, calls, close } = window
    await openIssue(window)
    const alternative = page.locator('section.pair[data-kind=image] .cell[lang=en] textarea')
    await alternative.fill('')
    const pane = page.getByRole('region', { name: words.checks.title })
    await pane.getByText(words.checks.findings['alternative-missing'].title).waitFor()
    const ask = page.getByRole('button', { name: words.ask.do })
    await page.getByText(words.ask.toFix(1)).waitFor()
    await ask.click({ force: true })
    expect(await calls('newsletter.askApproval')).toEqual([])
    await pane
      .getByRole('button', { name: words.checks.goTo(4) })
      .first()
      .click()
    await expect.poll(() => alternative.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.type('An inkstone and a brush')
    await page.getByText(words.ask.toFix(1)).waitFor({ state: 'detached' })
    await expect.poll(() => ask.getAttribute('aria-disabled')).not.toBe('true')
    await ask.click()
    await expect.poll(() => calls('newsletter.askApproval')).toHaveLength(1)
    await page.getByText(words.approval.waits).waitFor()
    await close()
  })

  it('goes back to a version with what differs before the eyes', async () => {
    const window = await open({ account: editor })
    const { page, close } = window
    await openIssue(window)
    const line = page.locator('section.pair[data-kind=quotation] .cell[lang=ja] .words p')
    await line.click()
    await page.keyboard.press('End')
    await page.keyboard.insertText('まちがい')
    await expect.poll(() => kept(window)).toContain('まちがい')
    await page.getByRole('button', { name: words.versions.open }).click()
    const dialog = page.getByRole('dialog')
    await dialog.locator('ins').filter({ hasText: 'まちがい' }).waitFor()
    await dialog.getByRole('button', { name: words.versions.restore }).click()
    await expect.poll(() => line.textContent()).toBe('筆は心をうつす。')
    await expect.poll(async () => (await kept(window)).includes('まちがい')).toBe(false)
    await line.click()
    await page.keyboard.press('Control+z')
    await expect.poll(() => line.textContent()).toContain('まちがい')
    await close()
  })

  it('tells when a colleague has kept another state meanwhile, and loses neither', async () => {
    const window = await open({ account: editor, newsletter: { othersSave: true } })
    const { page, calls, close } = window
    await openIssue(window)
    const subject = page.getByLabel(say.subjectOf.ja)
    await subject.fill('はじめの件名')
    await expect.poll(async () => (await calls('newsletter.saveIssue')).length).toBe(1)
    await subject.fill('わたしの件名')
    await page.getByRole('button', { name: words.conflict.look }).click()
    await page.getByRole('dialog').locator('del').filter({ hasText: 'colleague' }).first().waitFor()
    await page.getByRole('dialog').getByRole('button', { name: words.conflict.mine }).click()
    await expect.poll(() => kept(window)).toContain('わたしの件名')
    await page.getByRole('button', { name: words.conflict.look }).waitFor({ state: 'detached' })
    await close()
  })

  it('is approved only after each of its forms was seen, and never by whoever asked', async () => {
    const window = await open({ account: people.grace, newsletter: { issueState: 'asked' } })
    const { page, calls, faults, close } = window
    await page.keyboard.press('Control+3')
    await page
      .getByRole('row')
      .filter({ hasText: en.newsletter.issues.number(87) })
      .click()
    const approval = en.newsletter.issues.approval
    await page.getByText(approval.seen('Japanese')).waitFor()
    await page.getByRole('button', { name: approval.approve }).click({ force: true })
    expect(await calls('newsletter.approveIssue')).toEqual([])
    for (const variant of ['English', 'Both']) {
      await page.getByRole('button', { name: approval.unseen(variant) }).click()
      await page.getByText(approval.seen(variant)).waitFor()
    }
    expect(await faults()).toEqual([])
    await page.getByRole('button', { name: approval.approve }).click()
    await page.getByText(approval.approved(87)).waitFor()
    expect(await calls('newsletter.approveIssue')).toMatchObject([{ revision: 4 }])
    await close()
  })

  it('shows whom a delivery did not reach and why, and has what is uncertain settled by a person', async () => {
    const window = await open({ account: editor })
    const { page, calls, faults, close } = window
    await toIssues(window)
    await page
      .getByRole('row')
      .filter({ hasText: words.number(86) })
      .click()
    await page.getByRole('heading', { name: words.delivery.uncertain.title(1) }).waitFor()
    await page.getByText('r.osei@cedarnet.example').waitFor()
    const foot = page.getByRole('contentinfo')
    await foot.getByText(ja.frame.status.sendingIssue(86, 3)).waitFor()
    expect(await faults()).toEqual([])
    await page.getByRole('radio', { name: words.delivery.missed.one(words.delivery.states.refused, '3') }).click()
    await page.getByText('r.osei@cedarnet.example').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: ja.frame.serverWords }).first().click()
    await page.getByText('550 5.1.1', { exact: false }).waitFor()
    await page.getByRole('button', { name: words.delivery.uncertain.arrived }).click()
    await page.getByRole('heading', { name: words.delivery.uncertain.title(1) }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: words.delivery.pause }).click()
    await page.getByText(words.delivery.progress.paused(86)).first().waitFor()
    await foot.getByText(ja.frame.status.issueStands(86)).waitFor()
    await page.getByRole('button', { name: words.delivery.mail.open }).click()
    await page.getByLabel(words.delivery.mail.address).fill('r.osei@cedarnet.example')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: words.delivery.mail.asHeader }).click()
    await page.getByText('To: r.osei@cedarnet.example', { exact: false }).waitFor()
    expect(await calls('newsletter.settleDelivery')).toMatchObject([{ as: 'arrived' }])
    expect(await calls('newsletter.readerMail')).toMatchObject([{ reader: 'r.osei@cedarnet.example' }])
    await close()
  })

  it.each([
    ['ja', 'dark', 1440],
    ['en', 'contrast', 1024],
    ['ja', 'light', 720],
  ] as const)('has no fault of access (%s, %s, %i px)', async (language, theme, width) => {
    const window = await open(
      { account: { ...editor, language }, theme },
      { width, ...(theme === 'contrast' && { forcedColors: 'active' as const }) },
    )
    const { page, faults, said, close } = window
    await openIssue(window, (language === 'ja' ? ja : en).newsletter.issues)
    await page.locator('section.pair[data-kind=event] .cell[lang=ja] p').first().click()
    await page.keyboard.press('Escape')
    expect(await faults()).toEqual([])
    expect(said).toEqual([])
    await close()
  })

  it('says which workstation delivers, and since when it is silent, before another takes over', async () => {
    const window = await open({ account: editor, newsletter: { deliveredElsewhere: true } })
    const { page, calls, close } = window
    const { elsewhere } = words.delivery
    await toIssues(window, words)
    await page
      .getByRole('row')
      .filter({ hasText: words.number(86) })
      .click()
    await page.getByText(elsewhere.delivers('広報1')).waitFor()
    expect(await page.getByRole('button', { name: words.delivery.pause }).count()).toBe(0)
    expect(await window.faults()).toEqual([])
    await page.getByRole('button', { name: elsewhere.takeOver }).click()
    const asked = page.getByRole('dialog', { name: elsewhere.title })
    await expect.poll(() => asked.textContent()).toMatch(/「広報1」は、.*を最後に連絡がありません/u)
    expect(await calls('newsletter.takeOverDelivery')).toEqual([])
    expect(await window.faults()).toEqual([])
    await asked.getByRole('button', { name: elsewhere.act }).click()
    await page.getByText(elsewhere.delivers('広報1')).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: words.delivery.pause }).first().waitFor()
    expect(await calls('newsletter.takeOverDelivery')).toHaveLength(1)
    await close()
  })
})

async function toIssues({ page }: OfficePage, of: typeof words = words): Promise<void> {
  const narrow = (page.viewportSize()?.width ?? 0) < 1360
  await page.getByRole('grid').waitFor()
  if (narrow) await page.keyboard.press('Control+b')
  await page
    .getByRole('button', { name: new RegExp(`^${of.heading}`, 'u') })
    .first()
    .click()
  await page.getByRole('grid', { name: of.listLabel }).waitFor()
}

/** Opens the latest issue and waits for its blocks. */
async function openIssue(window: OfficePage, of: typeof words = words): Promise<void> {
  await toIssues(window, of)
  await window.page
    .getByRole('row')
    .filter({ hasText: of.number(87) })
    .click()
  await window.page.locator('section.pair[data-kind=footer]').waitFor()
}

/** What the desk was given last, as text. */
async function kept({ calls }: OfficePage): Promise<string> {
  return JSON.stringify((await calls('newsletter.saveIssue')).at(-1) ?? '')
}

/** Composes as an input method does: some states, each in the place of the one before, then the word that is taken. */
async function compose(page: OfficePage['page'], states: readonly string[], taken: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  for (const text of states)
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await session.send('Input.insertText', { text: taken })
  await session.detach()
}

/** A JPEG of 200 × 100 pixels with an EXIF that says: turn it by 90 degrees. */
async function turnedPhotograph(page: OfficePage['page']): Promise<Buffer> {
  const bytes = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(200, 100)
    canvas.getContext('2d')!.fillRect(0, 0, 100, 100)
    return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer())]
  })
  const exif = Buffer.from(`${'457869660000'}4d4d002a00000008000101120003000000010006000000000000`, 'hex')
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif])
  return Buffer.concat([Buffer.from(bytes.slice(0, 2)), segment, Buffer.from(bytes.slice(2))])
}

/** Pastes HTML as from another program. */
async function paste(page: OfficePage['page'], html: string): Promise<void> {
  await page.evaluate((text) => {
    const data = new DataTransfer()
    data.setData('text/html', text)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, html)
}
