import { expect, test } from 'vitest'
import { matchingActions } from '../../../renderer/ui/frame/matching-actions.ts'

const actions = [
  '自動メール',
  'メールを取得',
  'メール',
  '送信未確認',
  '送信箱を開く',
  'Automatic mail',
  'Get mail',
  'Mail',
].map((label) => ({ id: label, label, group: '手紙', run: () => undefined }))
const found = (text: string) => matchingActions(actions, text).map((one) => one.label)

test('the palette leads first to what is called as typed, then to what begins so, in letters and by sound', () => {
  expect(found('mail')).toEqual(['Mail', 'Automatic mail', 'Get mail'])
  expect(found('メール')).toEqual(['メール', 'メールを取得', '自動メール'])
  expect(found('めーる')[0]).toBe('メール')
  expect(found('soushinbako')).toEqual(['送信箱を開く'])
  expect(found('')).toEqual(actions.map((one) => one.label))
})
