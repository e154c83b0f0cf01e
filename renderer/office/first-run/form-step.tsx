import { client, useCommand, useQuery } from '../../client.ts'
import { useWords } from '../../ui/language.tsx'
import { Failure } from '../../ui/failure.tsx'
import { SchemaTables } from '../forms/schema-tables.tsx'
import { StepPage } from './step-page.tsx'

/** How the contact form's mails are read, in words, to be agreed to. */
export function FormStep(props: { onBack: () => void; onDone: () => void }) {
  const { firstRun } = useWords().office
  const schemas = useQuery(client.office.formSchemas, {})
  const finish = useCommand(client.office.finishSetUp)
  return (
    <StepPage
      title={firstRun.form.title}
      text={firstRun.form.text}
      onBack={props.onBack}
      goOn={{
        words: schemas.data?.length === 0 ? firstRun.goOn : firstRun.form.accept,
        busy: finish.isPending || schemas.isPending,
        run: () => finish.mutate({ step: 'pull' }, { onSuccess: props.onDone }),
      }}
    >
      {schemas.data && <SchemaTables schemas={schemas.data} />}
      {(finish.error ?? schemas.error) && <Failure problem={finish.error ?? schemas.error} />}
    </StepPage>
  )
}
