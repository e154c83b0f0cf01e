import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writingAt } from '../../../../shared/letters/search/completing.ts'
import { operatorNames, operators, states, things } from '../../../../shared/letters/search/operators.ts'
import { markedWords, readSearch } from '../../../../shared/letters/search/read-search.ts'
import { spanNames, spanOf } from '../../../../shared/letters/search/spans.ts'
import { longestSearch, mostTerms, termsOf, typedTerm } from '../../../../shared/letters/search/terms.ts'
import { en } from '../../../../shared/words/en.ts'
import { ja } from '../../../../shared/words/ja.ts'

const passport = { id: '018f9310-0000-7000-8000-000000000001', name: { ja: '旅券(パスポート)', en: 'Passport' } }
const ground = { today: '2026-11-24', topics: [passport] }
const read = (text: string) => readSearch(text, ground)
const words = (text: string, more: object = {}) => ({
  negated: false,
  kind: 'words',
  in: 'anywhere',
  text,
  whole: false,
  ...more,
})
const span = (from: string | null, to: string | null) => ({ negated: false, kind: 'received', from, to })

describe('what is typed into the search', () => {
  test.each([
    ['plain words', '旅券 更新', [words('旅券'), words('更新')]],
    ['a phrase in quotes', '"tea ceremony"', [words('tea ceremony', { whole: true })]],
    [
      'a phrase in Japanese quotes',
      '「旅券の 更新」『査証』',
      [words('旅券の 更新', { whole: true }), words('査証', { whole: true })],
    ],
    ['a phrase that is still being written', '“tea cer', [words('tea cer')]],
    [
      'a sender, either way',
      '差出人：山田　from:yamada',
      [words('山田', { in: 'from' }), words('yamada', { in: 'from' })],
    ],
    [
      'a value behind a space',
      'from: yamada 宛先： 広報',
      [words('yamada', { in: 'from' }), words('広報', { in: 'to' })],
    ],
    ['words of the subject in quotes', '件名:「旅券の 更新」', [words('旅券の 更新', { in: 'subject', whole: true })]],
    [
      'what must not be there',
      '-旅券 －件名:査証 -"tea ceremony"',
      [
        words('旅券', { negated: true }),
        words('査証', { negated: true, in: 'subject' }),
        words('tea ceremony', { negated: true, whole: true }),
      ],
    ],
    ['a minus that negates nothing', 'L-2026-3 - a', [words('L-2026-3'), words('-'), words('a')]],
    [
      'what only looks like an operator',
      'https://a.example 12:30 Re: 注意: fr om:x',
      [words('https://a.example'), words('12:30'), words('Re:'), words('注意:'), words('fr'), words('om:x')],
    ],
    [
      'a topic by any of its names',
      '用件:旅券 topic:PASSPORT 用件:なし',
      [
        { negated: false, kind: 'topic', id: passport.id },
        { negated: false, kind: 'topic', id: passport.id },
        { negated: false, kind: 'topic', id: 'none' },
      ],
    ],
    [
      'a tag with a space',
      'tag:"year end" -タグ:至急',
      [
        { negated: false, kind: 'tag', tag: 'year end' },
        { negated: true, kind: 'tag', tag: '至急' },
      ],
    ],
    [
      'states in both languages',
      'is:unread 状態:期限切れ ｉｓ：ＭＩＮＥ -状態:返信済',
      [
        { negated: false, kind: 'is', state: 'unread' },
        { negated: false, kind: 'is', state: 'overdue' },
        { negated: false, kind: 'is', state: 'mine' },
        { negated: true, kind: 'is', state: 'answered' },
      ],
    ],
    [
      'what a letter has',
      'has:attachments あり:館内メモ',
      [
        { negated: false, kind: 'has', thing: 'attachment' },
        { negated: false, kind: 'has', thing: 'note' },
      ],
    ],
    [
      'numbers as they are shown',
      'number:L-2026-1184 番号:２０２６－１１８４ 番号:1184',
      [
        { negated: false, kind: 'number', year: 2026, number: 1184 },
        { negated: false, kind: 'number', year: 2026, number: 1184 },
        { negated: false, kind: 'number', year: null, number: 1184 },
      ],
    ],
    [
      'days and spans',
      'before:2026-11 after:last week 受信日:先月',
      [span(null, '2026-11-01'), span('2026-11-23', null), span('2026-10-01', '2026-11-01')],
    ],
    ['nothing', ' 　', []],
  ])('%s: %s', (_sentence, text, conditions) => {
    expect(read(text)).toEqual({ conditions })
  })

  test.each([
    ['before:tomorrowish', 'no-day'],
    ['より後:2026-13', 'no-day'],
    ['on:2026-02-30', 'no-day'],
    ['is:lost', 'no-state'],
    ['あり:夢', 'no-thing'],
    ['topic:Fishing', 'no-topic'],
    ['番号:abc', 'no-number'],
    ['from:', 'no-value'],
    ['from: is:unread', 'no-value'],
    ['差出人:!!!', 'no-words'],
    ['x '.repeat(mostTerms + 1), 'too-many'],
    ['x'.repeat(longestSearch + 1), 'too-long'],
  ])('what cannot be read is said, and nothing of it is searched: %s', (text, why) => {
    expect(read(text)).toMatchObject({ fault: { why } })
  })

  test('a fault names the operator and the value as they were typed', () => {
    expect(read('旅券 -Before： tomorrowish')).toEqual({
      fault: { why: 'no-day', operator: 'before', name: 'Before：', value: 'tomorrowish' },
    })
  })

  test('only what must be there is marked', () => {
    expect(markedWords('旅券 -更新 from:山田 is:unread "tea ceremony" before:2026')).toEqual([
      '旅券',
      '山田',
      'tea ceremony',
    ])
  })
})

