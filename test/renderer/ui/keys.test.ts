import { expect, test } from 'vitest'
import { isComposing } from '../../../renderer/ui/composing.ts'
import { matchingActions } from '../../../renderer/ui/frame/matching-actions.ts'
import { capOf, keysOf } from '../../../renderer/ui/keys.ts'
import { fitOf } from '../../../renderer/ui/window-size.ts'

const key = (name: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) =>
  keysOf({ key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

test('a key has one name, whatever was held to type it', () => {
  expect([
    key('r'),
    key('R', { shiftKey: true }),
    key('?', { shiftKey: true }),
    key('k', { ctrlKey: true }),
    key('k', { metaKey: true }),
    key('F10', { shiftKey: true }),
  ]).toEqual(['R', 'R', '?', 'Ctrl+K', 'Ctrl+K', 'Shift+F10'])
})

test('the caps of keys are short: a space between keys, Enter as its sign, Esc', () => {
  expect(['R', 'Ctrl+K', 'Ctrl+Enter', 'Enter', 'Escape'].map(capOf)).toEqual(['R', 'Ctrl K', 'Ctrl ↵', 'Enter', 'Esc'])
})

test('a command is found by any of its words, in either width, and stands there once', () => {
  const act = (id: string, label: string, keys?: string) => ({
    id,
    label,
    group: '手紙',
    run: () => undefined,
    ...(keys && { keys }),
  })
  const actions = [
    act('reply', '返信', 'R'),
    act('reply', '返信', 'R'),
    act('qa', 'Q&A候補', 'Q'),
    act('pull', '今すぐ取得', 'F5'),
  ]
  const found = (text: string) => matchingActions(actions, text).map((action) => action.id)
  expect([found(''), found('ｑ＆ａ'), found('f5'), found('手紙 返'), found('ない')]).toEqual([
    ['reply', 'qa', 'pull'],
    ['qa'],
    ['pull'],
    ['reply'],
    [],
  ])
})

test('a window of 1360 px shows every pane, one of 1180 folds the views, below 1024 one pane stands alone', () => {
  expect([1440, 1360, 1359, 1180, 1179, 1024, 1023].map(fitOf)).toEqual([
    'all',
    'all',
    'folded',
    'folded',
    'sheet',
    'sheet',
    'single',
  ])
})

test('a command is found by kana and by any romanisation of it', () => {
  const named = (label: string) => ({ id: label, label, group: '共通', run: () => undefined })
  const actions = ['手紙を開く', '今すぐ取得', '画面の色: 暗い', 'ロックする', '窓口について'].map(named)
  const found = (text: string) => matchingActions(actions, text).map((action) => action.label)
  expect(['てがみ', 'テガミ', 'tegami', 'tega'].map(found)).toEqual(Array.from({ length: 4 }, () => ['手紙を開く']))
  expect(['shutoku', 'syutoku', 'しゅとく'].map(found)).toEqual(Array.from({ length: 3 }, () => ['今すぐ取得']))
  expect([found('rokku'), found('gamen kurai'), found('madoguti'), found('madoguchi'), found('nonsense')]).toEqual([
    ['ロックする'],
    ['画面の色: 暗い'],
    ['窓口について'],
    ['窓口について'],
    [],
  ])
})

test('an input method that composes is known by each of its signs', () => {
  const event = { isComposing: false, key: 'Escape', keyCode: 27 }
  expect([
    isComposing(event),
    isComposing({ ...event, isComposing: true }),
    isComposing({ ...event, key: 'Process' }),
    isComposing({ ...event, keyCode: 229 }),
  ]).toEqual([false, true, true, true])
})
