import type { Account } from '../../../shared/office/account.ts'
import { may } from '../../../shared/may.ts'
import { client, useQuery } from '../../client.ts'
import { Failure } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { ViewPage } from '../view-page.tsx'
import { NewsletterForm } from './newsletter-form.tsx'
import { WordingsGroup } from './wordings-group.tsx'

/** The settings of the newsletter: an administrator sets what the program does by itself, an editor keeps the wording of the consent. */
export function NewsletterView({ account }: { account: Account }) {
  const words = useWords().newsletter.settings
  const settings = useQuery(client.newsletter.settings, {})
  return (
    <ViewPage title={words.title} width="narrow">
      {settings.error && <Failure problem={settings.error} />}
      {settings.data && (
        <NewsletterForm stored={settings.data} mayChange={may(account, client.newsletter.setSettings.who)} />
      )}
      {may(account, client.newsletter.wordings.who) && <WordingsGroup />}
    </ViewPage>
  )
}