describe('days and spans', () => {
  test.each([
    ['2026', '2026-01-01', '2027-01-01'],
    ['2026-12', '2026-12-01', '2027-01-01'],
    ['2026/11/3', '2026-11-03', '2026-11-04'],
    ['2024-02-29', '2024-02-29', '2024-03-01'],
    ['２０２６年１１月３日', '2026-11-03', '2026-11-04'],
    ['2026年11月', '2026-11-01', '2026-12-01'],
    ['令和8年', '2026-01-01', '2027-01-01'],
    ['平成元年1月8日', '1989-01-08', '1989-01-09'],
    ['11月3日', '2026-11-03', '2026-11-04'],
    ['12月', '2025-12-01', '2026-01-01'],
    ['2月29日', '2024-02-29', '2024-03-01'],
    ['today', '2026-11-24', '2026-11-25'],
    ['きのう', '2026-11-23', '2026-11-24'],
    ['一昨日', '2026-11-22', '2026-11-23'],
    ['this-week', '2026-11-23', '2026-11-30'],
    ['Last Week', '2026-11-16', '2026-11-23'],
    ['先月', '2026-10-01', '2026-11-01'],
    ['昨年', '2025-01-01', '2026-01-01'],
  ])('%s is from %s to %s', (typed, from, to) => {
    expect(spanOf(typed, '2026-11-24')).toEqual({ from, to })
  })

  test('a month before January is one of the year before', () => {
    expect(spanOf('先月', '2026-01-31')).toEqual({ from: '2025-12-01', to: '2026-01-01' })
    expect(spanOf('先々月', '2026-01-31')).toEqual({ from: '2025-11-01', to: '2025-12-01' })
  })

  test.each(['', '年', '3日', '0月', '31', '2026-00', '2026-11-31', '20261103', '1899', '明日', 'r年'])(
    'cannot be told: %s',
    (typed) => {
      expect(spanOf(typed, '2026-11-24')).toBeNull()
    },
  )

  test('what is offered can be read, in either language', () => {
    for (const { ja: name, en: other } of spanNames)
      expect(spanOf(name, '2026-11-24')).toEqual(spanOf(other, '2026-11-24'))
    expect(spanNames.map(({ ja: name }) => spanOf(name, '2026-11-24'))).not.toContain(null)
  })
})

