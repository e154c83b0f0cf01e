import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { Reply } from '../../shared/letters/reply.ts'
import { client, useCommand } from '../client.ts'
import { CommandButton } from '../ui/command-button.tsx'
import { useWords } from '../ui/language.tsx'
import { TextField } from '../ui/text-field.tsx'
import { deskTokens } from '../ui/theme.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '8px', marginTop: '4px' },
  field: { flexGrow: 1, maxWidth: '360px', minWidth: '200px' },
  // Beside the field: below its label, above what is said of it.
  send: { marginTop: `calc(${deskTokens.lineHeightDense} + 4px)` },
})

/** True of a reply that could not be sent because of its address, so that only another one helps. */
export function hasWrongAddress({ state, error }: Pick<Reply, 'state' | 'error'>): boolean {
  return state === 'not-sent' && ['recipient_unknown', 'no_address', 'address_beyond_ascii'].includes(error)
}

/** The address of a reply that could not be sent, to be corrected and sent to. */
export function CorrectAddress({ reply }: { reply: Reply }) {
  const styles = useStyles()
  const words = useWords()
  const say = words.letters.correct
  const [typed, setTyped] = useState(reply.to.address)
  const correct = useCommand(client.letters.correctReply)
  const address = typed.normalize('NFKC').trim()
  const fits = /^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+$/u.test(address)
  const missing = !fits ? say.wrong : address === reply.to.address ? say.unchanged : null
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (missing === null && !correct.isPending) correct.mutate({ replyId: reply.id, address })
      }}
    >
      <TextField
        className={styles.field}
        label={say.address}
        hint={missing ?? undefined}
        type="email"
        lang="en"
        maxLength={320}
        value={typed}
        onChange={(text) => {
          correct.reset()
          setTyped(text)
        }}
        problem={correct.error ? words.errors[correct.error.code] : undefined}
      />
      <CommandButton type="submit" className={styles.send} disabled={missing !== null || correct.isPending}>
        {say.send}
      </CommandButton>
    </form>
  )
}
