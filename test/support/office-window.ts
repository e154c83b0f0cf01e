import '../../renderer/zod-without-eval.ts'
import { Problem } from '../../shared/errors.ts'
import type { MailStatus } from '../../shared/letters/intake.ts'
import type { FormSchema } from '../../shared/letters/form-schema.ts'
import { fakeAnswers } from './fake-answers.ts'
import { fakeBridge } from './fake-bridge.ts'
import { fakeForms } from './fake-forms.ts'
import { fakeHealth, type FakeHealthOptions } from './fake-health.ts'
import { fakeLetters } from './fake-letters.ts'
import { fakeNewsletter, type FakeNewsletterOptions } from './fake-newsletter.ts'
import { fakeReleases } from './fake-releases.ts'
import { fakeStatistics, type FakeStatisticsOptions } from './fake-statistics.ts'
import { fakeOffice, people, type FakeOfficeOptions } from './fake-office.ts'

/** What a test wants of the invented office, as JSON in the address. */
export type OfficeWindowOptions = Omit<FakeOfficeOptions, 'announce'> & {
  /** The office data cannot be opened at all. */
  trouble?: 'office_newer'
  status?: Partial<MailStatus>
  /** The first pull does not end. */
  pulls?: boolean
  health?: Omit<FakeHealthOptions, 'now'>
  statistics?: Omit<FakeStatisticsOptions, 'announce'>
  newsletter?: Omit<FakeNewsletterOptions, 'announce'>
}

const options = JSON.parse(new URLSearchParams(window.location.search).get('with') ?? '{}') as OfficeWindowOptions
const announce = (part: string) => bridge.change(part)
const { office, shell } = fakeOffice({ ...options, announce })
const letters = fakeLetters({ announce, ...(options.status && { status: options.status }) })
const newsletter = fakeNewsletter({
  ...options.newsletter,
  ...(options.account && { account: options.account }),
  announce,
})
const statistics = fakeStatistics({ ...options.statistics, announce })
let trouble = options.trouble
const bridge = fakeBridge({
  office: {
    ...office,
    status: () => {
      if (!trouble) return office.status!({})
      const code = trouble
      trouble = undefined
      throw new Problem(code)
    },
  },
  shell: { ...shell, ...newsletter.shell, ...statistics.shell },
  statistics: {
    ...statistics.part,
    ...fakeReleases({ me: options.account ?? people.grace, announce: () => announce('statistics') }).part,
  },
  answers: fakeAnswers({ me: options.account ?? people.haruka, announce: () => announce('answers') }).part,
  newsletter: newsletter.part,
  letters: {
    ...letters.part,
    ...fakeHealth(options.health),
    ...fakeForms(() => office.formSchemas!({}) as FormSchema[]),
    ...(options.pulls && { pull: () => new Promise<never>(() => undefined), stopPull: () => ({}) }),
  },
})
// `practice` is what a test does behind the window's back.
Object.assign(window, { madoguchi: bridge, practice: { calls: bridge.calls, tell: bridge.tell } })
await import('../../renderer/main.tsx')
