import { nearDays } from '../../../../renderer/letters/triage/days.ts'
import { restWords } from '../../../../shared/words/letters/holidays/rest-words.ts'
import { dueWords } from '../../../../renderer/letters/triage/due-words.ts'
import { describe, expect, it } from 'vitest'
import type { LetterRow } from '../../../../shared/letters/letter.ts'
import type { Reply } from '../../../../shared/letters/reply.ts'
import { wordsFor } from '../../../../shared/words/index.ts'
import { newDayHeadings } from '../../../../renderer/letters/list/day-headings.ts'
import { rowStatus } from '../../../../renderer/letters/list/row-status.ts'
import { placeAfter } from '../../../../renderer/ui/place-after.ts'
import { markedRanges } from '../../../../renderer/letters/marked-ranges.ts'
import { placeBeside } from '../../../../renderer/ui/place-beside.ts'
import { datesFor } from '../../../../renderer/ui/dates.ts'

describe('days in a list of which only pages are held', () => {
  it('begin where the day differs from the letter before, and nowhere else', () => {
    const headings = newDayHeadings()
    expect(headings.learn(0, ['24', '24', '23', '22', '22'])).toEqual([
      { index: 0, begins: true },
      { index: 2, begins: true },
      { index: 3, begins: true },
    ])
    expect([0, 1, 2, 3, 4, 5].map(headings.begins)).toEqual([true, false, true, true, false, false])
  })

  it('wait for the neighbour where a page comes alone', () => {
    const headings = newDayHeadings()
    expect(headings.learn(100, ['20', '20'])).toEqual([])
    expect(headings.learn(98, ['21', '21'])).toEqual([{ index: 100, begins: true }])
  })

  it('go where the letter that began a day has left the list', () => {
    const headings = newDayHeadings()
    headings.learn(0, ['24', '23', '23'])
    expect(headings.learn(0, ['23', '23', '22'])).toEqual([
      { index: 1, begins: false },
      { index: 2, begins: true },
    ])
  })
})

describe('the keys of the list', () => {
  it('lead to the letters beside, a page on, and the ends, and never out of the list', () => {
    const from = (place: number) =>
      ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End', 'x'].map((key) => placeAfter(key, place, 20, 8))
    expect([from(-1), from(0), from(10), from(19)]).toEqual([
      [0, 0, 8, 0, 0, 19, null],
      [1, 0, 8, 0, 0, 19, null],
      [11, 9, 18, 2, 0, 19, null],
      [19, 18, 19, 11, 0, 19, null],
    ])
    expect(placeAfter('ArrowDown', -1, 0, 8)).toBe(null)
  })

  it('J and K go on from where a letter stood that has left the list', () => {
    expect([placeBeside(3, 3, 1, 10), placeBeside(3, 3, -1, 10)]).toEqual([4, 2])
    expect([placeBeside(-1, 3, 1, 10), placeBeside(-1, 3, -1, 10)]).toEqual([3, 2])
    expect([
      placeBeside(-1, null, 1, 10),
      placeBeside(9, 9, 1, 10),
      placeBeside(0, 0, -1, 10),
      placeBeside(-1, null, 1, 0),
    ]).toEqual([0, null, null, null])
  })
})

