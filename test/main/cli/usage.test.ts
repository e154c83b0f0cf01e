import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { languageOf } from '../../../main/cli/language.ts'
import { temporaryFolder } from '../../support/office.ts'
import { desk, ended, passphrase } from './command-line.ts'

const hasTerminal = spawnSync('script', ['--version']).status === 0

test('desk alone, desk help and desk --help list every command', async () => {
  const [alone, help, option] = await Promise.all([desk([]), desk(['help']), desk(['--help'])])
  const listed = alone.output.match(/^ {2}[a-z][a-z-]+ /gm)?.map((line) => line.trim())
  expect(listed).toEqual([
    'init',
    'configure',
    'pull',
    'letters',
    'import-readers',
    'export-readers',
    'take-opt-outs',
    'import-logs',
    'inspect-mail',
    'propose-form',
    'summarize-log',
    'share',
    'join',
    'travel',
    'find-personal',
    'similar',
    'backup',
    'restore',
    'verify',
  ])
  expect(alone).toMatchObject({ exitCode: 0, errors: '' })
  expect([help, option]).toEqual([alone, alone])
})

test('the help speaks the language of the surroundings, and the one that is asked for', async () => {
  const [surroundings, asked] = await Promise.all([desk(['help'], { LANG: 'ja_JP.UTF-8' }), desk(['--language', 'ja'])])
  expect(surroundings.output).toContain('手紙を一覧または検索します')
  expect(asked).toEqual(surroundings)
})

test('the language of the surroundings is found as POSIX orders its variables', () => {
  expect(
    [
      { LANG: 'ja_JP.UTF-8' },
      { LANG: 'en_US.UTF-8', LC_ALL: 'ja' },
      { LANG: 'ja_JP.eucJP', LC_MESSAGES: 'C' },
      { LANG: 'jam_JM' },
      { LANG: 'C', LC_ALL: '' },
    ].map(languageOf),
  ).toEqual(['ja', 'ja', 'en', 'en', 'en'])
})

test('the help of one command names its options', async () => {
  const { exitCode, output } = await desk(['letters', '--help'])
  expect(exitCode).toBe(0)
  expect(output).toContain(
    'Usage: desk letters --data DIR [--account NAME] [--passphrase-file FILE] [--search TEXT] [--limit N] [--json]',
  )
})

test.each([
  ['a command that there is not', ['send'], 'There is no command “send”.'],
  ['an option that there is not', ['pull', '--data', 'x', '--force'], 'This command has no option “--force”.'],
  ['an option of another command', ['pull', '--data', 'x', '--limit', '3'], 'This command has no option “--limit”.'],
  ['a needed option left out', ['letters'], '“--data” is needed.'],
  ['an option without its value', ['letters', '--data', 'x', '--search', '--json'], '“--search” needs a value.'],
  [
    'a limit that is no number',
    ['letters', '--data', 'x', '--limit', 'all'],
    '“--limit” must be a whole number of at least 1.',
  ],
  ['inspect-mail without files', ['inspect-mail', '--json'], 'Name at least one file.'],
  ['an unknown language', ['help', '--language', 'fr'], '“--language” is ja or en.'],
])('%s: one sentence, a short usage and exit code 2', async (_, args, sentence) => {
  const { exitCode, output, errors } = await desk(args)
  const [first, second, ...more] = errors.trimEnd().split('\n')
  expect({ exitCode, output, first, more }).toEqual({ exitCode: 2, output: '', first: sentence, more: [] })
  expect(second).toMatch(/^Usage: desk |^“desk help” lists/)
})

test('a passphrase on the command line is refused, and not repeated', async () => {
  const ends = await Promise.all(
    [['--passphrase', passphrase], [`--passphrase=${passphrase}`]].map((args) =>
      desk(['pull', '--data', 'x', ...args]),
    ),
  )
  for (const { exitCode, output, errors } of ends) {
    expect({ exitCode, output }).toEqual({ exitCode: 2, output: '' })
    expect(errors).toContain('A passphrase on the command line can be seen by others, so it is not taken.')
    expect(errors).not.toContain(passphrase)
  }
})

test('without a terminal and without a file there is no way to ask for the passphrase, and nothing is made', async () => {
  const data = join(temporaryFolder(), 'office')
  const { exitCode, errors } = await desk(['init', '--data', data, '--account', 'Mori'])
  expect({ exitCode, made: existsSync(data) }).toEqual({ exitCode: 2, made: false })
  expect(errors).toContain('Use “--passphrase-file”.')
})

test.skipIf(!hasTerminal)(
  'at a terminal (script of util-linux) a new passphrase is asked for twice and never shown',
  async () => {
    const data = join(temporaryFolder(), 'office')
    const line = `'${process.execPath}' main/cli.ts init --data '${data}' --account Mori --json`
    const { exitCode, output } = await ended('script', ['-qec', line, '/dev/null'], {}, [
      `${passphrase}x\u007f\r`,
      `${passphrase}\r`,
    ])
    expect(exitCode).toBe(0)
    expect(output).toContain('New passphrase: \r\nOnce more: \r\n{')
    expect(output).not.toContain(passphrase)
  },
)
