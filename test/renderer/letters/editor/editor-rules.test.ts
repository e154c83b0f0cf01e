import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Letter } from '../../../../shared/letters/letter.ts'
import type { Reply } from '../../../../shared/letters/reply.ts'
import { autosave, type DraftText } from '../../../../renderer/letters/editor/autosave.ts'
import { checkReply, isEmptyReply, type ReplyFacts } from '../../../../renderer/letters/editor/checks.ts'
import { agreedAtFirst, agreedToAll, collisionOf, isAddition } from '../../../../renderer/letters/editor/collision.ts'
import { caretIn, emptyReply, replySubject, signatureFor } from '../../../../renderer/letters/editor/greeting.ts'
import { heldBy } from '../../../../renderer/letters/editor/held.ts'
import { practiceFile } from '../../../support/fake-reply-files.ts'
import { promisedAttachment } from '../../../../renderer/letters/editor/promised-attachment.ts'
import { leavingNow } from '../../../../renderer/letters/leaving.ts'

const signature = { account: '小林 遥', department: '広報文化班', office: '総領事館', configured: '' }

describe('a new reply', () => {
  it('greets in the letter’s language and is signed by the account and the office', () => {
    expect(emptyReply('山本 沙織', false, 'ja', signature)).toEqual({
      text: '山本 沙織 様\n\n\n\n総領事館 広報文化班\n小林 遥',
      caret: 9,
    })
    expect(
      emptyReply('Lakeside Library', true, 'en', {
        ...signature,
        account: 'Haruka',
        configured: 'Public Affairs\nConsulate',
      }).text,
    ).toBe('Dear Lakeside Library,\n\n\n\nHaruka\nPublic Affairs\nConsulate')
    expect(signatureFor('ja', { ...signature, configured: '在サンフランシスコ総領事館\n広報文化班' })).toBe(
      '在サンフランシスコ総領事館\n広報文化班\n小林 遥',
    )
  })

  it('is gone on with where its text ends, above the signature', () => {
    const end = '総領事館\n小林 遥'
    const at = (draft: string, signature = end) => {
      const caret = caretIn(draft, signature)
      return `${draft.slice(0, caret)}|${draft.slice(caret)}`
    }
    expect(at(`山本 様\n\nお問い合わせありがとう\n\n${end}`)).toBe(`山本 様\n\nお問い合わせありがとう|\n\n${end}`)
    expect(at(`山本 様\n\n\n\n${end}`)).toBe(`山本 様\n\n|\n\n${end}`)
    expect(at('山本 様\n\n署名のない下書き\n')).toBe('山本 様\n\n署名のない下書き|\n')
    expect(at(end)).toBe(`|${end}`)
    expect(at('', '')).toBe('|')
  })

  it('has one Re:', () => {
    expect(['旅券について', 'Re: Re: Visa', 'RE：返信: 件名', 'Fwd: re: x'].map(replySubject)).toEqual([
      'Re: 旅券について',
      'Re: Visa',
      'Re: 件名',
      'Re: x',
    ])
  })
})

