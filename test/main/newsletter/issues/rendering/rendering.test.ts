import { describe, expect, test } from 'vitest'
import { tokenPlace } from '../../../../../main/mail/message/mail-template.ts'
import { issuePage } from '../../../../../main/newsletter/issues/archive/issue-page.ts'
import type { IssueFacts } from '../../../../../main/newsletter/issues/rendering/issue-facts.ts'
import { issueMjml } from '../../../../../main/newsletter/issues/rendering/issue-mjml.ts'
import { issueText } from '../../../../../main/newsletter/issues/rendering/issue-text.ts'
import { contrast, look, pairs } from '../../../../../main/newsletter/issues/rendering/mail-look.ts'
import { mjmlHtml } from '../../../../../main/newsletter/issues/rendering/mjml-html.ts'
import { IssueDocument } from '../../../../../shared/newsletter/issue/document.ts'
import { inventedImage, inventedIssue, line, pair } from '../../../../support/invented-issue.ts'

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

  test('makes one link of one, whatever is bold or has a reading within it, and says once where it leads', async () => {
    const marks = [{ type: 'link' as const, attrs: { href: 'https://guide.example/a' } }]
    const words = [
      {
        ...line(''),
        content: [
          { type: 'text' as const, text: '案内は', marks },
          { type: 'ruby' as const, attrs: { base: '窓口', reading: 'まどぐち' }, marks },
          { type: 'text' as const, text: 'へ', marks: [{ type: 'bold' as const }, ...marks] },
          { type: 'text' as const, text: '、office@guide.example', marks: [] },
        ],
      },
    ]
    const document = IssueDocument.parse({ type: 'doc', content: [pair('text', words, 'Guide')] })
    expect((await html('ja', document)).match(/<a .*<\/a>/g)).toEqual([
      `<a class="link" href="https://guide.example/a" style="color:#165E83;text-decoration:underline">案内は窓口(まどぐち)<strong>へ</strong></a>`,
    ])
    expect(issueText(document, facts, 'ja')).toBe(
      '案内は窓口(まどぐち)へ <https://guide.example/a>、office@guide.example\n',
    )
    expect(issuePage(document, facts, 'ja')).toContain(
      '<p><a href="https://guide.example/a">案内は<ruby>窓口<rp>(</rp><rt>まどぐち</rt><rp>)</rp></ruby><strong>へ</strong></a>、office@guide.example</p>',
    )
  })

  test('fills names in wherever it shows words, in those of an image as well, and leaves those of JavaScript alone', async () => {
    const image = pair('image', '', '', { image: inventedImage, alt: ['第{{number}}号の表紙', 'Cover'] })
    const document = IssueDocument.parse({ type: 'doc', content: [image, pair('text', '{{constructor}}', 'e')] })
    for (const made of [
      await html('ja', document),
      issueText(document, facts, 'ja'),
      issuePage(document, facts, 'ja'),
    ]) {
      expect(made).toContain('第87号の表紙')
      expect(made).toContain('{{constructor}}')
    }
  })

  test('shows every word of a block whose columns are of another kind, as what was copied may be', async () => {
    const columns = [
      { type: 'column', content: [line('左')] },
      { type: 'column', content: [line('右')] },
    ]
    const kinds = ['text', 'heading', 'quotation', 'event', 'signature', 'footer', 'columns'] as const
    for (const kind of kinds) {
      const block = pair(kind, '', '')
      const content = kind === 'columns' ? [line('左'), line('右')] : columns
      const cells = block.content.map((cell) => ({ ...cell, content }))
      const document = IssueDocument.parse({ type: 'doc', content: [{ ...block, content: cells }] })
      for (const made of [
        await html('ja', document),
        issueText(document, facts, 'ja'),
        issuePage(document, facts, 'ja'),
      ])
        expect(`${kind} ${made}`).toMatch(/左[^]*右/)
    }
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
