import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { EntryCheck } from '../../../shared/answers/entries.ts'
import type { AnswersSettings, NextPublication, publicationCalls } from '../../../shared/answers/publications.ts'
import type { Contract } from '../../../shared/contract.ts'
import { Problem, problemOf } from '../../../shared/errors.ts'
import type { ErrandContext, Handlers } from '../../serve.ts'
import { removeHalves, requireOwn, writeChanged } from '../../pages/write-whole.ts'
import type { AnswersDeps } from '../deps.ts'
import { getEntry, textOf, type EntryColumns } from '../entries/entry-rows.ts'
import { anchorOf, numberOf } from '../entries/entry-number.ts'
import { sides } from '../../../shared/answers/sides.ts'
import { dayIn } from '../../../shared/days.ts'
import { isPage } from '../gate/findings.ts'
import { requirePassed, type Gate } from '../gate/gate.ts'
import { answersStyle, fileMarks, hashOfFiles, styleMark } from './public-files.ts'
import { entryPage, fileNames, publicPage } from './public-pages.ts'
import { insertPublication, listPublications, notePublished } from './public-rows.ts'
import { planPublication, type Planned } from './publication.ts'

type Deps = Pick<AnswersDeps, 'db' | 'office' | 'colleague' | 'settings' | 'now' | 'decided'> & {
  gate: Gate
  present: () => AnswersSettings
}

/** Publications of the register that are listed. */
const mostListed = 200

/** What is asked about what stands on the Site. */
export function publicationHandlers(deps: Deps): Pick<Handlers<Contract['answers']>, keyof typeof publicationCalls> {
  const { db, colleague, gate, present } = deps
  return {
    async nextPublication(_, { now }) {
      const planned = planPublication(deps, { id: randomUUID(), at: now() })
      return {
        changes: planned.changes,
        entries: planned.entries,
        links: linksOf(planned),
        held: await heldOf(gate, planned.approved),
      }
    },
    publicPage: ({ language }, { now }) => ({
      html: publicPage(planPublication(deps, { id: randomUUID(), at: now() }).answers, language, {
        style: answersStyle,
      }),
    }),
    entryPage({ id, language }, { now }) {
      const row = getEntry(db, id)
      const entry = {
        anchor: anchorOf(row.number),
        number: numberOf(row.number),
        text: textOf(row),
        day: dayIn(deps.office().timeZone, new Date(now())),
      }
      return { html: entryPage(deps.office().officeName, entry, language, answersStyle) }
    },
    publications: () =>
      listPublications(db)
        .slice(0, mostListed)
        .map(({ id, at, by, changes, entries, hash }) => ({
          id,
          at,
          by: colleague(by),
          changes,
          entries,
          hash: hash.toString('hex'),
        })),
    publish: ({ path }, context) => publish(deps, path, context),
    settings: present,
    setSettings(settings) {
      for (const address of Object.values(settings.pages))
        if (address !== '' && !isPage(address)) throw new Problem('bad_input', { field: 'pages' })
      deps.settings.save(settings)
      return {}
    },
  }
}

/** Milliseconds in which what was done at this desk must have come back from the office's journal. */
const mostAwaited = 30_000

/**
 * Writes the files and notes what is public. First comes everything that can take long or stop it; then what is public is planned anew, and only
 * where nothing has changed meanwhile is the first file written. Whatever ends the program between files and note leaves approved entries, which are
 * published again. Throws Problem, see the contract.
 */
async function publish(
  deps: Deps,
  folder: string,
  { account, commit, record, now }: ErrandContext,
): Promise<{ folder: string; written: number; untouched: number; changes: number }> {
  const { db, gate } = deps
  // An approval that another desk has undone is none, and what this desk did last may not have met that yet.
  if (!(await deps.decided(AbortSignal.timeout(mostAwaited)))) throw new Problem('journal_unreachable')
  const named = { id: randomUUID(), at: now() }
  const planned = planPublication(deps, named)
  if (planned.entries === 0 && planned.answers.withdrawn.length === 0) throw new Problem('nothing_to_publish')
  for (const entry of planned.approved) requirePassed(await gate.check(entry))
  for (const [name, mark] of Object.entries(fileMarks)) await requireOwn(join(folder, name), mark)
  requireSame(planned, planPublication(deps, named))
  await removeHalves(
    folder,
    planned.files.map(({ name }) => name),
  )
  let written = 0
  for (const { name, bytes } of planned.files) {
    if (name === fileNames.style && (await isOfTheSite(join(folder, name)))) continue
    if (await writeChanged(join(folder, name), bytes)) written += 1
  }
  const { changes } = planned
  const hash = hashOfFiles(planned.files)
  // The name of a category or of the office changes the files, too.
  const isNew = changes.length > 0 || listPublications(db)[0]?.hash.equals(hash) !== true
  if (planned.approved.length === 0 && !isNew) record()
  else
    commit(
      () => {
        requireSame(planned, planPublication(deps, named))
        for (const entry of planned.approved) notePublished(db, entry, planned.at)
        if (!isNew) return
        const told = changes.map(({ id, number, what, question }) => ({ id, number, what, question }))
        const publication = { id: planned.id, changes: told, entries: planned.entries, hash }
        insertPublication(db, publication, { at: planned.at, by: account.id })
      },
      { about: planned.id },
    )
  return { folder, written, untouched: planned.files.length - written, changes: changes.length }
}

/** A stylesheet that the Site has put in the place of ours stays. */
async function isOfTheSite(file: string): Promise<boolean> {
  const there = await readFile(file, 'utf8').catch(() => null)
  return there !== null && !there.startsWith(styleMark)
}

/** Nobody has approved, changed or withdrawn anything since it was planned. */
function requireSame(planned: Planned, present: Planned): void {
  const approvals = ({ approved }: Planned): string =>
    approved.map(({ id, revision }) => `${id} ${revision}`).join('\n')
  if (approvals(planned) !== approvals(present) || !hashOfFiles(planned.files).equals(hashOfFiles(present.files)))
    throw new Problem('publication_changed')
}

async function heldOf(gate: Gate, approved: readonly EntryColumns[]): Promise<NextPublication['held']> {
  const held: NextPublication['held'] = []
  for (const entry of approved) {
    const seen = await checkedOrNull(gate, entry)
    const { undecided, lettersNotHere } = seen ?? { undecided: 0, lettersNotHere: 0 }
    if (seen === null || undecided > 0 || lettersNotHere > 0)
      held.push({ id: entry.id, number: numberOf(entry.number), undecided, lettersNotHere, unread: seen === null })
  }
  return held
}

/** Null where a text breaks the limits of the finder: the other entries are looked at all the same. */
async function checkedOrNull(gate: Gate, entry: EntryColumns): Promise<EntryCheck | null> {
  try {
    return await gate.check(entry)
  } catch (failure) {
    const { code } = problemOf(failure)
    if (code === 'text_too_complex' || code === 'text_too_long') return null
    throw failure
  }
}

function linksOf({ shown }: Planned): NextPublication['links'] {
  return shown.flatMap(({ id, number, text }) =>
    text.links.flatMap((link) =>
      sides
        .filter((side) => link[side].address !== '')
        .map((side) => ({ id, number, side, text: link[side].text, address: link[side].address })),
    ),
  )
}
