import { z } from 'zod'
import { Colleague } from '../office/account.ts'
import { command, done, errand, nothing, query } from '../rpc.ts'
import {
  PossiblePlan,
  Release,
  ReleaseAttribute,
  ReleaseMonth,
  ReleaseProof,
  ReleaseRow,
  ReleaseTable,
  ReleaseTitles,
} from './releases.ts'

const supervisors = ['supervisor'] as const
const one = z.object({ id: z.uuid() })
/** The release as somebody saw it. */
const seen = one.extend({ revision: z.number().int() })
const Language = z.enum(['ja', 'en'])

/** A table with its proof; `hash` is that of the files that would be sealed. */
const SeenTable = z.object({ table: ReleaseTable, proof: ReleaseProof, hash: z.string() })

/** The calls about tables that become public. */
export const releaseCalls = {
  /** The register: every release and edition, the latest first. */
  releases: query({ who: supervisors, purpose: '4', input: nothing, output: z.array(ReleaseRow) }),
  /** Throws `not_found`. */
  release: query({ who: supervisors, purpose: '4', input: one, output: Release }),
  /** The table of a draft counted, withheld and proved anew; of a sealed one as it was sealed. Throws `not_found`, `release_months`. */
  releaseTable: query({
    who: supervisors,
    purpose: '4',
    input: seen,
    output: SeenTable,
  }),
  /** Months that are over and closed, the earliest first; what is open may still change, and is not published. */
  releaseMonths: query({ who: supervisors, purpose: '4', input: nothing, output: z.array(ReleaseMonth) }),
  /** The same of letters: months that are over and have some, and the attributes that people gave in the last five years. */
  releaseLetters: query({
    who: supervisors,
    purpose: '4',
    input: nothing,
    output: z.object({ months: z.array(ReleaseMonth), attributes: z.array(ReleaseAttribute) }),
  }),
  /** Who may be asked to approve: supervisors without a hand in it. */
  releaseApprovers: query({ who: supervisors, purpose: null, input: one, output: z.array(Colleague) }),
  /** The page as it is or would be published. */
  releasePage: query({
    who: supervisors,
    purpose: '4',
    input: one.extend({ language: Language }),
    output: z.object({ html: z.string() }),
  }),
  startRelease: command({
    who: supervisors,
    purpose: '4',
    input: z.object({ titles: ReleaseTitles, plan: PossiblePlan }),
    output: one,
  }),
  /** Throws `not_found`, `release_sealed`, `release_changed`. */
  saveRelease: command({
    who: supervisors,
    purpose: '4',
    input: seen.extend({ titles: ReleaseTitles, plan: PossiblePlan }),
    output: z.object({ revision: z.number().int() }),
  }),
  /** Removes a draft; its number is not given again. Throws `not_found`, `release_sealed`. */
  removeRelease: command({ who: supervisors, purpose: '4', input: one, output: done }),
  /** A draft of the next edition, with the same plan. Throws `not_found`, `release_not_published`. */
  startEdition: command({ who: supervisors, purpose: '4', input: one, output: one }),
  /** Asks a supervisor for approval. Throws `release_changed`, `release_untitled`, `release_gives_away`, `release_disagrees`, `release_too_large`. */
  askRelease: errand({ who: supervisors, purpose: '4', input: seen.extend({ of: z.uuid() }), output: done }),
  /** Takes request or approval back, with a word on why. Throws `release_published`. */
  reopenRelease: command({
    who: supervisors,
    purpose: '4',
    input: one.extend({ note: z.string().trim().max(1000).default('') }),
    output: done,
  }),
  /** Proves it once more and seals its files to the byte, those that the supervisor saw. Throws `own_release`, and what `askRelease` throws. */
  approveRelease: errand({
    who: supervisors,
    purpose: '4',
    input: seen.extend({ hash: z.string().max(64) }),
    output: done,
  }),
  /**
   * Writes the sealed files into a folder of their own in this one with the index of all that are public, and notes the release as published; of
   * one that is, writes the same bytes again. Throws `release_not_approved`, `release_meanwhile`, `journal_unreachable`, `folder_of_another_site`, `export_failed`, `disk_full`.
   */
  publishRelease: errand({
    who: supervisors,
    purpose: '4',
    input: one.extend({ path: z.string().min(1).max(4096) }),
    output: z.object({ folder: z.string(), files: z.number().int() }),
  }),
}
