import {
  cellOf,
  isEmptyCell,
  IssueLanguage,
  olderLanguage,
  paragraphsOf,
  textOfCell,
  textOfParagraph,
  variablesIn,
  type IssueDocument,
  type Pair,
  type Paragraph,
} from '../../../../shared/newsletter/issue/document.ts'
import type { Checks, Finding, FindingCode, Passed } from '../../../../shared/newsletter/issue/finding.ts'
import { knownVariables, type IssueFacts } from '../rendering/issue-facts.ts'
import { contrast, look, pairs } from '../rendering/mail-look.ts'
import { differingFigures, wrongWeekdays } from './differing-figures.ts'
import { figuresIn } from './figures-in.ts'
import { isWellFormed, linksIn, sameLink, type IssueLink } from './links-in.ts'
import { uncommonCharacters } from './uncommon-characters.ts'

/** Octets of HTML after which Gmail cuts a mail. */
export const mostOctets = 102_000

/** Octets of all images of a mail: with their base64 it stays below what mailboxes take. */
export const mostImages = 5_000_000

/** What was made of an issue: the octets of HTML and of the images of its largest variant, the fields of its header, the text part of each language. */
export type MadeIssue = { octets: number; images: number; header: string; text: Record<IssueLanguage, string> }

/**
 * Looks an issue over before anybody is asked to approve it: what must be mended first, what a person should look at once more, and what is in
 * order. Pure: it fetches nothing.
 * @param made null where it was not rendered
 */
export function checkIssue(
  document: IssueDocument,
  facts: Pick<IssueFacts, 'day' | 'subjects' | 'imageOf'>,
  made: MadeIssue | null,
): Checks {
  const links = linksIn(document)
  const findings = [
    ...IssueLanguage.options.flatMap((language) => ofSubject(facts.subjects[language], language)),
    ...document.content.flatMap((pair, at) => [
      ...ofLanguages(pair, at + 1),
      ...IssueLanguage.options.flatMap((language) => ofCell(pair, at + 1, language, facts)),
      ...ofBoth(pair, at + 1, facts.day),
    ]),
    ...ofHeadings(document),
    ...ofLinks(links),
    ...ofWhole(document, made),
  ]
  return {
    findings: findings.toSorted((one, other) => order(one) - order(other)),
    passed: passedOf(document, findings, links, made),
    links: [...new Map(links.map((link) => [`${link.language} ${sameLink(link.href)}`, link])).values()]
      .filter(({ href }) => isWellFormed(href))
      .map(({ href, pair, place, language }) => ({ href, block: pair.attrs.id, place, language })),
  }
}

const order = ({ weight, place }: Finding): number => (weight === 'fix' ? 0 : 1000) + place

const fixes: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'subject-missing',
  'alternative-missing',
  'image-gone',
  'link-empty',
  'link-malformed',
  'variable-unknown',
  'opt-out-missing',
  'unsubscribe-header-missing',
  'text-incomplete',
  'images-large',
])

function found(
  code: FindingCode,
  where: { pair?: Pair; place?: number; language?: IssueLanguage | null },
  shown: readonly string[] = [],
): Finding {
  return {
    code,
    weight: fixes.has(code) ? 'fix' : 'look',
    block: where.pair?.attrs.id ?? null,
    place: where.place ?? 0,
    language: where.language ?? null,
    shown: shown.slice(0, 10).map((one) => one.slice(0, 200)),
  }
}

/** Columns of a phone's list of mails: a Japanese character takes two. */
const subjectColumns = 60

function ofSubject(subject: string, language: IssueLanguage): Finding[] {
  const findings: Finding[] = []
  if (subject.trim() === '') findings.push(found('subject-missing', { language }))
  const columns = [...subject].reduce((sum, one) => sum + (one.codePointAt(0)! > 0x2e7f ? 2 : 1), 0)
  if (columns > subjectColumns) findings.push(found('subject-long', { language }, [String([...subject].length)]))
  if (isShouting(subject)) findings.push(found('subject-shouts', { language }, [subject]))
  for (const name of unknownVariables(subject)) findings.push(found('variable-unknown', { language }, [`{{${name}}}`]))
  const characters = uncommonCharacters(subject)
  if (characters.length > 0) findings.push(found('characters', { language }, characters.map(shownCharacter)))
  return findings
}

