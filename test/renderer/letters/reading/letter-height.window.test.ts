import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, extname, join } from 'node:path'
import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { letterDocument } from '../../../../main/mail/html/letter-document.ts'
import { sanitise } from '../../../../main/mail/html/sanitise.ts'
import { deskPolicy, holderPolicy, letterPolicy } from '../../../../main/shell/policy.ts'
import { installedChromium, startChromium } from '../../../support/chromium.ts'
import { patience } from '../../../support/eventually.ts'

const line = '<p>The garden gate stays open until the lanterns are lit, and whoever comes late rings twice.</p>'

/** Letters whose height is told in every way that HTML and CSS know. */
const letters = {
  'many lines': line.repeat(60),
  'few lines': line,
  'a wide timetable': `${line}<table style="white-space: nowrap"><tr>${'<td>the whole long row</td>'.repeat(40)}</tr></table>${line}`,
  'text outside its box': `<div style="height: 12px">${line.repeat(8)}</div>`,
  'heights of the window': `<div style="height: 100vh; min-height: 100dvh">a</div><div style="min-height: 100%; height: 100%">b</div><div style="position: fixed; bottom: 0; height: 90%">c</div>${line}`,
  'upright lines': `<div style="writing-mode: vertical-rl">${'縦書きの手紙です。'.repeat(300)}</div>${line}`,
  'fifty thousand pixels': '<div style="height: 1000px">further down</div>'.repeat(50),
  'something folded': `<details><summary>more</summary>${line.repeat(9)}</details>${line}`,
  'higher than any page': '<div style="height: 9000px">further down</div>'.repeat(40),
}
type Name = keyof typeof letters
const names = Object.keys(letters) as Name[]

describe.skipIf(installedChromium() === null)('a letter in HTML', () => {
  let server: Server
  let browser: Browser
  beforeAll(async () => {
    server = await serveLetters()
    browser = await startChromium()
  })
  afterAll(async () => {
    await browser?.close()
    server?.closeAllConnections()
    server?.close()
  })

  async function open(name: Name, width = 900): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 800 } })
    page.setDefaultTimeout(patience)
    const port = (server.address() as AddressInfo).port
    await page.goto(`http://desk.localhost:${port}/letter-frame.html?id=${names.indexOf(name)}`)
    await frameOf(page).waitFor()
    return page
  }

  it.each(names.filter((name) => name !== 'higher than any page'))(
    'stands at its full height at every width: %s',
    async (name) => {
      const page = await open(name)
      await fits(page)
      for (const width of [1300, 480, 700]) {
        await page.setViewportSize({ width, height: 800 })
        await fits(page)
      }
      await page.close()
    },
  )

  it('follows when it is zoomed, set in larger letters, made shorter, opened and folded', async () => {
    const page = await open('something folded')
    await fits(page)
    const folded = await heightOf(page)
    await ofLetter(page).locator('summary').click()
    await expect.poll(() => heightOf(page)).toBeGreaterThan(folded)
    await fits(page)
    await ofLetter(page).locator('summary').click()
    await expect.poll(() => heightOf(page)).toBe(folded)
    await page.evaluate(() => {
      document.documentElement.style.zoom = '1.44'
    })
    await fits(page)
    await page.evaluate(() => {
      document.documentElement.style.zoom = ''
    })
    await expect.poll(() => heightOf(page)).toBe(folded)
    await ofLetter(page).evaluate(() => {
      document.querySelector<HTMLElement>('.letter')!.style.fontSize = '30px'
    })
    await expect.poll(() => heightOf(page)).toBeGreaterThan(folded)
    await fits(page)
    await ofLetter(page).evaluate(() => document.querySelector('details')!.remove())
    await fits(page)
    await page.close()
  })

  it('scrolls sideways in its own frame where it is wide, and the pane does not', async () => {
    const page = await open('a wide timetable')
    await fits(page)
    const wide = (root: Element) => root.scrollWidth > root.clientWidth
    expect(await ofLetter(page).locator('html').evaluate(wide)).toBe(true)
    expect(await page.locator('#pane').evaluate(wide)).toBe(false)
    await page.close()
  })

  it('scrolls in a box of its own where it is higher than any page, so that what stands below can be reached', async () => {
    const page = await open('higher than any page')
    await boxed(page)
    await page.close()
  })

  it('is followed three times where it grows with its frame, and then scrolls in it', async () => {
    const page = await open('few lines')
    await fits(page)
    // The sanitiser lets no such length through; this is what ends it should one ever get past.
    await ofLetter(page).evaluate(() => {
      document.querySelector<HTMLElement>('.letter')!.style.minHeight = 'calc(100vh + 50px)'
    })
    await boxed(page)
    await page.close()
  })

  it('lets Space, Home and the wheel move the whole pane, tells Escape, and tells no other key', async () => {
    const page = await open('many lines')
    await fits(page)
    const top = () => page.locator('#pane').evaluate((pane) => pane.scrollTop)
    await ofLetter(page).locator('p').nth(3).click()
    await page.keyboard.press('Space')
    await expect.poll(top).toBeGreaterThan(200)
    await page.keyboard.press('Shift+Space')
    await expect.poll(top).toBe(0)
    await page.keyboard.press('End')
    await expect.poll(top).toBeGreaterThan(200)
    await page.keyboard.press('Home')
    await expect.poll(top).toBe(0)
    await page.mouse.wheel(0, 300)
    await expect.poll(top).toBeGreaterThan(0)
    await page.keyboard.press('r')
    await page.keyboard.press('Control+Enter')
    await page.keyboard.press('Escape')
    const left = () => page.evaluate(() => (window as unknown as { practice: { left: string[] } }).practice.left)
    await expect.poll(left).toEqual(['Escape'])
    await page.close()
  })

  it('runs no script, has a process apart from the page, and cannot be looked into by it', async () => {
    const page = await open('few lines')
    const devTools = await page.context().newCDPSession(page)
    const { targetInfos } = await devTools.send('Target.getTargets')
    const { targetInfo: own } = await devTools.send('Target.getTargetInfo')
    const apart = targetInfos.filter((one) => one.type === 'iframe' && one.browserContextId === own.browserContextId)
    expect(apart.map(({ url }) => new URL(url).pathname)).toEqual(['/holder.html'])
    expect(await frameOf(page).evaluate((frame) => (frame as HTMLIFrameElement).contentDocument)).toBeNull()
    await ofLetter(page).evaluate(() => {
      const [script, picture] = [document.createElement('script'), document.createElement('img')]
      script.textContent = 'document.title = "script"'
      picture.setAttribute('onerror', 'document.title = "handler"')
      picture.src = 'data:image/png;base64,AAAA'
      document.body.append(script, picture)
    })
    await expect.poll(() => ofLetter(page).evaluate(() => document.querySelector('img')!.complete)).toBe(true)
    expect(await ofLetter(page).evaluate(() => document.title)).toBe('')
    await page.close()
  })
})

