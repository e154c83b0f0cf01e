import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { Problem, problemOf } from '../../shared/errors.ts'
import type { Failure, Result } from '../../shared/rpc.ts'
import type { DeskWindow } from '../window.ts'
import { answerShell } from './answer-shell.ts'
import { forTheShell } from './for-the-shell.ts'
import { shellHandlers, type ShellDeps } from './shell-handlers.ts'

/** Answers the page's calls: `shell.…` here, everything else by the desk, and nothing for anybody but our window's own page. */
export function answerCalls(deps: ShellDeps): void {
  const { handlers, dropped } = shellHandlers(deps)
  ipcMain.handle('call', async (event, path: unknown, input: unknown): Promise<Result<unknown>> => {
    if (!isOurPage(event, deps.window())) return failed(new Problem('not_allowed'))
    if (typeof path !== 'string' || !/^[a-z]+\.[A-Za-z]+$/.test(path)) return failed(new Problem('bad_input'))
    if (forTheShell.has(path)) return failed(new Problem('not_allowed'))
    if (path === 'office.lock') return deps.window()!.renewAfter(() => deps.desk.call(path, input))
    if (!path.startsWith('shell.')) return deps.desk.call(path, input)
    return answerShell(
      handlers,
      path.slice('shell.'.length),
      input,
      (trouble) => void deps.desk.call('office.noteTrouble', trouble),
    )
  })
  // Only the preload can send this, and it knows where a file lies by the browser's own word.
  ipcMain.handle('dropped', async (event, paths: unknown): Promise<Result<unknown>> => {
    if (!isOurPage(event, deps.window())) return failed(new Problem('not_allowed'))
    if (!Array.isArray(paths) || !paths.every((path) => typeof path === 'string'))
      return failed(new Problem('bad_input'))
    if (paths.length > 0 && paths.every((path) => path === '')) return failed(new Problem('dropped_unknown'))
    try {
      return { ok: true, output: await dropped(paths) }
    } catch (failure) {
      return failed(problemOf(failure))
    }
  })
}

/** The sender is the main frame of our window, and that frame shows the desk. */
function isOurPage(event: IpcMainInvokeEvent, window: DeskWindow | null): boolean {
  const frame = event.senderFrame
  if (!window || !frame || event.sender !== window.browserWindow.webContents || frame !== event.sender.mainFrame)
    return false
  return frame.url.startsWith('app://desk/')
}

function failed(problem: Problem): { ok: false; error: Failure } {
  return { ok: false, error: { code: problem.code, details: problem.details } }
}
