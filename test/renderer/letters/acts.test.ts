import { expect, it } from 'vitest'
import { actsOn, type LetterActFacts, type LetterActName } from '../../../renderer/letters/acts.tsx'
import { ja } from '../../../shared/words/ja.ts'

const person = { name: '山本 沙織', address: 'saori@mail.example' }
const letter: LetterActFacts = {
  kind: 'form',
  setApart: false,
  status: 'new',
  candidate: false,
  answerTo: person,
  claim: null,
  assignee: null,
  urgent: false,
}
const does = {} as Record<LetterActName, () => void>
const acts = (part: Partial<LetterActFacts>) =>
  Object.fromEntries(actsOn({ ...letter, ...part }, ja, does, 'me').map((act) => [act.id, act]))

it('an act is named once for its button, its key and the palette', () => {
  const { candidate, close, reply } = acts({ candidate: true, status: 'closed' })
  expect(candidate).toMatchObject({ label: '候補から外す', button: 'Q&A候補', keys: 'Q', pressed: true })
  expect(close).toMatchObject({ label: '未完了に戻す', button: '完了', keys: 'E', pressed: true })
  expect(reply).toMatchObject({ label: '返信', button: '返信', keys: 'R', primary: true })
})

it('who is answering is said by a key, taken back by it, and overtaken with a question', () => {
  const of = (accountId: string) => ({
    claim: { by: { accountId, name: '森 直樹', nameEn: '' }, at: '2026-11-24T17:32:00.000Z' },
  })
  const labels = [acts({}), acts(of('me')), acts(of('mori'))].map(({ claim }) => [claim?.keys, claim?.label])
  expect(labels).toEqual([
    ['C', '対応する'],
    ['C', '対応をやめる'],
    ['C', '代わりに対応する…'],
  ])
  expect(acts({ status: 'answered' }).claim?.blocked).toBe('回答済み')
})

it('an act that cannot be done says why', () => {
  expect([acts({}).insert?.keys, acts({ answerTo: null }).insert?.blocked]).toEqual([
    'I',
    'お返事を送るメールアドレスがありません',
  ])
  expect(acts({ answerTo: null }).reply?.blocked).toBe('お返事を送るメールアドレスがありません')
  expect(acts({ status: 'answered' }).close?.blocked).toBe('回答済み')
  expect([acts({}).reply?.blocked, acts({}).close?.blocked]).toEqual([undefined, undefined])
  const days = (status: LetterActFacts['status']) => [acts({ status }).due?.blocked, acts({ status }).remind?.blocked]
  expect([days('answered'), days('closed'), days('waiting')]).toEqual([
    ['回答済み', '回答済み'],
    ['完了', '完了'],
    [undefined, undefined],
  ])
})

it('a mail that a machine wrote is neither answered, nor closed, nor a question for the site', () => {
  for (const kind of ['bounce', 'complaint', 'automatic'] as const) {
    expect(Object.keys(acts({ kind, setApart: true }))).toEqual([
      'mark-unread',
      'say-letter',
      'redecode',
      'source',
      'take-out',
      'print',
    ])
  }
})