/** The window's page, the document around a letter and the letters themselves, from two hosts and under their own policies. */
async function serveLetters(): Promise<Server> {
  const folder = inject('windowPages')
  const kinds: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html' }
  const server = createServer(async (request, response) => {
    const { port } = server.address() as AddressInfo
    const here = (policy: string) => policy.replaceAll(/app:\/\/(desk|letter)/g, `http://$1.localhost:${port}`)
    const answer = (kind: string, body: string | Buffer, policy = '') =>
      response
        .writeHead(200, { 'content-type': kind, ...(policy && { 'content-security-policy': here(policy) }) })
        .end(body)
    const { pathname } = new URL(request.url ?? '/', 'http://window')
    const html = letters[names[Number(pathname.slice(1))]!]
    if (html !== undefined)
      return answer('text/html; charset=utf-8', letterDocument(sanitise(html).html, 'light'), letterPolicy)
    const kind = kinds[extname(pathname)]
    if (!kind) return response.writeHead(404).end()
    const bytes = await readFile(join(folder, kind === 'text/html' ? '' : 'assets', basename(pathname)))
    if (pathname === '/holder.html') return answer(kind, bytes, holderPolicy)
    if (kind !== 'text/html') return answer(kind, bytes)
    return answer(kind, bytes.toString('utf8').replace('content=""', 'content="abc"'), deskPolicy('abc'))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return server
}

const frameOf = (page: Page) => page.locator('#pane iframe')

/** The frame in which the letter itself stands, inside the one around it. */
function ofLetter(page: Page): Frame {
  const [frame] = page.frames().filter((one) => one.parentFrame()?.parentFrame())
  if (!frame) throw new Error('no letter is shown')
  return frame
}

const heightOf = (page: Page) => frameOf(page).evaluate((frame) => (frame as HTMLElement).offsetHeight)

/** Waits until all of the letter stands within its frame, with less than a line of room below it. */
async function fits(page: Page): Promise<void> {
  const state = async () => {
    const drawn = await heightOf(page)
    return ofLetter(page).evaluate((height) => {
      const { documentElement: root, body } = document
      const ends = [...body.querySelectorAll('*')]
        .filter((one) => one.checkVisibility())
        .map((one) => one.getBoundingClientRect().bottom)
      const bottom = Math.max(body.scrollHeight, ...ends)
      return {
        drawn: Math.abs(height - window.innerHeight) < 1,
        whole: bottom <= root.clientHeight + 0.5,
        room: root.clientHeight - bottom < 27,
        scrolls: root.scrollHeight > root.clientHeight && getComputedStyle(root).overflowY !== 'hidden',
      }
    }, drawn)
  }
  await expect.poll(state).toEqual({ drawn: true, whole: true, room: true, scrolls: false })
}

/** Waits until the letter scrolls in a frame no higher than the pane. */
async function boxed(page: Page): Promise<void> {
  const state = async () => ({
    low: (await heightOf(page)) < 800,
    box: await frameOf(page).evaluate((frame) => getComputedStyle(frame).minHeight),
    scrolls: await ofLetter(page).evaluate(() => {
      const root = document.documentElement
      return root.scrollHeight > root.clientHeight && getComputedStyle(root).overflowY !== 'hidden'
    }),
  })
  await expect.poll(state).toEqual({ low: true, box: '420px', scrolls: true })
}
