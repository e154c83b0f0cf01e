import type { FormSchema } from '../../shared/letters/form-schema.ts'
import type { MailSettings } from '../../shared/office/mail-settings.ts'
import { isAddress } from '../../shared/letters/recipients.ts'
import type { Address, FormFields, MailKind, MailReading } from '../../shared/letters/mail.ts'

/** True for the kinds that are kept apart from the letters. */
export function isSetApart(kind: MailKind): boolean {
  return kind === 'bounce' || kind === 'complaint' || kind === 'automatic'
}

/** The person who wrote: of a form mail whoever filled in the form (the mail itself comes from the Site), else From. */
export function writerOf(reading: Pick<MailReading, 'from' | 'fields'>): Address {
  const { fields, from } = reading
  if (!fields || (fields.name === '' && fields.email === '')) return from
  return { name: fields.name, address: fields.email }
}

/** What the letter is about: the subject asked by the form, else that of the mail. */
export function subjectOf(reading: Pick<MailReading, 'subject' | 'fields'>): string {
  return reading.fields?.subject.trim() || reading.subject
}

/** What the person wrote, without the labels of a form. */
export function messageOf(reading: { text: string; fields: FormFields | null }): string {
  return reading.fields?.message || reading.text
}

/**
 * Where an answer goes: the form's e-mail, else Reply-To, else From. Null for mails set apart, for addresses that are none, and where only the
 * Site speaks: the sender that `schema` names; From of a form that could not be read; From of one that asks for an e-mail and was given none.
 * An address of the office itself (`own`) is never answered: a letter would come back as a letter.
 */
export function answerTo(...given: Parameters<typeof answerChoices>): Address | null {
  return answerChoices(...given)[0] ?? null
}

/** The same, and every other address of the letter that may be the person's: one chooses. */
export function answerChoices(
  reading: Pick<MailReading, 'kind' | 'from' | 'replyTo' | 'alsoReplyTo' | 'fields'>,
  schema: FormSchema | undefined,
  own: readonly string[] = [],
): Address[] {
  if (isSetApart(reading.kind)) return []
  const { fields, replyTo, alsoReplyTo, from } = reading
  const ofForm = fields ? { name: fields.name, address: fields.email.trim() } : null
  const asksForNone = fields !== null && schema !== undefined && schema.fields.every(({ means }) => means !== 'email')
  const mayBeFrom = reading.kind === 'direct' || asksForNone
  const ours = new Set(own.map((address) => address.toLowerCase()))
  const answerable = (all: readonly (Address | null)[]): Address[] =>
    all.filter((one) => one !== null).filter(({ address }) => isAddress(address) && !ours.has(address.toLowerCase()))
  const ofMail = (all: readonly (Address | null)[]): Address[] =>
    answerable(all).filter(({ address }) => !isFormSender(address, schema))
  return eachOnce([...answerable([ofForm]), ...ofMail([replyTo, ...alsoReplyTo, mayBeFrom ? from : null])])
}

function eachOnce(all: readonly Address[]): Address[] {
  const firsts = new Map<string, Address>()
  for (const one of all) if (!firsts.has(one.address.toLowerCase())) firsts.set(one.address.toLowerCase(), one)
  return [...firsts.values()]
}

/** The addresses under which the office itself writes and is written to. */
export function ownAddresses(
  settings: Pick<MailSettings, 'sender' | 'incoming' | 'outgoing' | 'mailboxes'> | null,
): string[] {
  if (settings === null) return []
  const { sender, incoming, outgoing, mailboxes = [] } = settings
  return [sender.address, incoming.user, outgoing.user, ...mailboxes.map((one) => one.incoming.user)].filter((one) =>
    one.includes('@'),
  )
}

/** True where a name is that of a firm, school, society or office: it gets 御中, not 様. */
export function isOrganisation(name: string): boolean {
  return organisation.test(name.normalize('NFKC').trim())
}

/** The first words of a letter in one line, without quotations; at most 160 characters. */
export function snippetOf(message: string): string {
  const words = message
    .slice(0, 4000)
    .split(/\r?\n/u)
    .filter((line) => !/^\s*[>＞]/u.test(line))
    .join(' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  return cutAt(words, 160)
}

/** At most so many UTF-16 units, never half a character. */
export function cutAt(text: string, length: number): string {
  if (text.length <= length) return text
  return text.slice(0, /[\ud800-\udbff]/u.test(text[length - 1]!) ? length - 1 : length)
}

/** Whether a form writes from this address. */
export function isFormSender(address: string, schema: FormSchema | undefined): boolean {
  const sender = address.toLowerCase()
  return [schema?.match.from ?? []]
    .flat()
    .map((one) => one.toLowerCase())
    .some((one) => (one.startsWith('@') ? sender.endsWith(one) : sender === one))
}

const organisation = new RegExp(
  [
    '株式会社|有限会社|合同会社|\\((株|有|同|社|財)\\)|法人|財団|社団|組合|協会|学会|商会|商工会|県人会|同窓会|日本人会|連盟|委員会|実行委|事務局|事務所|支店|本社|本部',
    '(学校|学園|学院|大学|高校|幼稚園|保育園|補習校|図書館|博物館|美術館|会館|病院|銀行|新聞|新聞社|出版|放送|総領事館|領事館|大使館|市役所|県庁|役場|研究所|センター)($|[\\s・])',
    // 部 and 室 end family names as well (阿部, 氷室): only after the word of a department.
    '.{2}(係|課|窓口|担当)$|(編集|広報|総務|企画|営業|事業|人事|教育|渉外|国際交流|図書)(部|室|課|係)',
    '\\b(inc|ltd|llc|llp|corp|corporation|company|gmbh|plc)\\b\\.?,?$',
    '\\b(library|school|university|college|institute|museum|society|association|foundation|council|committee|club|center|centre|hospital|consulate|embassy|ministry|department|office|team|press|news|gallery|district|academy)\\b',
  ].join('|'),
  'iu',
)
