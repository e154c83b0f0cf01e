import type { Contract } from '../../../shared/contract.ts'
import { Problem } from '../../../shared/errors.ts'
import type { Handlers } from '../../serve.ts'
import { getRequest, reopenRequest, settleRequest } from './requests.ts'
import { actsOf, isUndoable, listTasks, readerOf, type TaskViewer } from './tasks.ts'

type TaskCalls = 'tasks' | 'settleTask' | 'undoTask'

/** The tasks of the list as the contract has them. */
export function taskHandlers(viewer: TaskViewer): Pick<Handlers<Contract['newsletter']>, TaskCalls> {
  return {
    tasks: (page, { db }) => listTasks(db, viewer, page),
    settleTask({ id, act }, { db, account, now, about }) {
      const request = getRequest(db, id)
      about(request.reader_id ?? id, [{ thing: 'taskAct', from: '', to: act }])
      if (request.state !== 'open' && request.state !== 'waiting') throw new Problem('task_settled')
      if (!actsOf(request, readerOf(db, request)).includes(act)) throw new Problem('bad_input', { field: 'act' })
      settleRequest(db, id, { at: now(), by: account.id, act })
      return {}
    },
    undoTask({ id }, { db, about }) {
      const request = getRequest(db, id)
      about(request.reader_id ?? id)
      if (request.state !== 'settled' || !isUndoable(request, readerOf(db, request)))
        throw new Problem('task_not_undoable')
      reopenRequest(db, id)
      return {}
    },
  }
}
