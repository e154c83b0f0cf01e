import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AnswersSettings, NextPublication, publicationCalls } from '../../../shared/answers/publications.ts'
import type { Contract } from '../../../shared/contract.ts'
import { Problem } from '../../../shared/errors.ts'
import type { ErrandContext, Handlers } from '../../serve.ts'
import { requireOwn, writeChanged } from '../../pages/write-whole.ts'
import type { AnswersDeps } from '../deps.ts'
import { getEntry, textOf, type EntryColumns } from '../entries/entry-rows.ts'
import { anchorOf, numberOf } from '../entries/entry-number.ts'
import { sides } from '../entries/entry-text.ts'
import { dayIn } from '../entries/entry-views.ts'
import { isPage } from '../gate/findings.ts'
import { requirePassed, type Gate } from '../gate/gate.ts'
import { answersStyle, feedMark, hashOfFiles, styleMark } from './public-files.ts'
import { entryPage, fileNames, pageMark, publicPage } from './public-pages.ts'
import { insertPublication, listPublications, notePublished } from './public-rows.ts'
import { planPublication, type Planned } from './publication.ts'

type Deps = Pick<AnswersDeps, 'db' | 'office' | 'colleague' | 'settings' | 'now'> & {
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
      const planned = planPublication(deps, now())
      return {
        changes: planned.changes,
        entries: planned.entries,
        links: linksOf(planned),
        held: await heldOf(gate, planned.approved),
      }
    },
    publicPage: ({ language }, { now }) => ({
      html: publicPage(planPublication(deps, now()).answers, language, { style: answersStyle }),
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

/**
 * Writes the files and notes what is public. Whatever ends the program between the two leaves approved entries, which are published again. Throws
 * Problem, see the contract.
 */
async function publish(
  deps: Deps,
  folder: string,
  { account, commit, record, now }: ErrandContext,
): Promise<{ folder: string; written: number; untouched: number; changes: number }> {
  const { db, gate } = deps
  const planned = planPublication(deps, now())
  if (planned.entries === 0 && planned.answers.withdrawn.length === 0) throw new Problem('nothing_to_publish')
  for (const entry of planned.approved) requirePassed(await gate.check(entry))
  for (const name of [fileNames.ja, fileNames.en]) await requireOwn(join(folder, name), pageMark)
  await requireOwn(join(folder, fileNames.feed), feedMark)
  let written = 0
  for (const { name, bytes } of planned.files) {
    if (name === fileNames.style && (await isOfTheSite(join(folder, name)))) continue
    if (await writeChanged(join(folder, name), bytes)) written += 1
  }
  const { changes } = planned
  if (planned.approved.length === 0 && changes.length === 0) record()
  else
    commit(
      () => {
        requireUnchanged(deps, planned)
        for (const entry of planned.approved) notePublished(db, entry, planned.at)
        if (changes.length > 0)
          insertPublication(
            db,
            {
              id: planned.id,
              changes: changes.map(({ id, number, what, question }) => ({ id, number, what, question })),
              entries: planned.entries,
              hash: hashOfFiles(planned.files),
            },
            { at: planned.at, by: account.id },
          )
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

/** Nobody has approved, changed or withdrawn anything while the files were written. */
function requireUnchanged({ db }: Deps, { approved }: Planned): void {
  for (const entry of approved) {
    const present = getEntry(db, entry.id)
    if (present.state !== 'approved' || present.revision !== entry.revision) throw new Problem('entry_changed')
  }
}

async function heldOf(gate: Gate, approved: readonly EntryColumns[]): Promise<NextPublication['held']> {
  const held: NextPublication['held'] = []
  for (const entry of approved) {
    const { undecided, lettersNotHere } = await gate.check(entry)
    if (undecided > 0 || lettersNotHere > 0)
      held.push({ id: entry.id, number: numberOf(entry.number), undecided, lettersNotHere })
  }
  return held
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
