import type { Contract } from '../../../shared/contract.ts'
import { undoSeconds } from '../../../shared/letters/reply.ts'
import type { CommandContext, Handlers } from '../../serve.ts'
import type { Doing } from './carry-out.ts'
import { getRequest } from './requests.ts'
import { settle, takeBackAct } from './settle.ts'
import { listTasks, namedOf, readerOf, type TaskViewer } from './tasks.ts'

type TaskCalls = 'tasks' | 'settleTask' | 'undoTask'

export type TaskDeps = TaskViewer & {
  /** Of the address that the mails of this part come from. */
  domain: () => string
  /** Told after a change of the queue. */
  onQueue(): void
}

/** The tasks of the list as the contract has them. */
export function taskHandlers(deps: TaskDeps): Pick<Handlers<Contract['newsletter']>, TaskCalls> {
  /** Answers wait as long as replies do, so that an act can be taken back before anybody hears of it. */
  const doing = ({ db, account, now }: CommandContext, cause: string): Doing => ({
    db,
    at: now(),
    by: account.id,
    cause: `${cause} ${now()}`,
    leavesAt: new Date(Date.parse(now()) + undoSeconds * 1000).toISOString(),
    domain: deps.domain(),
  })
  return {
    tasks: (page, { db }) => listTasks(db, deps, page),
    settleTask({ id, act }, context) {
      const request = getRequest(context.db, id)
      const named = act === 'unsubscribeNamed' ? namedOf(context.db, request, readerOf(context.db, request)) : null
      context.about(named?.id ?? request.reader_id ?? id, [{ thing: 'taskAct', from: '', to: act }])
      settle(doing(context, id), request, act)
      deps.onQueue()
      return {}
    },
    undoTask({ id }, context) {
      const request = getRequest(context.db, id)
      context.about(request.reader_id ?? id, [{ thing: 'taskAct', from: request.act ?? '', to: '' }])
      takeBackAct(doing(context, `${id} back`), request)
      deps.onQueue()
      return {}
    },
  }
}
