import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { launchProgram, type Program } from '../launch-program.ts'
import { hasDisplay } from '../prepare/electron-start.mjs'
import { chooseRuntime, runtimeLine } from '../prepared.ts'
import { fillAnswers } from './fill-answers.ts'
import { fillBackups } from './fill-backups.ts'
import { fillStatistics } from './fill-statistics.ts'
import { fillNewsletter, practiceEditor, practiceSupervisor } from './fill-newsletter.ts'
import { type InventedLetter, needles, practiceLetters } from './letters/index.ts'
import { newsletterMails, newsletterNeedles } from './letters/newsletter-mails.ts'
import { makePracticeOffice, practiceAccount } from './make-office.ts'
import { inventedReaders, withActive } from './readers/invented-readers.ts'
import { startPracticeServers } from './servers.ts'
import { shareWithSecondDesk } from './second-desk.ts'
import { walkAnswers } from './walk-answers.ts'
import { walkDesks } from './walk-desks.ts'
import { walkIssue } from './walk-issue.ts'
import { walkReaders } from './walk-readers.ts'
import { walkStatistics } from './walk-statistics.ts'
import { draftText, signIn, walk } from './walk.ts'

/** Readers whom the issue of the demo goes to, and of those on the list the ones whom the mails that come in take off it before. */
const [goesTo, leaveMeanwhile] = [500, 3]

const { values } = parseArgs({
  options: {
    headless: { type: 'boolean', default: false },
    out: { type: 'string' },
    desks: { type: 'string', default: '1' },
  },
})
const started = Date.now()
if (values.desks !== '1' && values.desks !== '2') {
  console.error('The practice office has one workstation or two: npm run demo -- --desks 2')
  process.exit(1)
}
const isShared = values.desks === '2'
if (!values.headless && !hasDisplay()) {
  console.error('There is no display here. Without one: npm run demo -- --headless --out DIR')
  process.exit(1)
}
console.log(runtimeLine(chooseRuntime({ headless: values.headless })))
process.exitCode = values.headless ? await demoWithoutDisplay(resolve(values.out ?? 'demo-out')) : await demoInWindow()

/** Opens the practice office in a window, signed in, until the window is closed; nothing of it is kept. */
async function demoInWindow(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-practice-'))
  const servers = await startPracticeServers(lettersOf(new Date()))
  try {
    const passphrase = newPassphrase()
    await makePracticeOffice(join(folder, 'office'), passphrase, servers)
    await fillNewsletter(join(folder, 'office'), passphrase)
    await fillAnswers(join(folder, 'office'), passphrase, join(folder, 'published-answers'))
    await fillStatistics(join(folder, 'office'), passphrase)
    await fillBackups(join(folder, 'office'), passphrase, join(folder, 'backups'))
    if (isShared) await shareWithSecondDesk(join(folder, 'office'), join(folder, 'second'), passphrase)
    const places = isShared ? ['office', 'second'] : ['office']
    const programs = await Promise.all(
      places.map((place) => launchProgram({ dataDir: join(folder, place), headless: false })),
    )
    for (const { page } of programs) await signIn(page, passphrase)
    console.log(`The practice office is open. Should it lock, its passphrase is: ${passphrase}`)
    console.log(
      `${practiceAccount} answers letters, ${practiceEditor} does the newsletter, ${practiceSupervisor} approves its issues and looks at the statistics, with the same passphrase.`,
    )
    const codes = await Promise.all(programs.map(({ ended }) => ended))
    return codes.every((code) => code === 0) ? 0 : 1
  } finally {
    await servers.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Walks through the main job without a display and leaves pictures and a summary. Answers 0 only if all of it happened. */
async function demoWithoutDisplay(out: string): Promise<number> {
  for (const folder of ['office', 'second-office', 'backups'])
    await rm(join(out, folder), { recursive: true, force: true })
  await mkdir(out, { recursive: true })
  const dataDir = join(out, 'office')
  const passphrase = newPassphrase()
  await writeFile(join(out, 'passphrase.txt'), `${passphrase}\n`, { mode: 0o600 })
  const servers = await startPracticeServers(lettersOf(new Date()))
  let program: Program | null = null
  try {
    await makePracticeOffice(dataDir, passphrase, servers)
    await fillNewsletter(dataDir, passphrase, withActive(inventedReaders(), goesTo + leaveMeanwhile))
    const filled = await fillAnswers(dataDir, passphrase, join(out, 'published-answers'))
    await fillStatistics(dataDir, passphrase)
    await fillBackups(dataDir, passphrase, join(out, 'backups'))
    program = await launchProgram({ dataDir, headless: true })
    const { page, runtime, profileDir } = program
    await page.setViewportSize({ width: 1440, height: 900 })
    // The walk waits for states; this only ends what will never come, on a busy machine, too.
    page.setDefaultTimeout(180_000)
    await signIn(page, passphrase)
    const waiting = practiceLetters(new Date()).length + newsletterMails(new Date()).length
    const { candidates, published, undecided } = filled
    const letters = await walk(page, servers, { letters: waiting, candidates }, out)
    await walkAnswers(page, out)
    const walked = {
      ...letters,
      ...(await walkReaders(page, passphrase, out)),
      ...(await walkIssue(page, servers, passphrase, out)),
      ...(await walkStatistics(page, passphrase, out)),
    }
    await program.close()
    const desks = isShared ? await walkDesks(dataDir, passphrase, out) : null
    const summary = {
      runtime: runtime.name,
      ...walked,
      answers: { published, undecided },
      ...(desks && { desks }),
      seconds: Math.round((Date.now() - started) / 100) / 10,
      dataDir,
      profileDir,
      needles: [...needles, ...newsletterNeedles, draftText],
    }
    await writeFile(join(out, 'demo.json'), `${JSON.stringify(summary, null, 2)}\n`)
    const { needles: _, ...told } = summary
    console.log(told)
    const { recipients, accepted } = walked.newsletter
    const delivered = recipients === goesTo && accepted === goesTo
    const all =
      walked.pulled === waiting &&
      walked.replyDelivered &&
      walked.candidateMarked &&
      walked.searchHits > 0 &&
      delivered &&
      walked.statistics.pageViews > 80_000 &&
      walked.statistics.releases === 2 &&
      published === 5 &&
      undecided > 0 &&
      (desks === null || (desks.connected === 2 && desks.changeSeen))
    if (!all) console.error('Not everything happened that should have: see above.')
    return all ? 0 : 1
  } catch (error) {
    console.error(program?.output() ?? '')
    await program?.page.screenshot({ path: join(out, 'stopped-here.png') }).catch(() => undefined)
    throw error
  } finally {
    await program?.close()
    await servers.stop()
  }
}

/** Everything that waits in the inbox: letters, and what readers of the newsletter ask. */
function lettersOf(now: Date): InventedLetter[] {
  return [...practiceLetters(now), ...newsletterMails(now)].sort(
    (one, other) => one.date.getTime() - other.date.getTime(),
  )
}

/** Four groups of letters and digits: nobody has to learn it. */
function newPassphrase(): string {
  return (randomBytes(10).toString('hex').match(/.{5}/g) ?? []).join('-')
}
