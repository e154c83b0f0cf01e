import { makeStyles } from '@fluentui/react-components'
import { Checkmark16Regular, ShieldCheckmark16Filled, Warning16Filled } from '@fluentui/react-icons'
import { useEffect, useState } from 'react'
import { ImportDefaults } from '../../../shared/newsletter/import.ts'
import { ReaderLanguage } from '../../../shared/newsletter/reader.ts'
import { delimiters, tableEncodings, type Delimiter } from '../../../shared/tables.ts'
import { useWords } from '../../ui/language.tsx'
import { countOf, sizeOf } from '../../ui/numbers.ts'
import { linkButton, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { ColumnsTable } from './columns-table.tsx'
import { FieldLine, LineInput, LineSelect } from './field-line.tsx'
import type { ImportPreview, ImportState } from './use-import.ts'

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    width: '408px',
    flexShrink: 0,
    minHeight: 0,
    boxSizing: 'border-box',
    backgroundColor: deskTokens.colorNeutralBackground2,
    borderRight: `1px solid ${deskTokens.colorNeutralStroke2}`,
    '@container (max-width: 1080px)': { width: '340px' },
    '@container (max-width: 860px)': { width: '100%', borderRight: 'none' },
  },
  scroll: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '14px 16px 20px 24px' },
  head: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', gap: '8px', marginBottom: '8px' },
  title: { margin: 0, fontSize: deskTokens.fontSizeBase300, lineHeight: deskTokens.lineHeightBase300, fontWeight: 600 },
  link: {
    ...linkButton,
    ...small,
  },
  proof: {
    display: 'flex',
    gap: '6px',
    margin: '2px 0 6px 92px',
    ...small,
    color: deskTokens.colorStatusSuccessForeground1,
    overflowWrap: 'anywhere',
  },
  doubtful: { color: deskTokens.colorStatusWarningForeground1 },
  proofIcon: { display: 'inline-flex', height: '18px', alignItems: 'center', flexShrink: 0 },
  note: {
    display: 'flex',
    gap: '6px',
    margin: 0,
    padding: '12px 16px 12px 24px',
    borderTop: `1px solid ${deskTokens.colorNeutralStroke2}`,
    ...small,
    color: deskTokens.colorNeutralForeground2,
  },
  shield: {
    display: 'inline-flex',
    height: '18px',
    alignItems: 'center',
    color: deskTokens.colorStatusSuccessForeground1,
  },
  gone: { margin: '0 0 8px', ...small, color: deskTokens.colorNeutralForeground3 },
})

/** How the file is read: encoding, separator, first row, what stands for rows that say nothing, and what its columns become. */
export function FilePane({ importing }: { importing: ImportState }) {
  const styles = useStyles()
  const say = useWords().newsletter.import
  const { preview, choices, readAgain } = importing
  const frozen = importing.file === null || importing.checking || preview?.stage === 'running'
  const file = preview?.file
  const isBook = file?.format === 'xlsx'
  return (
    <aside className={styles.pane} aria-label={say.file}>
      <div className={styles.scroll}>
        <div className={styles.head}>
          <h3 className={styles.title}>{say.file}</h3>
          {preview?.stage !== 'running' && (
            <button type="button" className={styles.link} onClick={importing.choose}>
              {say.chooseOther}
            </button>
          )}
        </div>
        {importing.file === null && <p className={styles.gone}>{say.tokenGone}</p>}
        {file && (
          <FieldLine label={say.content}>
            {() => <span>{say.contentOf(countOf(preview.counts.rows), file.columns.length, sizeOf(file.bytes))}</span>}
          </FieldLine>
        )}
        {!isBook && (
          <FieldLine label={say.encoding}>
            {(id) => (
              <LineSelect
                id={id}
                disabled={frozen}
                value={choices.encoding ?? ''}
                onChange={(encoding) => readAgain({ encoding: encoding === '' ? null : encoding })}
                choices={[
                  { value: '', words: file ? say.detected(encodingWords(file.encoding, say.encodings)) : say.guess },
                  ...tableEncodings.map((one) => ({ value: one as string, words: say.encodings[one] })),
                ]}
              />
            )}
          </FieldLine>
        )}
        {file && <Proof file={file} />}
        {!isBook && (
          <FieldLine label={say.separator}>
            {(id) => (
              <LineSelect
                id={id}
                disabled={frozen}
                value={choices.delimiter ?? ''}
                onChange={(delimiter) => readAgain({ delimiter: delimiter === '' ? null : delimiter })}
                choices={[
                  {
                    value: '',
                    words: file
                      ? say.detected(say.separators[file.delimiter as Delimiter] ?? file.delimiter)
                      : say.guess,
                  },
                  ...delimiters.map((one) => ({ value: one as string, words: say.separators[one] })),
                ]}
              />
            )}
          </FieldLine>
        )}
        {isBook && file.sheets.length > 1 && (
          <FieldLine label={say.sheet}>
            {(id) => (
              <LineSelect
                id={id}
                disabled={frozen}
                value={file.sheet}
                onChange={(sheet) => readAgain({ sheet })}
                choices={file.sheets.map((one) => ({ value: one, words: one }))}
              />
            )}
          </FieldLine>
        )}
        <FieldLine label={say.firstRow}>
          {(id) => (
            <LineSelect
              id={id}
              disabled={frozen}
              value={choices.header === null ? '' : choices.header ? 'names' : 'data'}
              onChange={(row) => readAgain({ header: row === '' ? null : row === 'names' })}
              choices={[
                {
                  value: '',
                  words: file ? say.detected(file.header ? say.firstRows.names : say.firstRows.data) : say.guess,
                },
                { value: 'names', words: say.firstRows.names },
                { value: 'data', words: say.firstRows.data },
              ]}
            />
          )}
        </FieldLine>
        {file && <Defaults importing={importing} frozen={frozen} />}
        {file && <ColumnsTable importing={importing} columns={file.columns} frozen={frozen} />}
      </div>
      <p className={`${styles.note} prose`}>
        <span className={styles.shield}>
          <ShieldCheckmark16Filled />
        </span>
        {say.onlyNeeded}
      </p>
    </aside>
  )
}

