import { once } from 'node:events'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { crossing } from '../../../scripts/electron-on-chromium/crossing.ts'
import { forkSmallProgram, startSmallProgram, type SmallProgram } from '../../support/small-program.ts'

/** What the small program puts into its page. */
type PageWindow = {
  program: { invoke(channel: string, value?: unknown): Promise<unknown> }
  events: unknown[]
  violations: string[]
  answer: Promise<unknown>
  reached: string
}

describe('a program written for Electron, on an installed browser', () => {
  let folder = ''
  /** What the browser itself has handed to other programs. */
  let opened = ''
  let program: SmallProgram
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'madoguchi-small-'))
    opened = join(folder, 'opened')
    program = await startSmallProgram(folder, {
      MADOGUCHI_SAVE_TO: folder,
      PATH: pathWithWatchedOpeners(folder, opened),
    })
  })
  afterAll(async () => {
    await program.close()
    await rm(folder, { recursive: true, force: true })
  })

  const invoke = (channel: string, value?: unknown) =>
    program.page.evaluate(
      ([to, what]) => (window as unknown as PageWindow).program.invoke(to as string, what),
      [channel, value],
    )
  const events = () => program.page.evaluate(() => (window as unknown as PageWindow).events.splice(0))
  const openLetter = async (name: string, sandbox: string | null) => {
    await program.page.evaluate(
      ([path, box]) => {
        document.querySelector('iframe')?.remove()
        const frame = document.createElement('iframe')
        if (box !== null) frame.setAttribute('sandbox', box)
        frame.src = `https://letter.app.invalid/${path}`
        document.body.append(frame)
        return new Promise((resolve) => {
          frame.onload = resolve
        })
      },
      [name, sandbox] as const,
    )
    return program.page.frames().find((frame) => frame.url().startsWith('https://letter.app.invalid/'))!
  }

  test("a call from the page is answered, and the program sees Electron's own addresses", async () => {
    expect(await invoke('who')).toEqual({ ours: true, url: 'app://desk/index.html' })
  })

  test('what crosses is copied whole: bytes, dates, nothing', async () => {
    const given = { bytes: new Uint8Array([0, 255, 7]), at: new Date(0), none: null, list: ['窓口'] }
    expect(await invoke('echo', given)).toEqual(given)
  })

  test("a failing call rejects in Electron's words", async () => {
    await expect(invoke('fail')).rejects.toThrow("Error invoking remote method 'fail': Error: as told")
    await expect(invoke('nobody')).rejects.toThrow("No handler registered for 'nobody'")
  })

  test('a frame inside cannot speak for the window', async () => {
    const frame = await openLetter('caller', null)
    expect(await frame.evaluate(() => (window as unknown as PageWindow).reached)).toBe('undefined')
    expect(await frame.evaluate(() => (window as unknown as PageWindow).answer)).toEqual(
      crossing({ ours: false, url: 'app://letter/caller' }),
    )
  })

  test("the page's policy holds: a style with its nonce comes in, one without does not, and no script is evaluated", async () => {
    const found = await program.page.evaluate(async () => {
      const add = (nonce: string) => {
        const style = document.createElement('style')
        style.nonce = nonce
        style.textContent = 'body { --in: yes }'
        document.head.append(style)
        const came = getComputedStyle(document.body).getPropertyValue('--in')
        style.remove()
        return came.trim()
      }
      const before = [add(document.body.dataset.nonce!), [...(window as unknown as PageWindow).violations]]
      const without = add('')
      const inline = document.createElement('script')
      inline.textContent = 'window.ran = true'
      document.head.append(inline)
      await new Promise((resolve) => {
        setTimeout(resolve, 50)
      })
      return { before, without, ran: 'ran' in window, after: [...(window as unknown as PageWindow).violations] }
    })
    expect(found).toEqual({
      before: ['yes', []],
      without: '',
      ran: false,
      after: ['style-src-elem', 'script-src-elem'],
    })
  })

  test("the page's own worker starts", async () => {
    expect(
      await program.page.evaluate(
        () =>
          new Promise((resolve) => {
            new Worker('/worker.js').onmessage = (event) => resolve(event.data)
          }),
      ),
    ).toBe(42)
  })

  test('a clicked link never moves the frame; the program hears of it, mail addresses too', async () => {
    const frame = await openLetter('links', '')
    await events()
    await frame.locator('#web').click()
    await frame.locator('#open').click()
    await frame.locator('#mail').click()
    await frame.locator('#new').click()
    await expect.poll(() => program.page.evaluate(() => (window as unknown as PageWindow).events.length)).toBe(3)
    expect(await events()).toEqual([
      { kind: 'navigation', url: 'https://evil.example/x', mainFrame: false },
      { kind: 'navigation', url: 'http://evil.example/y', mainFrame: false },
      { kind: 'navigation', url: 'mailto:a@b.example', mainFrame: false },
    ])
    expect(await frame.locator('#web').textContent()).toBe('web')
  })

  const ways = [{ button: 'middle' }, { modifiers: ['Control'] }, { modifiers: ['Shift'] }] as const
  test.each(
    [
      ['web', 'https://evil.example/x'],
      ['open', 'http://evil.example/y'],
      ['mail', 'mailto:a@b.example'],
    ].flatMap(([id, url]) => ways.map((way) => ({ id: id!, url: url!, way }))),
  )(
    'a link that is to open in a window of its own is told with its address, and opens none: $url $way',
    async (link) => {
      const frame = await openLetter('links', '')
      await events()
      await frame.locator(`#${link.id}`).click(link.way as { button: 'middle' })
      await expect.poll(() => program.page.evaluate(() => (window as unknown as PageWindow).events.length)).toBe(1)
      expect(await events()).toEqual([{ kind: 'window', url: link.url }])
      await expect.poll(() => program.page.context().pages().length).toBe(1)
      expect(readFileSync(opened, 'utf8')).toBe('')
    },
  )

  test('the window itself cannot be led away, nor open another', async () => {
    await events()
    await program.page.evaluate(() => {
      location.href = 'https://evil.example/away'
    })
    await program.page.evaluate(() => void window.open('https://evil.example/other'))
    await expect.poll(() => program.page.evaluate(() => (window as unknown as PageWindow).events.length)).toBe(2)
    expect(new Set(await events())).toEqual(
      new Set([
        { kind: 'navigation', url: 'https://evil.example/away', mainFrame: true },
        { kind: 'window', url: 'https://evil.example/other' },
      ]),
    )
    expect(await program.page.evaluate(() => location.href)).toBe('https://desk.app.invalid/index.html')
    await expect.poll(() => program.page.context().pages().length).toBe(1)
  })

  test('an address that the program does not know is not found', async () => {
    expect(
      await program.page.evaluate(async () => {
        const image = new Image()
        image.src = '/nowhere.png'
        return image.decode().then(
          () => 'there',
          () => 'not there',
        )
      }),
    ).toBe('not there')
  })

  test('every permission is denied', async () => {
    expect(
      await program.page.evaluate(() =>
        Promise.all([
          navigator.clipboard.readText().then(
            () => 'there',
            (error: Error) => (error.name === 'NotAllowedError' ? 'denied' : 'other'),
          ),
          new Promise((resolve) => {
            navigator.geolocation.getCurrentPosition(
              () => resolve('there'),
              (error) => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : 'other'),
            )
          }),
        ]),
      ),
    ).toEqual(['denied', 'denied'])
  })

  test('a text goes onto the clipboard', async () => {
    await invoke('copy', '窓口の写し')
    await program.page.locator('#field').fill('')
    await program.page.locator('#field').press('ControlOrMeta+V')
    expect(await program.page.locator('#field').inputValue()).toBe('窓口の写し')
  })

  test('without a display a file goes where the starter said, and what nobody can be asked counts as cancelled', async () => {
    expect(await invoke('save', '写し.pdf')).toEqual({ canceled: false, filePath: join(folder, '写し.pdf') })
    expect(await invoke('open')).toEqual({ canceled: true, filePaths: [] })
  })

  test('the page follows the chosen theme', async () => {
    const dark = () => program.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
    await invoke('theme', 'dark')
    await expect.poll(dark).toBe(true)
    await invoke('theme', 'light')
    await expect.poll(dark).toBe(false)
  })

  test('a locked screen is told', async () => {
    await events()
    program.order({ power: 'lock-screen' })
    await expect.poll(events).toEqual([{ kind: 'lock' }])
  })

  test('a second start ends at once and calls the first window', async () => {
    await events()
    const [code] = (await once(forkSmallProgram(folder), 'exit')) as [number]
    expect(code).toBe(0)
    await expect.poll(events).toEqual([{ kind: 'second' }])
  })

  test('electron-store keeps its file in the settings folder', async () => {
    expect(await invoke('starts')).toBe(1)
    expect(JSON.parse(await readFile(join(folder, 'kept.json'), 'utf8'))).toEqual({ starts: 1 })
  })

  test.skipIf(process.platform === 'win32')("the profile is for this person's eyes only", async () => {
    expect((await stat(program.profileDir)).mode & 0o777).toBe(0o700)
  })
})

/** Programs that keep what they are asked to open, before those of this computer. */
function pathWithWatchedOpeners(folder: string, opened: string): string {
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  writeFileSync(opened, '')
  for (const name of ['xdg-open', 'xdg-email']) {
    writeFileSync(join(bin, name), `#!/bin/sh\necho "$@" >> '${opened}'\n`)
    chmodSync(join(bin, name), 0o755)
  }
  return [bin, process.env['PATH']].join(delimiter)
}
