import type { Contract } from '../../shared/contract.ts'
import { Problem } from '../../shared/errors.ts'
import type { shellContract } from '../../shared/shell/contract.ts'
import type { Importing } from '../../shared/statistics/desk-calls.ts'
import type { FoundFormat, ImportedFile, LogImport, LogImportProgress } from '../../shared/statistics/imports.ts'
import type { DayEvent, Goal } from '../../shared/statistics/notes.ts'
import { StatisticsSettings } from '../../shared/statistics/settings.ts'
import type { FakePart } from './fake-bridge.ts'
import { colleagueOf, people } from './fake-office.ts'
import { answered, like } from './invented-answers.ts'
import { inventedVisits, titles, type InventedVisit } from './invented-visits.ts'

/** What can be chosen about the invented statistics. */
export type FakeStatisticsOptions = {
  /** Nothing has been imported yet. */
  empty?: boolean
  /** A month (2026-08) of which nothing was recorded. */
  without?: string
  /** An import is running. */
  importing?: boolean
  /** Which of several workstations imports; an office of one where nothing is said. */
  desks?: Importing
  /** The numbers cannot be had. */
  broken?: boolean
  announce?: (part: string) => void
}

type Calls = FakePart<Contract['statistics']>
type Shell = Pick<
  FakePart<typeof shellContract>,
  'chooseLogs' | 'importLogs' | 'chooseTitles' | 'chooseCountryTable' | 'saveDrawing' | 'saveTable' | 'savePdf'
>

const id = (place: number) => `018f0000-0000-7000-8000-0000000c${String(place).padStart(4, '0')}`

