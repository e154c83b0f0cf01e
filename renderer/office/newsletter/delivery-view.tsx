import type { Account } from '../../../shared/office/account.ts'
import { may } from '../../../shared/may.ts'
import { client, useQuery } from '../../client.ts'
import { Failure } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { ViewPage } from '../view-page.tsx'
import { DeliveryForm } from './delivery-form.tsx'

/** How the issues of the newsletter leave: an administrator sets it, an editor looks at it. */
export function DeliveryView({ account }: { account: Account }) {
  const words = useWords().office.views
  const stored = useQuery(client.newsletter.deliverySettings, {})
  return (
    <ViewPage title={words.delivery} width="narrow">
      {stored.error && <Failure problem={stored.error} />}
      {stored.data && (
        <DeliveryForm stored={stored.data} mayChange={may(account, client.newsletter.setDeliverySettings.who)} />
      )}
    </ViewPage>
  )
}