describe('the checks before sending', () => {
  const facts: ReplyFacts = {
    cc: [],
    bcc: [],
    body: '山本 沙織 様\n\nお問い合わせありがとうございます。\n\n総領事館 広報文化班\n小林 遥',
    language: 'ja',
    to: 's@mail.example',
    ownAddresses: ['S@mail.example'],
    letterText: '旅券の更新 +1 (415) 555-0134',
    officeText: '総領事館 広報文化班 (03) 5550-0177 info@consulate.example',
    signature: '総領事館 広報文化班\n小林 遥',
    signatureNames: ['小林 遥'],
  }
  const looks = (part: Partial<ReplyFacts>) => checkReply({ ...facts, ...part }).filter((finding) => !finding.good)

  it('find nothing in a reply that is well', () => expect(looks({})).toEqual([]))

  it('find another address, another language, missing courtesy, a stranger’s data, a promised attachment', () => {
    expect(looks({ to: 'other@mail.example' })).toEqual([
      { check: 'sender', good: false, address: 'other@mail.example' },
    ])
    expect(
      looks({ body: '山本 沙織 様\n\nThank you for writing to our office about it.\n\n小林 遥', signature: '小林 遥' }),
    ).toEqual([{ check: 'language', good: false, letter: 'ja' }])
    expect(looks({ body: 'お問い合わせありがとうございます。' })).toEqual([
      { check: 'greeting', good: false, missing: 'both' },
    ])
    expect(looks({ body: facts.body.replace('ます。', 'ます。伊藤様は 415-555-0199 です。') })).toEqual([
      { check: 'others', good: false, found: '415-555-0199' },
    ])
    expect(looks({ body: facts.body.replace('ます。', 'ます。お電話は (415) 555-0134 ですね。') })).toEqual([])
    expect(looks({ body: facts.body.replace('ます。', 'ます。用紙を添付します。') })).toEqual([
      { check: 'attachment', good: false, word: '添付' },
    ])
  })

  it('know who gets copies: strangers to the letter are told, and only what all recipients see may stand in the text', () => {
    const cc = ['jiro@club.example']
    expect(looks({ cc, letterText: `${facts.letterText} Jiro@Club.example` })).toEqual([])
    expect(looks({ cc, bcc: ['hana@club.example', 's@mail.example'] })).toEqual([
      { check: 'copies', good: false, strangers: ['jiro@club.example', 'hana@club.example'] },
    ])
    const body = facts.body.replace('ます。', 'ます。jiro@club.example にもお送りします。')
    const known = (part: Partial<ReplyFacts>) => looks({ body, ...part }).map(({ check }) => check)
    expect([known({ cc }), known({ bcc: cc })]).toEqual([['copies'], ['copies', 'others']])
  })

  it('take neither the office’s own data nor a number dialled another way for a stranger’s', () => {
    for (const known of [
      '+1 415 555 0134',
      '415-555-0134',
      '+81 3-5550-0177',
      '０３－５５５０－０１７７',
      'INFO@consulate.example',
    ]) {
      expect([known, looks({ body: facts.body.replace('ます。', `ます。${known} です。`) })]).toEqual([known, []])
    }
    for (const strange of ['TK1234567', 'a.b+c@x.mail.example', '090-1234-5678']) {
      expect(looks({ body: facts.body.replace('ます。', `ます。${strange} です。`) })).toEqual([
        { check: 'others', good: false, found: strange },
      ])
    }
  })

  it.each([
    ['用紙を添付いたします。', '添付'],
    ['同封の案内をご覧ください。', '同封'],
    ['詳しくは別添のとおりです。', '別添'],
    ['I have attached the form.', 'attached'],
    ['Please find attached our leaflet.', 'attached'],
    ['The form is enclosed.', 'enclosed'],
    ['写真を添付してください。', ''],
    ['添付いただいた書類を確認しました。', ''],
    ['申請書には戸籍謄本の添付が必要です。', ''],
    ['返信用封筒を同封のうえ、お送りください。', ''],
    ['Please attach a photo to the application.', ''],
    ['Thank you for the letter you attached.', ''],
    ['Your attachment could not be opened.', ''],
  ])('tell a promised file from one of the writer’s: %s', (sentence, word) => {
    expect(promisedAttachment(sentence)).toBe(word)
  })

  it('know a reply in which nothing is written yet', () => {
    expect(isEmptyReply({ ...facts, body: '山本 沙織 様\n\n\n\n総領事館 広報文化班\n小林 遥' })).toBe(true)
    expect(isEmptyReply(facts)).toBe(false)
    for (const greeting of ['Dear Mr. O’Brien,', 'Hello Emily', 'Good morning!', '図書係 御中', '山本様、']) {
      expect([greeting, isEmptyReply({ ...facts, body: `${greeting}\n\n\n\n総領事館 広報文化班\n小林 遥` })]).toEqual([
        greeting,
        true,
      ])
    }
    // An answer of one line that begins with a greeting is an answer.
    expect(isEmptyReply({ ...facts, body: 'Hello Emily, we open at nine.' })).toBe(false)
  })
})

