import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('spelling is switched off as soon as the session is there, once, and no language is left to fetch a dictionary for', () => {
  const code = `
    import { session } from 'electron'
    const made = session.fromPartition('window')
    const done = []
    session.fromPartition = (name) => {
      done.push(name)
      return Object.assign(made, {
        setSpellCheckerEnabled: (on) => done.push(on),
        setSpellCheckerLanguages: (languages) => done.push(languages),
      })
    }
    const { windowSession } = await import('./main/window.ts')
    windowSession()
    windowSession()
    console.log(JSON.stringify(done))
    process.exit(0)`
  const args = ['--import', './scripts/electron-on-chromium/register.ts', '--input-type=module', '-e', code]
  const said = execFileSync(process.execPath, args, { cwd: join(import.meta.dirname, '../../..'), encoding: 'utf8' })
  expect(JSON.parse(said)).toEqual(['window', false, []])
})