/** Words of the file itself, by which a person sees whether its encoding is the right one. */
function Proof({ file }: { file: ImportPreview['file'] }) {
  const styles = useStyles()
  const say = useWords().newsletter.import
  return (
    <>
      {file.proof.length > 0 && (
        <p className={styles.proof}>
          <span className={styles.proofIcon}>
            <Checkmark16Regular />
          </span>
          <span lang="ja">{say.readsWell(file.proof.slice(0, 3).join(say.wordsBetween))}</span>
        </p>
      )}
      {file.doubtful && (
        <p className={`${styles.proof} ${styles.doubtful}`}>
          <span className={styles.proofIcon}>
            <Warning16Filled />
          </span>
          {say.doubtful}
        </p>
      )}
    </>
  )
}

/** What stands for every row that says nothing of its own. */
function Defaults({ importing, frozen }: { importing: ImportState; frozen: boolean }) {
  const words = useWords().newsletter
  const say = words.import
  const defaults = importing.preview?.defaults ?? importing.choices.defaults
  const [evidence, setEvidence] = useState(defaults.evidence)
  useEffect(() => setEvidence(defaults.evidence), [defaults.evidence])
  const set = (change: Partial<ImportDefaults>) => importing.readAgain({ defaults: { ...defaults, ...change } })
  return (
    <div role="group" aria-label={say.defaults}>
      <FieldLine label={say.language}>
        {(id) => (
          <LineSelect
            id={id}
            disabled={frozen}
            value={defaults.language}
            onChange={(language) => set({ language })}
            choices={ReaderLanguage.options.map((one) => ({ value: one, words: words.languages[one] }))}
          />
        )}
      </FieldLine>
      <FieldLine label={say.how}>
        {(id) => (
          <LineSelect
            id={id}
            disabled={frozen}
            value={defaults.how}
            onChange={(how) => set({ how })}
            choices={ImportDefaults.shape.how.unwrap().options.map((one) => ({ value: one, words: words.hows[one] }))}
          />
        )}
      </FieldLine>
      <FieldLine label={say.evidence}>
        {(id) => (
          <LineInput
            id={id}
            disabled={frozen}
            value={evidence}
            placeholder={say.evidenceHint}
            onChange={setEvidence}
            onDone={() => {
              if (evidence.trim() !== defaults.evidence) set({ evidence: evidence.trim() })
            }}
          />
        )}
      </FieldLine>
    </div>
  )
}

function encodingWords(encoding: string, names: Record<(typeof tableEncodings)[number], string>): string {
  const known = tableEncodings.find((one) => one === encoding)
  return known ? names[known] : encoding
}