/** What programs that sort out advertising dislike, and people too: rows of signs, words in capitals, signs of money in a row. */
function isShouting(text: string): boolean {
  const letters = text.match(/\p{Lu}{4,}(?:[\s,&-]+\p{Lu}{2,}){2,}/u) !== null
  return letters || /[!！?？]{2,}|[★☆◆■●♪]{2,}|[$¥€]{2,}/u.test(text)
}

const unknownVariables = (text: string): string[] =>
  variablesIn(text).filter((name) => !(knownVariables as readonly string[]).includes(name))

function ofLanguages(pair: Pair, place: number): Finding[] {
  const missing = IssueLanguage.options.filter((language) => isEmptyCell(pair, language))
  if (missing.length === 1) return [found('language-missing', { pair, place, language: missing[0]! })]
  const older = olderLanguage(pair)
  return missing.length === 0 && older !== null
    ? [found('language-older', { pair, place, language: older }, [pair.attrs[older === 'ja' ? 'en' : 'ja']])]
    : []
}

function ofCell(pair: Pair, place: number, language: IssueLanguage, facts: Pick<IssueFacts, 'imageOf'>): Finding[] {
  if (isEmptyCell(pair, language)) return []
  const cell = cellOf(pair, language)
  const text = textOfCell(cell)
  const where = { pair, place, language }
  const findings: Finding[] = []
  if (pair.attrs.kind === 'image') {
    if (cell.attrs.alt.trim() === '') findings.push(found('alternative-missing', where))
    if (facts.imageOf(cell.attrs.image) === null) findings.push(found('image-gone', where))
  }
  const names = unknownVariables(text)
  if (names.length > 0)
    findings.push(
      found(
        'variable-unknown',
        where,
        names.map((name) => `{{${name}}}`),
      ),
    )
  const characters = uncommonCharacters(text)
  if (characters.length > 0) findings.push(found('characters', where, characters.map(shownCharacter)))
  if (isShouting(text)) findings.push(found('shouts', where))
  return findings
}

/** A character that cannot be seen is told by its number. */
const shownCharacter = (one: string): string =>
  /[\p{L}\p{N}\p{S}\p{P}]/u.test(one) ? one : `U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`

function ofBoth(pair: Pair, place: number, day: string): Finding[] {
  const textIn = (language: IssueLanguage): string | null =>
    isEmptyCell(pair, language) ? null : textOfCell(cellOf(pair, language))
  const [ja, en] = [textIn('ja'), textIn('en')]
  const findings: Finding[] = []
  for (const [language, text] of [
    ['ja', ja],
    ['en', en],
  ] as const) {
    const wrong = wrongWeekdays(figuresIn(text ?? '', language), day)
    if (wrong.length > 0) findings.push(found('weekday-wrong', { pair, place, language }, wrong))
  }
  // Addresses and names of an office are written otherwise in each language.
  if (ja === null || en === null || pair.attrs.kind === 'footer' || pair.attrs.kind === 'signature') return findings
  for (const difference of differingFigures(ja, en))
    findings.push(
      found(difference.kind === 'dates' ? 'dates-differ' : 'numbers-differ', { pair, place }, [
        difference.ja,
        difference.en,
      ]),
    )
  return findings
}

function ofHeadings(document: IssueDocument): Finding[] {
  return IssueLanguage.options.flatMap((language) => {
    let level = 1
    return document.content.flatMap((pair, at) => {
      if (pair.attrs.kind !== 'heading' || isEmptyCell(pair, language)) return []
      const next = cellOf(pair, language).attrs.level
      const skips = next > level + 1
      level = next
      return skips ? [found('heading-order', { pair, place: at + 1, language })] : []
    })
  })
}

