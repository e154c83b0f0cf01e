import { describe, expect, test } from 'vitest'
import { tokenPlace } from '../../../../../main/mail/message/mail-template.ts'
import type { IssueFacts } from '../../../../../main/newsletter/issues/rendering/issue-facts.ts'
import { issueMjml } from '../../../../../main/newsletter/issues/rendering/issue-mjml.ts'
import { issueText } from '../../../../../main/newsletter/issues/rendering/issue-text.ts'
import { contrast, look, pairs } from '../../../../../main/newsletter/issues/rendering/mail-look.ts'
import { mjmlHtml } from '../../../../../main/newsletter/issues/rendering/mjml-html.ts'
import { IssueDocument } from '../../../../../shared/newsletter/issue/document.ts'
import { inventedImage, inventedIssue, pair } from '../../../../support/invented-issue.ts'

const facts: IssueFacts = {
  number: 87,
  day: '2026-12-01',
  title: { ja: 'Japanifornia', en: 'Japanifornia' },
  subjects: { ja: '12月号：書き初め会と年末年始', en: 'December: New Year calligraphy' },
  optOut: { mail: 'news@consulate.example', page: null },
  imageOf: (hash) => (hash === inventedImage ? { src: 'cid:a@consulate.example', width: 1104, height: 420 } : null),
}
const html = (variant: 'ja' | 'en' | 'both', document = inventedIssue()): Promise<string> =>
  mjmlHtml(issueMjml(document, facts, variant))

describe('an issue as a mail', () => {
  test('has each language marked, the Japanese first where a reader gets both', async () => {
    const both = await html('both')
    expect(both.indexOf('年の初めに')).toBeLessThan(both.indexOf('Begin the year'))
    expect(both).toMatch(/^<!doctype html>\n<html lang="ja"/)
    expect(await html('en')).toMatch(/<html lang="en"[\s\S]*<div lang="en">/)
    expect(await html('en')).not.toContain('年の初めに')
  })

  test('writes readings in brackets, in HTML and in text', async () => {
    for (const part of [await html('ja'), issueText(inventedIssue(), facts, 'ja')]) {
      expect(part).toContain('書(か)き初(ぞ)め会')
      expect(part).toContain('2026年12月')
      expect(part).toContain('第87号')
    }
  })

  test('lets its readers leave, in HTML and in text, by the page of the Site where there is one', async () => {
    const page = { ...facts, optOut: { ...facts.optOut, page: 'https://site.example/leave' } }
    for (const [given, href] of [
      [facts, `mailto:news@consulate.example?subject=unsubscribe%20%5B${tokenPlace}%5D`],
      [page, `https://site.example/leave?t=${tokenPlace}`],
    ] as const) {
      expect(await mjmlHtml(issueMjml(inventedIssue(), given, 'both'))).toContain(`href="${href}"`)
      expect(issueText(inventedIssue(), given, 'both')).toContain(href)
    }
  })

  test('fetches nothing: no font, no picture from elsewhere, no include', async () => {
    const fetched = [...(await html('both')).matchAll(/(?:src|url\(|@import|<link)[^>]*/g)].map(([one]) => one)
    expect(fetched.filter((one) => !one.includes('cid:'))).toEqual([])
  })

  test('leaves nothing of what was typed to become a tag', async () => {
    const typed = '<script>alert(1)</script>"\'&<mj-include path="/etc/passwd" />{{nothing}}'
    const made = await html('ja', IssueDocument.parse({ type: 'doc', content: [pair('text', typed, typed)] }))
    expect(made).not.toMatch(/<script|<mj-/)
    expect(made).toContain('{{nothing}}')
  })

  test('is small: seventy-four blocks are far below the 102 KB after which Gmail cuts', async () => {
    const some = inventedIssue().content
    const many = [...Array.from({ length: 6 }, () => some.slice(1, 11)).flat(), ...some].slice(0, 74)
    const made = await html('ja', { type: 'doc', content: many })
    expect(Buffer.byteLength(made)).toBeLessThan(102_000)
  })

  test('has a contrast of at least 4.5 to 1 in the light and in the dark', () => {
    for (const shade of [look.light, look.dark])
      for (const [words, ground] of pairs) expect(contrast(shade[words], shade[ground])).toBeGreaterThanOrEqual(4.5)
  })
})