describe('what a row says about its letter', () => {
  const now = '2026-11-24T17:41:00.000Z'
  const row: LetterRow = {
    id: '018f1000-0000-7000-8000-000000000000',
    number: '2026-1',
    kind: 'form',
    from: { name: '山本 沙織', address: 's@mail.example' },
    organisation: false,
    subject: '旅券',
    receivedAt: now,
    snippet: '',
    unread: false,
    status: 'new',
    topic: null,
    tags: [],
    setApart: false,
    said: null,
    candidate: false,
    doubtful: false,
    attachments: 0,
    draftSavedAt: null,
    draftBy: null,
    claim: null,
    assignee: null,
    dueOn: null,
    remindOn: null,
    urgent: false,
    reply: null,
  }
  const around = {
    words: wordsFor('ja'),
    dates: datesFor('ja', 'America/Los_Angeles'),
    now,
    me: 'k',
    language: 'ja' as const,
    queued: undefined,
  }
  const says = (part: Partial<LetterRow>, queued?: Partial<Reply>) =>
    rowStatus({ ...row, ...part }, { ...around, queued: queued as Reply | undefined })
  const answered = {
    status: 'answered',
    reply: {
      state: 'sent',
      by: { accountId: 't', name: '田中 実', nameEn: 'Minoru Tanaka' },
      at: '2026-11-24T17:44:00.000Z',
      attempts: 0,
    },
  } as const

  it('is the first words of an open letter, own work before what others did, stopped sending before all', () => {
    expect(says({})).toBe(null)
    expect(says({ draftSavedAt: '2026-11-24T17:12:00.000Z' })).toEqual({
      tone: 'own',
      icon: 'draft',
      words: '下書きあり・9:12に自動保存',
    })
    expect(says(answered)).toEqual({ tone: 'done', icon: 'answered', words: '田中さんが回答・9:44' })
    expect(says({ ...answered, draftSavedAt: now })).toEqual({
      tone: 'look',
      icon: 'colleague',
      words: '田中さんが回答・9:44',
    })
    const mori = { accountId: 'mori', name: '森 直樹', nameEn: '' }
    expect(says({ draftBy: mori })).toEqual({ tone: 'look', icon: 'colleague', words: '森さんの下書きあり' })
    const claim = { by: mori, at: '2026-11-24T17:32:00.000Z' }
    expect(says({ claim, draftSavedAt: now })).toEqual({
      tone: 'look',
      icon: 'colleague',
      words: '森さんが返信中・9:32から',
    })
    const mine = { ...claim, by: { ...mori, accountId: 'k' } }
    expect(says({ claim: mine })).toEqual({ tone: 'own', icon: 'draft', words: '対応中・9:32から' })
    expect(says({ claim: mine, draftSavedAt: now })?.words).toBe('下書きあり・9:41に自動保存')
    expect(says({ ...answered, claim })?.icon).toBe('answered')
    expect(says({ draftBy: mori, draftSavedAt: now })?.icon).toBe('draft')
    expect(says({ ...answered, draftBy: mori })?.icon).toBe('answered')
    expect(says({ ...answered, reply: null })).toEqual({ tone: 'done', icon: 'answered', words: '回答済み' })
    expect(says({ draftSavedAt: now }, { state: 'uncertain' })).toEqual({
      tone: 'stopped',
      icon: 'question',
      words: '送信未確認',
    })
    expect(says({}, { state: 'waiting', attempts: 0, leavesAt: '2026-11-24T17:41:11.000Z' })).toEqual({
      tone: 'own',
      icon: 'send',
      words: '11秒後に送信',
    })
    expect(says({}, { state: 'waiting', attempts: 0, leavesAt: '2026-11-24T17:40:00.000Z' })).toEqual({
      tone: 'neutral',
      icon: 'clock',
      words: '送信待ち',
    })
    expect(says({ doubtful: true })).toEqual({ tone: 'look', icon: 'charset', words: '文字化けの疑い' })
    expect(says({ status: 'closed' })).toEqual({ tone: 'neutral', icon: 'closed', words: '完了' })
  })

  it('says of a letter put off when it comes back, that its day is today, and since when it was', () => {
    const of = (remindOn: string) => says({ remindOn })?.words
    expect([of('2026-11-25'), of('2026-11-24'), of('2026-11-20')]).toEqual([
      '2026年11月25日に戻ります',
      'もう一度確かめる日です',
      '2026年11月20日にもう一度確かめる予定でした',
    ])
    expect(says({ remindOn: '2026-11-20', status: 'closed' })?.words).toBe('完了')
  })

  it('says of a failed reply that it failed, and when it is sent again for which time', () => {
    const retry = (leavesAt: string, attempts = 1) => says({}, { state: 'waiting', attempts, leavesAt })
    expect(retry('2026-11-24T17:41:12.000Z')).toEqual({
      tone: 'look',
      icon: 'retry',
      words: '送信できませんでした。12秒後に再送します(2回目)',
    })
    expect(retry('2026-11-24T17:46:00.000Z', 4)?.words).toBe('送信できませんでした。5分後に再送します(5回目)')
    expect(retry('2026-11-24T17:40:00.000Z')?.words).toBe('送信できませんでした。まもなく再送します(2回目)')
  })

  it('has one quiet colour for everything that machines wrote', () => {
    for (const kind of ['bounce', 'complaint', 'automatic'] as const) expect(says({ kind })?.tone).toBe('neutral')
  })
})