function ofLinks(links: readonly IssueLink[]): Finding[] {
  const findings: Finding[] = []
  const places = new Map<string, IssueLink>()
  const words = new Map<string, IssueLink>()
  for (const link of links) {
    const where = { pair: link.pair, place: link.place, language: link.language }
    if (link.href.trim() === '' || link.href.trim() === '#') findings.push(found('link-empty', where, [link.words]))
    else if (!isWellFormed(link.href)) findings.push(found('link-malformed', where, [link.href]))
    else {
      const before = places.get(`${link.language} ${sameLink(link.href)}`)
      if (before && before.pair !== link.pair) findings.push(found('link-twice', where, [link.href]))
      places.set(`${link.language} ${sameLink(link.href)}`, link)
      const said = link.words.trim() === '' ? undefined : words.get(`${link.language} ${link.words.trim()}`)
      // Whoever hears the links alone cannot tell two of the same words apart (WCAG 2.4.4).
      if (said && sameLink(said.href) !== sameLink(link.href))
        findings.push(found('link-words', where, [link.words.trim()]))
      words.set(`${link.language} ${link.words.trim()}`, link)
    }
  }
  return findings
}

function ofWhole(document: IssueDocument, made: MadeIssue | null): Finding[] {
  const findings: Finding[] = []
  for (const language of IssueLanguage.options) {
    const shown = document.content.filter((pair) => !isEmptyCell(pair, language))
    // The last block that a reader comes to is where they look for the way out.
    if (!shown.some(({ attrs }) => attrs.kind === 'footer')) findings.push(found('opt-out-missing', { language }))
    const words = shown.filter(({ attrs }) => !['image', 'divider', 'footer', 'masthead'].includes(attrs.kind))
    if (shown.some(({ attrs }) => attrs.kind === 'image') && words.length === 0)
      findings.push(found('images-only', { language }))
  }
  if (made === null) return findings
  if (made.octets > mostOctets) findings.push(found('large', {}, [String(Math.ceil(made.octets / 1000))]))
  if (made.images > mostImages) findings.push(found('images-large', {}, [(made.images / 1e6).toFixed(1)]))
  if (!/^List-Unsubscribe: </mu.test(made.header)) findings.push(found('unsubscribe-header-missing', {}))
  for (const [at, pair] of document.content.entries())
    for (const language of IssueLanguage.options) {
      const lost = paragraphsOf(cellOf(pair, language)).filter((one) => !standsIn(one, made.text[language]))
      if (lost.length > 0) findings.push(found('text-incomplete', { pair, place: at + 1, language }))
    }
  return findings
}

/** Whether the words of a paragraph stand in a text, variables aside; behind those of a link stands its address. */
function standsIn(paragraph: Paragraph, text: string): boolean {
  return (paragraph.content ?? [])
    .flatMap((inline) => textOfParagraph({ ...paragraph, content: [inline] }).split(/\{\{[^{}]*\}\}|\s+/u))
    .every((part) => text.includes(part))
}

function passedOf(
  document: IssueDocument,
  findings: readonly Finding[],
  links: readonly IssueLink[],
  made: MadeIssue | null,
): Passed[] {
  const without = (...codes: FindingCode[]): boolean => !findings.some(({ code }) => codes.includes(code))
  const images = document.content.filter(({ attrs }) => attrs.kind === 'image').length
  const lowest = Math.min(
    ...[look.light, look.dark].flatMap((shade) =>
      pairs.map(([words, ground]) => contrast(shade[words], shade[ground])),
    ),
  )
  const all: [boolean, Passed['what'], number][] = [
    [without('opt-out-missing'), 'optOut', 0],
    [without('link-empty', 'link-malformed'), 'links', links.length],
    [lowest >= 4.5, 'contrast', Math.floor(lowest * 10) / 10],
    [without('heading-order'), 'headings', 0],
    [made !== null && without('text-incomplete', 'images-only'), 'text', 0],
    [made !== null && without('large', 'images-large'), 'size', Math.ceil((made?.octets ?? 0) / 1000)],
    [images > 0 && without('alternative-missing'), 'alternatives', images],
    [without('language-missing', 'language-older'), 'languages', 0],
    [without('variable-unknown'), 'variables', 0],
    [without('dates-differ', 'numbers-differ', 'weekday-wrong'), 'dates', 0],
    [without('subject-missing', 'subject-long', 'subject-shouts'), 'subject', 0],
    [without('characters'), 'characters', 0],
    [made !== null && without('unsubscribe-header-missing'), 'unsubscribeHeader', 0],
  ]
  return all.filter(([passes]) => passes).map(([, what, count]) => ({ what, count }))
}
