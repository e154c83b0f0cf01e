import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Letter } from '../../../../shared/letters/letter.ts'
import type { Reply } from '../../../../shared/letters/reply.ts'
import { autosave, type DraftText } from '../../../../renderer/letters/editor/autosave.ts'
import { checkReply, isEmptyReply, type ReplyFacts } from '../../../../renderer/letters/editor/checks.ts'
import { collisionOf, openedNow } from '../../../../renderer/letters/editor/collision.ts'
import { emptyReply, replySubject, signatureFor } from '../../../../renderer/letters/editor/greeting.ts'
import { heldBy } from '../../../../renderer/letters/editor/held.ts'
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
    body: '山本 沙織 様\n\nお問い合わせありがとうございます。\n\n総領事館 広報文化班\n小林 遥',
    language: 'ja',
    to: 's@mail.example',
    ownAddresses: ['S@mail.example'],
    letterText: '旅券の更新 +1 (415) 555-0134',
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

describe('an answer that comes while a reply is written', () => {
  const letter = { status: 'open', replies: [], reply: null } as unknown as Letter
  const reply = (part: Partial<Reply>) =>
    ({ id: 'r1', by: tanaka, state: 'sent', createdAt: 'a', settledAt: 'b', ...part }) as Reply
  const after = (replies: Reply[], status: Letter['status'] = 'answered') => ({
    ...letter,
    status,
    replies,
    reply: null,
  })

  it('is a colleague’s, fresh, and not one that came to nothing', () => {
    const opened = openedNow(letter)
    expect(collisionOf(letter, opened, 'k')).toBe(null)
    expect(collisionOf(after([reply({})]), opened, 'k')).toEqual({ by: tanaka, at: 'b', reply: reply({}) })
    expect(collisionOf(after([reply({ state: 'waiting', settledAt: null })], 'open'), opened, 'k')).toMatchObject({
      by: tanaka,
      at: 'a',
    })
    expect(collisionOf(after([reply({ state: 'cancelled' })], 'open'), opened, 'k')).toBe(null)
    expect(collisionOf(after([reply({})]), opened, 't')).toEqual({ by: null, at: '', reply: null })
  })

  it('is a colleague’s also where both have one name, and one’s own under a name that was changed meanwhile', () => {
    const opened = openedNow(letter)
    expect(collisionOf(after([reply({})]), opened, 'another Tanaka')).toMatchObject({ by: tanaka })
    expect(collisionOf(after([reply({ by: { ...tanaka, name: '鈴木 実' } })], 'open'), opened, 't')).toBe(null)
  })

  it('is seen where only the mail server told of it, and not where it stood there before', () => {
    expect(collisionOf(after([]), openedNow(letter), 'k')).toEqual({ by: null, at: '', reply: null })
    expect(collisionOf(after([reply({})]), openedNow(after([reply({})])), 'k')).toBe(null)
  })
})

it('a reply is held by what matters most, and by nothing once all is there', () => {
  const ready = { collision: false, address: true, subject: 'Re: x', empty: false }
  expect([
    heldBy(ready),
    heldBy({ ...ready, empty: true }),
    heldBy({ ...ready, empty: true, subject: ' ' }),
    heldBy({ ...ready, address: false, subject: '' }),
    heldBy({ ...ready, collision: true, address: false }),
  ]).toEqual([null, 'empty', 'subject', 'address', 'colleague'])
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
