import type { MailKind } from '../../../shared/letters/mail.ts'
import { directLetters, writeDirect } from './direct-letters.ts'
import { englishForms } from './english-forms.ts'
import { japaneseForms } from './japanese-forms.ts'
import { specialLetters } from './special-letters.ts'
import { writeForm, type FormLetter } from './write-form.ts'

/** One invented mail, and what the program must make of it. */
export type InventedLetter = {
  raw: Uint8Array
  flags: string[]
  /** When it arrived. */
  date: Date
  kind: MailKind
  /** Who wrote it: a name, or the address where there is no name. */
  from: string
  subject: string
  doubtful: boolean
}

/**
 * The invented mails with which a practice office begins, oldest first: the last twelve days before `now`. Nobody in them exists, every
 * address ends in .example, every telephone number is 555-01xx.
 */
export function practiceLetters(now: Date): InventedLetter[] {
  const at = (ago: number): Date => new Date(Math.floor(now.getTime() / 1000) * 1000 - ago * 60_000)
  const form =
    (language: 'ja' | 'en') =>
    (one: FormLetter, place: number): InventedLetter => ({
      raw: writeForm(one, language, at(one.ago), place),
      flags: [],
      date: at(one.ago),
      kind: 'form',
      from: one.name,
      subject: one.subject,
      doubtful: false,
    })
  return [
    ...japaneseForms.map(form('ja')),
    ...englishForms.map(form('en')),
    ...directLetters.map(
      (one, place): InventedLetter => ({
        raw: writeDirect(one, at(one.ago), place),
        flags: [],
        date: at(one.ago),
        kind: 'direct',
        from: one.from.name,
        subject: one.subject,
        doubtful: one.damaged !== undefined,
      }),
    ),
    ...specialLetters.map(
      (one): InventedLetter => ({
        raw: one.write(at(one.ago)),
        flags: [],
        date: at(one.ago),
        kind: one.kind,
        from: one.from,
        subject: one.subject,
        doubtful: false,
      }),
    ),
  ].sort((one, other) => one.date.getTime() - other.date.getTime())
}

/** Names, addresses and phrases that stand in these letters and nowhere else: none may be found in clear outside the encrypted file. */
export const needles: readonly string[] = [
  '山本 沙織',
  'saori.yamamoto@mail.example',
  'リノからは車で四時間ほどかかる',
  '警察には届け出て、受理番号を',
  'Oakland tea circle served about three hundred guests',
  'd.nguyen@university.example',
  'fifty-two children in two classes',
  '児童書二百十冊',
  '野口 春香',
  'Joan Fletcher',
  '秋の句を五十一句',
  '㈱北浜楽器',
  'kondo@bonsai.example',
  '渡辺 誠',
  'Peninsula Ikebana Circle',
  'twenty-six arrangements by members',
  '卒業生二十三名の手紙',
  'taro.kitagawa@closed-mailbox.example',
  '隣の家の番号を緊急連絡先に',
  'books about Japanese railways',
]
