import type { NewsletterAsk } from '../../../shared/newsletter/ask.ts'
import type { Sentence } from './sentences.ts'

/** Whether a sentence names the newsletter, in any of its names. */
export function namesNewsletter({ text }: Sentence): boolean {
  return newsletterName.test(text)
}

/** Whether quoted text is an issue, or a mail about the list: it says how to leave the list, or comes from its address. */
export function isIssue(quoted: string): boolean {
  const text = quoted.slice(0, 60_000).normalize('NFKC').toLowerCase()
  return issue.test(text)
}

const issue =
  /unsubscrib|opt[ -]?out|off (?:this|the|our) list|removed? from (?:this|the|our) list|(?:配信|購読)(?:を|の)?(?:停止|中止|解除|希望されない)|登録(?:を|の)?(?:解除|削除)|アドレスの?変更・解除|ご?不要(?:な|の)(?:場合|方)|<(?:newsletter|news|magazine|merumaga)@/

const newsletterName =
  /news ?letter|japanifornia|mailing list|e-?mail list|distribution list|mail ?magazine|e-?magazine|merumaga|\b(?:my|our) subscription\b(?! (?:to|for|of) )|めるまが|めーる・?まがじん|めいるまがじん|にゅー[すず]れたー?|にゅーすめーる|じゃぱに(?:ふぉ|ほ)|めーりんぐりすと|(?:配信|購読)(?:停止|解除|中止|希望)|(?:総領事館|領事館|大使館)だより|(?:お|貴館)(?:便り|たより)/

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
