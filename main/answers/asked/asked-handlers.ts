import type { askedCalls } from '../../../shared/answers/asked-calls.ts'
import type { AskedWhat } from '../../../shared/answers/asked.ts'
import type { AnswersSettings } from '../../../shared/answers/publications.ts'
import type { Contract } from '../../../shared/contract.ts'
import type { Language } from '../../../shared/office/account.ts'
import { wordsFor } from '../../../shared/words/index.ts'
import type { Handlers } from '../../serve.ts'
import type { AnswersDeps } from '../deps.ts'
import { askedFile } from './asked-files.ts'
import { askedTable, attributesIn, type CountDeps } from './count.ts'
import { workload } from './workload.ts'

type Deps = Pick<AnswersDeps, 'db' | 'letters' | 'office' | 'now'> & {
  present: () => AnswersSettings
  withhold: CountDeps['withhold']
}

/** What is asked about what people ask: counts alone. */
export function askedHandlers(given: Deps): Pick<Handlers<Contract['answers']>, keyof typeof askedCalls> {
  const deps: CountDeps = { ...given, fewest: () => given.present().fewest }
  const rowTitle = (rows: AskedWhat, period: { from: string; to: string }, language: Language): string =>
    rows === 'topic'
      ? wordsFor(language).answers.asked.topic
      : (attributesIn(deps, period).find(({ key }) => key === rows.attribute)?.label ?? rows.attribute)
  return {
    askedAttributes: (period) => attributesIn(deps, period),
    askedTable: (input) => askedTable(deps, input),
    async askedFile({ format, language, ...input }, { record }) {
      const table = await askedTable(deps, input)
      const { title } = wordsFor(language).answers.asked
      const told = {
        title,
        rowTitle: rowTitle(input.rows, input, language),
        table,
        office: given.office().officeName[language],
        language,
      }
      const bytes = await askedFile(told, format)
      record('', [{ thing: 'rows', from: '', to: String(table.rows.length) }])
      return { name: `${title} ${input.from} ${input.to}.${format}`, bytes: new Uint8Array(bytes) }
    },
    workload: (input) => workload(deps, input, { now: given.now(), overdueDays: given.present().overdueDays }),
  }
}
