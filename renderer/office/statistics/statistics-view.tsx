import type { Account } from '../../../shared/office/account.ts'
import { may } from '../../../shared/may.ts'
import { client, useQuery } from '../../client.ts'
import { Failure } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { ViewPage } from '../view-page.tsx'
import { CountriesGroup } from './countries-group.tsx'
import { ImportingGroup } from './importing-group.tsx'
import { StatisticsForm } from './statistics-form.tsx'

/** How access logs are read, and which folders are watched. */
export function StatisticsView({ account }: { account: Account }) {
  const words = useWords().office.views
  const stored = useQuery(client.statistics.settings, {})
  const importing = useQuery(client.statistics.importing, {}).data
  return (
    <ViewPage title={words.statistics} width="narrow">
      {stored.error && <Failure problem={stored.error} />}
      {stored.data && (
        <>
          {importing && <ImportingGroup importing={importing} />}
          <StatisticsForm {...stored.data} mayChange={may(account, client.statistics.setSettings.who)} />
          <CountriesGroup account={account} />
        </>
      )}
    </ViewPage>
  )
}
