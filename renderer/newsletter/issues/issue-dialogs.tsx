import { makeStyles } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import type { Issue } from '../../../shared/newsletter/issue/issue.ts'
import { client, useCommand, useQuery } from '../../client.ts'
import { Ask } from '../../ui/ask.tsx'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure, isOneOf, useProblemWords } from '../../ui/failure.tsx'
import { useWords } from '../../ui/language.tsx'
import { Modal } from '../../ui/modal.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useUndo } from '../../ui/undo.tsx'
import type { Saver } from '../../ui/saver.ts'
import type { IssueContent } from './saving/issue-content.ts'
import type { ForeignChange } from './saving/use-foreign-change.ts'
import { TestDialog } from './test-dialog.tsx'
import { DifferencesList } from './versions/differences-list.tsx'
import { differencesOf } from './versions/differences.ts'
import { VersionsDialog } from './versions/versions-dialog.tsx'

/** What is asked or shown about an issue. */
export type IssueDialog = 'facts' | 'template' | 'copy' | 'remove' | 'test' | 'versions' | 'conflict'

const useStyles = makeStyles({ fields: { display: 'grid', gap: '12px' } })

type DialogsProps = {
  issue: Issue
  read: () => IssueContent
  saver: Saver
  editable: boolean
  foreign: ForeignChange
  onReplace: (content: IssueContent) => void
  onClose: () => void
  onRemoved: () => void
  onOpen: (id: string) => void
}

/** The dialog that is open. */
export function IssueDialogs(props: DialogsProps & { dialog: IssueDialog }) {
  const { dialog, issue, saver } = props
  switch (dialog) {
    case 'facts':
      return <FactsDialog {...props} />
    case 'template':
      return <TemplateDialog {...props} />
    case 'copy':
      return <CopyDialog {...props} />
    case 'remove':
      return <RemoveDialog {...props} />
    case 'test':
      return <TestDialog issue={issue} saver={saver} onClose={props.onClose} />
    case 'versions':
      return (
        <VersionsDialog
          id={issue.id}
          read={props.read}
          editable={props.editable}
          onReplace={props.onReplace}
          onClose={props.onClose}
        />
      )
    case 'conflict':
      return <ConflictDialog {...props} />
  }
}

/** The number of an issue and its day. */
function FactsDialog({ issue, onClose }: DialogsProps) {
  const styles = useStyles()
  const say = useWords().newsletter.issues.facts
  const problemWords = useProblemWords()
  const [number, setNumber] = useState(String(issue.number))
  const [day, setDay] = useState(issue.day)
  const save = useCommand(client.newsletter.setIssueFacts)
  const typed = number.normalize('NFKC').trim()
  const wrong = !/^\d{1,5}$/u.test(typed) || Number(typed) < 1 || Number(typed) > 65_535
  const isTaken = isOneOf(save.error, ['issue_number_taken'])
  return (
    <Modal
      title={say.title}
      onClose={onClose}
      onSubmit={() => {
        if (!wrong && day !== '' && !save.isPending)
          save.mutate({ id: issue.id, number: Number(typed), day }, { onSuccess: onClose })
      }}
      foot={
        <>
          <CommandButton type="submit" look="primary" disabled={wrong || day === '' || save.isPending}>
            {say.save}
          </CommandButton>
          <CancelButton onClick={onClose} />
        </>
      }
    >
      <div className={styles.fields}>
        <TextField
          autoFocus
          label={say.number}
          inputMode="numeric"
          value={number}
          problem={wrong ? say.wrong : isTaken ? problemWords(save.error) : undefined}
          onChange={(next) => {
            save.reset()
            setNumber(next)
          }}
        />
        <TextField
          label={say.day}
          type="date"
          value={day}
          hint={say.hint}
          problem={day === '' ? say.missingDay : undefined}
          onChange={setDay}
        />
        {save.error && !isTaken && <Failure problem={save.error} />}
      </div>
    </Modal>
  )
}

