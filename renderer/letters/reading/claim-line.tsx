import { makeStyles } from '@fluentui/react-components'
import { Checkmark16Regular, Edit16Regular, PersonEdit16Filled } from '@fluentui/react-icons'
import { useEffect, useRef, useState } from 'react'
import type { Letter } from '../../../shared/letters/letter.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { useNow } from '../../ui/now.ts'
import { Status } from '../../ui/status.tsx'
import type { LetterAct } from '../acts.tsx'
import { calledName } from '../../ui/called-name.ts'

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', marginInlineStart: 'auto' },
})

/** Who is answering the letter, beside what it is; and the act by which one says so, takes it back, or takes over. */
export function ClaimLine(props: { letter: Letter; me: string; act: LetterAct | undefined }) {
  const styles = useStyles()
  const words = useWords().letters
  const say = words.claim
  const [language] = useLanguage()
  const dates = useDates()
  const now = useNow(60_000)
  const { letter, me, act } = props
  if (!act) return null
  const { claim } = letter
  return (
    <div className={styles.line}>
      {claim === null ? (
        <Status tone="done" icon={<Checkmark16Regular />}>
          {say.nobody}
        </Status>
      ) : claim.by.accountId === me ? (
        <Status tone="own" icon={<Edit16Regular />}>
          {say.mine(dates.near(claim.at, now))}
        </Status>
      ) : (
        <Status tone="look" icon={<PersonEdit16Filled />}>
          {say.others(words.colleague(calledName(claim.by, language)), dates.near(claim.at, now))}
        </Status>
      )}
      <CommandButton
        size="small"
        look="quiet"
        keys={act.keys}
        pressed={act.pressed}
        disabled={act.blocked !== undefined}
        onClick={act.run}
      >
        {act.button}
      </CommandButton>
    </div>
  )
}

/** Says by name that a colleague was quicker, or has taken over, while the letter is being read. */
export function ClaimLost(props: { letter: Letter; me: string }) {
  const words = useWords().letters
  const say = words.claim
  const [language] = useLanguage()
  const dates = useDates()
  const now = useNow(60_000)
  const { letter, me } = props
  const [lost, setLost] = useState<{ letter: string; by: string } | null>(null)
  const before = useRef<{ letter: string; mine: boolean }>({ letter: letter.id, mine: false })
  const claimant = letter.claim?.by.accountId ?? null
  useEffect(() => {
    const wasMine = before.current.letter === letter.id && before.current.mine
    if (wasMine && claimant !== null && claimant !== me) setLost({ letter: letter.id, by: claimant })
    before.current = { letter: letter.id, mine: claimant === me }
  }, [letter.id, claimant, me])
  const { claim } = letter
  if (!claim || lost?.letter !== letter.id || lost.by !== claim.by.accountId) return null
  return (
    <MessageBar
      tone="look"
      live
      icon={<PersonEdit16Filled />}
      title={say.lost(words.colleague(calledName(claim.by, language)), dates.near(claim.at, now))}
      besides={
        <CommandButton size="small" onClick={() => setLost(null)}>
          {say.seen}
        </CommandButton>
      }
    >
      {say.lostText}
    </MessageBar>
  )
}
