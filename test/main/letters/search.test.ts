import { wholeList } from '../../../shared/letters/topics.ts'
import { zstdDecompressSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { insertRead } from '../../../main/letters/mail-queries.ts'
import { searchLetters } from '../../../main/letters/search-queries.ts'
import { audited } from '../../../main/database/audited.ts'
import { getText, replaceContents, replaceWords } from '../../../main/letters/mail-contents.ts'
import { storeMail } from '../../../main/letters/intake/store-mails.ts'
import { expressionOf, indexWords, phraseOf } from '../../../main/search/search-words.ts'
import { newTestDatabase } from '../../support/office.ts'
import { formOf, inbox, keep, mailOf, readingOf, sharedDatabase, viewer } from './ground.ts'

const letters: Record<string, string> = {}

const database = sharedDatabase((db) => {
  letters['passport'] = keep(db, 1, {
    ...formOf({
      name: '髙橋 一郎',
      furigana: 'タカハシ イチロウ',
      email: 'ichiro@citizen.example',
      phone: '+1 415 555 0134',
      message: '旅券の更新に必要な書類を教えてください。',
    }),
  })
  letters['visa'] = keep(db, 2, {
    subject: '査証の申請',
    from: { name: '渡邉 花子', address: 'hanako@citizen.example' },
    text: '三か月の研究滞在です。パスポートは有効です。',
  })
  letters['marriage'] = keep(db, 3, { subject: '婚姻届', text: '婚姻届の提出先と証人について。ﾌﾘｶﾞﾅも必要ですか。' })
  letters['english'] = keep(db, 4, {
    subject: 'Cherry Blossom Festival',
    text: 'I would love to volunteer at the tea ceremony table. Ref. 第2号 and Café.',
  })
  letters['bounce'] = keep(db, 5, { kind: 'bounce', subject: '旅券 failure', text: 'Undelivered' })
})

const everything = { view: 'all', order: 'oldest', unreadOnly: false, ...wholeList, offset: 0, limit: 50 } as const
const found = async (search: string) =>
  (await searchLetters(database(), viewer, { ...everything, search })).rows.map((row) =>
    Object.keys(letters).find((name) => letters[name] === row.id),
  )

describe('searching letters', () => {
  test.each([
    ['two-kanji words are found inside longer ones', '旅券', ['passport']],
    ['two-kanji words are found inside longer ones', '査証', ['visa']],
    ['two-kanji words are found inside longer ones', '婚姻', ['marriage']],
    ['two-kanji words are found inside longer ones', '更新', ['passport']],
    ['a longer phrase is found only where it stands together', '旅券の更新', ['passport']],
    ['characters that do not stand together are not found', '旅更', []],
    ['a single character is found anywhere', '証', ['visa', 'marriage']],
    ['a single character is found at the end of a text', '号', ['english']],
    ['words with a space between must both be there', '婚姻 証人', ['marriage']],
    ['words with a space between must both be there', '婚姻　旅券', []],
    ['half width, full width and hiragana are the same', 'ぱすぽーと', ['visa']],
    ['half width, full width and hiragana are the same', 'フリガナ', ['marriage']],
    ['half width, full width and hiragana are the same', 'ﾊﾟｽﾎﾟｰﾄ', ['visa']],
    ['variants of a name are the same name', '高橋', ['passport']],
    ['variants of a name are the same name', '渡辺', ['visa']],
    ['the reading of a name', 'たかはし', ['passport']],
    ['an address', 'ichiro@citizen.example', ['passport']],
    ['a telephone number', '555 0134', ['passport']],
    ['Latin words by their beginning, without case', 'VOLUNT', ['english']],
    ['Latin words not by their middle', 'olunteer', []],
    ['Latin and Japanese in one word', '第2号', ['english']],
    ['a word with an accent', 'cafe', ['english']],
    ['the number of a letter', 'L-2026-3', ['marriage']],
    ['mails set apart are no letters', 'failure', []],
    ['what cannot be sought finds nothing', '!!!', []],
  ])('%s: %s', async (_sentence, search, expected) => {
    expect(await found(search)).toEqual(expected)
  })

  test('no input is a syntax error', () => {
    const ask = database().prepare('SELECT count(*) FROM mail_words WHERE mail_words MATCH ?')
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme-composite', maxLength: 40 }),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc
        .array(
          fc.constantFrom(
            '"',
            '*',
            'AND',
            'NOT',
            'OR',
            'NEAR(',
            ')',
            '旅券',
            '-',
            '^',
            ':',
            'subject:',
            '{',
            '+',
            '\0',
            'ﾊﾟ',
            '\ud800',
          ),
          { maxLength: 12 },
        )
        .map((parts) => parts.join(' ')),
    )
    fc.assert(
      fc.property(typed, fc.boolean(), (search, whole) => {
        const phrase = phraseOf(search, whole)
        if (phrase !== null)
          for (const column of ['subject', null]) expect(ask.get(expressionOf(phrase, column))).toBeDefined()
      }),
      { numRuns: 3000 },
    )
  })

  test('whatever is cut out of a Japanese text finds that text', async () => {
    const own = newTestDatabase()
    const text = '旅券の更新と査証の申請、婚姻届。パスポート〆切は佐々木様、三ヶ月。'
    const id = keep(own, 1, { subject: '', text })
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.integer({ min: 1, max: 8 }), async (from, length) => {
        const part = text.slice(from, from + length)
        fc.pre(phraseOf(part) !== null && !/[、。]./u.test(part))
        const { rows } = await searchLetters(own, viewer, { ...everything, search: part })
        expect(rows.map((row) => row.id)).toEqual([id])
      }),
    )
  })

  test('words that a letter no longer has are gone from the index and from the packs', () => {
    const own = newTestDatabase()
    keep(own, 1, { subject: '機密', text: 'zanzibar' })
    const blocks = () =>
      own
        .prepare<[], Buffer>('SELECT block FROM mail_words_data')
        .pluck()
        .all()
        .map((block) => block.toString('latin1'))
        .join()
    const packs = () =>
      own
        .prepare<[], Buffer>('SELECT bytes FROM packs')
        .pluck()
        .all()
        .map((bytes) => zstdDecompressSync(bytes).toString('latin1'))
        .join()
    expect([blocks().includes('anzibar'), packs().includes('zanzibar')]).toEqual([true, true])
    audited(own, { accountId: null, what: 'letters.takeIn', at: '' }, () =>
      replaceContents(own, 1, 'other', { subject: 'other', people: '', body: 'other' }),
    )
    expect([blocks().includes('anzibar'), packs().includes('zanzibar')]).toEqual([false, false])
    expect(getText(own, 1)).toBe('other')
    own.exec(`INSERT INTO mail_words (mail_words) VALUES ('integrity-check')`)
  })

  test.each([
    ['Japanese as pairs, the last character of a run alone', '旅券の更新。', '旅券 券の の更 更新 新'],
    ['a lone Japanese character is a word', 'A 証 B', 'a 証 b'],
    ['other words as they are, without what parts them', '(Ref. no. 42-b) Café', 'ref no 42 b café'],
    ['scripts that meet without a space are parted', '第2号room旅券', '第 2 号 room 旅券 券'],
    ['characters beyond the first plane are not torn', '𩸽𠀋店a𝛀', '𩸽𠀋 𠀋店 店 aω'],
    ['half a character is nothing', 'a\ud867b\ude3d', 'a b'],
    ['nothing', '。、 -', ''],
  ])('words of the index: %s', (_, text, words) => {
    expect(indexWords(text)).toBe(words)
  })

  test('a text of a million characters is cut into words in one go', () => {
    expect(indexWords('旅券'.repeat(500_000)).length).toBe(2_999_998)
  })
})

