import type { IssueLanguage } from '../../../../shared/newsletter/issue/document.ts'
import { tokenPlace } from '../../../mail/message/mail-template.ts'
import { optOutMailto, optOutUrl } from '../../by-mail/opt-out-page.ts'
import type { IssueFacts } from './issue-facts.ts'

/** How a reader leaves, as the foot of an issue says it: by the Site's page where there is one, else by a mail; the other way in words. */
export function optOutWords(
  { optOut }: Pick<IssueFacts, 'optOut'>,
  language: IssueLanguage,
): { href: string; words: string; more: string } {
  const href =
    optOut.page === null ? optOutMailto(optOut.mail, tokenPlace) : optOutUrl({ url: optOut.page }, tokenPlace)
  return language === 'ja'
    ? {
        href,
        words: '配信を停止する',
        more: '配信停止・アドレス変更は、このメールへのご返信でも承ります。',
      }
    : {
        href,
        words: 'Unsubscribe',
        more: 'You can also reply to this mail to unsubscribe or to change your address.',
      }
}
