import { checkIssue } from '../../main/newsletter/issues/checks/check-issue.ts'
import type { Contract } from '../../shared/contract.ts'
import { Problem } from '../../shared/errors.ts'
import { textOfCell, cellOf, type IssueDocument, type IssueLanguage } from '../../shared/newsletter/issue/document.ts'
import type { DeliveryCounts, DeliveryProgress, NotReached } from '../../shared/newsletter/issue/delivery.ts'
import type { Issue, IssueState } from '../../shared/newsletter/issue/issue.ts'
import type { Account } from '../../shared/office/account.ts'
import type { FakePart } from './fake-bridge.ts'
import { colleagueOf, people } from './fake-office.ts'
import { inventedImage, inventedIssue } from './invented-issue.ts'
import { id } from './invented-readers.ts'

/** What can be chosen about the invented issues. */
export type FakeIssuesOptions = {
  /** There are none yet. */
  noIssues?: boolean
  /** Where the latest issue stands. */
  issueState?: IssueState
  /** Somebody else keeps the latest issue before the window keeps its second state. */
  othersSave?: boolean
  /** Another workstation delivers what is being delivered. */
  deliveredElsewhere?: boolean
  account?: Account
  announce?: (part: string) => void
}

type Calls = FakePart<Contract['newsletter']>

export const latestIssue = id('15', 87)
const delivered = id('15', 86)
const title = { ja: 'Japanifornia', en: 'Japanifornia' }

