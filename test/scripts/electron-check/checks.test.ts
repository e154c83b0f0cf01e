import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answersIn, answersOf, checks, parts, reportOf, type Check } from '../../../scripts/electron-check/checks.ts'
import { heapFlags } from '../../../main/processes/fork.ts'
import { readingEnvironment } from '../../../main/shell/reading-environment.ts'

const repository = join(import.meta.dirname, '../../..')
const names = Object.keys(checks) as Check[]

test('without the binary every check is named, and how many were not tried', () => {
  const { lines, failed, untried } = reportOf([], 'there is no binary')
  expect([failed, untried, lines.length, lines.at(-1)]).toEqual([
    0,
    names.length,
    names.length + 1,
    `${names.length} of ${names.length} were not tried: there is no binary.`,
  ])
  expect(lines[0]).toBe(`not tried  ${checks.report}`)
})

test('what the binary answered stands between whatever else it prints', () => {
  const output = `[1:ERROR:gpu] no gpu\nanswer {"check":"hkdf","ok":true,"more":""}\nanswer {"check":"loop","ok":false,"more":"late"}\nanswer {"check":"other","ok":true,"more":""}\n`
  const answers = answersIn(output)
  const { lines, failed, untried } = reportOf(answers, 'it ended before')
  expect([answers.map(({ check }) => check), failed, untried]).toEqual([['hkdf', 'loop'], 1, names.length - 2])
  expect(lines.filter((line) => !line.startsWith('not tried'))).toEqual([
    `ok         ${checks.hkdf}`,
    `FAILED     ${checks.loop} (late)`,
    `${names.length - 2} of ${names.length} were not tried: it ended before.`,
  ])
})

test('each check is answered inside the binary', () => {
  const inside = readFileSync(join(import.meta.dirname, '../../../scripts/electron-check/inside.mjs'), 'utf8')
  const answered = [...inside.matchAll(/\banswer\(\s*'(\w+)'/g)].map(([, name]) => name)
  expect(new Set(answered)).toEqual(new Set(names))
})

test('each check stands in one part, and what a part that was begun has not answered has failed', () => {
  expect(Object.values(parts).flat().sort()).toEqual([...names].sort())
  const given = 'answer {"check":"pages","ok":true,"more":""}\n'
  expect(answersOf('window', given, 'SIGTRAP')).toEqual([
    { check: 'pages', ok: true, more: '' },
    { check: 'letter', ok: false, more: 'the binary ended before: SIGTRAP' },
    { check: 'renewal', ok: false, more: 'the binary ended before: SIGTRAP' },
    { check: 'print', ok: false, more: 'the binary ended before: SIGTRAP' },
  ])
  expect(reportOf(answersOf('window', given, 'SIGTRAP'), '').failed).toBe(3)
})

// The runtime in Electron's place answers for the parts that draw nothing: so it is seen that the questions themselves are right. It has no archives.
test.each(['report', 'driver', 'process'] as const)(
  'the questions of the part "%s" are answered by plain Node, too',
  (part) => {
    const folder = mkdtempSync(join(tmpdir(), 'madoguchi-check-'))
    try {
      mkdirSync(join(folder, 'app.asar'))
      writeFileSync(
        join(folder, 'app.asar/worker.mjs'),
        `import { parentPort } from 'node:worker_threads'\nparentPort.postMessage('from inside1')\n`,
      )
      const told = {
        root: repository,
        folder,
        heap: heapFlags(192).join(' '),
        readingEnvironment: readingEnvironment(),
      }
      writeFileSync(join(folder, 'told.json'), JSON.stringify(told))
      const args = ['--import', './scripts/electron-on-chromium/register.ts', 'scripts/electron-check/inside.mjs']
      execFileSync(process.execPath, [...args, join(folder, 'told.json'), part], {
        cwd: repository,
        env: { ...process.env, MADOGUCHI_PASSPHRASE: 'of the check' },
      })
      const answers = answersOf(part, readFileSync(join(folder, `answers-${part}`), 'utf8'), '')
      expect(answers.filter(({ ok }) => !ok)).toEqual([])
      expect(answers.length).toBe(parts[part].length)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
)
