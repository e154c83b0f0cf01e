import { makeStyles } from '@fluentui/react-components'
import { Attach16Regular, Checkmark16Regular, Save16Regular, Warning16Filled } from '@fluentui/react-icons'
import type { Letter } from '../../../shared/letters/letter.ts'
import type { AttachmentInfo } from '../../../shared/letters/mail.ts'
import { client, useCommand } from '../../client.ts'
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

/** The files of a letter: they can be saved, never opened from here. */
export function Attachments(props: { letter: Letter }) {
  const words = useWords().letters
  // Pictures that belong to the HTML are no files of their own there; where only text is shown they are.
  const files = props.letter.files.filter((file) => !file.inline || !props.letter.hasHtml)
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
  return (
    <div className={styles.row}>
      <span className={styles.icon}>
        <Attach16Regular />
      </span>
      <span className={styles.name} title={file.name}>
        {file.name}
      </span>
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
        onClick={() => save.mutate({ letterId, index: file.index })}
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
    </div>
  )
}
