import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { ConsentWording } from '../../../shared/newsletter/reader.ts'
import { client, useCommand, useQuery } from '../../client.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import type { Column } from '../../ui/column.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { plainDay } from '../../ui/dates.ts'
import { Failure } from '../../ui/failure.tsx'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { Modal } from '../../ui/modal.tsx'
import { useNow } from '../../ui/now.ts'
import { small } from '../../ui/style-fragments.ts'
import { TextArea, TextField } from '../../ui/text-field.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { Group } from '../group.tsx'

const useStyles = makeStyles({
  quiet: { margin: 0, ...small, color: deskTokens.colorNeutralForeground3 },
  wording: { padding: '6px 0', overflowWrap: 'anywhere' },
  fields: { display: 'grid', gap: '12px', marginTop: '12px' },
})

/** The texts that people consent to, each a version that never changes. */
export function WordingsGroup() {
  const styles = useStyles()
  const all = useWords().newsletter
  const words = all.settings
  const [language] = useLanguage()
  const wordings = useQuery(client.newsletter.wordings, {})
  const [adding, setAdding] = useState(false)
  const [added, setAdded] = useState<number | null>(null)
  const columns: readonly Column<ConsentWording>[] = [
    { id: 'version', words: words.version, width: 72, nowrap: true, cell: (row) => all.reader.version(row.version) },
    { id: 'since', words: words.since, width: 128, nowrap: true, cell: (row) => plainDay(language, row.since) },
    { id: 'wording', words: words.wording, cell: (row) => <div className={styles.wording}>{row[language]}</div> },
  ]
  return (
    <Group title={words.wordings} note={words.wordingsNote}>
      {wordings.error && <Failure problem={wordings.error} />}
      {wordings.data?.length === 0 && <p className={styles.quiet}>{words.noWordings}</p>}
      {wordings.data && wordings.data.length > 0 && (
        <DataTable
          label={words.wordings}
          columns={columns}
          rows={wordings.data.toSorted((one, other) => other.version - one.version)}
          keyOf={(row) => String(row.version)}
        />
      )}
      {added !== null && (
        <MessageBar tone="done" live>
          {words.added(added)}
        </MessageBar>
      )}
      <div>
        <CommandButton onClick={() => setAdding(true)}>{words.addWording}</CommandButton>
      </div>
      {adding && (
        <AddWording
          onClose={() => setAdding(false)}
          onAdded={(version) => {
            setAdding(false)
            setAdded(version)
          }}
        />
      )}
    </Group>
  )
}

function AddWording(props: { onClose: () => void; onAdded: (version: number) => void }) {
  const styles = useStyles()
  const words = useWords().newsletter.settings
  const today = useDates().dayKey(useNow(60_000))
  const [typed, setTyped] = useState({ ja: '', en: '', since: today })
  const add = useCommand(client.newsletter.addWording)
  const set = (change: Partial<typeof typed>) => setTyped({ ...typed, ...change })
  const missing =
    typed.ja.trim() === ''
      ? words.missing.ja
      : typed.en.trim() === ''
        ? words.missing.en
        : typed.since === ''
          ? words.missing.since
          : null
  return (
    <Modal
      title={words.addTitle}
      onClose={props.onClose}
      foot={
        <>
          <CommandButton
            look="primary"
            disabled={missing !== null || add.isPending}
            onClick={() => {
              if (missing === null && !add.isPending)
                add.mutate(typed, { onSuccess: ({ version }) => props.onAdded(version) })
            }}
          >
            {words.add}
          </CommandButton>
          <CancelButton onClick={props.onClose} />
          {missing !== null && <span className={styles.quiet}>{missing}</span>}
        </>
      }
    >
      {words.addText}
      <div className={styles.fields}>
        <TextArea
          label={words.ja}
          value={typed.ja}
          onChange={(ja) => set({ ja })}
          lang="ja"
          rows={4}
          maxLength={4000}
        />
        <TextArea
          label={words.en}
          value={typed.en}
          onChange={(en) => set({ en })}
          lang="en"
          rows={4}
          maxLength={4000}
        />
        <TextField type="date" label={words.since} value={typed.since} onChange={(since) => set({ since })} />
        {add.error && <Failure problem={add.error} />}
      </div>
    </Modal>
  )
}