/** Keeps the blocks for issues to come; templates that are there can be deleted. */
function TemplateDialog({ issue, saver, onClose }: DialogsProps) {
  const styles = useStyles()
  const say = useWords().newsletter.issues.template
  const tell = useUndo()
  const [name, setName] = useState('')
  const templates = useQuery(client.newsletter.issueTemplates, {}).data ?? []
  const save = useCommand(client.newsletter.saveTemplate)
  const remove = useCommand(client.newsletter.removeTemplate)
  const missing = name.trim() === ''
  return (
    <Modal
      title={say.title}
      onClose={onClose}
      onSubmit={() => {
        if (missing || save.isPending) return
        void saver.flush().then(() =>
          save.mutate(
            { id: issue.id, name },
            {
              onSuccess: () => {
                tell({ words: say.saved(name.trim()) })
                onClose()
              },
            },
          ),
        )
      }}
      foot={
        <>
          <CommandButton type="submit" look="primary" disabled={missing || save.isPending}>
            {say.save}
          </CommandButton>
          <CancelButton onClick={onClose} />
        </>
      }
    >
      <div className={styles.fields}>
        <TextField autoFocus label={say.name} value={name} onChange={setName} hint={say.hint} maxLength={100} />
        {(save.error ?? remove.error) && <Failure problem={save.error ?? remove.error} />}
        {templates.map((template) => (
          <div key={template.id}>
            <CommandButton
              size="small"
              look="quiet"
              disabled={remove.isPending}
              onClick={() => !remove.isPending && remove.mutate({ id: template.id })}
            >
              {say.remove(template.name)}
            </CommandButton>
          </div>
        ))}
      </div>
    </Modal>
  )
}

/** A new issue that begins with what stands in this one. */
function CopyDialog({ issue, saver, onClose, onOpen }: DialogsProps) {
  const words = useWords()
  const say = words.newsletter.issues
  const start = useCommand(client.newsletter.startIssue)
  return (
    <Modal
      title={say.copyTitle(issue.number)}
      onClose={onClose}
      foot={
        <>
          <CommandButton
            look="primary"
            disabled={start.isPending}
            onClick={() => {
              if (start.isPending) return
              void saver
                .flush()
                .then(() =>
                  start.mutate({ from: { issue: issue.id, revision: null } }, { onSuccess: ({ id }) => onOpen(id) }),
                )
            }}
          >
            {say.copyDo}
          </CommandButton>
          <CancelButton onClick={onClose} />
        </>
      }
    >
      {say.copyText}
      {start.error && <Failure problem={start.error} />}
    </Modal>
  )
}

function RemoveDialog({ issue, onClose, onRemoved }: DialogsProps) {
  const say = useWords().newsletter.issues.remove
  const tell = useUndo()
  const remove = useCommand(client.newsletter.removeIssue)
  return (
    <Ask
      title={say.title(issue.number)}
      text={say.text}
      act={say.do}
      busy={remove.isPending}
      onAct={() =>
        remove.mutate(
          { id: issue.id },
          {
            onSuccess: () => {
              tell({ words: say.done(issue.number) })
              onRemoved()
            },
          },
        )
      }
      onKeep={onClose}
    >
      {remove.error && <Failure problem={remove.error} />}
    </Ask>
  )
}

/** How what is here differs from what a colleague kept meanwhile. */
function ConflictDialog({ read, foreign, onClose }: DialogsProps) {
  const say = useWords().newsletter.issues.conflict
  const theirs = foreign?.theirs
  const differences = useMemo(
    () => (theirs ? differencesOf({ subjects: theirs.subjects, document: theirs.document }, read()) : []),
    [theirs, read],
  )
  if (!foreign) return null
  return (
    <Modal
      wide
      title={say.compareTitle}
      onClose={onClose}
      foot={
        <>
          <CommandButton
            look="primary"
            onClick={() => {
              foreign.keepMine()
              onClose()
            }}
          >
            {say.mine}
          </CommandButton>
          <CommandButton
            onClick={() => {
              foreign.takeTheirs()
              onClose()
            }}
          >
            {say.theirs}
          </CommandButton>
          <CancelButton onClick={onClose} />
        </>
      }
    >
      <DifferencesList differences={differences} />
    </Modal>
  )
}
