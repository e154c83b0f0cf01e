import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { ReadersFormat, type Unwritable } from '../../shared/newsletter/export.ts'
import { client, useCommand } from '../client.ts'
import { CancelButton } from '../ui/cancel-button.tsx'
import { SwitchField } from '../ui/choices.tsx'
import { CommandButton } from '../ui/command-button.tsx'
import { Failure } from '../ui/failure.tsx'
import { useWords } from '../ui/language.tsx'
import { MessageBar } from '../ui/message-bar.tsx'
import { Modal } from '../ui/modal.tsx'
import { countOf } from '../ui/numbers.ts'

const useStyles = makeStyles({
  fields: { display: 'grid', gap: '16px', marginTop: '16px' },
  readers: { margin: '6px 0 0', paddingInlineStart: '18px' },
})

/** All readers into a file; where it goes is asked by the system's own dialog. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const styles = useStyles()
  const say = useWords().newsletter.export
  const [format, setFormat] = useState<ReadersFormat>('utf-8')
  const save = useCommand(client.shell.exportReaders)
  const rows = save.data?.rows ?? null
  const unwritable = save.data?.unwritable ?? null
  return (
    <Modal
      title={say.title}
      onClose={onClose}
      foot={
        <>
          <CommandButton
            look="primary"
            disabled={save.isPending}
            onClick={() => {
              if (!save.isPending) save.mutate({ format })
            }}
          >
            {save.isPending ? say.doing : say.do}
          </CommandButton>
          <CancelButton onClick={onClose} />
        </>
      }
    >
      {say.text}
      <div className={styles.fields}>
        <SwitchField
          label={say.format}
          value={format}
          onChange={(next) => {
            save.reset()
            setFormat(next)
          }}
          choices={ReadersFormat.options.map((value) => ({ value, words: say.formats[value] }))}
        />
        {rows !== null && (
          <MessageBar tone="done" live title={say.done(countOf(rows))}>
            {say.care}
          </MessageBar>
        )}
        {unwritable && <Unwritten unwritable={unwritable} />}
        {save.error && <Failure problem={save.error} />}
      </div>
    </Modal>
  )
}

/** Whose characters the encoding has not. */
function Unwritten({ unwritable }: { unwritable: Unwritable }) {
  const styles = useStyles()
  const say = useWords().newsletter.export
  const more = unwritable.count - unwritable.readers.length
  return (
    <MessageBar tone="stopped" live title={say.unwritableTitle(countOf(unwritable.count))}>
      {say.unwritableText}
      <ul className={styles.readers}>
        {unwritable.readers.map(({ number, characters }) => (
          <li key={number}>{say.unwritableReader(number, characters.join(' '))}</li>
        ))}
        {more > 0 && <li>{say.unwritableMore(countOf(more))}</li>}
      </ul>
    </MessageBar>
  )
}
