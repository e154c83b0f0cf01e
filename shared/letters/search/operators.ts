import { foldText } from '../../fold-text.ts'

/** How an operator or one of its values is written: in each language first as the screens show it, then what is understood too. */
type Spelled = { readonly ja: readonly [string, ...string[]]; readonly en: readonly [string, ...string[]] }

/** The operators of the search, in the order in which they are offered. Either language is understood, whichever the window speaks. */
export const operators = {
  from: { ja: ['差出人', '送信者'], en: ['from'] },
  to: { ja: ['宛先', 'あて先'], en: ['to', 'cc'] },
  subject: { ja: ['件名'], en: ['subject'] },
  topic: { ja: ['用件', 'トピック'], en: ['topic'] },
  tag: { ja: ['タグ'], en: ['tag'] },
  is: { ja: ['状態'], en: ['is'] },
  has: { ja: ['あり'], en: ['has'] },
  on: { ja: ['受信日', '受付日'], en: ['on', 'received'] },
  before: { ja: ['より前'], en: ['before'] },
  after: { ja: ['より後'], en: ['after'] },
  number: { ja: ['番号', '受付番号'], en: ['number'] },
} as const satisfies Record<string, Spelled>
export type OperatorName = keyof typeof operators
export const operatorNames = Object.keys(operators) as OperatorName[]

/** What a letter can be. */
export const states = {
  unread: { ja: ['未読'], en: ['unread'] },
  new: { ja: ['新着'], en: ['new'] },
  'in-progress': { ja: ['対応中'], en: ['in-progress'] },
  waiting: { ja: ['返事待ち'], en: ['waiting', 'waiting for the person'] },
  open: { ja: ['未完了', '未回答', '未対応'], en: ['open', 'unanswered'] },
  answered: { ja: ['回答済み', '回答済', '返信済み', '返信済'], en: ['answered', 'replied'] },
  closed: { ja: ['完了'], en: ['closed', 'done'] },
  overdue: { ja: ['期限超過', '期限切れ', '超過'], en: ['overdue'] },
  urgent: { ja: ['至急', '急ぎ', '緊急'], en: ['urgent'] },
  mine: { ja: ['自分の担当', '自分'], en: ['mine', 'me'] },
  colleagues: { ja: ['同僚の担当', '同僚'], en: ['with-a-colleague', 'colleague', 'colleagues'] },
  nobody: { ja: ['担当なし', '担当者なし'], en: ['nobody', 'nobodys', 'unassigned'] },
  candidate: { ja: ['Q&A候補', '候補'], en: ['candidate', 'q&a-candidate'] },
  doubtful: { ja: ['文字化けの疑い', '文字化け'], en: ['garbled', 'garbled text'] },
  unconfirmed: { ja: ['送信未確認'], en: ['unconfirmed', 'send-unconfirmed'] },
} as const satisfies Record<string, Spelled>
export type SoughtState = keyof typeof states

/** What a letter can have. */
export const things = {
  attachment: { ja: ['添付', '添付ファイル'], en: ['attachment', 'attachments', 'file'] },
  note: { ja: ['メモ', '館内メモ'], en: ['note', 'notes'] },
  draft: { ja: ['下書き'], en: ['draft'] },
  reply: { ja: ['返信'], en: ['reply', 'replies'] },
  due: { ja: ['期限'], en: ['due', 'due-date'] },
  reminder: { ja: ['あとでもう一度'], en: ['reminder', 'again-later'] },
  topic: { ja: ['用件'], en: ['topic'] },
  tag: { ja: ['タグ'], en: ['tag', 'tags'] },
} as const satisfies Record<string, Spelled>
export type SoughtThing = keyof typeof things

/** Of topics: letters without one. */
export const noTopic: Spelled = { ja: ['なし', '用件なし'], en: ['none', 'no-topic'] }

/** The operator of this name in either language; null where it is none. */
export const findOperator = (name: string): OperatorName | null => found(operatorsByKey, name)
export const findState = (value: string): SoughtState | null => found(statesByKey, value)
export const findThing = (value: string): SoughtThing | null => found(thingsByKey, value)
export const isNoTopic = (value: string): boolean =>
  [...noTopic.ja, ...noTopic.en].some((one) => valueKey(one) === valueKey(value))

/** Two values of one key are the same: case, width, kana, spaces and hyphens tell nothing apart. */
export const valueKey = (value: string): string => foldText(value).replaceAll(/[\s\-‐’']+/gu, '')

/** No name or value is longer; what is longer need not be looked at. */
const longest = 30

function found<Name extends string>(names: ReadonlyMap<string, Name>, typed: string): Name | null {
  return typed.length > longest ? null : (names.get(valueKey(typed)) ?? null)
}

function byKey<Name extends string>(table: Record<Name, Spelled>): ReadonlyMap<string, Name> {
  const all = Object.entries(table) as [Name, Spelled][]
  return new Map(
    all.flatMap(([name, { ja, en }]) => [...ja, ...en].map((one): [string, Name] => [valueKey(one), name])),
  )
}

const operatorsByKey = byKey<OperatorName>(operators)
const statesByKey = byKey<SoughtState>(states)
const thingsByKey = byKey<SoughtThing>(things)
