import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { patience } from '../../support/eventually.ts'
import { temporaryFolder } from '../../support/office.ts'

const attachment = `saveAttachment({ letterId: 'x', index: 2 }).then(({ savedAs }) => String(savedAs)`
const letters = `takeOutLetters({ letters: ['x'], format: 'mbox', takenFor: 'answering' }).then(({ letters }) => String(letters)`
const paper = (form: 'pdf' | 'paper') =>
  `putLetterOnPaper({ id: 'x', form: '${form}', takenFor: 'answering' }).then(({ left, savedAs }) => [left, savedAs].join(' ')`

/** What the shell does about something that leaves: `dialog` is what happens while the person is asked where to. */
function saved(
  dialog: string,
  act = attachment,
  before = '',
): { asked: string[]; result: string; file: string | null } {
  const path = join(temporaryFolder(), 'saved.pdf')
  const code = `
    import { app, dialog } from 'electron'
    import { shellHandlers } from './main/shell/shell-handlers.ts'
    app.getPath = () => '/downloads'
    const asked = []
    let open = true
    dialog.showSaveDialog = async (...given) => {
      asked.push('dialog ' + given.at(-1).defaultPath)
      ${dialog}
    }
    const call = async (path) => {
      asked.push(path)
      if (!open) return { ok: false, error: { code: 'not_signed_in', details: {} } }
      if (path === 'letters.get') return { ok: true, output: { number: '2026-1184', files: [{ index: 2, name: 'passport.pdf' }] } }
      return { ok: true, output: { name: 'passport.pdf', type: '', bytes: Buffer.from('scan'), letters: 1, cut: 0 } }
    }
    const webContents = {
      printToPDF: async () => (asked.push('drawn'), Buffer.from('%PDF')),
      print: (_, done) => (asked.push('printer'), done(true)),
    }
    const window = () => ({ browserWindow: { webContents } })
    const { handlers } = shellHandlers({ desk: { call }, appearance: { language: () => 'en' }, window })
    ${before}
    const result = await handlers.${act}, ({ code }) => code)
    console.log(JSON.stringify({ asked, result }))
    process.exit(0)`
  const args = ['--import', './scripts/electron-on-chromium/register.ts', '--input-type=module', '-e', code]
  const cwd = join(import.meta.dirname, '../../..')
  const env = { ...process.env, TO: path }
  const said = execFileSync(process.execPath, args, { cwd, env, encoding: 'utf8', timeout: patience })
  return {
    ...(JSON.parse(said) as { asked: string[]; result: string }),
    file: existsSync(path) ? readFileSync(path, 'utf8') : null,
  }
}

const chosen = 'return { canceled: false, filePath: process.env.TO }'

test('an attachment is taken out of the desk once the person has said where to', () => {
  const { asked, file } = saved(chosen)
  expect(asked).toEqual(['letters.get', 'dialog /downloads/passport.pdf', 'letters.attachment'])
  expect(file).toBe('scan')
})

test('nothing is taken out where the person changed their mind, and no row of the record says so', () => {
  const { asked, result, file } = saved(`return { canceled: true, filePath: '' }`)
  expect([asked.includes('letters.attachment'), result, file]).toEqual([false, 'null', null])
})

test('a desk that is locked while the dialog stands hands out nothing', () => {
  const { result, file } = saved(`open = false; ${chosen}`)
  expect([result, file]).toEqual(['not_signed_in', null])
})

test('letters leave once the person has said where to, under a name that tells of nobody, and else not', () => {
  const { asked, result, file } = saved(chosen, letters)
  expect(asked).toEqual([
    expect.stringMatching(/^dialog \/downloads\/letters-\d{4}-\d\d-\d\d\.mbox$/u),
    'letters.takeOutFile',
  ])
  expect([result, file]).toEqual(['1', 'scan'])
  const kept = saved(`return { canceled: true, filePath: '' }`, letters)
  expect([kept.asked.length, kept.result, kept.file]).toEqual([1, 'null', null])
})

test('a letter leaves as a PDF once the person has said where to and the record knows, under its number and no name', () => {
  const { asked, result, file } = saved(chosen, paper('pdf'))
  expect(asked).toEqual(['letters.get', 'dialog /downloads/letter-2026-1184.pdf', 'letters.putOnPaper', 'drawn'])
  expect([result, file]).toEqual(['true saved.pdf', '%PDF'])
  const kept = saved(`return { canceled: true, filePath: '' }`, paper('pdf'))
  expect([kept.asked.includes('letters.putOnPaper'), kept.result, kept.file]).toEqual([false, 'false ', null])
  const locked = saved(`open = false; ${chosen}`, paper('pdf'))
  expect([locked.asked.includes('drawn'), locked.result, locked.file]).toEqual([false, 'not_signed_in', null])
})

test('a letter goes to the printer once the record knows, and not where the record could not be written', () => {
  const { asked, result } = saved(chosen, paper('paper'))
  expect([asked, result]).toEqual([['letters.putOnPaper', 'printer'], 'true '])
  const locked = saved(chosen, paper('paper'), 'open = false')
  expect([locked.asked, locked.result]).toEqual([['letters.putOnPaper'], 'not_signed_in'])
})
