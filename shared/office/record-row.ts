import { purposeOf, type ActName } from '../acts.ts'
import type { PartName } from '../parts.ts'
import type { Words } from '../words/index.ts'
import { nameIn, type Language } from './account.ts'
import type { AuditRow, Change, Subject } from './audit.ts'

type RecordWords = Pick<Words, 'office' | 'roles' | 'parts' | 'errors' | 'letters'>

/** One row of the record in the words of a language, as the screen and the exported file show it; empty where there is nothing to say. */
export function recordRow(
  row: AuditRow,
  words: RecordWords,
  language: Language,
): { who: string; what: string; about: string; details: string; why: string } {
  const record = words.office.audit
  const purpose = purposeOf(row.what)
  return {
    who: row.by ? nameIn(language, row.by) : record.program,
    what: actIn(row, words),
    about: aboutIn(row, words, language),
    details: row.changes.map((change) => changeIn(change, words)).join(record.between),
    why: purpose ? record.why(purpose, record.purposes[purpose]) : '',
  }
}

function actIn({ what, changes }: AuditRow, words: RecordWords): string {
  const record = words.office.audit
  const became = what === 'letters.close' ? changes.find(({ thing }) => thing === 'status')?.to : undefined
  const closed: Record<string, string> = record.closed
  return (became !== undefined ? closed[became] : undefined) ?? record.acts[what as ActName] ?? what
}

function aboutIn({ subjects, about }: AuditRow, words: RecordWords, language: Language): string {
  const { between } = words.office.audit
  return subjects.length > 0 ? subjects.map((one) => subjectIn(one, words, language)).join(between) : about
}

/** What a row speaks of, as people call it. */
export function subjectIn(subject: Subject, words: RecordWords, language: Language): string {
  switch (subject.what) {
    case 'letter':
      return words.office.audit.letter(subject.number)
    case 'account':
      return nameIn(language, subject.account)
    case 'reader':
      return subject.number
    case 'issue':
      return words.office.audit.issue(subject.number)
    case 'named':
      return subject.name
  }
}

function changeIn({ thing, from, to }: Change, words: RecordWords): string {
  const record = words.office.audit
  const [before, after] = [from, to].map((value) => valueIn(thing, value, words))
  return from === '' ? record.fact(record.things[thing], after!) : record.change(record.things[thing], before!, after!)
}

/** A code in words; what the office named itself stands as it is. */
function valueIn(thing: Change['thing'], value: string, words: RecordWords): string {
  const { values, between, callOf } = words.office.audit
  if (thing === 'call') return callOf(words.parts[value.split('.')[0] as PartName] ?? '', value)
  const codes: Partial<Record<Change['thing'], Readonly<Record<string, string>>>> = {
    status: values.status,
    priority: values.priority,
    candidate: values.yesNo,
    arrived: values.arrived,
    language: values.languages,
    step: values.steps,
    because: values.because,
    readerState: values.readerStates,
    readerLanguage: values.readerLanguages,
    taskAct: values.taskActs,
    issueState: values.issueStates,
    releaseState: values.releaseStates,
    entryState: values.entryStates,
    decidedAs: values.decisions,
    neighbour: values.neighbours,
    takenFor: words.letters.takingOut.purposes,
    fileFormat: { ...words.letters.takingOut.formats, ...words.letters.onPaper.forms },
    refusal: values.refusals,
    failure: words.errors,
    roles: words.roles,
  }
  return value
    .split(thing === 'roles' ? ' ' : '\n')
    .map((one) => codes[thing]?.[one] ?? one)
    .join(between)
}
