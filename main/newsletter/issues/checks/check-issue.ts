import {
  cellOf,
  isEmptyCell,
  IssueLanguage,
  olderLanguage,
  paragraphsOf,
  textOfParagraph,
  type IssueDocument,
  type Pair,
  type Paragraph,
} from '../../../../shared/newsletter/issue/document.ts'
import type { Checks, Finding, FindingCode, Passed } from '../../../../shared/newsletter/issue/finding.ts'
import { fillVariables, variablesOf, type IssueFacts } from '../rendering/issue-facts.ts'
import { contrast, look, pairs } from '../rendering/mail-look.ts'
import { differingFigures, wrongWeekdays } from './differing-figures.ts'
import { figuresIn } from './figures-in.ts'
import { found } from './found.ts'
import { linkFindings } from './link-findings.ts'
import { isWellFormed, linksIn, sameLink, type IssueLink } from './links-in.ts'
import { isPersonal, isShouting, saidWords, unfilled } from './said-words.ts'
import { uncommonCharacters } from './uncommon-characters.ts'

/** Octets of HTML after which Gmail cuts a mail. */
export const mostOctets = 102_000

/** Octets of all images of a mail: with their base64 it stays below what mailboxes take. */
export const mostImages = 5_000_000

type Facts = Pick<IssueFacts, 'number' | 'title' | 'day' | 'subjects' | 'imageOf'>

/** What was made of an issue: the octets of HTML and of the images of its largest variant, the fields of its header, the text part of each language. */
export type MadeIssue = { octets: number; images: number; header: string; text: Record<IssueLanguage, string> }

/**
 * Looks an issue over before anybody is asked to approve it: what must be mended first, what a person should look at once more, and what is in
 * order. Pure: it fetches nothing.
 * @param made null where it was not rendered
 */
