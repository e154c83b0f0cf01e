import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createServer as createSocketServer, type AddressInfo, type Server as SocketServer } from 'node:net'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { letterDocument } from '../../../../main/mail/html/letter-document.ts'
import { sanitise } from '../../../../main/mail/html/sanitise.ts'
import { installedChromium, startChromium } from '../../../support/chromium.ts'
import { nastyLetters } from './nasty-letters.ts'

const payloads = join(import.meta.dirname, '../../../../../shared/corpora/html/dompurify-expect.json')
// Of one origin with the document around it, as in the window: nothing but its scripts' absence keeps it from reaching out.
const framePolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-same-origin"

/** What a letter did that a letter must not do. */
type Deeds = {
  scripts: number
  dialogs: number
  requests: string[]
  connections: string[]
  moved: string[]
  foreign: string[]
}

const nothing: Deeds = { scripts: 0, dialogs: 0, requests: [], connections: [], moved: [], foreign: [] }

describe.skipIf(installedChromium() === null)('letters in a real browser', () => {
  let browser: Browser
  let pages: Server
  let trap: SocketServer
  const connections: string[] = []
  let documents: string[] = []
  let policy: string | null = null
  let cases: string[] = []

  beforeAll(async () => {
    trap = createSocketServer((socket) => {
      const place = connections.push('silent') - 1
      socket.on('data', (asked) => {
        connections[place] = asked.toString('latin1').slice(0, 200)
      })
      socket
        .on('error', () => socket.destroy())
        .end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\nconnection: close\r\n\r\n')
    })
    await listen(trap)
    pages = createServer((request, response) => {
      const [, name = '', index = ''] = request.url!.split('/')
      response.setHeader('content-type', 'text/html; charset=utf-8')
      if (name === 'letter' && policy !== null) response.setHeader('content-security-policy', policy)
      const [from, to] = index.split('-').map(Number)
      const frames = (): string =>
        documents
          .slice(from, to)
          .map(
            (_, place) =>
              `<iframe ${policy === null ? '' : 'sandbox="allow-same-origin"'} src="/letter/${from! + place}"></iframe>`,
          )
          .join('')
      response.end(name === 'letter' ? documents[Number(index)] : `<!doctype html><title>window</title>${frames()}`)
    })
    await listen(pages)
    const trapped = `http://127.0.0.1:${portOf(trap)}`
    const own = nastyLetters.map((html) =>
      html.replaceAll('TRAPHOST', `127.0.0.1:${portOf(trap)}`).replaceAll('TRAP', trapped),
    )
    const known = existsSync(payloads)
      ? (JSON.parse(readFileSync(payloads, 'utf8')) as { payload: string }[]).map(({ payload }) => payload)
      : []
    cases = [...own, ...known]
    // Every other host is the trap too, so that no connection can be missed; but for those that Chromium itself asks in the background.
    browser = await startChromium({
      // One process for all frames, so that its debugger sees the scripts of every one.
      leaveOut: ['IsolateSandboxedIframes', 'IsolateOrigins', 'site-per-process'],
      args: [
        `--host-resolver-rules=MAP *.google.com ~NOTFOUND, MAP *.googleapis.com ~NOTFOUND, MAP *.gvt1.com ~NOTFOUND, MAP * 127.0.0.1:${portOf(trap)}, EXCLUDE 127.0.0.1`,
      ],
    })
  })

  afterAll(async () => {
    await browser?.close()
    pages?.close()
    trap?.close()
  })

  const show = async (shown: string[], withPolicy: string | null): Promise<Deeds> => {
    documents = shown
    policy = withPolicy
    connections.length = 0
    const deeds: Deeds = { scripts: 0, dialogs: 0, requests: [], connections: [], moved: [], foreign: [] }
    const home = `http://127.0.0.1:${portOf(pages)}`
    const context = await browser.newContext()
    for (let from = 0; from < shown.length; from += 60) {
      const page = await context.newPage()
      await watch(page, deeds, home)
      await page.goto(`${home}/window/${from}-${Math.min(shown.length, from + 60)}`, { waitUntil: 'load' })
      if (withPolicy === null) deeds.foreign.push(...(await page.evaluate<string[]>(foreignContent)))
      // Time for a refresh, a handler that fires late, a request that starts after loading.
      await page.waitForTimeout(400)
      deeds.moved.push(
        ...page
          .frames()
          .map((frame) => frame.url())
          .filter((url) => !/\/(?:window\/\d+-\d+|letter\/\d+)$/.test(url)),
      )
      await page.close()
    }
    await context.close()
    deeds.connections = [...connections]
    return deeds
  }

  test('the cases do their worst where nobody stops them', async () => {
    const deeds = await show(
      cases.slice(0, nastyLetters.length).filter((html) => html.length < 10_000),
      null,
    )
    expect(deeds.scripts).toBeGreaterThan(20)
    expect(deeds.dialogs).toBeGreaterThan(5)
    expect(deeds.requests.length).toBeGreaterThan(20)
    expect(deeds.connections.length).toBeGreaterThan(5)
    expect(deeds.moved.length).toBeGreaterThan(0)
    expect(deeds.foreign.length).toBeGreaterThan(50)
  })

  test('sanitised, in the frame with its policy, nothing runs, asks, moves or speaks', async () => {
    // Ten letters in one frame: a frame takes 40 ms, and what one of them did would be seen all the same.
    const tens = cases
      .map((html) => sanitise(html).html)
      .reduce<string[]>((groups, html, place) => {
        groups[Math.floor(place / 10)] = (groups[Math.floor(place / 10)] ?? '') + html
        return groups
      }, [])
    expect(
      await show(
        tens.map((html) => letterDocument(html, 'light')),
        framePolicy,
      ),
    ).toEqual(nothing)
  })

  test('sanitised alone, without frame, policy or document around it, nothing does either', async () => {
    expect(
      await show(
        cases.map((html) => `<!doctype html>${sanitise(html).html}`),
        null,
      ),
    ).toEqual(nothing)
  })

  test('the policies hold back what a sanitiser might once let through', async () => {
    const {
      scripts,
      dialogs,
      connections: asked,
    } = await show(
      cases
        .slice(0, nastyLetters.length)
        .filter((html) => html.includes('alert'))
        .slice(0, 60)
        .map((html) => letterDocument(html, 'light')),
      framePolicy,
    )
    expect({ scripts, dialogs, asked }).toEqual({ scripts: 0, dialogs: 0, asked: [] })
  })

  test.each(['light', 'dark', 'contrast'] as const)('the text of every letter can be read in %s', async (theme) => {
    const html = sanitise(
      '<p>plain</p><p style="color:#000">black</p><p style="color:#fff;background:#003">white on blue</p><font color=white>white</font><table bgcolor="#000" style="color:#fff"><tr><td>cell</td></tr></table>' +
        '<a href="https://consulate.example/">link</a><blockquote>quoted</blockquote>',
    ).html
    const page = await browser.newPage()
    await page.setContent(letterDocument(html, theme).replace(/<meta http-equiv[^>]*>/, ''))
    const unreadable = await page.evaluate<string[]>(lowContrast)
    await page.close()
    // White that a sender wrote on paper he believed dark stays his in light; elsewhere his colours give way.
    expect(unreadable.filter((text) => theme !== 'light' || text !== 'white')).toEqual([])
  })
})