test('a letter whose words change in the same change that keeps it is found by the new ones alone', () => {
  const db = newTestDatabase()
  audited(db, { accountId: null, what: 'letters.takeIn', at: '' }, () => {
    const mail = { uid: 1, raw: mailOf(1), flags: [], internalDate: null, cut: false }
    storeMail(db, inbox, { ...mail, reading: readingOf({ subject: 'Umbrella' }) }, '2026-11-24T18:00:00.000Z')
    replaceWords(db, 1, { subject: 'parasol' })
  })
  const hits = (word: string) =>
    db.prepare('SELECT count(*) FROM mail_words WHERE mail_words MATCH ?').pluck().get(word)
  expect([hits('umbrella'), hits('parasol')]).toEqual([0, 1])
})

describe('a word that stands in thousands of letters', () => {
  const count = 2300
  const ids: string[] = []
  const many = sharedDatabase((db) => {
    for (let uid = 1; uid <= count; uid += 1)
      ids.push(keep(db, uid, { text: uid % 100 === 0 ? '書類 umbrella' : '書類' }))
  })
  /** As they were received: sixty at a time within the hour, each minute those that came first before the others. */
  const oldestFirst = Array.from({ length: count }, (_, at) => at + 1)
    .toSorted((a, b) => (a % 60) - (b % 60) || a - b)
    .map((uid) => () => ids[uid - 1]!)
  const expected = (from: number, to: number, list = oldestFirst) => list.slice(from, to).map((id) => id())
  const page = (parts: Partial<Parameters<typeof searchLetters>[2]>) =>
    searchLetters(many(), viewer, { ...everything, search: '書類', ...parts })

  test('is shown from either end in the order of a list, counted to a thousand', async () => {
    const oldest = await page({})
    expect(oldest).toMatchObject({ total: 1000, more: true })
    expect(oldest.rows.map((row) => row.id)).toEqual(expected(0, 50))
    const newest = await page({ order: 'newest', offset: 950, limit: 40 })
    expect(newest).toMatchObject({ total: 1000, more: true })
    expect(newest.rows.map((row) => row.id)).toEqual(expected(950, 990, oldestFirst.toReversed()))
  })

  test('is found to the last letter by whoever goes on asking', async () => {
    const last = await page({ offset: count - 20, limit: 500 })
    expect(last).toMatchObject({ total: count, more: false })
    expect(last.rows.map((row) => row.id)).toEqual(expected(count - 20, count))
  })

  test('with one that stands in few is counted whole, in the same order', async () => {
    const { rows, total, more } = await page({ search: '書類 umbrella' })
    const few = oldestFirst.filter((id) => ids.indexOf(id()) % 100 === 99)
    expect([rows.map((row) => row.id), total, more]).toEqual([expected(0, 50, few), 23, false])
  })

  test('is counted where it is unread', async () => {
    const own = [...ids].slice(0, count - 30)
    audited(many(), { accountId: viewer.accountId, what: 'letters.takeIn', at: '' }, () => {
      for (const id of own) insertRead(many(), viewer.accountId, id)
    })
    expect(await page({ unreadOnly: true })).toMatchObject({ total: 30, unread: 30, more: false })
  })
})
