import { makeStyles, mergeClasses } from '@fluentui/react-components'
import {
  Attach16Regular,
  Checkmark16Regular,
  Clock16Regular,
  Save16Regular,
  Warning16Filled,
} from '@fluentui/react-icons'
import { useId, type ReactNode } from 'react'
import type { ReplyFile } from '../../shared/letters/reply-files.ts'
import { client, useCommand } from '../client.ts'
import { CommandButton } from '../ui/command-button.tsx'
import { useWords } from '../ui/language.tsx'
import { sizeOf } from '../ui/numbers.ts'
import { Status } from '../ui/status.tsx'
import { dense, oneLine, small } from '../ui/style-fragments.ts'
import { deskTokens } from '../ui/theme.ts'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none', minWidth: 0 },
  line: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '28px', ...dense },
  icon: { display: 'inline-flex', flexShrink: 0, color: deskTokens.colorNeutralForeground3 },
  name: { minWidth: '48px', flexShrink: 1, ...oneLine },
  size: { ...small, color: deskTokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  state: { minWidth: 0, flexGrow: 1, flexShrink: 1.5, textAlign: 'end', ...oneLine },
  warning: {
    display: 'flex',
    gap: '6px',
    margin: '0 0 4px',
    ...small,
    color: deskTokens.colorStatusWarningForeground1,
  },
  warningIcon: { display: 'inline-flex', flexShrink: 0, marginTop: '1px' },
})

/** The files of a draft or a reply, each to be saved; `act` is what else can be done with one, told of the id of its name. */
export function FileRows(props: { files: readonly ReplyFile[]; act?: (file: ReplyFile, name: string) => ReactNode }) {
  const styles = useStyles()
  const words = useWords().letters.replyFiles
  return (
    <ul className={styles.list} aria-label={words.count(props.files.length)}>
      {props.files.map((file) => (
        <FileRow key={file.id} file={file} act={props.act} />
      ))}
    </ul>
  )
}

function FileRow(props: { file: ReplyFile; act: ((file: ReplyFile, name: string) => ReactNode) | undefined }) {
  const styles = useStyles()
  const words = useWords()
  const say = words.letters.replyFiles
  const save = useCommand(client.shell.saveReplyFile)
  const { file } = props
  const name = useId()
  return (
    <li>
      <div className={styles.line}>
        <span className={styles.icon}>
          <Attach16Regular />
        </span>
        <span id={name} className={styles.name} title={file.name}>
          {file.name}
        </span>
        <span className={styles.size}>{sizeOf(file.size)}</span>
        <span className={styles.state} role="status">
          {save.data?.savedAs && (
            <Status tone="done" icon={<Checkmark16Regular />}>
              {words.letters.savedFile}
            </Status>
          )}
          {!file.here && (
            <Status tone="neutral" icon={<Clock16Regular />}>
              {say.away}
            </Status>
          )}
          {save.error && words.errors[save.error.code]}
        </span>
        {file.here && (
          <CommandButton
            size="small"
            look="quiet"
            icon={<Save16Regular />}
            disabled={save.isPending}
            describedBy={name}
            onClick={() => save.mutate({ id: file.id, name: file.name })}
          >
            {words.letters.saveFile}
          </CommandButton>
        )}
        {props.act?.(file, name)}
      </div>
      {file.risky && (
        <p className={mergeClasses(styles.warning, 'prose')}>
          <span className={styles.warningIcon}>
            <Warning16Filled />
          </span>
          {say.risky}
        </p>
      )}
    </li>
  )
}
