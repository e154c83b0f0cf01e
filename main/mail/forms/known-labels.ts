import type { FormSchemaField } from '../../../shared/letters/form-schema.ts'
import { defaultSchema } from '../../../shared/letters/default-schema.ts'
import { labelsOf, plainLabel } from './form-labels.ts'

export type KnownLabel = {
  key: string
  means: FormSchemaField['means']
  /** Usual labels of such a field in the other language, at most three. */
  usual: string[]
}

/** What a label of a form speaks of, by words known in both languages; null where no known word stands in it. */
export function knownLabel(label: string): KnownLabel | null {
  const text = plainLabel(label).replace(asking, '')
  const exact = shipped.field(label)
  // What stands in brackets is left out of a comparison, but お名前（カナ） is no name.
  if (exact !== null && !(exact.means === 'name' && furigana.test(text))) return knownOf(exact, label)
  // A sentence is no label, whatever words stand in it.
  if (/\S \S+ .*\.$/.test(label) || text.length > 40 || /[。、!?@]|\/\/|(?:です|ます|ください|して|ので)$/.test(text))
    return null
  const rule = rules.find(([, words]) => words.test(text))
  if (rule === undefined) return null
  const [key, , means] = rule
  const field = defaultSchema.fields.find((one) => one.key === key)
  if (field === undefined) return { key, means: means ?? 'ignore', usual: [] }
  // A school is not asked for by Company; but whatever a message is called, in the other language it is a Message.
  return { ...knownOf(field, label), ...(field.means === 'demographic' && { usual: [] }) }
}

function knownOf(field: FormSchemaField, label: string): KnownLabel {
  const other = field.labels.filter((one) => isJapanese(one) !== isJapanese(label))
  return { key: field.key, means: field.means, usual: other.slice(0, 3) }
}

/** A few words, not a sentence, an address, a time or a link. */
export function couldBeLabel(label: string): boolean {
  const text = label.trim()
  return (
    text.length <= 40 &&
    /\p{L}/u.test(text) &&
    !/[。、!！@\n]|\/\/|^\d[\d\s:.,-]*$|https?$|(?:です|ます)$/i.test(text) &&
    (!text.endsWith('ください') || asking.test(text))
  )
}

/** What turns a label into a request: お名前を教えてください. */
const asking =
  /[をはに]?(?:お|ご)?(?:教え|聞かせ|書き|記入|入力|選び|選択)(?:て|し|して)?(?:ください|下さい)$|(?:は何|はなん)ですか$/

export function isJapanese(text: string): boolean {
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text)
}

const shipped = labelsOf(defaultSchema)

const furigana = /フリガナ|ふりがな|[（(]?(?:カナ|かな)[)）]?$|よみがな|読みがな|読み仮名|furigana|inkana|phonetic/

/** Words inside a label, the most telling first: `お問い合わせの種類` is no message, and `会社名` no name. Compared with plainLabel. */
const rules: readonly [key: string, words: RegExp, means?: FormSchemaField['means']][] = [
  [
    'emailAgain',
    /(?:メール|mail).*(?:確認|再|confirm|again|repeat|verify)|(?:確認|再入力|confirm|reenter|repeat|verify|retype).*(?:メール|mail)/,
  ],
  ['consent', /同意|プライバシー|個人情報|規約|consent|agree|privacy|terms|認証|captcha/, 'ignore'],
  [
    'sentAt',
    /(?:送信|受付|投稿|受信|登録)(?:日|時)|^日時$|^date(?:andtime|\/time)?$|submi(?:tted|ssion)(?:at|on|date|time)?$|timestamp|^senton$/,
  ],
  ['sender', /^(?:送信元|送信者)?ip(?:アドレス|address)?$|remote(?:host|ip|addr)|リモート|ホスト名|hostname/],
  ['browser', /useragent|ブラウザ|browser|利用環境/],
  [
    'program',
    /^poweredby$|^time$|^submittedby|^submissionid$|^(?:form|formname|site|sitename|フォーム名|サイト名)$/,
    'ignore',
  ],
  ['page', /^url$|(?:送信元|フォーム|参照元)(?:ページ|url)|(?:page|form)url|referr?er|リファラ/],
  [
    'formNumber',
    /^(?:受付|受理|整理|問い?合わ?せ|フォーム)(?:番号|no|id)$|(?:reference|ticket|entry|form|submission)(?:number|no|id)$/,
    'ignore',
  ],
  ['familyName', /^(?:お|ご|御)?(?:名前|氏名)?[(（]?(?:姓|名字|苗字|氏)[)）]?$|(?:family|last|sur)name$/, 'name'],
  ['givenName', /^(?:お|ご|御)?(?:名前|氏名)?[(（]?名[)）]?$|(?:given|first)name$/, 'name'],
  ['middleName', /middlename$/, 'name'],
  ['furigana', furigana],
  [
    'organisation',
    /会社|企業|団体|学校|勤務先|所属|組織|法人|機関|大学|company|organi[sz]ation|affiliation|school|institution|employer/,
  ],
  ['fax', /fax|ファックス|ファクス/, 'demographic'],
  ['phone', /電話|携帯|^tel|phone|mobile|^cell/],
  ['email', /メール|mail|^from$|^差出人$/],
  ['postcode', /郵便番号|zip|postal|postcode|〒/, 'demographic'],
  ['topic', /種類|種別|区分|項目|カテゴリ|分類|category|type|topic|kindof|subjectarea/],
  ['subject', /件名|題名|題目|表題|用件|タイトル|subject|title$/],
  [
    'name',
    /^(?:お客(?:さま|様)の?|あなたの)?(?:お|ご|御)?(?:名前|氏名|芳名|なまえ)|^(?:お|ご|御)?(?:申込|申し込み|申請|応募|代表|担当|本人|送信)者?の?(?:お|ご|御)?(?:氏名|名前|名)$|(?:^|your|full|real|user|contact|applicants?|sender|visitor|customer|complete)(?:full)?name$|^whoareyou|^nameof(?:applicant|sender)/,
  ],
  ['residence', /住まい|住所|居住|在住|都道府県|市区町村|^州$|^国$|residence|address|^city|^state|country|^prefecture/],
  ['ageGroup', /年齢|年代|^age/],
  ['gender', /性別|gender|^sex$/],
  ['nationality', /国籍|nationality|citizenship/],
  ['occupation', /職業|occupation|profession/],
  ['language', /言語|language/],
  [
    'message',
    /内容|本文|メッセージ|質問|意見|コメント|要望|相談|問い?合わ?せ|自由記入|自由記述|備考|詳細|message|inquiry|enquiry|comment|question|details|feedback|remarks|howcanwe(?:help|assist)|wouldyouliketo(?:ask|tell|know|say)|^body$|^text$|onyourmind|yourrequest|additionalinfo/,
  ],
]
