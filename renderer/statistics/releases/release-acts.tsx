import { makeStyles } from '@fluentui/react-components'
import { useState, type ReactNode } from 'react'
import type { Account } from '../../../shared/office/account.ts'
import type { Release } from '../../../shared/statistics/releases.ts'
import { client, useCommand } from '../../client.ts'
import { useActions } from '../../ui/actions.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { countOf } from '../../ui/numbers.ts'
import { AskDialog, RemoveDialog, ReopenDialog } from './ask-dialog.tsx'
import { useReleaseWords } from './release-words.ts'

const useStyles = makeStyles({
  more: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '16px' },
  told: { marginTop: '12px' },
})

const key = 'Ctrl+Enter'

type Act = { id: string; label: string; run: () => void; blocked: boolean }

/** What can be done with a release as it stands: the next step, and the ways back. */
export function ReleaseActs(props: {
  release: Release
  account: Account
  proved: boolean
  /** Of the files that were looked at; null before they are worked out. */
  hash: string | null
  onEdit: () => void
  onOpen: (id: string | null) => void
  children: (head: ReactNode, more: ReactNode) => ReactNode
}) {
  const styles = useStyles()
  const { words } = useReleaseWords()
  const { parts } = useWords()
  const { release, account, proved, hash, onOpen } = props
  const { id, revision, state } = release
  const [dialog, setDialog] = useState<'ask' | 'reopen' | 'remove' | null>(null)
  const approve = useCommand(client.statistics.approveRelease)
  const publish = useCommand(client.shell.publishRelease)
  const edition = useCommand(client.statistics.startEdition)
  const own = release.hands.some(({ accountId }) => accountId === account.id)
  const close = () => setDialog(null)
  const next: Act | null =
    state === 'draft'
      ? { id: 'ask', label: words.ask, run: () => setDialog('ask'), blocked: !proved }
      : state === 'asked' && !own
        ? {
            id: 'approve',
            label: words.approve,
            run: () => hash !== null && approve.mutate({ id, revision, hash }),
            blocked: !proved || hash === null || approve.isPending,
          }
        : state === 'approved'
          ? { id: 'publish', label: words.publish, run: () => publish.mutate({ id }), blocked: publish.isPending }
          : state === 'published' && !release.continued
            ? {
                id: 'edition',
                label: words.newEdition,
                run: () => edition.mutate({ id }, { onSuccess: (made) => onOpen(made.id) }),
                blocked: edition.isPending,
              }
            : null
  // With every drawing anew: the key does what the button would do now.
  useActions(
    next === null || next.blocked
      ? []
      : [{ id: `release-${next.id}`, label: next.label, keys: key, group: parts.statistics, run: next.run }],
  )
  const problem = approve.error ?? publish.error ?? edition.error
  const files = publish.data?.files ?? null
  const head = next && (
    <CommandButton look="primary" keys={key} disabled={next.blocked} onClick={next.blocked ? undefined : next.run}>
      {next.label}
    </CommandButton>
  )
  const more = (
    <>
      {problem && <Failure problem={problem} />}
      {files !== null && (
        <div className={styles.told}>
          <MessageBar tone="done" live>
            {words.published(countOf(files))}
          </MessageBar>
        </div>
      )}
      <div className={styles.more}>
        {state === 'draft' && <CommandButton onClick={props.onEdit}>{words.edit}</CommandButton>}
        {(state === 'asked' || state === 'approved') && (
          <CommandButton onClick={() => setDialog('reopen')}>{words.reopen}</CommandButton>
        )}
        {(state === 'published' || state === 'replaced') && (
          <CommandButton disabled={publish.isPending} onClick={() => publish.mutate({ id })}>
            {words.publishAgain}
          </CommandButton>
        )}
        {state === 'draft' && <CommandButton onClick={() => setDialog('remove')}>{words.remove}</CommandButton>}
      </div>
    </>
  )
  return (
    <>
      {props.children(head, more)}
      {dialog === 'ask' && <AskDialog release={release} onClose={close} />}
      {dialog === 'reopen' && <ReopenDialog release={release} onClose={close} />}
      {dialog === 'remove' && <RemoveDialog release={release} onClose={close} onRemoved={() => onOpen(null)} />}
    </>
  )
}
