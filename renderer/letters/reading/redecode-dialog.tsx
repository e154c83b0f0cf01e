import { makeStyles, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import type { Letter } from '../../../shared/letters/letter.ts'
import { client, useCommand } from '../../client.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { Modal } from '../../ui/modal.tsx'

const charsets = ['iso-2022-jp', 'shift_jis', 'euc-jp', 'utf-8', 'windows-1252'] as const
const useStyles = makeStyles({ choices: { margin: '8px 0 0 -8px' } })

/** Reads the kept bytes of a letter again under a character set that a person chooses. */
export function RedecodeDialog(props: { letter: Letter; onClose: () => void }) {
  const styles = useStyles()
  const words = useWords()
  const say = words.letters
  const { letter } = props
  const redecode = useCommand(client.letters.redecode)
  const current = charsets.find((one) => one === letter.charset.toLowerCase())
  const [charset, setCharset] = useState<string>(current ?? charsets[0])
  return (
    <Modal
      title={say.charsetTitle}
      onClose={props.onClose}
      foot={
        <>
          <CommandButton
            look="primary"
            disabled={redecode.isPending}
            onClick={() => redecode.mutate({ id: letter.id, charset }, { onSuccess: props.onClose })}
          >
            {say.readAgain}
          </CommandButton>
          <CancelButton onClick={props.onClose} />
        </>
      }
    >
      <p style={{ margin: 0 }}>{say.charsetText}</p>
      <RadioGroup
        className={styles.choices}
        value={charset}
        onChange={(_, data) => setCharset(data.value)}
        aria-label={say.charsetTitle}
      >
        {charsets.map((one) => (
          <Radio key={one} value={one} label={`${say.charsets[one]}${one === current ? ` (${say.charsetNow})` : ''}`} />
        ))}
      </RadioGroup>
      {redecode.error && (
        <MessageBar live tone="stopped">
          {words.errors[redecode.error.code]}
        </MessageBar>
      )}
    </Modal>
  )
}
