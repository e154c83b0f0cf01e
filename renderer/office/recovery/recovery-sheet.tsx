import { makeStyles, mergeClasses } from '@fluentui/react-components'
import {
  Checkmark16Regular,
  CheckmarkCircle16Filled,
  Eye20Regular,
  EyeOff20Regular,
  Print20Regular,
} from '@fluentui/react-icons'
import { useCallback, useMemo, useState } from 'react'
import { client, useCommand } from '../../client.ts'
import { useActions } from '../../ui/actions.tsx'
import { CheckField } from '../../ui/choices.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { useDates, useWords } from '../../ui/language.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { dense } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { compareGroup, groupsOf, groupsToAsk } from '../recovery-key.ts'
import { RecoveryPaper } from './recovery-paper.tsx'

const useStyles = makeStyles({
  key: {
    display: 'grid',
    gridTemplateColumns: 'repeat(4, auto)',
    justifyContent: 'space-between',
    gap: '14px 16px',
    boxSizing: 'border-box',
    margin: '0 0 16px',
    padding: '18px 40px 18px 20px',
    maxWidth: '480px',
    border: `1px solid ${deskTokens.colorNeutralStroke1}`,
    borderRadius: '4px',
    backgroundColor: deskTokens.colorNeutralBackground2,
    listStyle: 'none',
  },
  number: {
    display: 'block',
    fontSize: deskTokens.fontSizeBase100,
    lineHeight: deskTokens.lineHeightBase100,
    color: deskTokens.colorNeutralForeground3,
  },
  group: {
    fontFamily: deskTokens.fontFamilyMonospace,
    fontSize: '19px',
    lineHeight: '28px',
    letterSpacing: '0.02em',
    whiteSpace: 'nowrap',
  },
  acts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', maxWidth: '480px' },
  printed: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    marginInlineStart: 'auto',
    fontSize: deskTokens.fontSizeBase200,
    color: deskTokens.colorStatusSuccessForeground1,
    whiteSpace: 'nowrap',
  },
  failed: {
    margin: '8px 0 0',
    ...dense,
    color: deskTokens.colorStatusWarningForeground1,
  },
  check: {
    margin: '32px 0 0',
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
    fontWeight: 600,
  },
  checkText: {
    margin: '0 0 12px',
    ...dense,
    color: deskTokens.colorNeutralForeground2,
  },
  asked: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: '16px', maxWidth: '480px', marginBottom: '20px' },
  right: { display: 'inline-flex', color: deskTokens.colorStatusSuccessForeground1, marginInlineEnd: '6px' },
})

/** Whether a recovery key that is shown is on paper and kept: two groups are asked back from it. `missing` says what still stands in the way. */
export function useRecoveryCheck(recoveryKey: string) {
  const words = useWords().office.firstRun.recovery
  const groups = groupsOf(recoveryKey)
  const [asked] = useState(() => groupsToAsk())
  const [entered, setEntered] = useState<readonly [string, string]>(['', ''])
  const [kept, setKept] = useState(false)
  const results = asked.map((place, index) => compareGroup(entered[index]!, groups[place]!))
  const open = asked.find((_, index) => results[index] !== 'right')
  const missing = open !== undefined ? words.missing.group(open + 1) : kept ? null : words.missing.kept
  return { groups, asked, entered, setEntered, kept, setKept, results, missing }
}

/** The recovery key, shown this once: printed, then asked back from the paper. */
export function RecoverySheet(props: {
  check: ReturnType<typeof useRecoveryCheck>
  officeName: { ja: string; en: string }
}) {
  const styles = useStyles()
  const { firstRun } = useWords().office
  const words = firstRun.recovery
  const dates = useDates()
  const { groups, asked, entered, setEntered, kept, setKept, results } = props.check
  const [shown, setShown] = useState(true)
  const [printedAt, setPrintedAt] = useState<string | null>(null)
  const print = useCommand(client.shell.print)
  const { mutate: givePrinter } = print
  const printNow = useCallback(() => {
    givePrinter({}, { onSuccess: ({ printed }) => printed && setPrintedAt(new Date().toISOString()) })
  }, [givePrinter])
  useActions(
    useMemo(
      () => [{ id: 'print', label: words.print, keys: 'Ctrl+P', group: firstRun.steps.recovery, run: printNow }],
      [words, firstRun, printNow],
    ),
  )
  const notPrinted = print.isError || print.data?.printed === false
  return (
    <>
      <ol className={styles.key} aria-label={words.key}>
        {groups.map((group, index) => (
          <li key={index}>
            <span className={styles.number} aria-hidden>
              {index + 1}
            </span>
            <span className={styles.group} lang="en">
              {shown ? group : '•••••'}
            </span>
          </li>
        ))}
      </ol>
      <div className={styles.acts}>
        <CommandButton
          look={printedAt ? 'secondary' : 'primary'}
          keys="Ctrl+P"
          icon={<Print20Regular />}
          onClick={printNow}
        >
          {words.print}
        </CommandButton>
        <CommandButton icon={shown ? <EyeOff20Regular /> : <Eye20Regular />} onClick={() => setShown(!shown)}>
          {shown ? words.hide : words.show}
        </CommandButton>
        <span role="status" className={styles.printed}>
          {printedAt && (
            <>
              <Checkmark16Regular />
              {words.printed(dates.time(printedAt))}
            </>
          )}
        </span>
      </div>
      {notPrinted && (
        <p role="alert" className={mergeClasses(styles.failed, 'prose')}>
          {words.notPrinted}
        </p>
      )}
      <h2 className={styles.check}>{words.check}</h2>
      <p className={styles.checkText}>{words.checkText}</p>
      <div className={styles.asked}>
        {asked.map((place, index) => (
          <TextField
            key={place}
            mono
            tall
            label={words.group(place + 1)}
            lang="en"
            maxLength={12}
            value={entered[index]!}
            onChange={(text) => setEntered(index === 0 ? [text, entered[1]] : [entered[0], text])}
            problem={results[index] === 'wrong' ? words.wrong : undefined}
            end={
              results[index] === 'right' && (
                <span className={styles.right} role="img" aria-label={words.right}>
                  <CheckmarkCircle16Filled />
                </span>
              )
            }
          />
        ))}
      </div>
      <CheckField label={words.kept} checked={kept} onChange={setKept} />
      <RecoveryPaper groups={groups} officeName={props.officeName} />
    </>
  )
}