export function checkIssue(document: IssueDocument, facts: Facts, made: MadeIssue | null): Checks {
  const links = linksIn(document)
  const findings = [
    ...IssueLanguage.options.flatMap((language) => ofSubject(facts, language)),
    ...ofSubjects(facts),
    ...document.content.flatMap((pair, at) => [
      ...ofLanguages(pair, at + 1),
      ...IssueLanguage.options.flatMap((language) => ofCell(pair, at + 1, language, facts)),
      ...ofBoth(pair, at + 1, facts),
    ]),
    ...ofHeadings(document),
    ...linkFindings(links),
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

/** Columns of a phone's list of mails: a Japanese character takes two. */
const subjectColumns = 60

function ofSubject(facts: Facts, language: IssueLanguage): Finding[] {
  const findings: Finding[] = []
  const subject = fillVariables(facts.subjects[language], variablesOf(facts, language))
  if (subject.trim() === '') findings.push(found('subject-missing', { language }))
  const columns = [...subject].reduce((sum, one) => sum + (one.codePointAt(0)! > 0x2e7f ? 2 : 1), 0)
  if (columns > subjectColumns) findings.push(found('subject-long', { language }, [String([...subject].length)]))
  if (isShouting(subject)) findings.push(found('subject-shouts', { language }, [subject]))
  return [...findings, ...ofWords(subject, { language })]
}

/** What is wrong with words, wherever they stand. */
function ofWords(said: string, where: Parameters<typeof found>[1]): Finding[] {
  const names = unfilled(said)
  const characters = uncommonCharacters(said)
  return [
    ...(names.length > 0 ? [found('variable-unknown', where, names)] : []),
    ...(isPersonal(said) ? [found('token-in-text', where)] : []),
    ...(characters.length > 0 ? [found('characters', where, characters.map(shownCharacter))] : []),
  ]
}

/** What the subjects of both languages say otherwise; whoever follows it comes to the second of them. */
function ofSubjects(facts: Facts): Finding[] {
  const [ja, en] = IssueLanguage.options.map((one) => fillVariables(facts.subjects[one], variablesOf(facts, one))) as [
    string,
    string,
  ]
  return [
    ...(['ja', 'en'] as const).flatMap((language) => ofWeekdays(language === 'ja' ? ja : en, { language }, facts.day)),
    ...(ja.trim() === '' || en.trim() === '' ? [] : ofDifferences(ja, en, { language: 'en' })),
  ]
}

function ofLanguages(pair: Pair, place: number): Finding[] {
  const missing = IssueLanguage.options.filter((language) => isEmptyCell(pair, language))
  if (missing.length === 1) return [found('language-missing', { pair, place, language: missing[0]! })]
  const older = olderLanguage(pair)
  return missing.length === 0 && older !== null
    ? [found('language-older', { pair, place, language: older }, [pair.attrs[older === 'ja' ? 'en' : 'ja']])]
    : []
}

function ofCell(pair: Pair, place: number, language: IssueLanguage, facts: Facts): Finding[] {
  if (isEmptyCell(pair, language)) return []
  const { alt, image } = cellOf(pair, language).attrs
  const said = wordsIn(pair, language, facts)
  const where = { pair, place, language }
  return [
    ...(pair.attrs.kind === 'image' && alt.trim() === '' ? [found('alternative-missing', where)] : []),
    ...(pair.attrs.kind === 'image' && facts.imageOf(image) === null ? [found('image-gone', where)] : []),
    ...ofWords(said, where),
    ...(isShouting(said) ? [found('shouts', where)] : []),
  ]
}

/** What a block says in a language; an image says its alternative text. */
function wordsIn(pair: Pair, language: IssueLanguage, facts: Facts): string {
  const cell = cellOf(pair, language)
  const variables = variablesOf(facts, language)
  return pair.attrs.kind === 'image' ? fillVariables(cell.attrs.alt, variables) : saidWords(cell, variables)
}

/** A character that cannot be seen is told by its number. */
const shownCharacter = (one: string): string =>
  /[\p{L}\p{N}\p{S}\p{P}]/u.test(one) ? one : `U+${one.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`

function ofBoth(pair: Pair, place: number, facts: Facts): Finding[] {
  const said = (language: IssueLanguage): string | null =>
    isEmptyCell(pair, language) ? null : wordsIn(pair, language, facts)
  const [ja, en] = [said('ja'), said('en')]
  const weekdays = (['ja', 'en'] as const).flatMap((language) =>
    ofWeekdays((language === 'ja' ? ja : en) ?? '', { pair, place, language }, facts.day),
  )
  // Addresses and names of an office are written otherwise in each language.
  if (ja === null || en === null || pair.attrs.kind === 'footer' || pair.attrs.kind === 'signature') return weekdays
  return [...weekdays, ...ofDifferences(ja, en, { pair, place })]
}

function ofWeekdays(
  said: string,
  where: { language: IssueLanguage; pair?: Pair; place?: number },
  day: string,
): Finding[] {
  const wrong = wrongWeekdays(figuresIn(said, where.language), day)
  return wrong.length > 0 ? [found('weekday-wrong', where, wrong)] : []
}

function ofDifferences(ja: string, en: string, where: Parameters<typeof found>[1]): Finding[] {
  return differingFigures(ja, en).map((one) =>
    found(one.kind === 'dates' ? 'dates-differ' : 'numbers-differ', where, [one.ja, one.en]),
  )
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
  return [...findings, ...IssueLanguage.options.flatMap((language) => ofText(document, language, made.text[language]))]
}

/** Words that are looked for from the beginning once more: beyond that a text is no text of the issue. */
const mostAgain = 2000

/** The blocks of which a text lacks words. It has them in their order, so that one walk through it is enough. */
function ofText(document: IssueDocument, language: IssueLanguage, text: string): Finding[] {
  let from = 0
  let again = 0
  const has = (part: string): boolean => {
    const at = text.indexOf(part, from)
    if (at >= 0) from = at + part.length
    return at >= 0 || ((again += 1) <= mostAgain && text.includes(part))
  }
  return document.content.flatMap((pair, at) => {
    const parts = paragraphsOf(cellOf(pair, language)).flatMap(partsOf)
    return parts.every(has) ? [] : [found('text-incomplete', { pair, place: at + 1, language })]
  })
}

/** The words of a paragraph, variables aside; behind those of a link stands its address. */
function partsOf(paragraph: Paragraph): string[] {
  return (paragraph.content ?? []).flatMap((inline) =>
    textOfParagraph({ ...paragraph, content: [inline] }).split(/\{\{[^{}]*\}\}|\s+/u),
  )
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
    [without('link-empty', 'link-malformed', 'link-elsewhere'), 'links', links.length],
    [lowest >= 4.5, 'contrast', Math.floor(lowest * 10) / 10],
    [without('heading-order'), 'headings', 0],
    [made !== null && without('text-incomplete', 'images-only'), 'text', 0],
    [made !== null && without('large', 'images-large'), 'size', Math.ceil((made?.octets ?? 0) / 1000)],
    [images > 0 && without('alternative-missing'), 'alternatives', images],
    [without('language-missing', 'language-older'), 'languages', 0],
    [without('variable-unknown', 'token-in-text'), 'variables', 0],
    [without('dates-differ', 'numbers-differ', 'weekday-wrong'), 'dates', 0],
    [without('subject-missing', 'subject-long', 'subject-shouts'), 'subject', 0],
    [without('characters'), 'characters', 0],
    [made !== null && without('unsubscribe-header-missing'), 'unsubscribeHeader', 0],
  ]
  return all.filter(([passes]) => passes).map(([, what, count]) => ({ what, count }))
}
