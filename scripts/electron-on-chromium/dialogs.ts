import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type {
  Dialog,
  MessageBoxOptions,
  MessageBoxReturnValue,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron'
import { isHeadless } from './browser.ts'
import { tell } from './door.ts'
import { notSupported, only } from './only.ts'
import { thePage } from './the-page.ts'

const cancelled: SaveDialogReturnValue = { canceled: true, filePath: '' }

export const dialog = only('dialog', {
  /**
   * Asks where to save: by the desktop's own dialog where zenity or kdialog is installed, else by a question in the window. Without a
   * display nobody can be asked: MADOGUCHI_SAVE_TO names the folder, or the answer is "cancelled".
   */
  async showSaveDialog(...args: [unknown, SaveDialogOptions] | [SaveDialogOptions]): Promise<SaveDialogReturnValue> {
    const options = args.length === 2 ? args[1] : args[0]
    const proposed = options.defaultPath ?? ''
    if (isHeadless) {
      const folder = process.env.MADOGUCHI_SAVE_TO
      return folder ? chosen(join(folder, basename(proposed))) : cancelled
    }
    const start = existsSync(dirname(proposed)) ? proposed : basename(proposed)
    return chosen(
      (await askOnDesktop(saveDialogs(options.title ?? '', start))) ??
        (await askWhereInWindow(options.title ?? '', proposed)),
    )
  },
  /**
   * Asks for one file, several, or one folder, by the same ways; without a display MADOGUCHI_OPEN_FROM names them, one a line, or the answer is
   * "cancelled".
   */
  async showOpenDialog(...args: [unknown, OpenDialogOptions] | [OpenDialogOptions]): Promise<OpenDialogReturnValue> {
    const { title = '', properties = [] } = args.length === 2 ? args[1] : args[0]
    const other = properties.find((one) => !['openFile', 'openDirectory', 'multiSelections'].includes(one))
    if (other) throw notSupported(`dialog.showOpenDialog with ${other}`)
    const path = isHeadless
      ? (process.env.MADOGUCHI_OPEN_FROM ?? '')
      : ((await askOnDesktop(openDialogs(title, properties))) ?? (await inWindow<string | null>('prompt', title)) ?? '')
    const filePaths = properties.includes('multiSelections') ? path.split('\n').filter((one) => one !== '') : [path]
    return path === '' ? { canceled: true, filePaths: [] } : { canceled: false, filePaths }
  },
  /**
   * Asks in the window, by its own question, which goes with the page. Without a display nobody can be asked: whoever drives the window is told
   * the words, and the answer is the safe one, unless MADOGUCHI_AGREE is 1.
   */
  async showMessageBox(...args: [unknown, MessageBoxOptions] | [MessageBoxOptions]): Promise<MessageBoxReturnValue> {
    const { type = 'none', message, detail = '', buttons = [], cancelId = 0 } = args.length === 2 ? args[1] : args[0]
    if (buttons.length !== 2) throw notSupported('dialog.showMessageBox with other than two buttons')
    if (isHeadless) tell({ asked: { type, message, detail } })
    const agreed = isHeadless
      ? process.env.MADOGUCHI_AGREE === '1'
      : await inWindow<boolean>('confirm', `${message}\n\n${detail}`).catch(() => false)
    return { response: agreed ? 1 - cancelId : cancelId, checkboxChecked: false }
  },
  /** In the window where there is one, and always on the error output: the words are the program's own. */
  showErrorBox(title: string, content: string): void {
    console.error(`${title}\n${content}`)
    if (!isHeadless) void inWindow<void>('alert', `${title}\n\n${content}`).catch(() => undefined)
  },
}) as unknown as Pick<Dialog, 'showSaveDialog' | 'showOpenDialog' | 'showMessageBox' | 'showErrorBox'>

function chosen(path: string): SaveDialogReturnValue {
  return path === '' ? cancelled : { canceled: false, filePath: path }
}

function saveDialogs(title: string, path: string): string[][] {
  return [
    ['zenity', '--file-selection', '--save', '--confirm-overwrite', `--title=${title}`, `--filename=${path}`],
    ['kdialog', '--title', title, '--getsavefilename', path],
  ]
}

function openDialogs(title: string, properties: OpenDialogOptions['properties'] = []): string[][] {
  const folder = properties.includes('openDirectory')
  const several = properties.includes('multiSelections')
  return [
    [
      'zenity',
      '--file-selection',
      ...(folder ? ['--directory'] : []),
      ...(several ? ['--multiple', '--separator=\n'] : []),
      `--title=${title}`,
    ],
    [
      'kdialog',
      '--title',
      title,
      ...(several ? ['--multiple', '--separate-output'] : []),
      folder ? '--getexistingdirectory' : '--getopenfilename',
      '.',
    ],
  ]
}

/** The answer to the first dialog that this desktop has; null where it has none. */
async function askOnDesktop(commands: string[][]): Promise<string | null> {
  if (process.platform !== 'linux') return null
  for (const [command, ...args] of commands) {
    const answer = await ask(command!, args)
    if (answer !== null) return answer
  }
  return null
}

/** What the person chose, '' where they cancelled, null where this command is not there. */
function ask(command: string, args: string[]): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] })
    let answer = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      answer += text
    })
    child.on('error', () => resolve(null))
    child.on('close', (code) => resolve(code === 0 ? answer.replace(/\n$/, '') : ''))
  })
}

async function askWhereInWindow(title: string, path: string): Promise<string> {
  const answer = await inWindow<string | null>('prompt', title, path)
  if (!answer) return ''
  return existsSync(answer) && !(await inWindow<boolean>('confirm', answer)) ? '' : answer
}

function inWindow<T>(question: 'alert' | 'prompt' | 'confirm', ...args: string[]): Promise<T> {
  return thePage().evaluate<T>(`${question}(...${JSON.stringify(args)})`)
}
