import { describe, expect, test } from 'vitest'
import { defaultSchema } from '../../../../shared/letters/default-schema.ts'
import { readMessage } from '../../../../main/mail/reader/read-message.ts'
import { needles, practiceLetters } from '../../../../scripts/practice-office/letters/index.ts'

const now = new Date('2026-11-24T18:00:00Z')
const letters = practiceLetters(now)
const readAll = () =>
  Promise.all(letters.map((letter) => readMessage(letter.raw, [defaultSchema], { sanitised: true })))

describe('the invented letters', () => {
  test('each reads as what it was written to be', async () => {
    expect(
      (await readAll()).map(({ kind, fields, from, subject, doubtful, date, cuts }) => ({
        kind,
        from: fields?.name ?? (from.name || from.address),
        subject: fields?.subject ?? subject,
        doubtful,
        date,
        cuts,
      })),
    ).toEqual(
      letters.map(({ kind, from, subject, doubtful, date }) => ({
        kind,
        from,
        subject,
        doubtful,
        date: date.toISOString(),
        cuts: [],
      })),
    )
  })

  test('there are enough of every kind', () => {
    const counts: Record<string, number> = {}
    for (const { kind } of letters) counts[kind] = (counts[kind] ?? 0) + 1
    expect(counts).toEqual({ form: 30, direct: 12, 'unrecognized-form': 1, bounce: 1, automatic: 1, complaint: 1 })
  })

  test('a form mail keeps every answer and the whole message', async () => {
    const reading = (await readAll()).at(-1)!
    expect(reading.fields).toMatchObject({
      name: '山本 沙織',
      furigana: 'ヤマモト サオリ',
      email: 'saori.yamamoto@mail.example',
      phone: '+1 (415) 555-0134',
      subject: '結婚後の旅券の更新について',
      demographics: [
        { key: 'residence', label: 'お住まい', value: 'カリフォルニア州 サンノゼ市' },
        { key: 'ageGroup', label: '年代', value: '30代' },
        { key: 'topic', label: 'ご用件の種類', value: '旅券（パスポート）' },
      ],
    })
    expect(reading.fields!.message).toMatch(/^お世話になっております。[^]*どうぞよろしくお願いいたします。$/)
  })

  test('every message of a form stands whole in what was read, without the lines below it', async () => {
    for (const reading of (await readAll()).filter(({ fields }) => fields !== null)) {
      expect(reading.fields!.message.length).toBeGreaterThan(80)
      expect(reading.fields!.message).not.toMatch(/送信日時|Sent at|-----/)
    }
  })

  test('the character sets of Japan, files, pictures and the bounce are as in real mail', async () => {
    const readings = await readAll()
    expect([...new Set(readings.map(({ charset }) => charset))].toSorted()).toEqual([
      'euc-jp',
      'iso-2022-jp',
      'shift_jis',
      'utf-8',
    ])
    expect(
      readings
        .flatMap(({ attachments }) =>
          attachments.map(({ name, risky, inline }) => `${name}${risky ? ' risky' : ''}${inline ? ' inline' : ''}`),
        )
        .toSorted(),
    ).toEqual([
      'attachment-1.bin',
      'attachment-1.png inline',
      'attachment-1.txt',
      'attachment-2.txt',
      'attachment-2.txt',
      'lanterns-small.png',
      'tea-table-flyer.pdf',
      '寄贈図書一覧.csv',
      '授与式の案内状.docm risky',
    ])
    expect(readings.find(({ kind }) => kind === 'bounce')!.bounce).toEqual({
      recipient: 'taro.kitagawa@closed-mailbox.example',
      status: '5.1.1',
      permanent: true,
      reason: '550 5.1.1 <taro.kitagawa@closed-mailbox.example>: Recipient address rejected: User unknown',
      messageId: 'reply-2029@consulate.example',
    })
    const hostile = readings.find(({ from }) => from.address === 'prize-center@lucky-travel.example')!
    expect(hostile.html).not.toMatch(/script|onload|onerror|<form|<img|<svg|javascript:|refresh/i)
  })

  test('nobody in them exists', async () => {
    const whole = JSON.stringify([
      await readAll(),
      letters.map(({ raw }) => Buffer.from(raw).toString('latin1').split('\r\n\r\n')[0]),
    ])
    const addresses = whole.match(/[\w.+-]+@[\w.-]+\w/g) ?? []
    expect(addresses.length).toBeGreaterThan(100)
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([])
    expect((whole.match(/https?:\/\/[\w.@-]+/g) ?? []).filter((address) => !address.endsWith('.example'))).toEqual([])
    expect((whole.match(/\d{3}-\d{4}/g) ?? []).filter((number) => !/^555-01\d\d$/.test(number))).toEqual([])
  })

  test('they fill the days up to now, the newest today', () => {
    const days = new Set(letters.map(({ date }) => Math.floor((now.getTime() - date.getTime()) / 86_400_000)))
    expect([...days].toSorted((one, other) => one - other)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11])
  })

  test('twenty needles can be found in what is read', async () => {
    const whole = JSON.stringify(await readAll())
    expect(needles.length).toBe(20)
    expect(needles.filter((needle) => !whole.includes(needle))).toEqual([])
  })
})
