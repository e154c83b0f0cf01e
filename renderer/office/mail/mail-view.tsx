import { makeStyles } from '@fluentui/react-components'
import type { MailSettings } from '../../../shared/office/mail-settings.ts'
import { client, useQuery } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { Failure } from '../../ui/failure.tsx'
import { SaveBar } from '../save-bar.tsx'
import { ViewPage } from '../view-page.tsx'
import { MailFields } from './mail-fields.tsx'
import { TestFailure } from './test-result.tsx'
import { useMailForm } from './use-mail-form.ts'

/** The mail settings of the open office, with the same test as in the assistant. */
export function MailView() {
  const words = useWords().office.mail
  const stored = useQuery(client.office.mailSettings, {})
  const settings = useQuery(client.office.settings, {})
  return (
    <ViewPage title={words.title} width="narrow">
      {stored.data !== undefined && settings.data && (
        <MailSettingsForm stored={stored.data} officeName={settings.data.officeName} />
      )}
      {stored.error && <Failure problem={stored.error} />}
    </ViewPage>
  )
}

const useStyles = makeStyles({ result: { display: 'flex', flexDirection: 'column', gap: '8px' } })

function MailSettingsForm(props: { stored: MailSettings | null; officeName: { ja: string; en: string } }) {
  const styles = useStyles()
  const words = useWords().office.mail
  const form = useMailForm(props.stored, props.officeName)
  const blocked = form.missing ?? (form.changed ? null : words.unchanged)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (blocked === null && !form.saving) form.save(() => undefined)
      }}
    >
      <MailFields form={form} />
      <div className={styles.result}>
        <TestFailure form={form} />
        {form.saveFailure !== null && <Failure problem={form.saveFailure} />}
      </div>
      <SaveBar
        words={words.save}
        busy={form.saving && words.saving}
        blocked={blocked}
        done={form.saved && !form.changed && words.saved}
      >
        <CommandButton
          onClick={() => {
            if (form.missing === null && !form.testing) form.test()
          }}
          disabled={form.missing !== null || form.testing}
        >
          {form.testing ? words.testing : words.test}
        </CommandButton>
      </SaveBar>
    </form>
  )
}
