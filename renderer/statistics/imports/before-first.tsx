import { client, useQuery } from '../../client.ts'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { zoneName } from '../zone-name.ts'

/** Before the first import: what it fixes for good, and what it would count wrongly as things are set. */
export function BeforeFirst() {
  const words = useWords().statistics.imports
  const [language] = useLanguage()
  const asked = useQuery(client.statistics.settings, {}).data
  if (!asked || asked.zoneFixed) return null
  const { timeZone, siteHosts } = asked.settings
  return (
    <MessageBar tone="look" title={words.firstTitle}>
      {[words.firstZone(zoneName(language, timeZone)), siteHosts.length === 0 && words.firstHosts, words.firstPlace]
        .filter(Boolean)
        .join(language === 'ja' ? '' : ' ')}
    </MessageBar>
  )
}