/** Issues that live in memory and answer as the desk does, for tests and pictures of the window. */
export function fakeIssues(options: FakeIssuesOptions = {}): Calls {
  const changed = () => options.announce?.('newsletter')
  const me = colleagueOf(options.account ?? people.mori)
  const images = new Map<string, { type: string; width: number; height: number; bytes: Uint8Array<ArrayBuffer> }>()
  let issues: Issue[] = options.noIssues
    ? []
    : [
        issueWith({ id: latestIssue, number: 87, state: options.issueState ?? 'draft' }),
        issueWith({ id: delivered, number: 86, day: '2026-11-01', state: 'delivering', deliveredAt: null }),
        issueWith({ id: id('15', 85), number: 85, day: '2026-10-01', state: 'delivered' }),
      ]
  let templates = [{ id: id('7e', 1), name: '毎月の号', at: '2026-06-01T00:00:00.000Z' }]
  const versions = new Map<
    string,
    { revision: number; at: string; document: IssueDocument; subjects: Issue['subjects'] }[]
  >()
  let paused = false
  let elsewhere: DeliveryProgress['elsewhere'] = options.deliveredElsewhere
    ? { name: '広報1', lastAt: '2026-11-24T17:44:00.000Z' }
    : null
  let missed = inventedMissed()
  let saves = 0

  const find = (one: string): Issue => {
    const issue = issues.find((row) => row.id === one)
    if (!issue) throw new Problem('not_found')
    return issue
  }
  const set = (one: string, change: Partial<Issue>): Record<string, never> => {
    issues = issues.map((issue) => (issue.id === one ? { ...issue, ...change } : issue))
    changed()
    return {}
  }
  const checksOf = (issue: Issue) =>
    checkIssue(
      issue.document,
      {
        number: issue.number,
        title: issue.title,
        day: issue.day,
        subjects: issue.subjects,
        imageOf: () => ({ src: 'cid:image', width: 600, height: 200 }),
      },
      { octets: 41_000, images: 0, header: 'List-Unsubscribe: <mailto:stop@consulate.example>', text: textsOf(issue) },
    )
  const keep = (issue: Issue): void => {
    const { revision, changedAt: at, document, subjects } = issue
    versions.set(issue.id, [{ revision, at, document, subjects }, ...(versions.get(issue.id) ?? [])])
  }
  return {
    issues: () => issues,
    issue: (input) => find(input.id),
    startIssue: ({ from }) => {
      const number = Math.max(0, ...issues.map((issue) => issue.number)) + 1
      const begun = issueWith({ id: id('15', number), number, state: 'draft' })
      if (from === 'blank') begun.document = { type: 'doc', content: [begun.document.content[0]!] }
      issues = [begun, ...issues]
      changed()
      return { id: begun.id }
    },
    saveIssue: ({ id: one, revision, subjects, document }) => {
      saves += 1
      if (options.othersSave && saves === 2) {
        const theirs = find(one)
        keep(theirs)
        set(one, {
          revision: theirs.revision + 1,
          changedBy: colleagueOf(people.haruka),
          subjects: { ...theirs.subjects, en: 'What a colleague wrote' },
        })
      }
      const issue = find(one)
      if (issue.state !== 'draft') throw new Problem('issue_sealed')
      if (issue.revision !== revision) throw new Problem('issue_changed')
      keep(issue)
      set(one, { revision: revision + 1, subjects, document, changedAt: new Date().toISOString(), changedBy: me })
      return { revision: revision + 1 }
    },
    setIssueFacts: ({ id: one, number, day }) => {
      if (issues.some((issue) => issue.number === number && issue.id !== one)) throw new Problem('issue_number_taken')
      return set(one, { number, day })
    },
    removeIssue: (input) => {
      issues = issues.filter((issue) => issue.id !== input.id)
      changed()
      return {}
    },
    issueVersions: (input) =>
      (versions.get(input.id) ?? []).map(({ revision, at }) => ({ revision, at, by: me, asked: false })),
    issueVersion: (input) => {
      const version = versions.get(input.id)?.find(({ revision }) => revision === input.revision)
      if (!version) throw new Problem('not_found')
      return { document: version.document, subjects: version.subjects }
    },
    issueTemplates: () => templates,
    saveTemplate: ({ name }) => {
      templates = [...templates, { id: id('7e', templates.length + 1), name, at: new Date().toISOString() }]
      changed()
      return {}
    },
    removeTemplate: (input) => {
      templates = templates.filter((template) => template.id !== input.id)
      changed()
      return {}
    },
    addImage: ({ type, width, height, bytes }) => {
      const hash = String(images.size + 1).padStart(64, 'b')
      images.set(hash, { type, width, height, bytes: new Uint8Array(bytes) })
      return { hash }
    },
    image: async ({ hash }) => {
      if (hash === inventedImage) return inventedPicture()
      const image = images.get(hash)
      if (!image) throw new Problem('not_found')
      return image
    },
    previewIssue: ({ id: one, variant }) => {
      const issue = find(one)
      const texts = textsOf(issue)
      return {
        html: '<!doctype html><title></title>',
        text: variant === 'both' ? `${texts.ja}\n\n${texts.en}` : texts[variant],
        subject: issue.subjects[variant === 'en' ? 'en' : 'ja'],
        octets: 41_000,
      }
    },
    readerMail: ({ id: one, reader }) => ({
      html: '<!doctype html><title></title>',
      text: textsOf(find(one)).en,
      subject: find(one).subjects.en,
      octets: 41_000,
      readerId: id('ea', 1),
      variant: 'en',
      header: `To: ${reader}\r\nList-Unsubscribe: <mailto:stop@consulate.example?subject=mdg1.…>`,
    }),
    checkIssue: (input) => checksOf(find(input.id)),
    checkSender: () => ({
      domain: 'consulate.example',
      records: [
        { kind: 'spf', name: 'consulate.example', found: 'v=spf1 mx -all', wanted: null },
        {
          kind: 'dmarc',
          name: '_dmarc.consulate.example',
          found: null,
          wanted: 'v=DMARC1; p=none; rua=mailto:kouhou@consulate.example',
        },
      ],
    }),
    sendTest: ({ to }) => ({
      sent: to.length - 1,
      refused: [{ to: to[0]!, serverWords: '550 5.1.1 User unknown' }],
    }),
    askApproval: (input) =>
      set(input.id, {
        state: 'asked',
        askedBy: me,
        askedAt: new Date().toISOString(),
        revision: find(input.id).revision + 1,
      }),
    reopenIssue: (input) =>
      set(input.id, { state: 'draft', note: input.note, askedBy: null, askedAt: null, seal: null }),
    approveIssue: ({ id: one, revision }) => {
      if (find(one).revision !== revision) throw new Problem('issue_changed')
      set(one, { state: 'approved', seal: inventedSeal })
      return inventedSeal
    },
    deliverIssue: ({ id: one, at }) =>
      at === null
        ? set(one, { state: 'delivering', plannedAt: null })
        : set(one, { state: 'scheduled', plannedAt: at }),
    pauseDelivery: () => {
      paused = true
      changed()
      return {}
    },
    takeOverDelivery: () => {
      elsewhere = null
      changed()
      return {}
    },
    resumeDelivery: () => {
      paused = false
      changed()
      return {}
    },
    cancelDelivery: ({ id: one }) =>
      set(one, find(one).state === 'scheduled' ? { state: 'approved', plannedAt: null } : { state: 'cancelled' }),
    delivery: (input) => {
      const { state } = find(input.id)
      if (state === 'delivered') return progressWith({ state: 'done', counts: countsOf(missed) })
      if (state === 'cancelled') return progressWith({ state: 'cancelled' })
      if (state !== 'delivering') return null
      return progressWith({
        state: paused ? 'paused' : 'running',
        counts: { ...countsOf(missed), accepted: 2914, waiting: 4108 - 2914 - missed.length },
        pause: paused ? { why: 'editor', serverWords: '' } : null,
        connections: 3,
        perMinute: 196,
        secondsLeft: 362,
        endedAt: null,
        elsewhere,
      })
    },
    deliveriesUnderWay: () =>
      issues
        .filter(({ state }) => state === 'delivering')
        .map(({ id: one, number }) => ({ id: one, number, connections: 3, stands: paused })),
    deliveryDomains: () => inventedDomains(missed),
    notReached: ({ state, search, domain, offset, limit }) => {
      const found = missed.filter(
        (row) =>
          (state === null || row.state === state) &&
          (domain === null || row.address.endsWith(`@${domain}`)) &&
          `${row.address} ${row.serverWords}`.includes(search),
      )
      return { total: found.length, rows: found.slice(offset, offset + limit) }
    },
    settleDelivery: ({ readerId }) => {
      missed = missed.filter((row) => row.readerId !== readerId)
      changed()
      return {}
    },
    tryAgain: ({ states }) => {
      const before = missed.length
      missed = missed.filter((row) => !states.some((state) => state === row.state))
      changed()
      return { tried: before - missed.length }
    },
  }
}

