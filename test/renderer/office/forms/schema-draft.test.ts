import { expect, test } from 'vitest'
import {
  draftOf,
  emptyDraft,
  freeName,
  missingIn,
  moved,
  schemaOf,
  withField,
  withProposal,
  type SchemaDraft,
} from '../../../../renderer/office/forms/schema-draft.ts'
import { answersOf, groupTrials } from '../../../../renderer/office/forms/trial-groups.ts'
import { FormSchema, type SchemaTrialRow } from '../../../../shared/letters/form-schema.ts'
import { wordsFor } from '../../../../shared/words/index.ts'
import { practiceSchema } from '../../../support/fake-office.ts'

const words = wordsFor('ja').office.formEditor.missing
const draft = draftOf(practiceSchema)
const field = (key: string, labels: string[], means: FormSchema['fields'][number]['means'] = 'demographic') => ({
  key,
  labels,
  means,
  required: false,
})

test('a schema comes out of the editor as it went in', () => {
  const others: FormSchema['match'][] = [
    { from: ['a@b.example', '@c.example'] },
    { subject: '[x]', header: { name: 'X-Form', value: '' } },
  ]
  for (const match of [practiceSchema.match, ...others])
    expect(schemaOf(draftOf({ ...practiceSchema, match }))).toEqual({ ...practiceSchema, match })
})

test('what is missing is said one at a time, in the order of the screen', () => {
  const wrong: [Partial<SchemaDraft>, string][] = [
    [{ ja: ' ' }, words.titleJa],
    [{ en: '' }, words.titleEn],
    [{ from: [], subject: [] }, words.match],
    [{ fields: [] }, words.fields],
    [{ fields: [...draft.fields, { ...field('x', []), id: 900 }] }, words.labels(9)],
    [{ fields: [{ ...field('Name', ['a']), id: 900 }] }, words.key(1)],
    [{ fields: [...draft.fields, { ...field('name', ['a']), id: 900 }] }, words.sameKey('name')],
    [{ fields: [...draft.fields, { ...field('x', ['ｅ-ｍａｉｌ']), id: 900 }] }, words.sameLabel('ｅ-ｍａｉｌ')],
  ]
  expect(wrong.map(([part]) => missingIn({ ...draft, ...part }, words))).toEqual(wrong.map(([, said]) => said))
  expect([
    missingIn(draft, words),
    missingIn({ ...draft, from: [], subject: [], header: { name: 'X-Form', value: '' } }, words),
  ]).toEqual([null, null])
})

test('an empty form only lacks its name and its mails, and has a name of its own', () => {
  const empty = emptyDraft(['form', 'form-2'])
  expect([empty.name, missingIn({ ...empty, ja: '様式', en: 'Form', from: ['a@b.example'] }, words)]).toEqual([
    'form-3',
    null,
  ])
  expect(FormSchema.parse(schemaOf({ ...empty, from: ['a@b.example'] })).fields.map((one) => one.means)).toEqual([
    'name',
    'email',
    'message',
  ])
  expect(freeName('visit', ['form'])).toBe('visit')
})

test('fields are added under a free key, and moved without falling off the ends', () => {
  const added = withField(withField(draft))
  expect(added.fields.slice(-2).map((one) => one.key)).toEqual(['answer', 'answer2'])
  const keys = (place: number, step: 1 | -1) => moved(draft.fields.slice(0, 3), place, step).map((one) => one.key)
  expect([keys(0, 1), keys(2, -1), keys(0, -1), keys(2, 1)]).toEqual([
    ['furigana', 'name', 'email'],
    ['name', 'email', 'furigana'],
    ['name', 'furigana', 'email'],
    ['name', 'furigana', 'email'],
  ])
})

test('a sample adds the labels and fields that a form lacks, each in its place, and takes nothing from another field', () => {
  const proposal: FormSchema = {
    ...practiceSchema,
    fields: [
      field('name', ['おなまえ', 'Name'], 'name'),
      field('answer', ['会員番号']),
      field('mail', ['連絡先', 'お名前'], 'email'),
      field('message', ['ひとこと'], 'message'),
      field('age', ['Phone']),
    ],
  }
  const merged = withProposal(draft, proposal)
  expect(merged.fields.map((one) => `${one.key}: ${one.labels.join(' ')}`)).toEqual([
    'name: お名前 Name おなまえ',
    'answer: 会員番号',
    'furigana: ふりがな',
    'email: メールアドレス E-mail 連絡先',
    'phone: 電話番号 Phone',
    'residence: お住まい Residence',
    'age: 年代 Age group',
    'subject: ご用件 Subject',
    'message: お問い合わせ内容 Message ひとこと',
  ])
  expect([missingIn(merged, words), withProposal(draft, practiceSchema)]).toEqual([null, draft])
})

test('beside a form stand the mails that it cannot read, those that it reads, and the others', () => {
  const row = (id: string, schema: string, becomes: SchemaTrialRow['becomes']): SchemaTrialRow => ({
    id,
    from: { name: '', address: '' },
    subject: '',
    receivedAt: '',
    kind: 'direct',
    becomes,
    schema,
    answers: [{ key: 'email', value: 'none' }],
    missing: ['email', 'message'],
  })
  const rows = [
    row('a', 'contact', 'form'),
    row('b', 'other', 'form'),
    row('c', 'contact', 'unrecognized-form'),
    row('d', '', 'direct'),
  ]
  expect(groupTrials(rows, 'contact')).toEqual({ unread: [rows[2]], read: [rows[0]], others: [rows[1], rows[3]] })
  expect(answersOf(rows[2]!, practiceSchema)).toEqual([
    { key: 'email', label: 'メールアドレス', value: 'none', missing: true },
    { key: 'message', label: 'お問い合わせ内容', value: '', missing: true },
  ])
})
