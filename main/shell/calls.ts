import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { shellContract } from '../../shared/contract.ts'
import { Problem } from '../../shared/errors.ts'
import type { Failure, Result } from '../../shared/rpc.ts'
import type { DeskWindow } from '../window.ts'
import { shellHandlers, type ShellGround } from './shell-handlers.ts'

/** Answers the page's calls: `shell.…` here, everything else by the desk, and nothing for anybody but our window's own page. */
export function answerCalls(ground: ShellGround): void {
  const handlers = shellHandlers(ground)
  ipcMain.handle('call', async (event, path: unknown, input: unknown): Promise<Result<unknown>> => {
    if (!isOurPage(event, ground.window())) return failed(new Problem('not_allowed'))
    if (typeof path !== 'string' || !/^[a-z]+\.[A-Za-z]+$/.test(path)) return failed(new Problem('bad_input'))
    // What lies where on this computer is for the person to say, in a dialog, not for the page.
    if (path === 'letters.importMails') return failed(new Problem('not_allowed'))
    return path.startsWith('shell.') ? answerShell(handlers, path.slice('shell.'.length), input) : ground.desk.call(path, input)
  })
}

/** The sender is the main frame of our window, and that frame shows the desk. */
function isOurPage(event: IpcMainInvokeEvent, window: DeskWindow | null): boolean {
  const frame = event.senderFrame
  if (!window || !frame || event.sender !== window.browserWindow.webContents || frame !== event.sender.mainFrame) return false
  return frame.url.startsWith('app://desk/')
}

async function answerShell(handlers: ReturnType<typeof shellHandlers>, name: string, input: unknown): Promise<Result<unknown>> {
  if (!Object.hasOwn(shellContract, name)) return failed(new Problem('not_found'))
  const known = name as keyof typeof shellContract
  const parsed = shellContract[known].input.safeParse(input)
  if (!parsed.success) return failed(new Problem('bad_input'))
  try {
    const handler = handlers[known] as (input: unknown) => unknown
    return { ok: true, output: shellContract[known].output.parse(await handler(parsed.data)) }
  } catch (error) {
    return failed(error)
  }
}

function failed(error: unknown): { ok: false, error: Failure } {
  if (error instanceof Problem) return { ok: false, error: { code: error.code, details: error.details } }
  return { ok: false, error: { code: 'unexpected', details: {} } }
}
