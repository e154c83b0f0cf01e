import { makeStyles } from '@fluentui/react-components'
import { useEffect, useRef, type RefObject } from 'react'
import { CommandButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { sizeOf } from '../../ui/numbers.ts'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { FileRows } from '../file-rows.tsx'
import type { Files } from './use-files.ts'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    padding: '4px 0',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke2}`,
  },
  label: {
    width: '48px',
    flexShrink: 0,
    lineHeight: '28px',
    fontSize: deskTokens.fontSizeBase200,
    color: deskTokens.colorNeutralForeground3,
  },
  rows: { flexGrow: 1, minWidth: 0 },
  total: { margin: 0, ...small, lineHeight: '24px', color: deskTokens.colorNeutralForeground3 },
  bar: { margin: '8px 0 0' },
})

/** The files of a reply below its subject: their rows, how much they are together, and what could not be attached. */
export function AttachedFiles(props: { files: Files; attachRef: RefObject<HTMLButtonElement | null> }) {
  const styles = useStyles()
  const words = useWords()
  const say = words.letters.replyFiles
  const { files } = props
  const rows = useRef<HTMLDivElement>(null)
  // Whoever takes a file out by keyboard goes on at the one that has come into its place.
  const next = useRef<number | null>(null)
  useEffect(() => {
    if (next.current === null) return
    const buttons = [...(rows.current?.querySelectorAll<HTMLButtonElement>('[data-remove]') ?? [])]
    const one = buttons[Math.min(next.current, buttons.length - 1)] ?? props.attachRef.current
    next.current = null
    one?.focus()
  }, [files.list, props.attachRef])
  const most = files.most ? sizeOf(files.most.octets) : ''
  return (
    <>
      {(files.list.length > 0 || files.adding > 0) && (
        <div className={styles.line}>
          <span className={styles.label}>{say.title}</span>
          <div className={styles.rows} ref={rows}>
            <FileRows
              files={files.list}
              act={(file, name) => (
                <CommandButton
                  size="small"
                  look="quiet"
                  describedBy={name}
                  buttonProps={{ 'data-remove': file.id } as object}
                  onClick={() => {
                    next.current = files.list.findIndex(({ id }) => id === file.id)
                    files.remove(file)
                  }}
                >
                  {say.remove}
                </CommandButton>
              )}
            />
            <p className={styles.total} role="status">
              {files.adding > 0
                ? say.adding(files.adding)
                : files.list.length > 0 && files.most && !files.tooLarge && say.totalOf(sizeOf(files.octets), most)}
            </p>
          </div>
        </div>
      )}
      {files.tooLarge && (
        <div className={styles.bar}>
          <MessageBar live tone="stopped">
            {say.tooLarge(unbroken(sizeOf(files.octets)), unbroken(most), files.most!.said)}
          </MessageBar>
        </div>
      )}
      {files.refused.length > 0 && (
        <div className={styles.bar}>
          <MessageBar
            live
            tone="stopped"
            actions={
              <CommandButton size="small" onClick={files.forgetRefused}>
                {words.letters.editor.close}
              </CommandButton>
            }
          >
            {files.refused.map(({ name, code }) => (
              <span key={`${name} ${code}`} style={{ display: 'block' }}>
                {name === '' ? words.errors[code] : say.refused(name, words.errors[code])}
              </span>
            ))}
          </MessageBar>
        </div>
      )}
    </>
  )
}

/** A number and its unit on one line. */
const unbroken = (size: string): string => size.replaceAll(' ', '\u00a0')
