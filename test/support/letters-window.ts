import '../../renderer/zod-without-eval.ts'
import { Problem } from '../../shared/errors.ts'
import { fakeBridge } from './fake-bridge.ts'
import { fakeLetters } from './fake-letters.ts'
import { fakeOffice, people, practiceWorkstations } from './fake-office.ts'

// The window with invented letters behind it. The address says what is wanted: ?language=en&theme=dark&count=20000&case=failed&late
const asked = new URLSearchParams(window.location.search)
const now = new Date()
const announce = (part: string) => bridge.change(part)
const language = asked.get('language') === 'en' ? 'en' : 'ja'
const account = { ...people.haruka, language, ...(language === 'en' && { name: 'Haruka Kobayashi' }) } as const
const count = asked.has('count') ? Number(asked.get('count')) : asked.get('case') === 'done' ? 0 : undefined

const failure = {
  code: 'server_refused_login',
  serverWords: 'NO [AUTHENTICATIONFAILED] Invalid credentials',
  since: new Date(now.getTime() - 89 * 60_000).toISOString(),
  nextTryAt: new Date(now.getTime() + 4 * 60_000).toISOString(),
}
const cases = {
  failed: { connection: 'failed', failure },
  pulling: { lastPullAt: null, pulling: { done: 1240, total: 3812 } },
  first: { lastPullAt: null, onDesk: 0, onServer: null },
  done: { onDesk: 412, onServer: 412 },
  unset: { configured: false, connection: 'off', lastPullAt: null, onDesk: 0, onServer: null },
} as const
const chosen = cases[asked.get('case') as keyof typeof cases] as object | undefined

const letters = fakeLetters({
  me: account,
  announce,
  ...(count !== undefined && { count }),
  ...(chosen && { status: chosen }),
})
const { office, shell } = fakeOffice({
  account,
  language,
  theme: (asked.get('theme') ?? 'light') as 'light',
  announce,
  // With ?offline one of several workstations, which cannot reach the others.
  ...(asked.has('offline') && {
    workstations: {
      ...practiceWorkstations,
      state: {
        ...practiceWorkstations.state,
        state: 'offline',
        offlineSince: new Date(now.getTime() - 3_600_000).toISOString(),
      },
    },
  }),
})
// A desk that is slow: with ?late no list comes before the test lets it.
let listComes = () => {}
const listMayCome = asked.has('late') ? new Promise<void>((come) => (listComes = come)) : Promise.resolve()
const { list, colleagues } = letters.part
// With ?nobody the colleagues cannot be asked for before the test lets them.
let colleaguesThere = !asked.has('nobody')
const bridge = fakeBridge({
  office,
  shell: {
    ...shell,
    ...letters.shell,
    saveAttachment: () => ({ savedAs: '/saved' }),
    takeOutLetters: ({ letters: taken }) => ({ letters: Array.isArray(taken) ? taken.length : 36, cut: 0 }),
    putLetterOnPaper: ({ form }) => ({ left: true, savedAs: form === 'pdf' ? '手紙-2026-1184.pdf' : null }),
    // What the account has chosen in earlier windows.
    preferences: () => (asked.get('density') === 'compact' ? { [`${account.id}:density`]: '"compact"' } : {}),
  },
  letters: {
    ...letters.part,
    list: async (input) => (await listMayCome, list!(input)),
    colleagues: (input) => {
      if (!colleaguesThere) throw new Problem('unexpected')
      return colleagues!(input)
    },
  },
})
// `practice` is what a test does behind the window's back.
Object.assign(window, {
  madoguchi: bridge,
  practice: {
    answerByColleague: letters.answerByColleague,
    failReply: letters.failReply,
    refuseAddress: letters.refuseAddress,
    draftByColleague: letters.draftByColleague,
    claimByColleague: letters.claimByColleague,
    noteByColleague: letters.noteByColleague,
    remindOn: letters.remindOn,
    wroteBefore: letters.wroteBefore,
    askAtTwo: letters.askAtTwo,
    importFrom: letters.importFrom,
    attachElsewhere: letters.attachElsewhere,
    takeMails: letters.takeMails,
    listComes: () => listComes(),
    colleaguesCome: () => (colleaguesThere = true),
    calls: bridge.calls,
    tell: bridge.tell,
  },
})
await import('../../renderer/main.tsx')
