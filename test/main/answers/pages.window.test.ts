import { parse, type DefaultTreeAdapterMap, type ParserError } from 'parse5'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { publicFiles } from '../../../main/answers/publishing/public-files.ts'
import { entryPage } from '../../../main/answers/publishing/public-pages.ts'
import { installedChromium, sharedChromium } from '../../support/chromium.ts'
import { faultsOf } from '../../support/faults.ts'
import { inventedAnswers } from '../../support/invented-entries.ts'

const answers = inventedAnswers()
const files = new Map(publicFiles(answers, []).map(({ name, bytes }) => [name, bytes.toString('utf8')]))
const pages = ['qa-ja.html', 'qa-en.html'] as const

/** What schema.org and the search engines ask of a FAQPage. */
const FaqPage = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('FAQPage'),
  inLanguage: z.enum(['ja', 'en']),
  mainEntity: z
    .array(
      z.strictObject({
        '@type': z.literal('Question'),
        '@id': z.string().regex(/#q\d{4}$/),
        name: z.string().min(1),
        acceptedAnswer: z.strictObject({ '@type': z.literal('Answer'), text: z.string().min(1) }),
      }),
    )
    .min(1),
})

type Element = DefaultTreeAdapterMap['element']

/** Every element of a page, and what a parser has to say against it. */
function read(html: string): { elements: Element[]; errors: string[] } {
  const errors: string[] = []
  const elements: Element[] = []
  const walk = (node: DefaultTreeAdapterMap['node']): void => {
    if ('tagName' in node) elements.push(node)
    if ('childNodes' in node) node.childNodes.forEach(walk)
  }
  walk(parse(html, { onParseError: ({ code }: ParserError) => errors.push(code), sourceCodeLocationInfo: true }))
  return { elements, errors }
}
const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value
const textIn = (element: Element): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : 'tagName' in node ? textIn(node) : '')).join('')

describe('a page of the Q&A', () => {
  test.each(pages)('%s is valid: nothing to correct, every id once, every place that is named there', (name) => {
    const { elements, errors } = read(files.get(name)!)
    expect(errors).toEqual([])
    const ids = elements.flatMap((one) => attribute(one, 'id') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const named = elements.flatMap((one) => [
      ...(attribute(one, 'href')?.startsWith('#') ? [attribute(one, 'href')!.slice(1)] : []),
      ...['for', 'aria-labelledby', 'aria-describedby'].flatMap((key) => attribute(one, key)?.split(' ') ?? []),
    ])
    expect(named.filter((one) => !ids.includes(one))).toEqual([])
    expect(ids).toEqual(expect.arrayContaining(['q0001', 'q0002', 'q0003', 'q0004', 'topic-passports']))
    const levels = elements.flatMap(({ tagName }) => /^h([1-6])$/.exec(tagName)?.[1] ?? []).map(Number)
    expect(levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1)).toBe(true)
  })

  test.each(pages)('%s tells its questions as a FAQPage, whatever stands in them', (name) => {
    const { elements } = read(files.get(name)!)
    const data = elements.filter((one) => attribute(one, 'type') === 'application/ld+json')
    expect(data.length).toBe(1)
    const { mainEntity, inLanguage } = FaqPage.parse(JSON.parse(textIn(data[0]!)))
    expect(mainEntity.map((one) => one.name)).toEqual(
      answers.categories.flatMap(({ entries }) => entries.map(({ text }) => text.question[inLanguage])),
    )
  })
})

describe.skipIf(installedChromium() === null)('a page of the Q&A in a browser', () => {
  let context: BrowserContext
  let page: Page
  beforeAll(async () => {
    context = await (await sharedChromium()).newContext({ viewport: { width: 900, height: 800 } })
    await context.route('https://site.example/**', (route) => {
      const name = new URL(route.request().url()).pathname.slice(1)
      const type = name.endsWith('.css')
        ? 'text/css'
        : name.endsWith('.js')
          ? 'text/javascript'
          : 'text/html; charset=utf-8'
      return files.has(name) ? route.fulfill({ contentType: type, body: files.get(name)! }) : route.abort()
    })
    page = await context.newPage()
  })
  afterAll(() => context?.close())

  test('has no fault in either language, in the light and in the dark, nor has an entry alone', async () => {
    const faults: string[] = []
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      for (const name of pages) {
        await page.goto(`https://site.example/${name}`)
        faults.push(...(await faultsOf(page)).map((one) => `${colorScheme} ${name} ${one}`))
      }
      await page.setContent(entryPage(answers.office, answers.categories[0]!.entries[0]!, 'ja', files.get('qa.css')!))
      faults.push(...(await faultsOf(page)).map((one) => `${colorScheme} entry ${one}`))
    }
    expect(faults).toEqual([])
  })

  test('leaves the questions that hold what is typed, in kana of either kind, and needs no script for its categories', async () => {
    const broken: string[] = []
    page.on('console', (message) => message.type() === 'error' && broken.push(message.text()))
    await page.goto('https://site.example/qa-ja.html')
    const shown = () => page.locator('article:visible').evaluateAll((all) => all.map(({ id }) => id))
    await page.getByRole('searchbox').fill('桜マツリ')
    await expect.poll(shown).toEqual(['q0003'])
    expect(await page.locator('#found').textContent()).toBe('1件')
    expect(await page.locator('h2:visible').allTextContents()).not.toContain('旅券')
    await page.getByRole('searchbox').fill('')
    await expect.poll(shown).toEqual(['q0001', 'q0002', 'q0003'])
    expect(broken).toEqual([])
    const plain = await (await sharedChromium()).newContext({ javaScriptEnabled: false })
    try {
      const quiet = await plain.newPage()
      await quiet.setContent(files.get('qa-ja.html')!)
      expect(await quiet.locator('form').isVisible()).toBe(false)
      expect(await quiet.locator('nav a').count()).toBe(2)
      expect(await quiet.locator('article').count()).toBe(3)
    } finally {
      await plain.close()
    }
  })

  test('fits a phone: nothing has to be scrolled sideways', async () => {
    await page.setViewportSize({ width: 375, height: 700 })
    await page.goto('https://site.example/qa-en.html')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375)
  })
})