function issueWith(change: Pick<Issue, 'id' | 'number' | 'state'> & Partial<Issue>): Issue {
  return {
    subjects: {
      ja: 'Japanifornia 12月号：書き初め会と年末年始',
      en: 'Japanifornia December: New Year calligraphy',
    },
    changedAt: '2026-11-27T18:12:00.000Z',
    changedBy: colleagueOf(people.mori),
    plannedAt: null,
    deliveredAt: change.state === 'delivered' ? '2026-10-01T17:21:00.000Z' : null,
    day: '2026-12-01',
    title,
    askedBy: change.state === 'asked' ? colleagueOf(people.mori) : null,
    askedAt: change.state === 'asked' ? '2026-11-27T18:12:00.000Z' : null,
    note: '',
    revision: 4,
    document: inventedIssue(),
    seal: ['approved', 'scheduled', 'delivering', 'delivered'].includes(change.state) ? inventedSeal : null,
    archivedAt: null,
    ...change,
  }
}

const inventedSeal: NonNullable<Issue['seal']> = {
  by: colleagueOf(people.grace),
  at: '2026-11-24T17:31:00.000Z',
  hashes: [
    { variant: 'ja', hash: '7c1e90ab4f27'.padEnd(60, '0') + 'd3e8', readers: 1906 },
    { variant: 'en', hash: 'e05d1b7a88c2'.padEnd(60, '0') + '6f14', readers: 1377 },
    { variant: 'both', hash: '31f9c4d07be6'.padEnd(60, '0') + 'a258', readers: 824 },
  ],
}