async function watch(page: Page, deeds: Deeds, home: string): Promise<void> {
  page.on('dialog', (dialog) => {
    deeds.dialogs += 1
    void dialog.dismiss().catch(() => undefined)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(`${home}/`) && !request.url().startsWith('data:image/'))
      deeds.requests.push(request.url().slice(0, 100))
  })
  page.on('popup', (popup) => deeds.moved.push(`popup ${popup.url()}`))
  const session = await page.context().newCDPSession(page)
  session.on('Debugger.scriptParsed', (script) => {
    // What this test evaluates itself has no address.
    if (script.url.startsWith(home) || script.url.startsWith('data:') || script.url.startsWith('javascript:'))
      deeds.scripts += 1
  })
  await session.send('Debugger.enable')
}

/** Elements and attributes, as the browser itself has parsed them, that no letter may have; a sandboxed frame does not let the page look into it. */
const foreignContent = `[...document.querySelectorAll('iframe')].flatMap((frame) => {
  const inside = frame.contentDocument
  if (!inside?.documentElement) return []
  const strange = (element) => element.namespaceURI !== 'http://www.w3.org/1999/xhtml' || element.localName.includes('-')
    || /^(script|style|link|meta|base|iframe|frame|object|embed|form|input|button|select|textarea|template|noscript|audio|video|source|dialog|slot|area)$/.test(element.localName)
  const strangeAttribute = ({ name, value }) => /^on|^(id|name|class|srcset|background|action|formaction|ping|target|download|srcdoc|tabindex|popover|autofocus|contenteditable|poster|data|manifest|usemap)$|^data-|:/.test(name)
    || name === 'src' && !/^data:image\\/(png|jpe?g|gif|webp|bmp);base64,[A-Za-z0-9+/=]*$/.test(value) || name === 'href' && !/^(https?|mailto):/.test(value)
    || name === 'is' && value !== '' || name === 'style' && /url|position|expression|\\\\|@|--/i.test(value)
  return [...inside.documentElement.querySelectorAll(':not(head)')].flatMap((element) => [
    ...strange(element) ? [element.localName] : [], ...[...element.attributes].filter(strangeAttribute).map(({ name }) => element.localName + ' ' + name),
  ]).map((what) => frame.getAttribute('src') + ' ' + what)
})`

/** In the page: texts whose contrast with their ground is under 4.5 : 1 (WCAG 2.2, 1.4.3). */
const lowContrast = `(() => {
  const parse = (colour) => (colour.match(/[\\d.]+/g) ?? []).map(Number)
  const light = ([r, g, b]) => [r, g, b].map((c) => c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4).reduce((sum, c, place) => sum + c * [0.2126, 0.7152, 0.0722][place], 0)
  const ground = (element) => { for (let one = element; one; one = one.parentElement) { const colour = parse(getComputedStyle(one).backgroundColor); if (colour[3] !== 0) return colour } return [255, 255, 255] }
  return [...document.querySelectorAll('.letter p, .letter font, .letter td, .letter a, .letter blockquote')].filter((element) => {
    const [one, other] = [light(parse(getComputedStyle(element).color)), light(ground(element))].sort((a, b) => b - a)
    return (one + 0.05) / (other + 0.05) < 4.5
  }).map((element) => element.textContent)
})()`

function listen(server: Server | SocketServer): Promise<void> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve())
  })
}

function portOf(server: Server | SocketServer): number {
  return (server.address() as AddressInfo).port
}
