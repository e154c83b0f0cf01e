import { describe, expect, test } from 'vitest'
import {
  archiveFeed,
  archiveIndex,
  type ArchivedIssue,
} from '../../../../../main/newsletter/issues/archive/archive-index.ts'
import { issuePage } from '../../../../../main/newsletter/issues/archive/issue-page.ts'
import type { IssueFacts } from '../../../../../main/newsletter/issues/rendering/issue-facts.ts'
import { inventedImage, inventedIssue } from '../../../../support/invented-issue.ts'

const facts: IssueFacts = {
  number: 87,
  day: '2026-12-01',
  title: { ja: 'Japanifornia', en: 'Japanifornia' },
  subjects: { ja: '12月号：書き初め会', en: 'December: New Year & calligraphy' },
  optOut: { mail: 'news@consulate.example', page: null },
  imageOf: (hash) => (hash === inventedImage ? { src: 'images/a.jpg', width: 1104, height: 420 } : null),
}
const issues: ArchivedIssue[] = [86, 87].map((number) => ({
  ...facts,
  number,
  id: `0199b1c2-0000-7000-8000-0000000000${number}`,
  sentAt: `2026-${number - 75}-01T18:00:00.000Z`,
}))

describe('the archive of the issues', () => {
  test('is the same bytes each time', () => {
    const made = () => [
      issuePage(inventedIssue(), facts, 'ja'),
      issuePage(inventedIssue(), facts, 'en'),
      archiveIndex(issues, facts.title),
      archiveFeed(issues, facts.title, 'https://site.example/news/'),
    ]
    expect(made()).toEqual(made())
  })

  test('shows readings as ruby, and knows no reader and no way to leave', () => {
    const page = issuePage(inventedIssue(), facts, 'ja')
    expect(page).toContain('<ruby>書<rp>(</rp><rt>か</rt><rp>)</rp></ruby>')
    expect(page).not.toMatch(/TOKEN|mailto:|unsubscribe|<script/)
  })

  test('keeps what the head of an issue says besides its name and number', () => {
    const document = inventedIssue()
    const head = document.content.find(({ attrs }) => attrs.kind === 'masthead')!
    for (const { content } of head.content)
      content.push({
        type: 'paragraph',
        attrs: { role: '' },
        content: [{ type: 'text', text: '創刊七年 & more' }],
      } as never)
    expect(issuePage(document, facts, 'ja').split('<main>')[0]).toContain('<p>創刊七年 &amp; more</p>')
    expect(issuePage(inventedIssue(), facts, 'ja').match(/87/g)).toHaveLength(1)
  })

  test('leads from each page to the other language, to all issues and to the feed', () => {
    const page = issuePage(inventedIssue(), facts, 'en')
    for (const href of ['ja.html', '../index.html', '../feed.xml']) expect(page).toContain(`href="${href}"`)
    expect(archiveIndex(issues, facts.title).match(/href="87\/(?:ja|en)\.html"/g)).toHaveLength(2)
    expect(archiveFeed(issues, facts.title, 'https://site.example/news/')).toContain(
      'href="https://site.example/news/87/en.html"',
    )
  })

  test('has a feed that every reader of feeds can read, and that says when the last issue was sent', () => {
    const odd = issues.map((issue, at) => ({
      ...issue,
      subjects: { ja: '書き初め\u000B会\uD800\uFFFF & 餅つき\u0000', en: '</title> "quoted"' },
      sentAt: at === 0 ? '2027-01-05T18:00:00.000Z' : issue.sentAt,
    }))
    const feed = archiveFeed(odd, facts.title, '')
    expect(feed).toContain('<title>書き初め会 &amp; 餅つき</title>')
    expect(feed).toContain('<title>&lt;/title&gt; &quot;quoted&quot;</title>')
    // oxlint-disable-next-line no-control-regex
    expect(feed).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/)
    expect(/<feed[^]*?<updated>(.*?)<\/updated>/.exec(feed)?.[1]).toBe('2027-01-05T18:00:00.000Z')
  })
})
