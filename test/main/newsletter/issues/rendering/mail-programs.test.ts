import { caniemail } from 'caniemail'
import { expect, test } from 'vitest'
import { issueMjml } from '../../../../../main/newsletter/issues/rendering/issue-mjml.ts'
import { mjmlHtml } from '../../../../../main/newsletter/issues/rendering/mjml-html.ts'
import { finishedIssues } from '../../../../support/practice-issues.ts'

const darkOnly =
  'The sheet of styles holds the colours for the dark and the layout for narrow windows alone; without it the mail is as it is in the light.'
const looks = 'Where it is not known the same words stand there with square corners or other gaps.'

/** What Outlook, Gmail or Apple Mail know nothing of, and why an issue has it all the same. */
const allowed: Record<string, string> = {
  '<style> element': darkOnly,
  '@media': darkOnly,
  'Class selector': darkOnly,
  'Type selector': darkOnly,
  'ID selector': darkOnly,
  'Descendant combinator': darkOnly,
  'Chaining selectors': darkOnly,
  'color-scheme CSS property':
    'It tells mail programs that the mail has colours for the dark; those that do not ask make their own of both of a pair.',
  cursor: 'The shape of the pointer over a button, which is a link in any case.',
  'target attribute': 'Links open outside of the mail by themselves.',
  'border-radius': looks,
  'border-spacing': looks,
  'table-layout': looks,
  'word-spacing': looks,
  'word-break': 'Long addresses wrap where it is known; elsewhere the sheet becomes wider.',
  outline: 'It takes a frame away that old browsers draw around linked images.',
  'aria-label attribute':
    'What reads aloud says the title of the mail; without it the mail is read from its first heading.',
  'role attribute': 'Tables for layout are said to be none; without it a screen reader counts their rows.',
  '<body> element': 'It is taken for a box: the ground stands on the tables within it as well.',
}

test('an issue has nothing that Outlook, Gmail and Apple Mail do not know, but for what is written here with its reason', async () => {
  const unknown = new Set<string>()
  for (const { document, facts } of finishedIssues())
    for (const variant of ['ja', 'en', 'both'] as const) {
      const html = await mjmlHtml(issueMjml(document, facts, variant))
      const { issues } = caniemail({ clients: ['outlook.*', 'gmail.*', 'apple-mail.*'], html })
      for (const found of issues.errors.values()) for (const { title } of found) unknown.add(title)
    }
  expect([...unknown].toSorted()).toEqual(Object.keys(allowed).toSorted())
})
