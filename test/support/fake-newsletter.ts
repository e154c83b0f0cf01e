import type { Contract } from '../../shared/contract.ts'
import { Problem } from '../../shared/errors.ts'
import { checkAddress } from '../../shared/newsletter/address.ts'
import { IssueDeliverySettings } from '../../shared/newsletter/issue/delivery-settings.ts'
import {
  NewsletterSettings,
  type BulkAct,
  type Reader,
  type ReaderConditions,
  type ReaderFilter,
  type ReaderLanguage,
  type ReaderState,
  type Segment,
} from '../../shared/newsletter/reader.ts'
import type { Task, TaskAct } from '../../shared/newsletter/task.ts'
import type { shellContract } from '../../shared/shell/contract.ts'
import type { FakePart } from './fake-bridge.ts'
import { fakeIssues, type FakeIssuesOptions } from './fake-issues.ts'
import { colleagueOf, people } from './fake-office.ts'
import { fakeReaderImport, type FakeImportOptions } from './fake-reader-import.ts'
import { id, inventedReaders, inventedTasks } from './invented-readers.ts'

/** What can be chosen about the invented list. */
export type FakeNewsletterOptions = FakeImportOptions &
  FakeIssuesOptions & {
    /** How many readers there are. */
    count?: number
    /** The first request names another reader in its text. */
    namesAnother?: boolean
    announce?: (part: string) => void
  }

type Calls = FakePart<Contract['newsletter']>
type Shell = Pick<
  FakePart<typeof shellContract>,
  'chooseReaders' | 'checkReaders' | 'exportReaders' | 'exportNotReached' | 'writeArchive'
>