it('the words of a search are marked wherever they stand, whatever way they are written, without overlaps', () => {
  expect(markedRanges('パスポートとﾊﾟｽﾎﾟｰﾄ', 'ぱすぽーと')).toEqual([
    { start: 0, end: 5 },
    { start: 6, end: 13 },
  ])
  expect(markedRanges('旅券の更新', '旅券 券の')).toEqual([{ start: 0, end: 3 }])
  expect(markedRanges('旅券', '  ')).toEqual([])
})

it('a Latin word of a search is marked where a word begins, as the search finds it, not inside of words', () => {
  expect(markedRanges('A table at Nara', 'a')).toEqual([
    { start: 0, end: 1 },
    { start: 8, end: 9 },
  ])
  expect(markedRanges('Oscar’s car, 車car', 'car')).toEqual([
    { start: 8, end: 11 },
    { start: 14, end: 17 },
  ])
  expect(markedRanges('Élan, élan', 'É')).toEqual([
    { start: 0, end: 1 },
    { start: 6, end: 7 },
  ])
  expect(markedRanges('室2012、12室', '12')).toEqual([{ start: 6, end: 8 }])
})

it('how near a due date is, is said in words, and of what is done with nothing', () => {
  const said = (dueOn: string | null, status: 'new' | 'answered' = 'new') =>
    dueWords({ dueOn, status }, '2026-11-30', wordsFor('ja'))
  expect([said('2026-11-28'), said('2026-11-30'), said('2026-12-01'), said('2026-12-03')]).toEqual([
    { words: '2日超過', tone: 'stopped' },
    { words: '本日まで', tone: 'look' },
    { words: '明日まで', tone: 'look' },
    { words: 'あと3日', tone: 'neutral' },
  ])
  expect([said(null), said('2026-11-28', 'answered')]).toEqual([null, null])
})

it('days that are near are offered once each: on a Sunday tomorrow is the Monday, on a Monday the next one is in a week', () => {
  const offered = (today: string) => nearDays(today).map(({ name, day }) => `${name} ${day}`)
  expect(offered('2026-11-29')).toEqual(['today 2026-11-29', 'tomorrow 2026-11-30', 'inAWeek 2026-12-06'])
  expect(offered('2026-11-30')).toEqual(['today 2026-11-30', 'tomorrow 2026-12-01', 'nextMonday 2026-12-07'])
  expect(offered('2026-12-01')).toEqual([
    'today 2026-12-01',
    'tomorrow 2026-12-02',
    'nextMonday 2026-12-07',
    'inAWeek 2026-12-08',
  ])
})

it('why a day may be none of work is said in words of both languages, the weekend first', () => {
  const said = (day: string) => [restWords(day, wordsFor('ja')), restWords(day, wordsFor('en'))]
  expect(said('2026-07-04')).toEqual([
    ['土曜日', '独立記念日(米国)'],
    ['Saturday', 'Independence Day (United States)'],
  ])
  expect(said('2026-07-03')).toEqual([['独立記念日の振替休日(米国)'], ['Independence Day, observed (United States)']])
  expect(said('2026-07-02')).toEqual([[], []])
})
