import { describe, expect, test } from 'vitest'
import { answerChoices, answerTo, isOrganisation, snippetOf, subjectOf, writerOf } from '../../../main/letters/facts.ts'
import type { FormSchema } from '../../../shared/letters/form-schema.ts'
import { formOf, readingOf } from './ground.ts'

const schema: FormSchema = {
  name: 'contact',
  title: { ja: 'お問い合わせ', en: 'Contact' },
  match: { from: ['form@site.example', '@forms.example'] },
  fields: [{ key: 'email', means: 'email', labels: ['E-mail'], required: false }],
}
const form = (email: string) => readingOf(formOf({ name: '山本 沙織', email }))

describe('where an answer goes', () => {
  test('to the e-mail that the form asked for, before Reply-To and From', () => {
    expect(
      answerTo({ ...form('saori@citizen.example'), replyTo: { name: '', address: 'other@citizen.example' } }, schema),
    ).toEqual({ name: '山本 沙織', address: 'saori@citizen.example' })
  })
  test('to Reply-To where the form gave no usable address', () => {
    expect(
      answerTo({ ...form('not an address'), replyTo: { name: 'S', address: 's@citizen.example' } }, schema),
    ).toEqual({ name: 'S', address: 's@citizen.example' })
  })
  test('never to the Site itself, which only carried the form', () => {
    expect(answerTo(form(''), schema)).toBeNull()
    expect(answerTo({ ...form(''), from: { name: '', address: 'Web@Forms.Example' } }, schema)).toBeNull()
  })
  test('to From where a form that asks for no e-mail is sent under the name of the person', () => {
    const asksForNone: FormSchema = {
      ...schema,
      fields: [{ key: 'message', means: 'message', labels: ['Message'], required: true }],
    }
    expect(answerTo({ ...form(''), from: { name: 'S', address: 's@citizen.example' } }, asksForNone)).toEqual({
      name: 'S',
      address: 's@citizen.example',
    })
    expect(answerTo(form(''), asksForNone)).toBeNull()
  })
  test('not to From where the form asks for an e-mail and was given none: it is the Site’s, under whatever address', () => {
    const bySubject: FormSchema = { ...schema, match: { subject: '[Contact]' } }
    expect(answerTo({ ...form(''), from: { name: '', address: 'wordpress@site.example' } }, bySubject)).toBeNull()
    expect(answerTo({ ...form(''), from: { name: '', address: 'wordpress@site.example' } }, undefined)).toBeNull()
  })
  test('of a form that could not be read: only to a Reply-To, and that is not the Site’s', () => {
    const bySubject: FormSchema = { ...schema, match: { subject: '[Contact]' } }
    const unread = readingOf({
      kind: 'unrecognized-form',
      schema: 'contact',
      from: { name: 'Site', address: 'wordpress@site.example' },
    })
    const visitor = { name: '', address: 'saori@citizen.example' }
    expect(answerTo(unread, bySubject)).toBeNull()
    expect(answerTo({ ...unread, replyTo: visitor }, bySubject)).toEqual(visitor)
    expect(answerTo({ ...unread, replyTo: { name: '', address: 'form@site.example' } }, schema)).toBeNull()
  })
  test('where a letter has several, to each of them as a person chooses, that of the form first and From last', () => {
    const from = { name: 'Hana', address: 'hana@citizen.example' }
    const [one, two] = [
      { name: 'Hana', address: 'hana@club.example' },
      { name: '', address: 'jiro@club.example' },
    ]
    const direct = readingOf({ kind: 'direct', from })
    expect(answerChoices(direct, undefined)).toEqual([from])
    expect(answerChoices({ ...direct, replyTo: one }, undefined)).toEqual([one, from])
    expect(answerChoices({ ...direct, replyTo: from }, undefined)).toEqual([from])
    const again = { name: '', address: 'HANA@club.example' }
    expect(answerChoices({ ...direct, replyTo: one, alsoReplyTo: [two, again] }, undefined)).toEqual([one, two, from])
    expect(answerChoices({ ...direct, replyTo: one, alsoReplyTo: [two] }, undefined, ['hana@club.example'])).toEqual([
      two,
      from,
    ])
    // The Site that carried the form is nobody to answer.
    expect(
      answerChoices({ ...form('saori@citizen.example'), replyTo: one }, schema).map(({ address }) => address),
    ).toEqual(['saori@citizen.example', one.address])
  })
  test('never to the office itself: then to the next of Reply-To, or to From', () => {
    const own = ['office@consulate.example']
    const from = { name: 'Hana', address: 'hana@citizen.example' }
    const replyTo = { name: '', address: 'Office@Consulate.example' }
    const also = { name: '', address: 'jiro@club.example' }
    const direct = { ...readingOf({ kind: 'direct', from }), replyTo }
    expect(answerTo(direct, undefined, own)).toEqual(from)
    expect(answerTo({ ...direct, alsoReplyTo: [also] }, undefined, own)).toEqual(also)
    expect(answerTo({ ...direct, from: replyTo }, undefined, own)).toBeNull()
    expect(answerTo(form('office@consulate.example'), schema, own)).toBeNull()
  })
  test.each(['bounce', 'complaint', 'automatic'] as const)('nowhere for a mail set apart (%s)', (kind) => {
    expect(answerTo(readingOf({ kind }), undefined)).toBeNull()
  })
  test.each(['a@b.example, c@d.example', 'a@b.example\r\nBcc: c@d.example', '', 'a b@c.example', '<a@b.example>'])(
    'nowhere for %j',
    (address) => {
      expect(answerTo(readingOf({ from: { name: '', address } }), undefined)).toBeNull()
    },
  )
})

describe('what stands in the row of a letter', () => {
  test('a form mail is from whoever filled in the form, about what they chose', () => {
    const reading = readingOf({
      ...formOf({ name: '山本 沙織', email: 's@citizen.example', subject: '旅券' }),
      subject: '[Site] Contact form',
    })
    expect([writerOf(reading), subjectOf(reading)]).toEqual([
      { name: '山本 沙織', address: 's@citizen.example' },
      '旅券',
    ])
  })
  test('the first words leave out what is quoted, and never end in half a character', () => {
    expect(snippetOf('> 前のお手紙\n\nありがとう\nございます。')).toBe('ありがとう ございます。')
    expect(snippetOf('a'.repeat(159) + '𠮷野')).toBe('a'.repeat(159))
  })
})

describe('organisations get 御中, people 様', () => {
  test.each([
    'ベイエリア補習校 図書係',
    '株式会社さくら',
    '㈱さくら',
    'サンフランシスコ日本人会',
    '北加日本文化協会',
    '市立図書館',
    'Lakeside Public Library',
    'Sakura Trading, Inc.',
    'Bay Area Japanese School',
    '広報部',
  ])('%s is one', (name) => expect(isOrganisation(name)).toBe(true))
  test.each([
    '山本 沙織',
    '阿部',
    '服部 一郎',
    '氷室 京',
    '渡部',
    'Emily Carter',
    'Charlotte Church',
    'Daniel Nguyen',
    '',
  ])('%s is a person', (name) => expect(isOrganisation(name)).toBe(false))
})
