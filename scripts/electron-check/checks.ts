/** What can be told only by Electron's own binary, in the order in which it tells most; `inside.mjs` answers to these names. */
export const checks = {
  report: 'a report of the process, asked for in a thread (the driver is loaded without it in any case)',
  driver: 'the driver and its cipher in a thread: write-ahead log, 300 KB in one value',
  hkdf: 'HKDF against a known value',
  gcm: 'AES-256-GCM against a known value',
  certificates: 'root certificates for the mail servers',
  heap: 'the process that reads mails keeps to the limit of its heap',
  message: 'it is sent 250 KB in one message',
  environment: 'it sees nothing of the environment',
  loop: 'it is killed in an endless loop',
  early: 'it is ended although it was killed before it was there',
  asar: 'a thread of ES modules begins inside app.asar and loads the driver, its native library beside the archive',
  pages: 'app://desk and app://letter are shown under their policies, without a violation',
  letter: 'a letter is measured by the document around it, in a process apart from the page, and runs no script',
  renewal: 'the page gets a new process after the old one was ended by force',
  print: 'a print that comes to nothing is told',
} as const

export type Check = keyof typeof checks

/** What is asked in one run of the binary: a trap of V8 ends the whole of it, so what may do so has a run of its own. */
export const parts = {
  report: ['report'],
  driver: ['driver'],
  process: ['hkdf', 'gcm', 'certificates', 'heap', 'message', 'environment', 'loop', 'early', 'asar'],
  window: ['pages', 'letter', 'renewal', 'print'],
} as const satisfies Record<string, readonly Check[]>

export type Part = keyof typeof parts

export type Answer = { check: Check; ok: boolean; more: string }

/** The lines for a person, one for each check, and how many failed and how many were not tried. */
export function reportOf(
  answers: readonly Answer[],
  whyNot: string,
): { lines: string[]; failed: number; untried: number } {
  const names = Object.keys(checks) as Check[]
  const lines = names.map((name) => {
    const answer = answers.find(({ check }) => check === name)
    if (!answer) return `not tried  ${checks[name]}`
    return `${answer.ok ? 'ok        ' : 'FAILED    '} ${checks[name]}${answer.more ? ` (${answer.more})` : ''}`
  })
  const failed = answers.filter(({ ok }) => !ok).length
  const untried = names.filter((name) => !answers.some(({ check }) => check === name)).length
  if (untried > 0) lines.push(`${untried} of ${names.length} were not tried: ${whyNot}.`)
  return { lines, failed, untried }
}

/** Every answer of a part that was begun: what it owes has failed, for it ended, or was ended, before. */
export function answersOf(part: Part, given: string, ended: string): Answer[] {
  const answers = answersIn(given)
  const owed = parts[part].filter((name) => !answers.some(({ check }) => check === name))
  return [...answers, ...owed.map((check) => ({ check, ok: false, more: `the binary ended before: ${ended}` }))]
}

/** Reads what the binary wrote: one answer a line, between whatever else it says. */
export function answersIn(output: string): Answer[] {
  return output.split('\n').flatMap((line) => {
    const [, text] = /^answer (\{.*\})$/.exec(line.trim()) ?? []
    if (text === undefined) return []
    const answer = JSON.parse(text) as Answer
    return answer.check in checks ? [answer] : []
  })
}
