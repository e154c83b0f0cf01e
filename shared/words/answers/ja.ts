import type { DecidedAs } from '../../answers/candidates.ts'
import type { EntryFinding, EntryState } from '../../answers/entries.ts'
import type { MarkLevel, MarkReason, PersonalKind } from '../../answers/personal-data.ts'
import { answersPublicJa } from './public-ja.ts'
import { answerScreensJa } from './screens-ja.ts'

/** Words of the part answers. */
export const answersJa = {
  ...answerScreensJa,
  ...answersPublicJa,
  marks: {
    kinds: {
      account: '口座番号',
      address: '住所',
      age: '年齢',
      alien: '外国人登録番号(A番号)',
      'birth-date': '生年月日',
      booking: '予約番号',
      case: '受付・事件などの番号',
      certificate: '証明書の番号',
      email: 'メールアドレス',
      employer: '勤務先',
      flight: '便名',
      handle: 'SNSの名前',
      licence: '免許証の番号',
      'my-number': 'マイナンバー',
      name: '氏名',
      passport: '旅券番号',
      phone: '電話番号',
      'postal-code': '郵便番号',
      'residence-card': '在留カードの番号',
      school: '学校',
      ssn: '社会保障番号',
      tracking: '追跡番号',
      url: 'URL',
      visa: '査証の番号',
    } satisfies Record<PersonalKind, string>,
    levels: { certain: '確実', likely: 'おそらく', possible: '可能性あり' } satisfies Record<MarkLevel, string>,
    /** Why a place is marked. */
    reasons: {
      'form-value': 'フォームの記入と同じです',
      'known-shape': '形がこの種類に当てはまります',
      'after-label': 'これを示す言葉の後にあります',
      'long-number': '金額や日付ではない5桁以上の数字です',
      'own-name': '姓名の形です',
      'listed-name': '人名の一覧にあります',
      title: '敬称や肩書きが付いています',
      introduced: '名乗る言葉のそばにあります',
      relative: '続柄や関係を示す言葉の後にあります',
      reading: '読みが添えられています',
      'alone-on-line': '署名のように、この行に単独で書かれています',
      'unknown-word': '辞書にない言葉です',
      'said-elsewhere': '同じ文中の別の印と同じ言葉です',
    } satisfies Record<MarkReason, string>,
  },
  /** Why a place is marked that the program did not find by itself. */
  otherReasons: { 'by-hand': '職員が選びました', 'in-letter': '加えた手紙の中にある言葉です' },
  decisions: { redact: '伏せる', ordinary: '残す', general: '言い換える' } satisfies Record<DecidedAs, string>,
  /** What stands in place of a string that was redacted. */
  placeholder: (kind: string) => `〔${kind}〕`,
  /** What is general for a string of a kind. */
  general: {
    decade: (years: string) => `${years}代`,
    child: '10歳未満',
    employer: '会社',
    school: '学校',
    flight: 'ある便',
  },
  states: {
    draft: '作成中',
    asked: '承認待ち',
    approved: '承認済み',
    published: '公開中',
    withdrawn: '取り下げ',
  } satisfies Record<EntryState, string>,
  /** What keeps an entry from going on, where it stands. */
  findings: {
    'no-question': '質問がまだありません。',
    'no-answer': '回答がまだありません。',
    'side-missing': '訳がまだありません。',
    'side-older': 'もう一方の言語より古くなっています。',
    'placeholder-left': '伏せた箇所の印が残っています。文章を整えてください。',
    'link-form': 'リンクのアドレスの形が正しくありません。',
    'link-without-words': 'リンクの表示名がありません。',
    'no-category': '分類がまだありません。',
  } satisfies Record<EntryFinding['code'], string>,
  /** An answer that is put into a reply. */
  insertion: { onTheSite: (address: string) => `当館ウェブサイトのQ&Aにも掲載しています。\n${address}` },
  /** What people ask, as counts. */
  asked: {
    none: '未分類・記入なし',
    rest: 'その他',
  },
}
