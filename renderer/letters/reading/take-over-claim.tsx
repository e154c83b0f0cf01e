import type { Letter } from '../../../shared/letters/letter.ts'
import { client, useCommand } from '../../client.ts'
import { Ask } from '../../ui/ask.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'
import { useNow } from '../../ui/now.ts'
import { calledName } from '../../ui/called-name.ts'

/** Asks before a colleague's claim is overtaken. */
export function TakeOverClaim(props: { letterId: string; claim: NonNullable<Letter['claim']>; onClose: () => void }) {
  const words = useWords().letters
  const say = words.claim
  const [language] = useLanguage()
  const dates = useDates()
  const now = useNow(60_000)
  const claim = useCommand(client.letters.claim)
  const { letterId, claim: before, onClose } = props
  const who = words.colleague(calledName(before.by, language))
  return (
    <Ask
      title={say.takeOverTitle(who)}
      text={say.takeOverText(who, dates.near(before.at, now))}
      act={say.takeOverDo}
      busy={claim.isPending}
      onAct={() => claim.mutate({ id: letterId, from: before.by.accountId }, { onSuccess: onClose })}
      onKeep={onClose}
    >
      {claim.error && <Failure problem={claim.error} />}
    </Ask>
  )
}
