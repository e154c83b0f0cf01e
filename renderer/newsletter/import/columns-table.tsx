import { makeStyles } from '@fluentui/react-components'
import { ArrowRight16Regular } from '@fluentui/react-icons'
import { ImportField } from '../../../shared/newsletter/import.ts'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { langAttribute } from '../../ui/script.ts'
import { dense, oneLine, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { LineSelect } from './field-line.tsx'
import type { ImportPreview, ImportState } from './use-import.ts'

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'baseline', gap: '8px', margin: '20px 0 4px' },
  title: { margin: 0, fontSize: deskTokens.fontSizeBase300, lineHeight: deskTokens.lineHeightBase300, fontWeight: 600 },
  meta: { ...small, color: deskTokens.colorNeutralForeground3 },
  names: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 24px 168px',
    columnGap: '8px',
    ...small,
    lineHeight: '25px',
    color: deskTokens.colorNeutralForeground3,
    borderBottom: `1px solid ${deskTokens.colorNeutralStrokeAccessible}`,
    '@container (max-width: 1080px)': { gridTemplateColumns: 'minmax(0, 1fr) 16px 148px' },
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 24px 168px',
    columnGap: '8px',
    alignItems: 'center',
    minHeight: '46px',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`,
    '@container (max-width: 1080px)': { gridTemplateColumns: 'minmax(0, 1fr) 16px 148px' },
  },
  name: { ...dense, ...oneLine },
  sample: { ...small, color: deskTokens.colorNeutralForeground3, ...oneLine },
  arrow: { display: 'inline-flex', color: deskTokens.colorNeutralForeground3 },
})

/** What each column of the file becomes; two of them never become the same. */
export function ColumnsTable(props: {
  importing: ImportState
  columns: ImportPreview['file']['columns']
  frozen: boolean
}) {
  const styles = useStyles()
  const say = useWords().newsletter.import
  const [language] = useLanguage()
  const { importing, columns } = props
  const used = columns.filter(({ field }) => field !== null).length
  const set = (at: number, field: ImportField | null) =>
    importing.readAgain({
      columns: columns.map((column, place) =>
        place === at ? field : field !== null && column.field === field ? null : column.field,
      ),
    })
  return (
    <div role="group" aria-label={say.columns}>
      <div className={styles.head}>
        <h3 className={styles.title}>{say.columns}</h3>
        <span className={styles.meta}>{say.columnsUsed(used, columns.length - used)}</span>
      </div>
      <div className={styles.names} aria-hidden>
        <span>{say.inFile}</span>
        <span />
        <span>{say.becomes}</span>
      </div>
      {columns.map((column, at) => {
        const name = column.name || say.unnamed(at + 1)
        const sample = column.samples.join(say.wordsBetween)
        return (
          // A column has no other name than its place.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={at} className={styles.row}>
            <div>
              <div className={styles.name} title={name} lang={langAttribute(name, language)}>
                {name}
              </div>
              <div className={styles.sample} title={sample} lang={langAttribute(sample, language)}>
                {sample || say.noSample}
              </div>
            </div>
            <span className={styles.arrow} aria-hidden>
              <ArrowRight16Regular />
            </span>
            <LineSelect
              label={say.becomesOf(name)}
              disabled={props.frozen}
              quiet={column.field === null}
              value={column.field ?? ''}
              onChange={(field) => set(at, field === '' ? null : field)}
              choices={[
                { value: '' as const, words: say.leftOut },
                ...ImportField.options.map((field) => ({ value: field, words: say.fields[field] })),
              ]}
            />
          </div>
        )
      })}
    </div>
  )
}
