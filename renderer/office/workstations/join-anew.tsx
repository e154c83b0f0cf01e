import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useId, useState } from 'react'
import { type SharingState, whyAnew } from '../../../shared/office/sharing.ts'
import { client, useCommand, useQuery } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { Group } from '../group.tsx'
import { isAtCode, JoiningCodeField } from '../joining-code-field.tsx'

const useStyles = makeStyles({
  text: { margin: 0 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
  why: { margin: 0, ...small, color: deskTokens.colorNeutralForeground3 },
})

/** Why this workstation cannot go on, and the way on: it joins anew with a code, in place; afterwards, where the safety copy lies. */
export function JoinAnew({ state }: { state: SharingState }) {
  const styles = useStyles()
  const words = useWords().office.workstations.anew
  const [code, setCode] = useState('')
  const join = useCommand(client.office.joinAnew)
  const reason = useId()
  const why = whyAnew(state)
  if (join.data)
    return (
      <Group title={words.title}>
        <MessageBar tone="done" live>
          <div>{words.done}</div>
          <div lang="en">{join.data.folder}</div>
        </MessageBar>
      </Group>
    )
  if (why === null && !join.isPending) return null
  const atCode = isAtCode(join.error)
  const missing = code.trim() === '' ? words.missing : null
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (missing === null && !join.isPending) join.mutate({ code })
      }}
    >
      <Group title={words.title}>
        {why !== null && <p className={mergeClasses(styles.text, 'prose')}>{words.why[why]}</p>}
        <p className={mergeClasses(styles.text, 'prose')}>{words.text}</p>
        <JoiningCodeField words={words} problem={join.error} value={code} onChange={setCode} />
        {join.error && !atCode && <Failure problem={join.error} />}
        <div className={styles.line}>
          <CommandButton
            type="submit"
            look="primary"
            disabled={missing !== null || join.isPending}
            describedBy={missing === null ? undefined : reason}
          >
            {join.isPending ? words.joining : words.do}
          </CommandButton>
          {join.isPending ? (
            <Copying />
          ) : (
            missing !== null && (
              <span id={reason} className={styles.why}>
                {missing}
              </span>
            )
          )}
        </div>
      </Group>
    </form>
  )
}

/** How far the safety copy is; what comes after it takes less. */
function Copying() {
  const styles = useStyles()
  const words = useWords().office.workstations.anew
  const { data } = useQuery(client.office.backups, {})
  const share = data?.work?.share
  return (
    <span className={styles.why} role="status">
      {share === undefined ? words.fetching : words.copying(Math.round(share * 100))}
    </span>
  )
}
