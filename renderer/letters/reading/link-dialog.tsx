import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Open20Regular } from '@fluentui/react-icons'
import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react'
import { client, useCommand } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { Modal } from '../../ui/modal.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { CopyButton } from './copy-button.tsx'
import { truthOf } from './true-host.ts'

const LinkContext = createContext<(url: string) => void>(() => undefined)

/** Asks before a link of a letter is opened: from its text, or from its frame by way of the shell. */
export function LinkProvider(props: { children: ReactNode }) {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(
    () =>
      window.madoguchi.onShell((event) => {
        if (event.kind === 'link') setUrl(event.url)
      }),
    [],
  )
  const close = useCallback(() => {
    setUrl(null)
    requestAnimationFrame(leaveFrame)
  }, [])
  return (
    <LinkContext.Provider value={setUrl}>
      {props.children}
      {url !== null && <LinkDialog url={url} onClose={close} />}
    </LinkContext.Provider>
  )
}

/** In the frame of a letter no key of the program acts: the focus goes back to what the frame stands in. */
function leaveFrame(): void {
  if (document.activeElement instanceof HTMLIFrameElement)
    document.activeElement.closest<HTMLElement>('[tabindex]')?.focus()
}

/** Shows where a link leads and asks whether to open it. */
export function useAskToOpen(): (url: string) => void {
  return useContext(LinkContext)
}

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: '16px',
    rowGap: '6px',
    margin: '0 0 12px',
    alignItems: 'baseline',
  },
  label: {
    fontSize: deskTokens.fontSizeBase200,
    lineHeight: deskTokens.lineHeightBase200,
    color: deskTokens.colorNeutralForeground3,
  },
  value: { margin: 0, overflowWrap: 'anywhere', color: deskTokens.colorNeutralForeground1 },
  host: { fontSize: deskTokens.fontSizeBase400, lineHeight: deskTokens.lineHeightBase400, fontWeight: 600 },
  address: { display: 'flex', alignItems: 'center', gap: '8px' },
  mono: {
    fontFamily: deskTokens.fontFamilyMonospace,
    fontSize: '12px',
    lineHeight: '18px',
    maxHeight: '108px',
    overflowY: 'auto',
  },
  bars: { display: 'grid', gap: '8px', marginBottom: '12px', ':empty': { display: 'none' } },
  note: {
    margin: 0,
    fontSize: deskTokens.fontSizeBase200,
    lineHeight: deskTokens.lineHeightBase200,
    color: deskTokens.colorNeutralForeground3,
  },
})

function LinkDialog(props: { url: string; onClose: () => void }) {
  const styles = useStyles()
  const words = useWords()
  const say = words.letters.link
  const open = useCommand(client.shell.openLink)
  const truth = truthOf(props.url)
  return (
    <Modal
      title={say.title}
      onClose={props.onClose}
      foot={
        <>
          <CommandButton keys="Escape" onClick={props.onClose}>
            {words.frame.cancel}
          </CommandButton>
          {truth.kind !== 'refused' && (
            <CommandButton
              icon={<Open20Regular />}
              onClick={() => open.mutate({ url: props.url }, { onSuccess: props.onClose })}
            >
              {truth.kind === 'mail' ? say.openMail : say.open}
            </CommandButton>
          )}
        </>
      }
    >
      <dl className={styles.facts}>
        {truth.kind !== 'refused' && (
          <>
            <dt className={styles.label}>{truth.kind === 'mail' ? say.mailto : say.host}</dt>
            <dd className={mergeClasses(styles.value, styles.host)} lang="en">
              {truth.host}
            </dd>
          </>
        )}
        {truth.otherForm !== '' && (
          <>
            <dt className={styles.label}>{truth.disguised ? say.looks : say.raw}</dt>
            <dd className={styles.value} lang="en">
              {truth.otherForm}
            </dd>
          </>
        )}
        <dt className={styles.label}>{say.address}</dt>
        <dd className={mergeClasses(styles.value, styles.address)}>
          <span className={styles.mono} lang="en" tabIndex={0}>
            {props.url}
          </span>
          <CopyButton label={say.copy} text={props.url.slice(0, 10_000)} />
        </dd>
      </dl>
      <div className={styles.bars}>
        {truth.kind === 'refused' && <MessageBar tone="stopped">{say.refused}</MessageBar>}
        {truth.disguised && <MessageBar tone="look">{say.disguised}</MessageBar>}
        {truth.insecure && <MessageBar tone="look">{say.insecure}</MessageBar>}
        {open.error && (
          <MessageBar live tone="stopped">
            {words.errors[open.error.code]}
          </MessageBar>
        )}
      </div>
      {truth.kind === 'web' && <p className={styles.note}>{say.note}</p>}
    </Modal>
  )
}
