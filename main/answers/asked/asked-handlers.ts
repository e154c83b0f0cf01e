import type { askedCalls } from '../../../shared/answers/asked-calls.ts'
import type { AnswersSettings } from '../../../shared/answers/publications.ts'
import type { Contract } from '../../../shared/contract.ts'
import type { Handlers } from '../../serve.ts'
import type { AnswersDeps } from '../deps.ts'
import { askedTable, attributesIn, type CountDeps } from './count.ts'
import { workload } from './workload.ts'
import { workloadFile } from './workload-file.ts'

type Deps = Pick<AnswersDeps, 'db' | 'letters' | 'office' | 'now'> & {
  present: () => AnswersSettings
  withhold: CountDeps['withhold']
}

/** What is asked about what people ask: counts alone. */
export function askedHandlers(given: Deps): Pick<Handlers<Contract['answers']>, keyof typeof askedCalls> {
  const deps: CountDeps = { ...given, fewest: () => given.present().fewest }
  const present = () => ({ now: given.now(), overdueDays: given.present().overdueDays })
  return {
    askedAttributes: (period) => attributesIn(deps, period),
    askedTable: (input) => askedTable(deps, input),
    workload: (input) => workload(deps, input, present()),
    async workloadFile({ format, language, ...period }, { record }) {
      const { rows } = workload(deps, { ...period, by: 'week' }, present())
      const bytes = await workloadFile(rows, { format, language })
      record('', [{ thing: 'rows', from: '', to: String(rows.length) }])
      return { bytes: new Uint8Array(bytes) }
    },
  }
}
