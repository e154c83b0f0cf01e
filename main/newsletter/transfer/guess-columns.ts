import { foldText } from '../../../shared/fold-text.ts'
import { type ImportField, ownColumns } from '../../../shared/newsletter/import.ts'
import { parseDay, parseHow, parseLanguage } from './cells.ts'

type Column = { name: string; samples: readonly string[] }

/** True for the names of a file that this program wrote itself. */
export function isOwn(names: readonly string[]): boolean {
  return names.length === ownColumns.length && ownColumns.every((name, place) => names[place]?.trim() === name)
}

/**
 * What each column of a file probably becomes, each field at most once: by its name in either language, else by what stands in it. Names of
 * people are left out unless the file is our own: the list needs an address, and nothing more than it must.
 */
export function guessColumns(columns: readonly Column[]): (ImportField | null)[] {
  if (isOwn(columns.map(({ name }) => name))) return [...ownColumns]
  const guessed: (ImportField | null)[] = columns.map(() => null)
  const give = (field: ImportField, fits: (column: Column) => boolean): void => {
    if (guessed.includes(field)) return
    const place = columns.findIndex((column, at) => guessed[at] === null && fits(column))
    if (place >= 0) guessed[place] = field
  }
  for (const [field, names] of byName) give(field, ({ name }) => names.has(plain(name)))
  for (const [field, like] of byContent) give(field, ({ samples }) => samples.length > 0 && samples.every(like))
  return guessed
}

const plain = (name: string): string => foldText(name).replaceAll(/[^\p{L}\p{N}]/gu, '')

const byName = Object.entries({
  address: [
    'address',
    'email',
    'emailaddress',
    'mail',
    'mailaddress',
    'e-mail',
    'reader',
    'subscriber',
    'subscriberemail',
    'メールアドレス',
    'アドレス',
    'メール',
    '電子メール',
    'Eメール',
    'Eメールアドレス',
    'メアド',
    '配信先',
    '送付先',
    '配信先アドレス',
  ],
  language: [
    'language',
    'lang',
    'locale',
    'preferred language',
    '言語',
    '言葉',
    '配信言語',
    '希望言語',
    '使用言語',
    '版',
    '言語版',
  ],
  state: ['state', 'status', 'subscription status', '状態', 'ステータス', '配信状態', '配信状況', '購読状態'],
  tags: ['tags', 'tag', 'labels', 'groups', 'group', 'タグ', 'ラベル', 'グループ', '分類'],
  consentAt: [
    'consentAt',
    'since',
    'reader since',
    'subscribed',
    'subscribed at',
    'date',
    'date added',
    'signup date',
    'sign-up date',
    'joined',
    'opt-in date',
    'optin time',
    'created',
    'created at',
    'registered',
    'registration date',
    'consent date',
    '登録日',
    '登録日時',
    '申込日',
    '申込日時',
    '申し込み日',
    'お申し込み日',
    '同意日',
    '同意日時',
    '加入日',
    '日付',
    '受付日',
    '作成日',
  ],
  consentHow: [
    'consentHow',
    'how',
    'source',
    'how consented',
    'consent',
    'method',
    'signup source',
    'origin',
    '申込方法',
    '申し込み方法',
    '同意の方法',
    '同意方法',
    '登録方法',
    '登録経路',
    '経路',
    '取得方法',
    '申込経路',
  ],
  consentVersion: ['consentVersion', 'wording', 'wording version', 'consent version', '文面', '文面の版', '同意文の版'],
  proof: ['proof', 'message-id', 'evidence', '証拠', '証拠のメール', 'メッセージID'],
} satisfies Partial<Record<ImportField, string[]>>).map(
  ([field, names]) => [field as ImportField, new Set(names.map(plain))] as const,
)

const byContent: readonly (readonly [ImportField, (cell: string) => boolean])[] = [
  ['address', (cell) => /^[^@\s]+@[^@\s]+\.[^@\s]+$/u.test(cell.trim())],
  ['language', (cell) => parseLanguage(cell) !== null],
  ['consentHow', (cell) => parseHow(cell) !== null],
  ['consentAt', (cell) => parseDay(cell) !== null],
]
