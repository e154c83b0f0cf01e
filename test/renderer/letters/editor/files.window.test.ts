import { describe, expect, it } from 'vitest'
import { en } from '../../../../shared/words/en.ts'
import { ja } from '../../../../shared/words/ja.ts'
import { installedChromium } from '../../../support/chromium.ts'
import { refuse } from '../../../support/desk-in-page.ts'
import { hasFocus, lettersWindows, type LettersPage } from '../../../support/letters-page.ts'
import { picture } from '../../../support/picture.ts'

const writer = '山本 沙織'
const [words, say] = [ja.letters, ja.letters.replyFiles]

describe.skipIf(installedChromium() === null)('the files of a reply', () => {
  const open = lettersWindows()

  it('are chosen by a key, listed with their sizes, taken out by keyboard, and put back', async () => {
    const letters = await open()
    const { page } = letters
    await write(letters, '用紙を添付します。')
    const checks = page.getByRole('region', { name: words.editor.checks })
    await checks.getByText(say.checks.none).waitFor()
    await page.keyboard.press('Alt+a')
    await page.getByText('旅券申請書.pdf').waitFor()
    await checks.getByText(say.checks.there).waitFor()
    await page.getByText(say.totalOf('503 KB', '18 MB')).waitFor()
    expect(await letters.faults()).toEqual([])
    await picture(page, 'reply-files')
    await page.getByRole('button', { name: say.remove }).first().focus()
    await page.keyboard.press('Enter')
    await page.getByText('旅券申請書.pdf', { exact: true }).waitFor({ state: 'detached' })
    await hasFocus(letters, say.remove)
    await page.keyboard.press('z')
    await page.getByText('旅券申請書.pdf', { exact: true }).waitFor()
    for (let left = 2; left > 0; left -= 1) {
      await page.getByRole('button', { name: say.remove }).first().press('Enter')
      await expect.poll(() => page.getByRole('button', { name: say.remove }).count()).toBe(left - 1)
    }
    await hasFocus(letters, say.attach)
    await letters.close()
  })

  it('are kept where the draft is discarded and that is undone, and go with the reply', async () => {
    const letters = await open()
    const { page } = letters
    await write(letters, '用紙をお送りします。')
    await page.getByRole('button', { name: say.attach }).first().click()
    await page.getByText('手数料一覧.xlsx').waitFor()
    await page.getByRole('button', { name: words.editor.discard }).click()
    await page.getByText(words.editor.discarded).waitFor()
    await page.keyboard.press('z')
    await expect.poll(() => letters.calls('letters.reattach')).toHaveLength(1)
    await page.locator('[aria-keyshortcuts="R"]').click()
    await page.getByText('手数料一覧.xlsx').waitFor()
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => letters.calls('letters.reply')).toHaveLength(1)
    await page.getByRole('option').filter({ hasText: writer }).first().click()
    const sent = page.locator('article').getByRole('list', { name: say.count(2) })
    await sent.getByText('旅券申請書.pdf').waitFor()
    await sent.getByRole('button', { name: words.saveFile }).first().click()
    await page.getByText(words.savedFile).waitFor()
    expect(await letters.calls('shell.saveReplyFile')).toMatchObject([{ name: '旅券申請書.pdf' }])
    expect(await letters.faults()).toEqual([])
    await picture(page, 'reply-files-sent')
    await letters.close()
  })

  it('are dropped anywhere on the reply, with their octets; what is no file is left to the text', async () => {
    const letters = await open()
    const { page } = letters
    await write(letters, 'お送りします。')
    await page.evaluate((label) => {
      const given = new DataTransfer()
      given.items.add(new File([new Uint8Array([1, 0, 255])], '案内.pdf', { type: 'application/pdf' }))
      const place = document.querySelector(`[aria-label="${label}"]`)!
      for (const type of ['dragover', 'drop'])
        place.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: given }))
    }, words.editor.text)
    await page.getByText('案内.pdf').waitFor()
    const [call] = await letters.calls('letters.attach')
    expect(call).toMatchObject({ name: '案内.pdf' })
    const octets = await page.evaluate(() => {
      const { calls } = (window as unknown as { practice: { calls: { path: string; input: { bytes: Uint8Array } }[] } })
        .practice
      return [...calls.find(({ path }) => path === 'letters.attach')!.input.bytes]
    })
    expect(octets).toEqual([1, 0, 255])
    await letters.close()
  })

  it('are pictures that were pasted, scaled and without what their camera said; words beside a picture are meant themselves', async () => {
    const letters = await open('language=en')
    const { page } = letters
    await write(letters, 'Here is the map.', en.letters.editor.text)
    const pasted = await page.evaluate(async (label) => {
      const canvas = new OffscreenCanvas(3000, 1500)
      const pen = canvas.getContext('2d')!
      for (let x = 0; x < 3000; x += 10) {
        pen.fillStyle = `hsl(${x % 360} 80% 50%)`
        pen.fillRect(x, 0, 10, 1500)
      }
      const jpeg = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg' })).arrayBuffer())
      const words = new TextEncoder().encode('Exif\0\0GPS-WHERE-IT-WAS')
      const segment = new Uint8Array([0xff, 0xe1, 0, words.length + 2, ...words])
      const photo = new Uint8Array([...jpeg.subarray(0, 2), ...segment, ...jpeg.subarray(2)])
      const place = document.querySelector(`[aria-label="${label}"]`)!
      const paste = (given: DataTransfer) =>
        place.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: given }))
      const both = new DataTransfer()
      both.items.add(new File([photo], 'image.png', { type: 'image/png' }))
      both.setData('text/plain', 'words of a table')
      const words2 = paste(both)
      const alone = new DataTransfer()
      alone.items.add(new File([photo], 'image.jpg', { type: 'image/jpeg' }))
      return [words2, paste(alone)]
    }, en.letters.editor.text)
    expect(pasted).toEqual([true, false])
    // The name is read by whoever gets it.
    await page.getByText(/^画像-\d{8}-\d{6}\.jpg$/).waitFor()
    const seen = await page.evaluate(async () => {
      const { calls } = (
        window as unknown as { practice: { calls: { path: string; input: { bytes: Uint8Array<ArrayBuffer> } }[] } }
      ).practice
      const attached = calls.filter(({ path }) => path === 'letters.attach')
      const bytes = attached[0]!.input.bytes
      const { width, height } = await createImageBitmap(new Blob([bytes]))
      return [attached.length, width, height, new TextDecoder('latin1').decode(bytes).includes('GPS-WHERE')]
    })
    expect(seen).toEqual([1, 2000, 1000, false])
    await letters.close()
  })

  it.each([
    ['ja', 'light', 1440],
    ['en', 'dark', 1024],
    ['ja', 'dark', 720],
    ['en', 'light', 720],
    ['ja', 'contrast', 1024],
  ] as const)(
    'that are too much, on their way, or of a dangerous kind say so and hold the reply (%s, %s, %d wide)',
    async (language, theme, width) => {
      const all = language === 'ja' ? ja : en
      const files = all.letters.replyFiles
      const letters = await open(`language=${language}&theme=${theme}`, {
        width,
        height: 900,
        forcedColors: theme === 'contrast' ? 'active' : 'none',
      })
      const { page } = letters
      await write(letters, '用紙を添付します。', all.letters.editor.text)
      await letters.practice('attachElsewhere', writer, 'setup.exe', 3_400_000, true)
      await letters.practice(
        'attachElsewhere',
        writer,
        '令和8年度 文化行事と広報についてのご案内(英語版・最終).pptx',
        9_800_000,
        true,
      )
      await page.getByText(files.risky).waitFor()
      const send = page.locator('[aria-keyshortcuts="Control+Enter"]')
      expect(await send.getAttribute('aria-disabled')).not.toBe('true')
      await letters.practice('takeMails', 10_000_000)
      await page.getByText(files.tooLarge('13 MB', '7.2 MB', true)).waitFor()
      await page.getByText(files.held.tooLarge).waitFor()
      expect(await send.getAttribute('aria-disabled')).toBe('true')
      await picture(page, `reply-files-too-large-${language}-${theme}-${width}`)
      await letters.practice('takeMails', 50_000_000)
      await letters.practice('attachElsewhere', writer, 'map.png', 400_000, false)
      await page.getByText(files.away).waitFor()
      await page.getByText(files.held.away).waitFor()
      expect(await letters.faults()).toEqual([])
      await picture(page, `reply-files-away-${language}-${theme}-${width}`)
      await letters.close()
    },
  )

  it('that could not be attached are named, with why', async () => {
    const letters = await open()
    const { page } = letters
    await write(letters, 'お送りします。')
    await refuse(page, 'shell.attachFiles', 'files_enough')
    await page.keyboard.press('Alt+a')
    const alert = page.getByText(ja.errors.files_enough)
    await alert.waitFor()
    await page.getByRole('button', { name: words.editor.close, exact: true }).last().click()
    await alert.waitFor({ state: 'detached' })
    await letters.close()
  })

  it('are not needed where a person says so, and the finding goes', async () => {
    const letters = await open()
    const { page } = letters
    await write(letters, '用紙を添付します。')
    const checks = page.getByRole('region', { name: words.editor.checks })
    await checks.getByRole('button', { name: say.checks.notNeeded }).click()
    await checks.getByText(say.checks.none).waitFor({ state: 'detached' })
    await letters.close()
  })
})

/** Opens the first writer's letter and writes a reply. */
async function write({ page }: LettersPage, text: string, label: string = words.editor.text): Promise<void> {
  await page.getByRole('option').filter({ hasText: writer }).first().click()
  await page.locator('[aria-keyshortcuts="R"]').click()
  await page.getByLabel(label).fill(text)
}
