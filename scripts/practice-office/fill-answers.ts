import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { CandidateRow } from '../../shared/answers/candidates.ts'
import type { Category, Entry, EntryCheck, EntryContent } from '../../shared/answers/entries.ts'
import type { ImportRow } from '../../shared/letters/intake.ts'
import type { LetterPage } from '../../shared/letters/letter.ts'
import { earlierLetters } from './answers/earlier-letters.ts'
import { practiceEntries, type PracticeEntry, type PracticeState } from './answers/practice-entries.ts'
import { openPracticeDesk, type PracticeDesk } from './desk-calls.ts'
import { practiceSupervisor } from './fill-newsletter.ts'
import { writeForm } from './letters/write-form.ts'
import { practiceAccount } from './make-office.ts'

/** What the practice office has in its Q&A. */
export type FilledAnswers = {
  candidates: number
  /** Entries that are public, and marked strings of candidates that nobody has decided about. */
  published: number
  undecided: number
}

/**
 * Gives a practice office that is locked letters of earlier weeks, three of them candidates, and twelve entries in every state; what is public is written
 * into a folder. Leaves it locked.
 */
export async function fillAnswers(dataDir: string, passphrase: string, published: string): Promise<FilledAnswers> {
  const desk = await openPracticeDesk(dataDir, passphrase)
  try {
    const letterIds = await takeInEarlier(desk)
    // One of them has a day in it, and waits before all others.
    await desk.call('letters.mark', { ids: [letterIds.at(-1)], marks: { status: 'in-progress', urgent: true } })
    for (const [at, { asks }] of earlierLetters.entries()) {
      if (asks !== null) continue
      await desk.call('letters.markCandidate', { id: letterIds[at], candidate: true })
      await desk.call('answers.copyCandidate', { letterId: letterIds[at] })
    }
    const ids = await writeEntries(desk, letterIds)
    await desk.change(practiceSupervisor)
    await mkdir(published, { recursive: true })
    await approveAndPublish(desk, ids, published)
    await desk.change(practiceAccount)
    const candidates = await desk.call<CandidateRow[]>('answers.candidates', {})
    const { total } = await desk.call<{ total: number }>('answers.entries', { view: 'published' })
    return {
      candidates: candidates.length,
      published: total,
      undecided: candidates.reduce((sum, one) => sum + one.undecided, 0),
    }
  } finally {
    await desk.close()
  }
}

/** Imports the letters of earlier weeks as done with; returns their ids. */
async function takeInEarlier(desk: PracticeDesk): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-practice-letters-'))
  try {
    const now = Math.floor(Date.now() / 1000) * 1000
    for (const [at, { language, form }] of earlierLetters.entries()) {
      const raw = writeForm(form, language, new Date(now - form.ago * 60_000), 900 + at)
      await writeFile(join(folder, `${at}.eml`), raw, { mode: 0o600 })
    }
    await desk.call('letters.importMails', { path: folder, closed: true })
    for (;;) {
      const [row] = await desk.call<ImportRow[]>('letters.imports', {})
      if (row?.state === 'done') break
      if (row?.state !== 'running') throw new Error(`the import of letters ended as ${row?.state}`)
      await pause(20)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  const { rows } = await desk.call<LetterPage>('letters.list', { view: 'all', order: 'newest' })
  return earlierLetters.map(({ form }) => rows.find(({ subject }) => subject.includes(form.subject))!.id)
}

async function writeEntries(desk: PracticeDesk, letterIds: readonly string[]): Promise<string[]> {
  const categories = await desk.call<Category[]>('answers.categories', {})
  const approvers = async (id: string): Promise<string> =>
    (await desk.call<{ accountId: string; name: string }[]>('answers.entryApprovers', { id })).find(
      ({ name }) => name === practiceSupervisor,
    )!.accountId
  const ids: string[] = []
  for (const [at, entry] of practiceEntries.entries()) {
    const { id } = await desk.call<{ id: string }>('answers.startEntry', { category: categories[entry.category]!.id })
    ids.push(id)
    const joined = earlierLetters.flatMap(({ asks }, place) => (asks === at ? [letterIds[place]!] : []))
    if (joined.length > 0) await desk.call('answers.joinLetters', { id, letterIds: joined })
    const { revision } = await desk.call<{ revision: number }>('answers.saveEntry', {
      id,
      revision: 1,
      content: contentOf(entry),
    })
    if (entry.state === 'older') {
      const content = contentOf(entry)
      content.answer[0]!.ja += '届出には、届出の番号が必要です。'
      await desk.call('answers.saveEntry', { id, revision, content })
    }
    if (entry.state === 'older' || entry.state === 'untranslated' || entry.state === 'draft') continue
    await leaveMarks(desk, id)
    await desk.call('answers.askEntry', { id, revision, of: await approvers(id) })
  }
  return ids
}

function contentOf({ question, answer, link }: PracticeEntry): EntryContent {
  const address = (language: string, page: string): string => `https://www.consulate.example/${language}/${page}.html`
  return {
    question: { ja: question[0], en: question[1], inStep: false },
    answer: answer.map(([ja, en], at) => ({ id: `p${at + 1}`, ja, en, inStep: false })),
    links: link
      ? [
          {
            ja: { text: link[0], address: address('ja', link[2]) },
            en: { text: link[1], address: address('en', link[2]) },
          },
        ]
      : [],
  }
}

/** Calls what the gate shows ordinary: these entries were written without anybody in them. */
async function leaveMarks(desk: PracticeDesk, id: string): Promise<void> {
  const { revision } = await desk.call<Entry>('answers.entry', { id })
  const { marks } = await desk.call<EntryCheck>('answers.checkEntry', { id, revision })
  for (const string of new Set(marks.filter(({ decision }) => decision === null).map((one) => one.string)))
    await desk.call('answers.decideEntry', { id, revision, string, ordinary: true })
}

async function approve(desk: PracticeDesk, id: string): Promise<void> {
  const { revision } = await desk.call<Entry>('answers.entry', { id })
  const { hash } = await desk.call<EntryCheck>('answers.checkEntry', { id, revision })
  await desk.call('answers.approveEntry', { id, revision, hash, neighbourCouldTell: false })
}

/** Publishes, takes off what is withdrawn, and publishes again; what is approved afterwards waits for the next time. */
async function approveAndPublish(desk: PracticeDesk, ids: readonly string[], folder: string): Promise<void> {
  const idsIn = (...states: PracticeState[]): string[] =>
    ids.filter((_, at) => states.includes(practiceEntries[at]!.state))
  for (const id of idsIn('published', 'withdrawn')) await approve(desk, id)
  await desk.call('answers.publish', { path: folder })
  for (const id of idsIn('withdrawn')) await desk.call('answers.withdrawEntry', { id })
  await desk.call('answers.publish', { path: folder })
  for (const id of idsIn('approved')) await approve(desk, id)
}
