import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { LettersFormat, type LettersToTake, type TakenFor } from '../../../shared/letters/taking-out.ts'
import { client, useCommand } from '../../client.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { SwitchField } from '../../ui/choices.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { Modal } from '../../ui/modal.tsx'
import { countOf } from '../../ui/numbers.ts'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { TakenForField } from './taken-for-field.tsx'

const useStyles = makeStyles({
  fields: { display: 'grid', gap: '16px', marginTop: '4px' },
  text: { margin: '4px 0 0', ...small, color: deskTokens.colorNeutralForeground3 },
})

/** Letters into a file: in which form and what for is asked here, where it goes by the system's own dialog. */
export function TakeOutDialog(props: { letters: LettersToTake['letters']; count: number; onClose: () => void }) {
  const styles = useStyles()
  const words = useWords()
  const say = words.letters.takingOut
  const { letters, count, onClose } = props
  const formats = LettersFormat.options.filter(
    (one) => one === 'csv' || one === 'xlsx' || (Array.isArray(letters) && (count === 1) === (one === 'eml')),
  )
  const [format, setFormat] = useState(formats[0]!)
  const [takenFor, setTakenFor] = useState<TakenFor | null>(null)
  const save = useCommand(client.shell.takeOutLetters)
  const done = save.data?.letters ?? null
  const isTable = format === 'csv' || format === 'xlsx'
  return (
    <Modal
      title={say.title(countOf(count))}
      onClose={onClose}
      onSubmit={() => {
        if (takenFor !== null && !save.isPending) save.mutate({ letters, format, takenFor })
      }}
      foot={
        <>
          <CommandButton look="primary" type="submit" disabled={takenFor === null || save.isPending}>
            {save.isPending ? say.doing : say.do}
          </CommandButton>
          {done === null ? (
            <CancelButton onClick={onClose} />
          ) : (
            <CommandButton onClick={onClose}>{words.frame.close}</CommandButton>
          )}
        </>
      }
    >
      <div className={styles.fields}>
        <div>
          <SwitchField
            label={say.format}
            value={format}
            onChange={(next) => {
              save.reset()
              setFormat(next)
            }}
            choices={formats.map((value) => ({ value, words: say.formats[value] }))}
          />
          <p className={`${styles.text} prose`}>{isTable ? say.table : say.mails}</p>
        </div>
        <TakenForField
          value={takenFor}
          onChange={(next) => {
            save.reset()
            setTakenFor(next)
          }}
          note={say.allowed}
        />
        {done !== null && (
          <MessageBar tone="done" live title={say.done(countOf(done))}>
            {say.care} {save.data!.cut > 0 && say.cut(countOf(save.data!.cut))}
          </MessageBar>
        )}
        {save.error && <Failure problem={save.error} />}
      </div>
    </Modal>
  )
}