function textsOf(issue: Issue): Record<IssueLanguage, string> {
  const text = (language: IssueLanguage): string =>
    issue.document.content.map((pair) => textOfCell(cellOf(pair, language))).join('\n\n')
  return { ja: text('ja'), en: text('en') }
}

const noCounts: DeliveryCounts = {
  waiting: 0,
  sending: 0,
  accepted: 0,
  deferred: 0,
  refused: 0,
  uncertain: 0,
  bounced: 0,
  'opted-out': 0,
}

function countsOf(missed: readonly NotReached[]): DeliveryCounts {
  const counts = { ...noCounts, accepted: 4108 - missed.length }
  for (const { state } of missed) counts[state] += 1
  return counts
}

function progressWith(change: Partial<DeliveryProgress>): DeliveryProgress {
  return {
    counts: { ...noCounts, waiting: 4108 },
    readers: 4108,
    state: 'running',
    pause: null,
    trouble: null,
    connections: 0,
    perMinute: 0,
    secondsLeft: null,
    startedAt: '2026-11-24T18:00:00.000Z',
    endedAt: '2026-11-24T18:21:00.000Z',
    elsewhere: null,
    ...change,
  }
}

function inventedMissed(): NotReached[] {
  const row = (
    at: number,
    address: string,
    state: NotReached['state'],
    variant: NotReached['variant'],
    serverWords: string,
    tries = 1,
  ): NotReached => ({
    readerId: id('ea', at),
    address,
    variant,
    state,
    why: '',
    serverWords,
    at: `2026-11-24T18:${String(2 + at).padStart(2, '0')}:42.000Z`,
    tries,
  })
  return [
    row(1, 'm.halvorsen@lakemail.example', 'uncertain', 'en', ''),
    row(
      2,
      't.aldana@lakemail.example',
      'refused',
      'both',
      '550 5.1.1 <t.aldana@lakemail.example>: Recipient address rejected: User unknown',
    ),
    row(3, 'office@bayview-school.example', 'refused', 'en', '552 5.3.4 Message size exceeds fixed limit'),
    row(4, 'k.ishida@northpost.example', 'refused', 'ja', '550 5.2.1 Mailbox disabled'),
    row(5, 'r.osei@cedarnet.example', 'deferred', 'both', '452 4.2.2 Mailbox full', 9),
    row(6, 'd.lindqvist@northpost.example', 'bounced', 'en', '550 5.1.6 Recipient no longer on server'),
    row(7, 's.marlow@cedarnet.example', 'opted-out', 'en', ''),
  ]
}

function inventedDomains(missed: readonly NotReached[]) {
  const readers = {
    'lakemail.example': 1642,
    'northpost.example': 988,
    'cedarnet.example': 611,
    'bayview-school.example': 204,
    'pinewood.example': 131,
    'kita-online.example': 96,
    'hoshizora.example': 236,
    'umikaze.example': 200,
  }
  return Object.entries(readers).map(([domain, count]) => {
    const own = missed.filter(({ address }) => address.endsWith(`@${domain}`))
    return { domain, readers: count, counts: { ...countsOf(own), accepted: count - own.length } }
  })
}

/** A picture with a plain ground and a stroke of the brush. */
async function inventedPicture() {
  const canvas = new OffscreenCanvas(600, 200)
  const pen = canvas.getContext('2d')!
  pen.fillStyle = '#F3EFE6'
  pen.fillRect(0, 0, 600, 200)
  pen.fillStyle = '#2B2A29'
  pen.fillRect(110, 110, 130, 60)
  pen.lineWidth = 12
  pen.strokeStyle = '#8A6A45'
  pen.beginPath()
  pen.moveTo(140, 150)
  pen.lineTo(300, 30)
  pen.stroke()
  pen.font = '120px serif'
  pen.fillText('光', 400, 150)
  const blob = await canvas.convertToBlob({ type: 'image/png' })
  return { type: 'image/png', width: 600, height: 200, bytes: new Uint8Array(await blob.arrayBuffer()) }
}
