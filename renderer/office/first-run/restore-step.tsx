import { makeStyles } from '@fluentui/react-components'
import { FolderOpen20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { nameIn } from '../../../shared/office/account.ts'
import type { ChosenBackup } from '../../../shared/office/backup-shell-calls.ts'
import type { OfficeStatus } from '../../../shared/office/status.ts'
import { client, useCommand } from '../../client.ts'
import { SwitchField } from '../../ui/choices.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure, isOneOf, useProblemWords } from '../../ui/failure.tsx'
import { useDates, useLanguage, useWords } from '../../ui/language.tsx'
import { sizeOf } from '../../ui/numbers.ts'
import { SelectField, TextField } from '../../ui/text-field.tsx'
import { Facts } from '../facts.tsx'
import { NewPassphraseFields } from '../passphrase/new-passphrase-fields.tsx'
import { PassphraseField } from '../passphrase/passphrase-field.tsx'
import { useNewPassphrase } from '../passphrase/use-new-passphrase.ts'
import { groupsOf, isWhole } from '../recovery-key.ts'
import { StepPage } from './step-page.tsx'

const useStyles = makeStyles({ fields: { display: 'flex', flexDirection: 'column', gap: '20px', maxWidth: '440px' } })

type Way = 'passphrase' | 'recoveryKey'

/** This computer gets the office of a backup: chosen in a dialog, opened by a passphrase or the recovery key, and signed in to at once. */
export function RestoreStep(props: {
  /** A backup that is chosen already; another one can be. */
  begun?: ChosenBackup | null
  onBack: () => void
  /** Told before the office is there, and once it is open, or where it did not come about. */
  onBegin: (begun: boolean) => void
  /** The office is there, open; or locked, where signing in did not come about. */
  onRestored: (office: OfficeStatus) => void
}) {
  const styles = useStyles()
  const all = useWords().office
  const words = all.backups.restore
  const say = useProblemWords()
  const dates = useDates()
  const [language] = useLanguage()
  const [chosen, setChosen] = useState<ChosenBackup | null>(props.begun ?? null)
  const [way, setWay] = useState<Way>('passphrase')
  const [accountId, setAccountId] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [key, setKey] = useState('')
  const account = chosen?.accounts.find(({ id }) => id === accountId) ?? chosen?.accounts[0] ?? null
  const next = useNewPassphrase(account ? [account.name, account.nameEn] : [])
  const choose = useCommand(client.shell.chooseBackup)
  const restore = useCommand(client.shell.restoreBackup)
  const [busy, setBusy] = useState(false)
  const missing = !chosen
    ? words.missing.file
    : way === 'passphrase'
      ? passphrase === ''
        ? words.missing.passphrase
        : null
      : isWhole(key)
        ? next.missing
        : words.missing.key
  const atKey = isOneOf(restore.error, ['wrong_recovery_key'])
  const atPassphrase = isOneOf(restore.error, ['wrong_passphrase'])
  const begin = async (): Promise<void> => {
    if (!chosen || !account || busy) return
    setBusy(true)
    props.onBegin(true)
    const recoveryKey = groupsOf(key).join(' ')
    try {
      const by = way === 'passphrase' ? { accountId: account.id, passphrase } : { recoveryKey }
      await restore.mutateAsync({ file: chosen.file, by })
      // Whoever has shown that they may open it is not asked once more; where that fails, the unlock screen says why.
      await (way === 'passphrase'
        ? client.office.signIn({ accountId: account.id, passphrase })
        : client.office.recover({ recoveryKey, accountId: account.id, newPassphrase: next.first })
      ).catch(() => undefined)
      props.onRestored(await client.office.status({}))
    } catch {
      setPassphrase('')
    } finally {
      setBusy(false)
      props.onBegin(false)
    }
  }
  const pick = () => {
    if (choose.isPending || busy) return
    restore.reset()
    choose.mutate(
      {},
      {
        onSuccess: ({ chosen: found }) => {
          if (!found) return
          setChosen(found)
          setAccountId(found.accounts[0]?.id ?? '')
        },
      },
    )
  }
  return (
    <StepPage
      title={words.title}
      text={words.text}
      onBack={busy ? undefined : props.onBack}
      goOn={{ words: busy ? words.doing : words.do, run: () => void begin(), missing, busy }}
      told={
        (choose.error && <Failure problem={choose.error} />) ||
        (restore.error && !atKey && !atPassphrase && <Failure problem={restore.error} />)
      }
    >
      <div className={styles.fields}>
        {chosen && (
          <Facts
            facts={[
              { name: words.chosen, value: chosen.officeName[language] || chosen.officeName.ja },
              { name: words.made, value: dates.full(chosen.madeAt) },
              { name: words.size, value: sizeOf(chosen.bytes) },
            ]}
          />
        )}
        <div>
          <CommandButton
            icon={<FolderOpen20Regular />}
            look={chosen ? 'secondary' : 'primary'}
            disabled={choose.isPending || busy}
            onClick={pick}
          >
            {chosen ? words.chooseAgain : words.choose}
          </CommandButton>
        </div>
        {chosen && account && (
          <>
            <SwitchField
              label={words.by}
              value={way}
              onChange={setWay}
              choices={[
                { value: 'passphrase', words: words.ways.passphrase },
                { value: 'recoveryKey', words: words.ways.recoveryKey },
              ]}
            />
            <SelectField
              label={words.account}
              value={account.id}
              onChange={setAccountId}
              choices={chosen.accounts.map((one) => ({ value: one.id, words: nameIn(language, one) }))}
            />
            {way === 'passphrase' ? (
              <PassphraseField
                known
                label={all.passphrase.first}
                value={passphrase}
                onChange={setPassphrase}
                problem={atPassphrase ? say(restore.error) : undefined}
              />
            ) : (
              <>
                <TextField
                  mono
                  label={all.recover.key}
                  hint={isWhole(key) ? all.recover.complete : all.recover.keyHint}
                  problem={atKey ? say(restore.error) : undefined}
                  value={key}
                  onChange={setKey}
                  lang="en"
                  maxLength={120}
                />
                <NewPassphraseFields state={next} label={all.passphrase.next} />
              </>
            )}
          </>
        )}
      </div>
    </StepPage>
  )
}
