import type { Letter } from '../../../shared/letters/letter.ts'
import { nameKey, type Known } from '../../../shared/letters/templates/template-text.ts'
import type { OfficeFact } from '../../../shared/letters/templates/templates.ts'
import { letterVariables, namesOfVariable, type LetterVariable } from '../../../shared/letters/templates/variables.ts'
import { wordsFor } from '../../../shared/words/index.ts'
import { datesFor } from '../../ui/dates.ts'

export type KnownFrom = {
  letter: Pick<
    Letter,
    'number' | 'from' | 'answerTo' | 'organisation' | 'fields' | 'subject' | 'receivedAt' | 'language'
  >
  /** Who answers, and for which office, in the letter's language. */
  writer: string
  office: string
  facts: readonly OfficeFact[]
  now: string
  timeZone: string | undefined
}

/** What is known for a template, in the letter's language. */
export function knownOf({ letter, writer, office, facts, now, timeZone }: KnownFrom): Known {
  const { language } = letter
  const words = wordsFor(language).letters
  const dates = datesFor(language, timeZone)
  const name = (letter.answerTo?.name || letter.from.name).trim()
  const title = letter.organisation ? words.toOrganisation : words.toPerson
  const subject = letter.fields?.subject || letter.subject
  const said: Record<LetterVariable, string> = {
    name: language === 'ja' && name !== '' ? `${name} ${title}` : name,
    number: `L-${letter.number}`,
    subject,
    received: dates.date(letter.receivedAt),
    receivedInEra: dates.inEra(letter.receivedAt),
    today: dates.date(now),
    todayInEra: dates.inEra(now),
    phone: letter.fields?.phone ?? '',
    writer,
    office,
  }
  return {
    values: new Map([
      ...letterVariables.flatMap((one) =>
        namesOfVariable(one).map((spelled) => [nameKey(spelled), said[one]] as const),
      ),
      ...facts.flatMap((one) =>
        [one.name.ja, one.name.en].map((spelled) => [nameKey(spelled), one.words[language]] as const),
      ),
    ]),
    organisation: letter.organisation,
    form: letter.fields !== null,
    subject,
  }
}