const tanaka = { accountId: 't', name: '田中 実', nameEn: 'Minoru Tanaka' }
const mori = { accountId: 'm', name: '森 直樹', nameEn: 'Naoki Mori' }

describe('an answer beside a reply that is written', () => {
  const me = 'k'
  const begunAt = '2026-11-24T17:41:00.000Z'
  const reply = (part: Partial<Reply>) =>
    ({
      id: 'r1',
      by: tanaka,
      state: 'sent',
      createdAt: begunAt,
      settledAt: '2026-11-24T17:44:00.000Z',
      ...part,
    }) as Reply
  const letter = (replies: Reply[], status: Letter['status'] = 'answered') =>
    ({ status, replies, reply: null }) as unknown as Letter
  const open = letter([], 'new')
  const found = (now: Letter, before = open) => collisionOf(now, agreedAtFirst(before, me), me, begunAt)

  it('is a colleague’s that came meanwhile, and not one that came to nothing', () => {
    expect(found(open)).toBe(null)
    expect(found(letter([reply({})]))).toEqual({
      by: tanaka,
      at: reply({}).settledAt,
      reply: reply({}),
      meanwhile: true,
    })
    const waiting = reply({ state: 'waiting', settledAt: null, createdAt: '2026-11-24T17:43:00.000Z' })
    expect(found(letter([waiting], 'new'))).toMatchObject({ by: tanaka, at: waiting.createdAt })
    for (const state of ['cancelled', 'not-sent'] as const) expect(found(letter([reply({ state })], 'new'))).toBe(null)
    expect(found(letter([reply({ by: { ...tanaka, accountId: me } })]))).toBe(null)
  })

  it('is also one that stood there before, until it is agreed that this one is an addition', () => {
    const before = letter([reply({ settledAt: '2026-11-24T17:21:00.000Z' })])
    expect(found(before, before)).toMatchObject({ by: tanaka, meanwhile: false })
    expect(collisionOf(before, agreedToAll(before), me, begunAt)).toBe(null)
    expect(isAddition(before)).toBe(true)
    const another = letter([...before.replies, reply({ id: 'r2', by: mori })])
    expect(collisionOf(another, agreedToAll(before), me, begunAt)).toMatchObject({ by: mori, meanwhile: true })
  })

  it('is seen where only the mail server told of it', () => {
    expect(found(letter([]))).toEqual({ by: null, at: '', reply: null, meanwhile: false })
    expect(collisionOf(letter([]), agreedToAll(letter([])), me, begunAt)).toBe(null)
  })

  it('is no question to whoever has answered the letter before', () => {
    const own = letter([reply({ by: { ...tanaka, accountId: me } })])
    expect([found(own, own), isAddition(own), isAddition(open)]).toEqual([null, true, false])
  })
})

it('a reply is held by what matters most, and by nothing once all is there', () => {
  const files = { list: [], adding: 0, tooLarge: false }
  const ready = {
    collision: false,
    address: true,
    subject: 'Re: x',
    empty: false,
    unfilled: false,
    copies: false,
    files,
  }
  const away = { ...files, list: [practiceFile('form.pdf', 10, { here: false })] }
  expect([
    heldBy(ready),
    heldBy({ ...ready, empty: true }),
    heldBy({ ...ready, empty: true, subject: ' ' }),
    heldBy({ ...ready, address: false, subject: '' }),
    heldBy({ ...ready, collision: true, address: false }),
    heldBy({ ...ready, unfilled: true }),
    heldBy({ ...ready, copies: true, files: away }),
    heldBy({ ...ready, files: { ...files, adding: 1 } }),
    heldBy({ ...ready, files: { ...away, tooLarge: true } }),
    heldBy({ ...ready, files: away }),
  ]).toEqual([null, 'empty', 'subject', 'address', 'colleague', 'unfilled', 'copies', 'adding', 'tooLarge', 'away'])
})