describe('whatever is typed', () => {
  const pieces = fc.constantFrom(
    ...operatorNames.flatMap((name) => [`${operators[name].ja[0]}：`, `${operators[name].en[0]}:`]),
    ...Object.values(states).flatMap(({ ja: [one], en: [other] }) => [one, other]),
    '"',
    '“',
    '」',
    '「',
    '-',
    '－',
    ' ',
    '　',
    ':',
    '：',
    '旅券',
    'a',
    '2026',
    '年',
    '\ud800',
    '\0',
    "'",
    '(',
    'last ',
    'week',
  )
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme-composite', maxLength: 250 }),
    fc.string({ unit: 'binary', maxLength: 250 }),
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
  )

  test('is read without fail, in bounds, and each of its characters belongs to one term at most', () => {
    fc.assert(
      fc.property(typed, fc.nat(260), (text, caret) => {
        const terms = termsOf(text)
        expect(terms.length).toBeLessThanOrEqual(longestSearch)
        terms.reduce((end, term) => {
          expect(term.start).toBeGreaterThanOrEqual(end)
          expect(term.valueStart).toBeLessThanOrEqual(term.end)
          return term.end
        }, 0)
        // What stands between two terms is space alone.
        const outside = terms.reduceRight(
          (left, { start, end }) => left.slice(0, start) + left.slice(end),
          text.slice(0, longestSearch),
        )
        expect(outside.trim()).toBe('')
        const answer = read(text)
        if ('conditions' in answer) expect(answer.conditions.length).toBeLessThanOrEqual(mostTerms)
        writingAt(text, Math.min(caret, text.length))
        markedWords(text)
      }),
      { numRuns: 3000 },
    )
  })

  test('an operator with its value comes back as it was written, in both languages', () => {
    const value = fc
      .oneof(
        fc.string({ unit: 'grapheme-composite', minLength: 1, maxLength: 30 }),
        fc.constantFrom('year end', '-a', 'a:b', '"a', '「b」'),
      )
      .filter((one) => one.trim() === one && one !== '')
    fc.assert(
      fc.property(
        fc.option(fc.constantFrom(...operatorNames)),
        value,
        fc.boolean(),
        fc.constantFrom('ja' as const, 'en' as const),
        (operator, one, negated, language) => {
          const written = typedTerm({ operator, value: one, negated }, (name) => operators[name][language][0])
          fc.pre(written !== null)
          expect(termsOf(`x ${written} y`).slice(1)).toMatchObject([{ operator, value: one, negated }, { value: 'y' }])
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('values', () => {
  test('are called as the screens call them, in both languages', () => {
    const say = { ja: ja.letters, en: en.letters }
    expect(operators.topic.ja[0]).toBe(say.ja.topics.topic)
    expect([operators.tag.ja[0], things.tag.ja[0]]).toEqual([say.ja.topics.tag, say.ja.topics.tag])
    expect([operators.from.ja[0], operators.to.ja[0], operators.subject.ja[0]]).toEqual([
      say.ja.fields.from,
      say.ja.fields.to,
      say.ja.editor.subject,
    ])
    for (const status of ['new', 'in-progress', 'waiting', 'answered', 'closed'] as const) {
      expect(states[status].ja[0]).toBe(say.ja.triage.status[status])
      expect(read(`is:"${say.en.triage.status[status]}"`)).toEqual({
        conditions: [{ negated: false, kind: 'is', state: status }],
      })
    }
    expect(
      [states.unread, states.mine, states.colleagues, states.nobody, states.doubtful, states.unconfirmed].map(
        ({ ja: [first] }) => first,
      ),
    ).toEqual([
      say.ja.unread,
      say.ja.views.mine,
      say.ja.views.colleagues,
      say.ja.views.nobody,
      say.ja.views.doubtful,
      say.ja.views.unconfirmed,
    ])
    expect([states.candidate.ja[0], things.reminder.ja[0], things.note.ja[0]]).toEqual([
      say.ja.views.candidates,
      say.ja.views.later,
      say.ja.notes.button,
    ])
  })

  test('no word stands for two of them', () => {
    for (const table of [operators, states, things]) {
      const all = Object.values(table).flatMap(({ ja: some, en: others }) => [...some, ...others])
      expect(new Set(all).size).toBe(all.length)
    }
  })
})

describe('what is being written at the caret', () => {
  test.each([
    ['nothing yet', '|', { operator: null, typed: '' }],
    ['an empty word behind another', '旅券 |', { operator: null, typed: '' }],
    ['the beginning of a word', '旅券 差|', { operator: null, typed: '差' }],
    ['what must not be there', '-|', { operator: null, typed: '', negated: true, start: 0 }],
    ['a value', 'is:un|', { operator: 'is', typed: 'un', start: 0, end: 5 }],
    ['a value that has not begun', '-is:| x', { operator: 'is', typed: '', negated: true, start: 0, end: 4 }],
    ['a value in quotes', 'tag:"year e|', { operator: 'tag', typed: 'year e' }],
  ])('%s: %s', (_sentence, text, expected) => {
    expect(writingAt(text.replace('|', ''), text.indexOf('|'))).toMatchObject(expected)
  })

  test.each(['旅|券', '"tea cer|', 'fr|om:x', '|旅券'])('nothing can be completed: %s', (text) => {
    expect(writingAt(text.replace('|', ''), text.indexOf('|'))).toBeNull()
  })
})
