import { makeStyles } from '@fluentui/react-components'
import { useId, useState } from 'react'
import {
  Attach16Regular,
  Checkmark16Regular,
  Image16Regular,
  Save16Regular,
  Warning16Filled,
} from '@fluentui/react-icons'
import type { Letter } from '../../../shared/letters/letter.ts'
import type { AttachmentInfo } from '../../../shared/letters/mail.ts'
import { client, useCommand } from '../../client.ts'
import { Ask } from '../../ui/ask.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { sizeOf } from '../../ui/numbers.ts'
import { Status } from '../../ui/status.tsx'
import { dense, oneLine, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { Section } from '../../ui/section.tsx'

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0 8px',
    minHeight: '32px',
    padding: '2px 0',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`,
    ...dense,
  },
  icon: { display: 'inline-flex', color: deskTokens.colorNeutralForeground3 },
  name: { flexGrow: 1, minWidth: '120px', ...oneLine },
  size: { fontSize: deskTokens.fontSizeBase200, color: deskTokens.colorNeutralForeground3 },
  warning: {
    display: 'flex',
    gap: '6px',
    width: '100%',
    margin: '0 0 4px',
    ...small,
    color: deskTokens.colorStatusWarningForeground1,
  },
})

/** All files of a letter, last the pictures that its HTML shows: they can be saved, never opened from here. */
export function Attachments(props: { letter: Letter }) {
  const words = useWords().letters
  // What a letter says is in its text may be shown nowhere: whatever came with it has a row.
  const files = props.letter.files.toSorted((one, other) => Number(one.inline) - Number(other.inline))
  if (files.length === 0) return null
  return (
    <Section title={words.files}>
      {files.map((file) => (
        <FileRow key={file.index} letterId={props.letter.id} file={file} />
      ))}
    </Section>
  )
}

function FileRow(props: { letterId: string; file: AttachmentInfo }) {
  const styles = useStyles()
  const words = useWords()
  const save = useCommand(client.shell.saveAttachment)
  const { letterId, file } = props
  const [asking, setAsking] = useState(false)
  const name = useId()
  const say = words.letters.saveRisky
  const saveIt = () => save.mutate({ letterId, index: file.index })
  return (
    <div className={styles.row}>
      <span className={styles.icon}>{file.inline ? <Image16Regular /> : <Attach16Regular />}</span>
      <span id={name} className={styles.name} title={file.name}>
        {file.name}
      </span>
      {file.inline && <span className={styles.size}>{words.letters.fileInText}</span>}
      <span className={styles.size}>{sizeOf(file.size)}</span>
      <span role="status">
        {save.data?.savedAs && (
          <Status tone="done" icon={<Checkmark16Regular />}>
            {words.letters.savedFile}
          </Status>
        )}
      </span>
      <CommandButton
        size="small"
        icon={<Save16Regular />}
        disabled={save.isPending}
        describedBy={name}
        onClick={() => (file.risky ? setAsking(true) : saveIt())}
      >
        {words.letters.saveFile}
      </CommandButton>
      {file.risky && (
        <p className={styles.warning}>
          <Warning16Filled />
          {words.letters.riskyFile}
        </p>
      )}
      {save.error && (
        <MessageBar live tone="stopped">
          {words.errors[save.error.code]}
        </MessageBar>
      )}
      {asking && (
        <Ask
          title={say.title(file.name)}
          text={say.text}
          act={say.act}
          onAct={() => {
            setAsking(false)
            saveIt()
          }}
          onKeep={() => setAsking(false)}
        />
      )}
    </div>
  )
}
