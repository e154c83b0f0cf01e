import type { NewsletterAsk } from '../../../shared/newsletter/ask.ts'
import type { Sentence } from './sentences.ts'

/** Whether a sentence names the newsletter, in any of its names. */
export function namesNewsletter({ text }: Sentence): boolean {
  return newsletterName.test(text)
}

/** Whether quoted text is an issue, or a mail about the list: it names the newsletter and says how to leave it. */
export function isIssue(quoted: string): boolean {
  const text = quoted.slice(0, 60_000).normalize('NFKC').toLowerCase()
  return (
    /newsletter|japanifornia|ニュースレター|メルマガ|メールマガジン/.test(text) &&
    /unsubscrib|opt[ -]out|配信停止|購読解除|配信の停止|配信解除|登録解除/.test(text)
  )
}

const newsletterName =
  /news ?letter|japanifornia|mailing list|e-?mail list|distribution list|mail ?magazine|e-?magazine|merumaga|subscription|めるまが|めーる・?まがじん|めいるまがじん|にゅー[すず]れたー?|にゅーすめーる|じゃぱに(?:ふぉ|ほ)|めーりんぐりすと|(?:配信|購読)(?:停止|解除|中止|希望)|会報/

/** The language in which the newsletter is asked for; null where the words do not say. */
export function editionAsked(text: string): NewsletterAsk['language'] {
  const folded = text.trim().toLowerCase()
  const english = /\b(?:in )?english\b|英語|えいご|英文|英字/.test(folded)
  const japanese =
    /\bjapanese(?: (?:edition|version|language|newsletter|one)|\b(?= ?(?:and|&|\/|or|,|$|\.)))|\bin japanese\b|日本語|にほんご|和文/.test(
      folded,
    )
  if (
    (english && japanese) ||
    /^both$|both (?:languages|editions|versions)|bilingual|日英|両方|両言語|二か国語|両国語/.test(folded)
  )
    return 'both'
  return english ? 'en' : japanese ? 'ja' : null
}
