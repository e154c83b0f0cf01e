import { expect, it } from 'vitest'
import { paneOf, type PaneState } from '../../../renderer/letters/pane-of.ts'

const reading: PaneState = {
  single: false,
  outbox: false,
  asksForTrouble: false,
  failing: false,
  chosen: true,
  opened: false,
  writing: false,
  ticked: false,
  tickedOpened: false,
  answerable: true,
  shown: true,
  search: '',
  total: 24,
  loading: false,
  problem: false,
}
const none = { chosen: false, shown: false, answerable: false }
const list = true
const emptyInList = false

it.each<[string, Partial<PaneState>, ReturnType<typeof paneOf>]>([
  ['a letter beside the list', {}, { list, emptyInList, right: 'letter' }],
  ['a hint where none is chosen', none, { list, emptyInList, right: 'nothing' }],
  ['a letter that is passed over', { shown: false }, { list, emptyInList, right: 'nothing' }],
  ['the reply to it', { writing: true }, { list, emptyInList, right: 'editor' }],
  [
    'the letter until its reply can be begun',
    { writing: true, answerable: false },
    { list, emptyInList, right: 'letter' },
  ],
  ['the outbox in the place of all', { outbox: true, writing: true }, { list: false, emptyInList, right: 'outbox' }],
  [
    'why nothing is pulled, when asked',
    { failing: true, asksForTrouble: true },
    { list, emptyInList, right: 'trouble' },
  ],
  ['a letter while nothing is pulled', { failing: true }, { list, emptyInList, right: 'letter' }],
  ['why there is nothing to read', { failing: true, total: 0, ...none }, { list, emptyInList, right: 'trouble' }],
  ['that a search has found none', { search: 'x', total: 0 }, { list, emptyInList, right: 'nothing' }],
  [
    'that, also while nothing is pulled',
    { search: 'x', total: 0, failing: true },
    { list, emptyInList, right: 'nothing' },
  ],
  [
    'the reply, whatever a search finds',
    { search: 'x', total: 0, writing: true },
    { list, emptyInList, right: 'editor' },
  ],
  ['the ticked letters in the place of the one that is chosen', { ticked: true }, { list, emptyInList, right: 'many' }],
  [
    'why nothing is pulled, also with ticked letters',
    { ticked: true, failing: true, asksForTrouble: true },
    { list, emptyInList, right: 'trouble' },
  ],
  [
    'one pane: the list with its ticks',
    { single: true, opened: true, ticked: true },
    { list, emptyInList, right: null },
  ],
  [
    'one pane: what can be done with them',
    { single: true, ticked: true, tickedOpened: true },
    { list: false, emptyInList, right: 'many' },
  ],
  ['one pane: the list', { single: true }, { list, emptyInList, right: null }],
  ['one pane: the letter', { single: true, opened: true }, { list: false, emptyInList, right: 'letter' }],
  ['one pane: the reply', { single: true, opened: true, writing: true }, { list: false, emptyInList, right: 'editor' }],
  ['one pane: trouble', { single: true, asksForTrouble: true }, { list: false, emptyInList, right: 'trouble' }],
  ['one pane: an empty list', { single: true, total: 0, ...none }, { list, emptyInList: true, right: null }],
  [
    'one pane: a list on its way',
    { single: true, total: 0, loading: true, ...none },
    { list, emptyInList, right: null },
  ],
  [
    'one pane: a list that failed',
    { single: true, total: 0, problem: true, ...none },
    { list, emptyInList, right: null },
  ],
])('the letters part shows %s', (_, state, panes) => {
  expect(paneOf({ ...reading, ...state })).toEqual(panes)
})
