import { foldText } from '../../../shared/fold-text.ts'
import { ConsentHow, ReaderLanguage, ReaderState } from '../../../shared/newsletter/reader.ts'

/** What a cell says of a language, in the words of either; null where it says nothing that is known. */
export function parseLanguage(cell: string): ReaderLanguage | null {
  return find(languageWords, cell)
}

export function parseState(cell: string): ReaderState | null {
  return find(stateWords, cell)
}

export function parseHow(cell: string): ConsentHow | null {
  return find(howWords, cell)
}

/**
 * A day (2024-06-04) or a moment (ISO 8601 with Z) that a cell names: 2019-04-12, 2019/4/12, 2019.4.12, 2019年4月12日, 令和6年6月4日, R6.6.4,
 * 4/12/2019 (month first, but for a number that is no month), with or without a time. Null for no day of the calendar.
 */
export function parseDay(cell: string): string | null {
  const text = cell.normalize('NFKC').trim()
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/.test(text)) {
    const at = new Date(text)
    return Number.isNaN(at.getTime()) ? null : at.toISOString()
  }
  const first = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:\D.*)?$/u.exec(text)
  if (first) return dayOf(Number(first[1]), Number(first[2]), Number(first[3]))
  const plain = /^(\d{4})(\d\d)(\d\d)$/.exec(text)
  if (plain) return dayOf(Number(plain[1]), Number(plain[2]), Number(plain[3]))
  const era =
    /^(令和|平成|昭和|[RHS])\s*(\d{1,2}|元)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:\D.*)?$/iu.exec(text)
  if (era) {
    const begin = { 令和: 2018, r: 2018, 平成: 1988, h: 1988, 昭和: 1925, s: 1925 }[era[1]!.toLowerCase()]!
    return dayOf(begin + (era[2] === '元' ? 1 : Number(era[2])), Number(era[3]), Number(era[4]))
  }
  const last = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:\D.*)?$/u.exec(text)
  if (!last) return null
  const [month, day] = Number(last[1]) > 12 ? [last[2], last[1]] : [last[1], last[2]]
  return dayOf(Number(last[3]), Number(month), Number(day))
}

/** Several values of one cell, as our own files have them. */
export const listIn = (cell: string): string[] => cell.split(';').map((one) => one.trim())

function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return same && year >= 1900 ? date.toISOString().slice(0, 10) : null
}

function find<Value>(words: ReadonlyMap<string, Value>, cell: string): Value | null {
  return words.get(cell) ?? words.get(plain(cell)) ?? null
}

const plain = (text: string): string => foldText(text).replaceAll(/[\s_\-・/+&()]/gu, '')

function wordsOf<Value extends string>(codes: readonly Value[], words: Readonly<Record<Value, readonly string[]>>) {
  return new Map(
    codes.flatMap((code) =>
      [code, ...words[code]].flatMap(
        (one) =>
          [
            [one, code],
            [plain(one), code],
          ] as const,
      ),
    ),
  )
}

const languageWords = wordsOf(ReaderLanguage.options, {
  ja: ['japanese', 'jp', 'jpn', 'ja-JP', '日本語', '日本語版', '日', '和文', '和'],
  en: ['english', 'eng', 'en-US', 'en-GB', '英語', '英語版', '英', '英文'],
  both: [
    'japanese and english',
    'english and japanese',
    'bilingual',
    'ja/en',
    'en/ja',
    'ja+en',
    'all',
    '両方',
    '日英',
    '日英両方',
    '日本語と英語',
    '日本語・英語',
    '日英併記',
    '双方',
    '和英',
  ],
})

const stateWords = wordsOf(ReaderState.options, {
  active: ['subscribed', 'enabled', 'confirmed', '配信中', '購読中', '有効', '登録済', '登録済み'],
  pending: ['unconfirmed', 'waiting', '確認待ち', '仮登録', '未確認'],
  paused: ['suspended', 'on hold', '一時停止', '休止', '休止中', '保留'],
  unsubscribed: [
    'unsubscribe',
    'opted out',
    'optout',
    'opt-out',
    'suppressed',
    'suppression',
    'disabled',
    'blacklisted',
    'blacklist',
    'blocked',
    'do not mail',
    'declined',
    'withdrawn',
    'cancelled',
    'canceled',
    'removed',
    'inactive',
    'blocklisted',
    '停止',
    '停止中',
    '停止済',
    '停止済み',
    '配信停止',
    '配信停止中',
    '配信停止済み',
    '配信拒否',
    '拒否',
    '配信不要',
    '不要',
    '購読停止',
    '無効',
    '解除',
    '登録解除',
    '購読解除',
    '退会',
    '退会済',
    '退会済み',
    '解除済',
    '解除済み',
    '解約',
    '解約済み',
  ],
  bounced: ['bounce', 'undeliverable', 'cleaned', '不達', '配信エラー', 'エラー'],
  complained: ['complaint', 'spam', 'abuse', '苦情', '迷惑メール報告'],
})

const howWords = wordsOf(ConsentHow.options, {
  'web-form': [
    'web',
    'website',
    'form',
    'online',
    'ウェブ',
    'ウェブの申し込み',
    'web申込',
    'ホームページ',
    'サイト',
    'フォーム',
    'オンライン',
  ],
  mail: ['email', 'e-mail', 'by mail', 'メール', 'メールの申し込み', 'メール申込'],
  reply: ['confirmed by reply', '返信で確認', '返信'],
  link: ['confirmed by link', 'リンクで確認'],
  change: ['changed', '変更の依頼'],
  paper: ['paper form', '紙', '用紙', '書面', '申込書', '申込用紙'],
  event: ['event form', 'festival', '行事', '行事の用紙', 'イベント', '催し', '会場'],
  office: ['counter', 'phone', 'in person', '窓口', '電話', '来館', '館内'],
  'old-list': ['old list', 'legacy', 'import', 'imported', '旧名簿', '旧名簿から', '名簿', '移行'],
})
