import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')

/** Runs lines of a shell at a port of its own, on the runtime in Electron's place; what they give to `say` comes back. */
function inShell(lines: string): unknown {
  const code = `
    import { once } from 'node:events'
    import { startReadingProcess } from './main/shell/fork-reading.ts'
    import { workerFiles } from './main/worker-files.ts'
    const { port1: desk, port2: shell } = new MessageChannel()
    const said = new Promise((resolve) => desk.once('message', resolve))
    const say = (value) => { console.log(JSON.stringify(value)); process.exit(0) }
    ${lines}`
  const args = ['--import', './scripts/electron-on-chromium/register.ts', '--input-type=module', '-e', code]
  return JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' }))
}

test("the shell starts the process that reads mails and hands its words to the desk, and the desk's to it, saying so each time", () => {
  expect(
    inShell(`
    startReadingProcess(workerFiles().readingProcess, shell, 192)
    const ready = await said
    const mail = new TextEncoder().encode('Subject: hello\\r\\n\\r\\nworld')
    desk.postMessage({ value: { id: 1, task: 'read', schemas: [], options: {} }, lengths: [mail.length] })
    desk.postMessage(mail)
    const heard = []
    desk.on('message', (message) => {
      heard.push(message.value ? [message.value.id, message.value.reading.subject, message.value.reading.text] : message)
      if (message.value) say([ready, ...heard])
    })
  `),
  ).toEqual([{ value: { id: 'ready' }, lengths: [] }, 'passed on', 'passed on', [1, 'hello', 'world']])
})

// Whether the process has gone is read in /proc.
test.runIf(process.platform === 'linux')(
  "a process that ends closes the desk's port, and a port that the desk closes ends the process, be it there already or not",
  () => {
    expect(
      inShell(`
    const { readFileSync } = await import('node:fs')
    const children = () => readFileSync('/proc/self/task/' + process.pid + '/children', 'utf8').trim()
    const gone = async () => { while (children() !== '') await new Promise((resolve) => setTimeout(resolve, 20)) }
    startReadingProcess(new URL('file:///no/such/process.js'), shell, 192)
    await once(desk, 'close')
    const early = new MessageChannel()
    startReadingProcess(workerFiles().readingProcess, early.port2, 192)
    early.port1.close()
    await gone()
    const other = new MessageChannel()
    startReadingProcess(workerFiles().readingProcess, other.port2, 192)
    await new Promise((resolve) => other.port1.once('message', resolve))
    const before = children() !== ''
    other.port1.close()
    await gone()
    say([before, children()])
  `),
    ).toEqual([true, ''])
  },
)

test.runIf(process.platform === 'linux')('the process that reads mails is given no environment but a locale', () => {
  expect(
    inShell(`
    process.env.MADOGUCHI_PASSPHRASE = 'four quiet words'
    const { readFileSync } = await import('node:fs')
    startReadingProcess(workerFiles().readingProcess, shell, 192)
    await said
    const [child] = readFileSync('/proc/self/task/' + process.pid + '/children', 'utf8').trim().split(' ')
    // Node adds the name of its own channel.
    say(readFileSync('/proc/' + child + '/environ', 'utf8').split('\\0').filter((one) => one && !one.startsWith('NODE_CHANNEL')))
  `),
  ).toEqual(['LANG=C.UTF-8'])
})
