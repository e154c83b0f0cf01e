import { FluentProvider, makeStyles } from '@fluentui/react-components'
import { useIsFetching } from '@tanstack/react-query'
import { createPortal } from 'react-dom'
import { useState } from 'react'
import { client, useCommand, useQuery } from '../../client.ts'
import { CancelButton } from '../../ui/cancel-button.tsx'
import { SwitchField } from '../../ui/choices.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { LanguageProvider, useLanguage, useTimeZone, useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'
import { Modal } from '../../ui/modal.tsx'
import { SelectField } from '../../ui/text-field.tsx'
import { themeFor } from '../../ui/theme.ts'
import type { Period } from '../../../shared/statistics/questions.ts'
import type { Look } from '../look/look.ts'
import { monthWords } from '../look/period-words.ts'
import { daysOf } from '../look/periods.ts'
import { useAnswer } from '../numbers/use-answer.ts'
import { ReportPaper } from './report-paper.tsx'

const useStyles = makeStyles({ fields: { display: 'grid', gap: '16px', marginTop: '16px' } })

const languages = ['ja', 'en', 'both'] as const

/** The report of a month: on paper, or as a PDF that the shell asks a place for. */
export function ReportDialog(props: { kept: Period; look: Look; onClose: () => void }) {
  const styles = useStyles()
  const words = useWords().statistics.report
  const [language] = useLanguage()
  const zone = useTimeZone()
  const office = useQuery(client.office.settings, {}).data?.officeName
  const months = useKeptMonths(props.kept)
  const [chosen, setChosen] = useState<string | null>(null)
  const month = chosen ?? startingMonth(props.look, months)
  const [written, setWritten] = useState<(typeof languages)[number]>(language)
  const save = useCommand(client.shell.savePdf)
  const print = useCommand(client.shell.print)
  // What is still on its way would be missing on paper.
  const busy = useIsFetching({ queryKey: ['statistics'] }) > 0 || save.isPending || print.isPending
  const papers = written === 'both' ? (['ja', 'en'] as const) : ([written] as const)
  const title = words.title(office?.[papers[0]] ?? '', monthWords(papers[0], month)).trim()
  const savedAs = save.data?.savedAs ?? null
  return (
    <Modal
      title={words.heading}
      onClose={props.onClose}
      foot={
        <>
          <CommandButton
            look="primary"
            disabled={busy}
            onClick={() => {
              if (!busy) save.mutate({ title })
            }}
          >
            {save.isPending ? words.saving : words.save}
          </CommandButton>
          <CommandButton
            disabled={busy}
            onClick={() => {
              if (!busy) print.mutate({})
            }}
          >
            {words.print}
          </CommandButton>
          <CancelButton onClick={props.onClose} />
        </>
      }
    >
      {words.text}
      <div className={styles.fields}>
        <SelectField
          label={words.month}
          value={month}
          onChange={(next) => {
            save.reset()
            setChosen(next)
          }}
          choices={months.map((value) => ({ value, words: monthWords(language, value) }))}
        />
        <SwitchField
          label={words.language}
          value={written}
          onChange={setWritten}
          choices={languages.map((value) => ({ value, words: words.languages[value] }))}
        />
        {savedAs !== null && (
          <MessageBar live tone="done">
            {words.saved(savedAs)}
          </MessageBar>
        )}
        {(save.error ?? print.error) && <Failure problem={save.error ?? print.error} />}
      </div>
      {createPortal(
        papers.map((paper) => (
          <LanguageProvider key={paper} language={paper} setLanguage={() => undefined} timeZone={zone}>
            <FluentProvider theme={themeFor('light', paper)}>
              <ReportPaper kept={props.kept} month={month} office={office?.[paper] ?? ''} language={paper} />
            </FluentProvider>
          </LanguageProvider>
        )),
        document.body,
      )}
    </Modal>
  )
}

/** The months of which anything is kept, the latest first; before they are known, the last alone. */
function useKeptMonths({ from, to }: Period): [string, ...string[]] {
  const look: Look = {
    period: { kind: 'days', from, to },
    until: to,
    since: from,
    comparison: 'none',
    filters: [],
    robots: false,
  }
  const panel = useAnswer(look, [{ by: ['month'], counted: 'hits', limit: 100_000 }]).data?.panels[0]
  const [latest = to.slice(0, 7), ...others] = (panel?.rows ?? []).map(({ values }) => values[0]!).toReversed()
  return [latest, ...others]
}

/** The month that is looked at, where it is one with anything; else the last. */
function startingMonth(look: Look, months: readonly [string, ...string[]]): string {
  const { from, to } = daysOf(look.period)
  const month = from.slice(0, 7)
  return month === to.slice(0, 7) && months.includes(month) ? month : months[0]
}