it('only one’s own replies that have time left can be taken back, the last one first', () => {
  const reply = (id: string, part: Partial<Reply>) =>
    ({
      id,
      state: 'waiting',
      by: { ...tanaka, accountId: 'me' },
      leavesAt: '2026-11-24T17:41:10.000Z',
      ...part,
    }) as Reply
  expect(
    leavingNow(
      [
        reply('a', {}),
        reply('b', { leavesAt: '2026-11-24T17:41:12.000Z' }),
        reply('c', { by: { ...tanaka, accountId: 'other' } }),
        reply('d', { state: 'sending' }),
        reply('e', { leavesAt: '2026-11-24T17:40:00.000Z' }),
      ],
      'me',
      '2026-11-24T17:41:00.000Z',
    ).map((one) => one.id),
  ).toEqual(['b', 'a'])
})

describe('a draft', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })
  const text = (body: string): DraftText => ({ subject: 's', body })

  function saving(save: (text: DraftText) => Promise<{ savedAt: string }> = () => Promise.resolve({ savedAt: 'now' })) {
    const saved: string[] = []
    const states: string[] = []
    const made = autosave({
      start: text(''),
      pauseMilliseconds: 800,
      onState: (state) => states.push(state),
      save: (draft) => {
        saved.push(draft.body)
        return save(draft)
      },
    })
    return { made, saved, states }
  }

  it('is saved within a second of its first unsaved change, however long the writing goes on', async () => {
    const { made, saved, states } = saving()
    for (let turn = 1; turn <= 20; turn += 1) {
      made.changed(text('あ'.repeat(turn)))
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(saved.map((body) => body.length)).toEqual([8, 16])
    await vi.advanceTimersByTimeAsync(800)
    expect(saved.at(-1)).toHaveLength(20)
    expect(states).toEqual(['saving', 'saved', 'saving', 'saved', 'saving', 'saved'])
  })

  it('is not saved where nothing was written, nor twice', async () => {
    const { made, saved } = saving()
    made.changed(text(''))
    await made.flush()
    made.changed(text('a'))
    await made.flush()
    await made.flush()
    await vi.advanceTimersByTimeAsync(5000)
    expect(saved).toEqual(['a'])
  })

  it('is saved one after the other, and not any more once it was sent', async () => {
    let finish: (() => void) | undefined
    const { made, saved } = saving(
      () =>
        new Promise((resolve) => {
          finish = () => resolve({ savedAt: 'now' })
        }),
    )
    made.changed(text('a'))
    void made.flush()
    await vi.advanceTimersByTimeAsync(0)
    made.changed(text('ab'))
    const ended = made.end()
    finish?.()
    await ended
    // The editor leaves the screen, and leaving saves.
    await made.flush()
    await vi.advanceTimersByTimeAsync(5000)
    expect(saved).toEqual(['a'])
    made.resume()
    made.changed(text('abc'))
    await vi.advanceTimersByTimeAsync(800)
    expect(saved).toEqual(['a', 'abc'])
  })

  it('says that it could not be saved, and is saved with the next change', async () => {
    let works = false
    const { made, saved, states } = saving(() =>
      works ? Promise.resolve({ savedAt: 'now' }) : Promise.reject(new Error('full')),
    )
    made.changed(text('a'))
    await vi.advanceTimersByTimeAsync(800)
    works = true
    made.changed(text('ab'))
    await vi.advanceTimersByTimeAsync(800)
    expect({ saved, states }).toEqual({ saved: ['a', 'ab'], states: ['saving', 'failed', 'saving', 'saved'] })
  })
})
