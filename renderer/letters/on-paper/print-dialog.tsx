import { FluentProvider, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import type { PaperForm } from '../../../shared/letters/on-paper.ts'
import type { TakenFor } from '../../../shared/letters/taking-out.ts'
import { nameIn } from '../../../shared/office/account.ts'
import { client, useCommand, useQuery } from '../../client.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { Modal } from '../../ui/modal.tsx'
import { useNow } from '../../ui/now.ts'
import { countOf } from '../../ui/numbers.ts'
import { themeFor } from '../../ui/theme.ts'
import { TakenForField } from '../taking-out/taken-for-field.tsx'
import { LetterPaper } from './letter-paper.tsx'
import { usePageFoot } from './page-foot.ts'

const useStyles = makeStyles({ fields: { display: 'grid', gap: '16px', marginTop: '4px' }, text: { margin: 0 } })

/** A letter with its conversation on paper or as a PDF: what for is asked here, by which printer or where to by the system's own dialog. */
export function PrintDialog(props: { letterId: string; onClose: () => void }) {
  const styles = useStyles()
  const words = useWords()
  const say = words.letters.onPaper
  const [language] = useLanguage()
  const { letterId } = props
  const asked = useQuery(client.letters.conversation, { id: letterId })
  const office = useQuery(client.office.settings, {}).data?.officeName[language]
  const account = useQuery(client.office.status, {}).data?.account
  const [takenFor, setTakenFor] = useState<TakenFor | null>(null)
  const [last, setLast] = useState<PaperForm>('pdf')
  const put = useCommand(client.shell.putLetterOnPaper)
  usePageFoot(useFootLines(takenFor, account ? nameIn(language, account) : ''))
  const conversation = asked.data
  // What is still on its way would be missing on paper.
  const ready = conversation !== undefined && office !== undefined && account && takenFor !== null && !put.isPending
  const run = (form: PaperForm) => {
    if (!ready) return
    setLast(form)
    put.mutate({ id: letterId, form, takenFor })
  }
  const button = (form: PaperForm, label: string) => (
    <CommandButton look={form === 'pdf' ? 'primary' : 'secondary'} disabled={!ready} onClick={() => run(form)}>
      {put.isPending && last === form ? say.doing : label}
    </CommandButton>
  )
  const letters = conversation?.filter(({ what }) => what === 'letter').length ?? 0
  const { data } = put
  return (
    <Modal
      title={say.title}
      onClose={props.onClose}
      foot={
        <>
          {button('pdf', say.save)}
          {button('paper', say.print)}
          {data?.left ? (
            <CommandButton onClick={props.onClose}>{words.frame.close}</CommandButton>
          ) : (
            <CancelButton onClick={props.onClose} />
          )}
        </>
      }
    >
      <div className={styles.fields}>
        <div>
          <p className={`${styles.text} prose`}>{say.text}</p>
          <p className={styles.text}>
            {conversation && say.holds(countOf(letters), countOf(conversation.length - letters))}
          </p>
        </div>
        <TakenForField
          value={takenFor}
          onChange={(next) => {
            put.reset()
            setTakenFor(next)
          }}
          note={say.allowed}
        />
        {data?.left && (
          <MessageBar tone="done" live title={data.savedAs === null ? say.printed : say.saved(data.savedAs)}>
            {data.savedAs === null ? say.printedCare : say.savedCare}
          </MessageBar>
        )}
        {data?.left === false && last === 'paper' && (
          <MessageBar tone="look" live>
            {say.notPrinted}
          </MessageBar>
        )}
        {(asked.error ?? put.error) && <Failure problem={asked.error ?? put.error} />}
      </div>
      {conversation &&
        createPortal(
          <FluentProvider theme={themeFor('light', language)}>
            <LetterPaper letterId={letterId} conversation={conversation} office={office ?? ''} />
          </FluentProvider>,
          document.body,
        )}
    </Modal>
  )
}

/** What stands below every page: what for, and who printed it when. */
function useFootLines(takenFor: TakenFor | null, name: string): string[] {
  const words = useWords().letters
  const dates = useDates()
  const now = useNow(10_000)
  const by = words.onPaper.by(name, dates.withEra(now))
  return takenFor === null ? [by] : [words.onPaper.purpose(words.takingOut.purposes[takenFor]), by]
}
