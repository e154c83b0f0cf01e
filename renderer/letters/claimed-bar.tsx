import { PersonEdit20Filled } from '@fluentui/react-icons'
import type { Letter } from '../../shared/letters/letter.ts'
import { useDates, useLanguage, useWords } from '../ui/language.tsx'
import { MessageBar } from '../ui/message-bar.tsx'
import { useNow } from '../ui/now.ts'
import { calledName } from '../ui/called-name.ts'

/** Says to whoever is writing that a colleague is answering this letter, whose text has not come yet. */
export function ClaimedBar(props: { letter: Letter; me: string }) {
  const words = useWords().letters
  const [language] = useLanguage()
  const dates = useDates()
  const now = useNow(60_000)
  const { claim, otherDrafts } = props.letter
  if (!claim || claim.by.accountId === props.me) return null
  if (otherDrafts.some(({ by }) => by.accountId === claim.by.accountId)) return null
  const who = words.colleague(calledName(claim.by, language))
  return (
    <MessageBar tone="look" live icon={<PersonEdit20Filled />} title={words.claim.lost(who, dates.near(claim.at, now))}>
      {words.claim.keptText}
    </MessageBar>
  )
}
