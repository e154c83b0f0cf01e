import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { patience } from '../../support/eventually.ts'

/** Lines with `links` of a shell whose boxes and programs are these: `boxes` is what was asked, `answer` answers the one that stands. */
function withLinks(lines: string): unknown {
  const code = `
    import { dialog, shell } from 'electron'
    import { openLinks } from './main/shell/open-links.ts'
    const [boxes, opened, told] = [[], [], []]
    let answer
    dialog.showMessageBox = (_window, { message, signal }) => new Promise((resolve) => {
      boxes.push(message.replaceAll(/[\\u2068\\u2069]/g, ''))
      answer = (response) => resolve({ response, checkboxChecked: false })
      signal.addEventListener('abort', () => answer(0))
    })
    dialog.showErrorBox = (_title, text) => told.push(text)
    shell.openExternal = async (url) => { if (url.includes('broken')) throw new Error(url); opened.push(url) }
    const links = openLinks({}, () => 'en', () => told.push('answered'))
    ${lines}
    console.log(JSON.stringify({ boxes, opened, told }))
    process.exit(0)`
  const args = ['--import', './scripts/electron-on-chromium/register.ts', '--input-type=module', '-e', code]
  const cwd = join(import.meta.dirname, '../../..')
  return JSON.parse(execFileSync(process.execPath, args, { cwd, encoding: 'utf8', timeout: patience }))
}

test('a link opens once the person has agreed, and not where they have not', () => {
  expect(
    withLinks(`
    const first = links.open('https://a.example/é')
    answer(1)
    await first
    const second = links.open('https://b.example')
    answer(0)
    await second
    await links.open('file:///etc/passwd')
  `),
  ).toEqual({
    boxes: ['Open “a.example” in the browser?', 'Open “b.example” in the browser?'],
    opened: ['https://a.example/%C3%A9'],
    told: ['answered', 'answered'],
  })
})

test('while one question stands no other is asked, however often a page calls', () => {
  expect(
    withLinks(`
    const first = links.open('https://a.example')
    await Promise.all(Array.from({ length: 100 }, () => links.open('https://evil.example')))
    answer(1)
    await first
  `),
  ).toMatchObject({ boxes: ['Open “a.example” in the browser?'], opened: ['https://a.example/'] })
})

test('a question that stands when the desk is locked goes, and opens nothing', () => {
  expect(
    withLinks(`
    const first = links.open('https://a.example')
    links.withdraw()
    answer(1)
    await first
    links.withdraw()
  `),
  ).toEqual({ boxes: ['Open “a.example” in the browser?'], opened: [], told: ['answered'] })
})

test('a link that no program opens is told by the shell', () => {
  expect(
    withLinks(`
    const first = links.open('https://broken.example')
    answer(1)
    await first
  `),
  ).toMatchObject({
    opened: [],
    told: ['answered', 'The link could not be opened. Check which program this computer opens such links with.'],
  })
})
