import { makeStyles } from '@fluentui/react-components'
import { client, useCommand } from '../../client.ts'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { Failure, isOneOf, useProblemWords } from '../../ui/failure.tsx'
import { NewPassphraseFields } from '../passphrase/new-passphrase-fields.tsx'
import { useNewPassphrase } from '../passphrase/use-new-passphrase.ts'
import type { Names } from './language-step.tsx'
import { StepPage } from './step-page.tsx'

const useStyles = makeStyles({ fields: { maxWidth: '440px' }, failure: { marginTop: '24px' } })

/** The first passphrase; with it the encrypted office is made and its recovery key comes back, this once. */
export function PassphraseStep(props: { names: Names; onBack: () => void; onMade: (recoveryKey: string) => void }) {
  const styles = useStyles()
  const all = useWords().office
  const words = all.firstRun.passphrase
  const say = useProblemWords()
  const [language] = useLanguage()
  const { names } = props
  const passphrase = useNewPassphrase([names.account, names.accountEn, names.ja, names.en])
  const create = useCommand(client.office.create)
  const run = () =>
    create.mutate(
      {
        accountName: names.account,
        accountNameEn: names.accountEn.trim(),
        passphrase: passphrase.first,
        language,
        officeName: { ja: names.ja.trim(), en: names.en.trim() },
      },
      { onSuccess: ({ recoveryKey }) => props.onMade(recoveryKey) },
    )
  const weak = isOneOf(create.error, ['weak_passphrase'])
  return (
    <StepPage
      title={words.title}
      text={words.text}
      onBack={create.isPending ? undefined : props.onBack}
      goOn={{
        words: create.isPending ? words.making : all.firstRun.goOn,
        run,
        missing: passphrase.missing,
        busy: create.isPending,
      }}
    >
      <div className={styles.fields}>
        <NewPassphraseFields
          autoFocus
          state={passphrase}
          label={all.passphrase.first}
          problem={weak ? say(create.error) : undefined}
        />
      </div>
      {create.error && !weak && (
        <div className={styles.failure}>
          <Failure problem={create.error} />
        </div>
      )}
    </StepPage>
  )
}
