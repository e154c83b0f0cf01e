import { describe, expect, it } from 'vitest'
import { installedChromium, sharedChromium } from './chromium.ts'

describe.skipIf(installedChromium() === null)('the browser of the tests', () => {
  it('leaves out what Playwright has it leave out, too', async () => {
    const session = await (await sharedChromium()).newBrowserCDPSession()
    const { commandLine } = await session.send('SystemInfo.getInfo')
    const lists = [...commandLine.matchAll(/--disable-features=(\S+)/gu)].map(([, names]) => names!.split(','))
    const [theirs, ours] = [lists[0]!, lists.at(-1)!]
    expect(theirs.filter((name) => !ours.includes(name))).toEqual([])
  })

  it('draws nothing of its own for a context: neither popup of the address bar nor other pages', async () => {
    const browser = await sharedChromium()
    const context = await browser.newContext()
    await context.newPage()
    const session = await browser.newBrowserCDPSession()
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] })
    expect(targetInfos.filter(({ type }) => !['page', 'tab'].includes(type)).map(({ url }) => url)).toEqual([])
    await context.close()
  })
})