/** A newsletter list that lives in memory and answers as the desk does, for tests and pictures of the window. */
export function fakeNewsletter(options: FakeNewsletterOptions = {}): { part: Calls; shell: Shell } {
  const changed = () => options.announce?.('newsletter')
  let readers = inventedReaders(options.count ?? 260)
  let segments: Omit<Segment, 'count'>[] = [
    { id: id('5e', 1), name: '日英の両方', conditions: conditionsWith({ languages: ['both'] }) },
    { id: id('5e', 2), name: '旧名簿からの読者', conditions: conditionsWith({ hows: ['old-list'] }) },
  ]
  let tasks = inventedTasks(readers, options.namesAnother)
  let settings = NewsletterSettings.parse({ eraseAfterDays: 30 })
  let deliverySettings = IssueDeliverySettings.parse({})
  let wordings = [
    {
      version: 1,
      ja: 'ニュースレターの配信に同意します。',
      en: 'I agree to receive the newsletter.',
      since: '2019-04-01',
    },
  ]
  const imports = fakeReaderImport(options, changed)
  const undos = new Map<string, () => void>()

  const find = (one: string): Reader => {
    const reader = readers.find((row) => row.id === one)
    if (!reader) throw new Problem('not_found')
    return reader
  }
  const replace = (one: string, change: Partial<Reader>) => {
    readers = readers.map((row) => (row.id === one ? { ...row, ...change } : row))
    changed()
    return {}
  }
  const noted = (reader: Reader, what: Reader['history'][number]['what'], before: string, after: string) => [
    { at: new Date().toISOString(), what, before, after, by: colleagueOf(people.mori), proof: '' },
    ...reader.history,
  ]
  const doTo = (reader: Reader, act: BulkAct): Partial<Reader> | null => {
    if (act.do === 'setLanguage') return reader.language === act.language ? null : { language: act.language }
    if (act.do === 'addTag') return reader.tags.includes(act.tag) ? null : { tags: [...reader.tags, act.tag] }
    if (act.do === 'removeTag')
      return reader.tags.includes(act.tag) ? { tags: reader.tags.filter((tag) => tag !== act.tag) } : null
    const to = { pause: 'paused', resume: 'active', unsubscribe: 'unsubscribed' } as const
    const may = {
      pause: ['active'],
      resume: ['paused', 'bounced'],
      unsubscribe: ['active', 'paused', 'pending', 'bounced'],
    }
    return may[act.do].includes(reader.state) ? { state: to[act.do] } : null
  }

  const part: Calls = {
    numbers: () => ({
      total: readers.length,
      states: countBy(readers, states, (row) => row.state),
      activeLanguages: countBy(
        readers.filter((row) => row.state === 'active'),
        languages,
        (row) => row.language,
      ),
      openTasks: tasks.filter(isOpen).length,
    }),
    list: ({ offset, limit, ...filter }) => {
      const found = foundBy(readers, filter)
      return { rows: found.slice(offset, offset + limit), total: found.length }
    },
    get: (input) => find(input.id),
    segments: () =>
      segments.map((segment) => ({
        ...segment,
        count: readers.filter((row) => meets(row, segment.conditions)).length,
      })),
    count: ({ conditions }) => ({ count: readers.filter((row) => meets(row, conditions)).length }),
    tags: () => {
      const all = readers.flatMap((row) => row.tags)
      return [...new Set(all)].map((tag) => ({ tag, count: all.filter((one) => one === tag).length }))
    },
    wordings: () => wordings,
    addWording: (input) => {
      wordings = [...wordings, { ...input, version: wordings.length + 1 }]
      changed()
      return { version: wordings.length }
    },
    add: (input) => {
      const known = readers.find((row) => row.address === input.address)
      if (checkAddress(input.address).refused !== null) throw new Problem('address_refused')
      if (known) throw new Problem(isAway(known.state) ? 'reader_opted_out' : 'reader_exists')
      const added: Reader = {
        ...readers[0]!,
        ...input,
        id: id('ad', readers.length),
        number: `R-${readers.length + 1}`,
        state: 'active',
        since: input.consent.at,
        how: input.consent.how,
        lastIssue: null,
        stateAt: new Date().toISOString(),
        consents: [{ ...input.consent, version: null, proof: '' }],
        history: [],
      }
      readers = [...readers, added]
      changed()
      return { id: added.id, number: added.number }
    },
    setLanguage: (input) =>
      replace(input.id, {
        language: input.language,
        history: noted(find(input.id), 'language', find(input.id).language, input.language),
      }),
    setName: (input) => replace(input.id, { name: input.name, reading: input.reading }),
    setTags: (input) => replace(input.id, { tags: input.tags }),
    setState: (input) => {
      const reader = find(input.id)
      if (isAway(reader.state)) throw new Problem('reader_opted_out')
      return replace(input.id, {
        state: input.state,
        stateAt: new Date().toISOString(),
        history: noted(reader, 'state', reader.state, input.state),
      })
    },
    forget: (input) => replace(input.id, { address: '', name: '', reading: '', state: 'unsubscribed' }),
    saveSegment: (input) => {
      if (segments.some((one) => one.name === input.name && one.id !== input.id))
        throw new Problem('segment_name_taken')
      const saved = { id: input.id ?? id('5e', segments.length + 1), name: input.name, conditions: input.conditions }
      segments = [...segments.filter((one) => one.id !== saved.id), saved]
      changed()
      return { id: saved.id }
    },
    removeSegment: (input) => {
      segments = segments.filter((one) => one.id !== input.id)
      changed()
      return {}
    },
    bulk: ({ act, readers: meant }) => {
      const many = Array.isArray(meant) ? meant.map(find) : foundBy(readers, meant)
      const before = readers
      let done = 0
      const ids = new Set(many.map((row) => row.id))
      readers = readers.map((row) => {
        const change = ids.has(row.id) ? doTo(row, act) : null
        if (change) done += 1
        return change ? { ...row, ...change } : row
      })
      const key = id('b0', undos.size)
      undos.set(key, () => {
        readers = before
      })
      changed()
      return { id: key, changed: done, left: many.length - done, undoable: act.do !== 'unsubscribe' && done > 0 }
    },
    undoBulk: (input) => {
      undos.get(input.id)?.()
      changed()
      return { changed: 1 }
    },
    ...imports.part,
    ...fakeIssues(options),
    tasks: ({ show, offset, limit }) => {
      const shown = tasks.filter((task) => isOpen(task) === (show === 'open'))
      return { total: shown.length, tasks: shown.slice(offset, offset + limit) }
    },
    settleTask: (input) => {
      tasks = tasks.map((task) => (task.id === input.id ? settled(task, input.act) : task))
      changed()
      return {}
    },
    undoTask: (input) => {
      const fresh = inventedTasks(readers, options.namesAnother).find((task) => task.id === input.id)
      if (!fresh) throw new Problem('task_not_undoable')
      tasks = tasks.map((task) => (task.id === input.id ? fresh : task))
      changed()
      return {}
    },
    mail: () => ({
      from: { name: '田辺 美香', address: 'mika.tanabe@hoshizora.example' },
      at: '2024-06-03T12:14:00.000Z',
      subject: 'ニュースレターの申し込み',
      text: 'ニュースレターの配信を希望します。\n田辺 美香',
      source: 'From: mika.tanabe@hoshizora.example\r\nSubject: newsletter\r\n\r\n...',
    }),
    settings: () => settings,
    deliverySettings: () => deliverySettings,
    setDeliverySettings: (input) => {
      if (input.dkim?.privateKey.includes('too short')) throw new Problem('bad_input', { field: 'dkim.privateKey' })
      deliverySettings = {
        ...input,
        servers: input.servers.map((one) => ({ ...one, server: { ...one.server, password: '' } })),
        dkim: input.dkim && { ...input.dkim, privateKey: '' },
      }
      changed()
      return {}
    },
    testDeliveryServer: ({ server }) =>
      server.host.startsWith('smtp.')
        ? { ok: true, code: '', serverWords: '' }
        : { ok: false, code: 'server_refused_login', serverWords: '535 5.7.8 Authentication failed' },
    setSettings: (input) => {
      settings = input
      changed()
      return {}
    },
  }
  const shell: Shell = {
    ...imports.shell,
    exportReaders: ({ format }) =>
      format === 'shift_jis'
        ? { rows: null, unwritable: { count: 2, readers: [{ number: 'R-7', characters: ['é'] }] } }
        : { rows: readers.length, unwritable: null },
    exportNotReached: () => ({ rows: 7 }),
    writeArchive: () => ({ issues: 2, files: 8 }),
  }
  return { part, shell }
}

