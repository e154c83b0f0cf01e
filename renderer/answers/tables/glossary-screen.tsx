import { makeStyles } from '@fluentui/react-components'
import { Add20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { GlossaryRow } from '../../../shared/answers/similar-calls.ts'
import { client, useCommand, useQuery } from '../../client.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Failure } from '../../ui/failure.tsx'
import type { FoldedPlaces } from '../../ui/folded-title.tsx'
import { Modal } from '../../ui/modal.tsx'
import { countOf } from '../../ui/numbers.ts'
import { Tag } from '../../ui/status.tsx'
import { small } from '../../ui/style-fragments.ts'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { useSettled } from '../../ui/use-settled.ts'
import { ScreenFrame } from '../screen-frame.tsx'
import { useAnswersWords } from '../use-answers-words.ts'

/** So many lines are drawn; a search leads to the others. */
const most = 200

const useStyles = makeStyles({
  search: { maxWidth: '360px' },
  count: { margin: '8px 0', ...small, color: deskTokens.colorNeutralForeground3 },
  acts: { display: 'inline-flex', gap: '4px' },
  removed: { color: deskTokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
})

/** Words of both languages that mean the same: the shipped ones, and what the office made of them. */
export function GlossaryScreen(props: { folded: NonNullable<FoldedPlaces> }) {
  const styles = useStyles()
  const { say } = useAnswersWords()
  const words = say.tables
  const [typed, setTyped] = useState('')
  const search = useSettled(typed.trim(), 200)
  const lines = useQuery(client.answers.glossary, { search }, { placeholderData: (before) => before }).data ?? []
  const remove = useCommand(client.answers.removeGlossaryLine)
  const restore = useCommand(client.answers.restoreGlossaryLine)
  const [edited, setEdited] = useState<GlossaryRow | 'new' | null>(null)
  const problem = remove.error ?? restore.error
  return (
    <ScreenFrame
      title={words.glossary}
      folded={props.folded}
      text={words.glossaryText}
      acts={
        <CommandButton icon={<Add20Regular />} onClick={() => setEdited('new')}>
          {words.addLine}
        </CommandButton>
      }
    >
      <TextField
        className={styles.search}
        label={words.glossarySearch}
        value={typed}
        onChange={setTyped}
        maxLength={100}
      />
      <p className={styles.count} role="status">
        {lines.length === 0 ? words.noLines : words.lines(countOf(lines.length))}
      </p>
      {problem && <Failure problem={problem} />}
      <DataTable
        label={words.glossary}
        rows={lines.slice(0, most)}
        keyOf={({ id }) => id}
        columns={[
          ...(['ja', 'en'] as const).map((side) => ({
            id: side,
            words: words.columns[side],
            cell: (line: GlossaryRow) => (
              <span lang={side} className={line.state === 'removed' ? styles.removed : undefined}>
                {line[side].join(side === 'ja' ? '、' : ', ')}
              </span>
            ),
          })),
          {
            id: 'state',
            words: words.columns.state,
            width: 90,
            cell: ({ state }: GlossaryRow) =>
              state === 'shipped' ? words.states.shipped : <Tag>{words.states[state]}</Tag>,
          },
          {
            id: 'acts',
            words: words.columns.acts,
            nowrap: true,
            cell: (line: GlossaryRow) => (
              <span className={styles.acts}>
                {line.state !== 'removed' && (
                  <CommandButton size="small" look="quiet" onClick={() => setEdited(line)}>
                    {words.edit}
                  </CommandButton>
                )}
                {line.state !== 'removed' && (
                  <CommandButton size="small" look="quiet" onClick={() => remove.mutate({ id: line.id })}>
                    {words.removeLine}
                  </CommandButton>
                )}
                {(line.state === 'removed' || line.state === 'changed') && (
                  <CommandButton size="small" look="quiet" onClick={() => restore.mutate({ id: line.id })}>
                    {words.restoreLine}
                  </CommandButton>
                )}
              </span>
            ),
          },
        ]}
      />
      {edited && <LineDialog line={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </ScreenFrame>
  )
}

function LineDialog({ line, onClose }: { line: GlossaryRow | null; onClose: () => void }) {
  const { say } = useAnswersWords()
  const words = say.tables
  const [typed, setTyped] = useState({ ja: line?.ja.join('\n') ?? '', en: line?.en.join('\n') ?? '' })
  const [tried, setTried] = useState(false)
  const save = useCommand(client.answers.saveGlossaryLine)
  const termsOf = (text: string): string[] =>
    text
      .split('\n')
      .map((term) => term.trim())
      .filter(Boolean)
      .slice(0, 20)
  const [ja, en] = [termsOf(typed.ja), termsOf(typed.en)]
  const missing = ja.length === 0 || en.length === 0
  return (
    <Modal
      title={line ? words.editLine : words.addLine}
      onClose={onClose}
      onSubmit={() => {
        setTried(true)
        if (!missing && !save.isPending) save.mutate({ id: line?.id ?? null, ja, en }, { onSuccess: onClose })
      }}
      foot={
        <>
          <CommandButton look="primary" type="submit" disabled={save.isPending}>
            {words.save}
          </CommandButton>
          <CancelButton onClick={onClose} />
        </>
      }
    >
      <TextArea
        label={words.lineJa}
        lang="ja"
        value={typed.ja}
        onChange={(value) => setTyped({ ...typed, ja: value })}
      />
      <TextArea
        label={words.lineEn}
        lang="en"
        value={typed.en}
        problem={tried && missing ? words.needBoth : undefined}
        onChange={(value) => setTyped({ ...typed, en: value })}
      />
      {save.error && <Failure problem={save.error} />}
    </Modal>
  )
}
