import type { PersonalMark, WriterFields } from '../../shared/answers/personal-data.ts'
import type { AnswersSettings } from '../../shared/answers/publications.ts'
import type { Colleague } from '../../shared/office/account.ts'
import type { OfficeSettings } from '../../shared/office/settings.ts'
import type { Decided } from '../database/once.ts'
import type { Database } from '../database/open.ts'
import type { OwnFile } from '../database/own-file.ts'

/** A letter as the part Q&A sees it in a list; `by` is who marked it as material. */
export type MarkedLetter = {
  id: string
  number: string
  receivedAt: string
  language: 'ja' | 'en'
  subject: string
  marked: boolean
  by: string | null
}

/** What is counted of a letter: nothing of what it says. */
export type LetterFacts = {
  id: string
  receivedAt: string
  /** The address of who wrote it, for telling one from another; '' where it is not known. */
  writer: string
  /** What the person gave of themselves in the form. */
  attributes: readonly { key: string; label: string; value: string }[]
  /** When the first reply was sent; null where none was. */
  answeredAt: string | null
  isOpen: boolean
}

/** What a letter says, and what is known of who wrote it. */
export type Material = MarkedLetter & { text: string; writers: readonly WriterFields[] }

/** The letters, as far as this part has to do with them. */
export type LettersSeen = {
  /** Those that are marked as material, the latest first. */
  listMarked(): MarkedLetter[]
  /** Null where it has not come to this workstation. */
  find(id: string): Material | null
  /** The same as in a list, without what it says. */
  findMarked(id: string): MarkedLetter | null
  /** Whether the office has it, wherever its mail is. */
  isKnown(id: string): boolean
  /** Those at places of this workstation that are letters now, in the order that is asked for. */
  at(places: readonly number[]): MarkedLetter[]
  /** What follows a place, with all that people wrote, in the order of the places. */
  after(place: number, most: number): { place: number; text: string }[]
  /** What people wrote in the letters at places, of those that are there. */
  textsAt(places: readonly number[]): { place: number; text: string }[]
  /** Those that came from one moment to before another (ISO 8601 with Z), the earliest first. */
  facts(from: string, to: string): LetterFacts[]
}

/** Finds what may be personal; see main/personal-data/finder.ts. */
export type Finder = {
  find(text: string, writers: readonly WriterFields[]): Promise<PersonalMark[]>
  close(): void
}

export type AnswersDeps = {
  db: Database
  /** Waits until what was done at this desk has come back from the office's journal. */
  decided: Decided
  letters: LettersSeen
  finder: Finder
  colleague: (accountId: string) => Colleague
  /** Who may approve. */
  supervisors: () => Colleague[]
  office: () => OfficeSettings
  /** The file of the letters' terms with a copy of its key, and where the thread begins that has them in memory. */
  similarFile: () => OwnFile
  similarWorker: URL
  /** Where the thread begins that proves what is withheld of counts. */
  withholdingWorker: URL
  settings: { find(): AnswersSettings | null; save(settings: AnswersSettings): void }
  now: () => Date
  announce: (part: 'answers') => void
  /** False for the command line: nothing happens but what is asked for. */
  background: boolean
}