const states: readonly ReaderState[] = ['pending', 'active', 'paused', 'unsubscribed', 'bounced', 'complained']
const languages: readonly ReaderLanguage[] = ['ja', 'en', 'both']

const isAway = (state: ReaderState) => state === 'unsubscribed' || state === 'complained'

function conditionsWith(change: Partial<ReaderConditions>): ReaderConditions {
  return {
    states: [],
    languages: [],
    hows: [],
    since: { from: null, until: null },
    tags: [],
    lastIssue: { from: null, until: null, none: false },
    ...change,
  }
}

function meets(row: Reader, { states: of, languages: inLanguages, hows, since, tags, lastIssue }: ReaderConditions) {
  return (
    (of.length === 0 || of.includes(row.state)) &&
    (inLanguages.length === 0 || inLanguages.includes(row.language)) &&
    (hows.length === 0 || (row.how !== null && hows.includes(row.how))) &&
    (since.from === null || row.since >= since.from) &&
    (since.until === null || row.since <= since.until) &&
    tags.every((tag) => row.tags.includes(tag)) &&
    (!lastIssue.none || row.lastIssue === null) &&
    (lastIssue.from === null || (row.lastIssue ?? 0) >= lastIssue.from)
  )
}

function foundBy(readers: readonly Reader[], { conditions, search, sort, descending }: ReaderFilter): Reader[] {
  const found = readers
    .filter((row) => meets(row, conditions))
    .filter((row) => `${row.address} ${row.name} ${row.reading} ${row.tags.join(' ')}`.includes(search))
  const key = (row: Reader) =>
    sort === 'lastIssue'
      ? String(row.lastIssue ?? 0).padStart(6, '0')
      : sort === 'name'
        ? row.reading || row.name
        : row[sort]
  const sorted = found.toSorted((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0))
  return descending ? sorted.toReversed() : sorted
}

function countBy<K extends string>(rows: readonly Reader[], keys: readonly K[], of: (row: Reader) => string) {
  return Object.fromEntries(keys.map((key) => [key, rows.filter((row) => of(row) === key).length])) as Record<K, number>
}

const isOpen = (task: Task): boolean => task.settled === null && task.byItself === null

function settled(task: Task, act: TaskAct): Task {
  return {
    ...task,
    acts: [],
    settled: { at: '2026-11-24T17:41:00.000Z', by: colleagueOf(people.mori), act, itself: null },
    undoUntil:
      act !== 'unsubscribe' && act !== 'unsubscribeNamed' && act !== 'confirm' ? '2126-12-08T17:41:00.000Z' : null,
  }
}
