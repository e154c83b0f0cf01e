import { client, useQuery } from '../../client.ts'
import { useWords } from '../../ui/language.tsx'
import { Failure } from '../failure.tsx'
import { ViewPage } from '../view-page.tsx'
import { SchemaTables } from './schema-tables.tsx'

/** The forms of the office in words. */
export function FormsView() {
  const words = useWords().office.forms
  const schemas = useQuery(client.office.formSchemas, {})
  return (
    <ViewPage title={words.title}>
      {schemas.data && <SchemaTables schemas={schemas.data} />}
      {schemas.error && <Failure problem={schemas.error} />}
    </ViewPage>
  )
}
