import type { Shape } from './shape.ts'

const local = "(?<![\\w.+%'-])[\\w.+%'-]{1,64}"
const at = '(?: ?(?:@|\\(at\\)|\\[at\\]|\\{at\\}|<at>|\\(a\\)|\\(アット\\)|アットマーク|[☆★♪◎●■◆]) ?)'
const dot = '(?:\\.| ?(?:\\[dot\\]|\\(dot\\)|\\{dot\\}|<dot>|\\(ドット\\)|ドット) ?| dot )'
const host = `[\\w-]{1,63}(?:${dot}[\\w-]{1,63}){1,6}`
const word = '[\\w-]{1,40}'

/** Mail addresses, also hidden ones, web addresses, and names under which people are found in social networks. */
export const electronicShapes: readonly Shape[] = [
  { kind: 'email', level: 'certain', why: 'known-shape', pattern: new RegExp(`${local}${at}${host}`, 'giu') },
  // name at host dot example
  {
    kind: 'email',
    level: 'likely',
    why: 'known-shape',
    pattern: new RegExp(
      `(?<![\\w-])${word}(?: ?(?:dot|[[({<]dot[\\])}>]|underscore|dash|hyphen) ?${word}){0,4} ?(?:(?<= )at(?= )|[[({<]at[\\])}>]) ${word}(?: (?:dot|\\[dot\\]) ${word}){1,5}`,
      'giu',
    ),
  },
  // Left open by whoever wrote it: name@gmail
  { kind: 'email', level: 'likely', why: 'known-shape', pattern: new RegExp(`${local} ?@ ?[a-z][\\w-]{1,63}`, 'giu') },
  {
    kind: 'url',
    level: 'likely',
    why: 'known-shape',
    pattern: /(?:https?|ftp):\/\/[!-~]{1,2000}|(?<![\w.@-])www\.[!-~]{1,2000}/giu,
    holds: (found) => !isPublicSite(found),
  },
  {
    kind: 'url',
    level: 'likely',
    why: 'known-shape',
    pattern: /(?<![\w.@/-])[a-z0-9][\w-]{0,62}(?:\.[a-z0-9][\w-]{0,62}){1,5}\/[!-~]{3,2000}/giu,
    holds: (found) => !isPublicSite(found) && !/^[\d./-]+$/u.test(found),
  },
  { kind: 'handle', level: 'likely', why: 'known-shape', pattern: /(?<![\w.@])@ ?[\w.-]{3,40}/gu },
  {
    kind: 'handle',
    level: 'likely',
    why: 'after-label',
    pattern:
      /(?:line(?:[ のid]{0,4})|ライン|instagram|インスタ(?:グラム)?|twitter|ツイッター|insta|facebook|フェイスブック|kakao(?:talk)?|カカオ|we ?chat|skype|スカイプ|whatsapp|telegram|tiktok|discord)(?:[^\n。.a-z]{0,8}| id is | is | as )(?<![a-z])([a-z][\w.-]{2,39})/giu,
    holds: (found) => /[\d_.-]/u.test(found),
  },
  // Small letters with a number or an underscore behind them are nobody's word.
  {
    kind: 'handle',
    level: 'possible',
    why: 'unknown-word',
    pattern:
      /(?<![\w@./-])(?:[a-z][a-z.-]{1,20}_[\w.-]{2,20}|[a-z]{2,16}\d{2,6}|[a-z]{2,16}(?:-[a-z0-9]{1,16}){1,3})(?![\w@./-])/gu,
    holds: (found) => /\d/u.test(found) || found.includes('_'),
  },
]

/** Pages of public offices say nothing of a person unless they carry something of one behind a question mark. */
function isPublicSite(address: string): boolean {
  return /^(?:https?:\/\/)?(?:[\w-]{1,63}\.){1,6}(?:go\.jp|gov|mil)(?:\/[^?#]{0,300})?[).,]?$/iu.test(address)
}
