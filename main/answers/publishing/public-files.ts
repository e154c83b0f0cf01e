import { createHash } from 'node:crypto'
import { pageWords } from '../../../shared/answers/page-words.ts'
import type { PublicChange } from '../../../shared/answers/publications.ts'
import { escapeXml } from '../../pages/escape-html.ts'
import { pageStyle } from '../../pages/page-style.ts'
import { fileNames, pageMark, type PublicAnswers, publicPage } from './public-pages.ts'

/** A change as the feed tells it; `id` names it for readers of feeds, and nothing of the office; `words` is the question, or the number alone. */
export type ToldChange = Pick<PublicChange, 'what'> & {
  id: string
  anchor: string
  at: string
  words: { ja: string; en: string }
}

export type PublicFile = { name: string; bytes: Buffer }

/** By which the feed, the script and the data are known for ones of this program. */
const feedMark = '<generator>Madoguchi questions and answers</generator>'
const scriptMark = '/* Madoguchi questions and answers */'
const dataMark = '"generator": "Madoguchi questions and answers"'

/** By which each file that is written anew is known for one of this program. The stylesheet is not among them: the Site may have its own. */
export const fileMarks: Readonly<Record<string, string>> = {
  [fileNames.ja]: pageMark,
  [fileNames.en]: pageMark,
  [fileNames.feed]: feedMark,
  [fileNames.script]: scriptMark,
  [fileNames.data]: dataMark,
}

/** All published files by their names: both pages, stylesheet and script, the entries as data, and a feed of changes. The same entries make the same bytes. */
export function publicFiles(answers: PublicAnswers, changes: readonly ToldChange[]): PublicFile[] {
  const files: [string, string][] = [
    [fileNames.ja, publicPage(answers, 'ja')],
    [fileNames.en, publicPage(answers, 'en')],
    [fileNames.style, answersStyle],
    [fileNames.script, searchScript],
    [fileNames.data, dataOf(answers)],
    [fileNames.feed, feedOf(answers, changes)],
  ]
  return files
    .map(([name, text]) => ({ name, bytes: Buffer.from(text) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** SHA-256 over the names and octets of files in their order. */
export function hashOfFiles(files: readonly PublicFile[]): Buffer {
  const hash = createHash('sha256')
  for (const { name, bytes } of files)
    hash.update(JSON.stringify([name, createHash('sha256').update(bytes).digest('hex')]))
  return hash.digest()
}

/** What our stylesheet begins with; the Site may put one of its own in its place. */
export const styleMark =
  '/* Madoguchi questions and answers. Without this line the file is yours, and is not written anew. */'

/** How the pages look. */
export const answersStyle = `${styleMark}
${pageStyle}
article{margin:24px 0;padding-top:8px;border-top:1px solid var(--line)}h3{font-size:17px;margin:8px 0}
nav ul{display:flex;flex-wrap:wrap;gap:4px 16px;padding:0;list-style:none}
[hidden]{display:none!important}form{margin:16px 0}label{display:block;font-weight:600}
input{font:inherit;color:inherit;background:var(--page);border:1px solid var(--quiet);border-radius:4px;padding:6px 10px;width:min(100%,420px);box-sizing:border-box}
:target{outline:2px solid var(--accent);outline-offset:6px}
`

/** Leaves of the questions those that hold what is sought. It sends nothing and keeps nothing. */
const searchScript = `${scriptMark}
'use strict'
{
  const form = document.getElementById('search')
  const field = document.getElementById('sought')
  const found = document.getElementById('found')
  const folded = (text) => text.normalize('NFKC').toLowerCase().replace(/[\\u30a1-\\u30f6]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 96))
  const entries = Array.from(document.querySelectorAll('article'), (article) => ({ article, text: folded(article.textContent) }))
  const search = () => {
    const words = folded(field.value).split(/\\s+/).filter((word) => word !== '')
    let count = 0
    for (const { article, text } of entries) {
      article.hidden = !words.every((word) => text.includes(word))
      if (!article.hidden) count += 1
    }
    for (const section of document.querySelectorAll('main > section')) {
      const articles = Array.from(section.querySelectorAll('article'))
      section.hidden = articles.length > 0 && articles.every((article) => article.hidden)
    }
    found.textContent = words.length === 0 ? '' : form.dataset.found.replace('{count}', String(count))
  }
  form.hidden = false
  form.addEventListener('submit', (event) => event.preventDefault())
  field.addEventListener('input', search)
  search()
}
`

/** The entries as plain data for other programs. */
function dataOf({ categories, withdrawn, pages }: PublicAnswers): string {
  const data = {
    generator: 'Madoguchi questions and answers',
    pages,
    categories: categories.map(({ anchor, names, entries }) => ({
      id: anchor,
      names,
      entries: entries.map(({ anchor: id, number, text, day }) => ({
        id,
        number,
        updated: day,
        question: { ja: text.question.ja, en: text.question.en },
        answer: text.answer.map(({ ja, en }) => ({ ja, en })),
        links: text.links,
      })),
    })),
    withdrawn: withdrawn.map(({ anchor: id, number }) => ({ id, number })),
  }
  return `${JSON.stringify(data, null, 1)}\n`
}

/** Changes as a feed (Atom, RFC 4287), the latest first, an entry for each language. */
function feedOf({ office, pages }: PublicAnswers, changes: readonly ToldChange[]): string {
  const entries = changes.flatMap((change) =>
    (['ja', 'en'] as const).map((language) => {
      const page = pages[language] === '' ? fileNames[language] : pages[language]
      return `<entry xml:lang="${language}">
<id>urn:uuid:${change.id}#${language}</id>
<title>${escapeXml(`${pageWords[language].changes[change.what]}: ${change.words[language]}`)}</title>
<updated>${change.at}</updated>
<link rel="alternate" hreflang="${language}" type="text/html" href="${escapeXml(`${page}#${change.anchor}`)}"/>
</entry>`
    }),
  )
  const own = pages.ja === '' ? 'urn:uuid:00000000-0000-4000-8000-000000000000' : pages.ja
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja">
${feedMark}
<id>${escapeXml(own)}</id>
<title>${escapeXml(pageWords.ja.title)}</title>
<author><name>${escapeXml(office.ja)}</name></author>
<updated>${changes[0]?.at ?? '1970-01-01T00:00:00.000Z'}</updated>
${entries.join('\n')}
</feed>
`
}