/** Access statistics of an invented Site that answer as the desk does, for tests and pictures of the window. */
export function fakeStatistics(options: FakeStatisticsOptions = {}): { part: Calls; shell: Shell } {
  const changed = () => options.announce?.('statistics')
  let visits: InventedVisit[] | null = null
  const all = () =>
    (visits ??= inventedVisits('2025-04-01', '2026-10-31').filter(({ day }) => day.slice(0, 7) !== options.without))
  let events: DayEvent[] = [
    { id: id(1), day: '2026-04-11', text: '桜まつり' },
    { id: id(2), day: '2026-10-06', text: '旅券の手数料を改定' },
    { id: id(3), day: '2026-10-12', text: '休館日' },
    { id: id(4), day: '2026-10-20', text: '秋の文化行事を案内' },
  ]
  let goals: Goal[] = [{ id: id(9), name: '旅券の申請書', dimension: 'file', values: ['/files/passport-form.pdf'] }]
  let settings = StatisticsSettings.parse({ timeZone: 'America/Los_Angeles' })
  let named = Object.keys(titles).length
  let running: LogImportProgress | null = options.importing
    ? {
        id: id(70),
        bytes: 2_140_000_000,
        readBytes: 812_000_000,
        lines: 4_120_000,
        linesASecond: 612_000,
        secondsLeft: 14,
        files: [file('access.log.1.gz', 'reading'), file('access.log.2.gz', 'waiting')],
      }
    : null
  const ended: LogImport[] = options.empty
    ? []
    : [
        {
          id: id(60),
          at: '2026-11-01T16:05:00.000Z',
          endedAt: '2026-11-01T16:05:31.000Z',
          by: colleagueOf(people.grace),
          server: '',
          state: 'done',
          files: [
            {
              ...file('access.log-202610.gz', 'done'),
              lines: 1_284_310,
              valid: 1_284_298,
              failed: 12,
              fresh: 1_284_000,
              known: 298,
            },
            { ...file('notes.txt', 'failed'), found: null, why: 'not_a_log', lines: 0, valid: 0, fresh: 0 },
          ],
        },
        {
          id: id(61),
          at: '2026-10-01T15:00:00.000Z',
          endedAt: '2026-10-01T15:00:20.000Z',
          by: null,
          server: '',
          state: 'done',
          files: [{ ...file('access.log-202609.gz', 'done'), late: 42, lateDays: ['2026-08-02', '2026-08-03'] }],
        },
      ]
  const part: Calls = {
    ask: ({ question, panels, compare }) => {
      if (options.broken) throw new Problem('unexpected')
      const answer = answered(all(), question, panels)
      if (!compare) return { ...answer, compared: null }
      const then = answered(all(), { ...question, ...compare }, panels)
      return {
        ...answer,
        compared: {
          ...then,
          panels: panels.map((panel, place) =>
            like(panel, answer.panels[place]!, then.panels[place]!, all(), { ...question, ...compare }),
          ),
        },
      }
    },
    kept: () => ({ period: options.empty ? null : { from: '2025-04-01', to: '2026-10-31' }, servers: [] }),
    logLines: () =>
      options.empty
        ? { lines: 0, failed: 0, importedAt: null }
        : { lines: 1_284_310, failed: 12, importedAt: '2026-11-01T16:05:31.000Z' },
    settings: () => ({ settings, zoneFixed: !options.empty }),
    setSettings: (next) => {
      settings = StatisticsSettings.parse(next)
      changed()
      return {}
    },
    events: ({ from, to }) => events.filter(({ day }) => day >= from && day <= to),
    saveEvent: (event) => {
      const saved = { ...event, id: event.id ?? id(100 + events.length) }
      events = [...events.filter((one) => one.id !== saved.id), saved].toSorted((one, other) =>
        one.day < other.day ? -1 : 1,
      )
      changed()
      return { id: saved.id }
    },
    removeEvent: (input) => {
      events = events.filter((one) => one.id !== input.id)
      changed()
      return {}
    },
    goals: () => goals,
    saveGoal: (goal) => {
      const saved = { ...goal, id: goal.id ?? id(200 + goals.length) }
      goals = [...goals.filter((one) => one.id !== saved.id), saved]
      changed()
      return { id: saved.id }
    },
    removeGoal: (input) => {
      goals = goals.filter((one) => one.id !== input.id)
      changed()
      return {}
    },
    titles: ({ paths }) =>
      paths.flatMap((path) => (named > 0 && titles[path] !== undefined ? [{ path, title: titles[path] }] : [])),
    findTitles: ({ text }) =>
      Object.entries(titles)
        .filter(([path, title]) => `${path} ${title}`.includes(text))
        .map(([path, title]) => ({ path, title })),
    titleCount: () => ({ titles: named }),
    forgetTitles: () => {
      named = 0
      changed()
      return {}
    },
    importing: () => options.desks ?? null,
    handOverImports: () => ({}),
    takeOverImports: () => ({}),
    useOfficeNumbers: () => ({}),
    countryTable: () => null,
    outsideTotals: () => [],
    importProgress: () => running,
    cancelImport: () => {
      running = null
      changed()
      return {}
    },
    imports: () => ({ total: ended.length, rows: ended }),
    badLines: () => ({
      total: 12,
      kept: 12,
      reasons: [
        { reason: 'time' as const, lines: 9 },
        { reason: 'request' as const, lines: 3 },
      ],
      rows: [
        { file: 'access.log-202610.gz', line: 4120, reason: 'time' as const },
        { file: 'access.log-202610.gz', line: 90_311, reason: 'request' as const },
      ],
    }),
    servers: () => ['www', 'event'],
  }
  const shell: Shell = {
    chooseLogs: ({ what }) => ({
      chosen: id(80),
      files: [
        {
          name: what === 'folder' ? 'access.log.1.gz' : 'access.log',
          bytes: 91_400_000,
          packing: what === 'folder' ? 'gzip' : 'none',
          found: combined,
          why: null,
        },
        {
          name: 'ex261001.log',
          bytes: 8_120_000,
          packing: 'none',
          found: {
            format: 'w3c',
            by: 'fields-line',
            matched: 100,
            tested: 100,
            fields: ['date', 'time', 'c-ip', 'cs-method', 'cs-uri-stem'],
          },
          why: null,
        },
        { name: 'readme.txt', bytes: 2100, packing: 'none', found: null, why: 'not_a_log' },
      ],
    }),
    importLogs: () => {
      running = {
        id: id(71),
        bytes: 99_500_000,
        readBytes: 12_000_000,
        lines: 61_000,
        linesASecond: 540_000,
        secondsLeft: 3,
        files: [file('access.log', 'reading')],
      }
      changed()
      return { id: id(71) }
    },
    chooseTitles: () => {
      named = Object.keys(titles).length
      changed()
      return { titles: named }
    },
    chooseCountryTable: () => ({ given: true }),
    saveDrawing: ({ kind, title }) => ({ savedAs: `${title}.${kind}` }),
    saveTable: ({ format, title }) => ({ savedAs: `${title}.${format}` }),
    savePdf: ({ title }) => ({ savedAs: `${title}.pdf` }),
  }
  return { part, shell }
}

const combined: FoundFormat = { format: 'combined', by: 'first-lines', matched: 100, tested: 100, fields: [] }

function file(name: string, state: ImportedFile['state']): ImportedFile {
  return {
    name,
    bytes: 91_400_000,
    packing: 'gzip',
    found: combined,
    state,
    why: null,
    lines: 402_118,
    valid: 402_118,
    failed: 0,
    fresh: 402_118,
    known: 0,
    late: 0,
    internal: 0,
    lateDays: [],
    parts: 1,
    shuffled: false,
    first: '2026-10-01T07:00:00Z',
    last: '2026-11-01T06:59:58Z',
  }
}
