import { makeStyles } from '@fluentui/react-components'
import { useRef } from 'react'
import { client, useQuery } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useRestingPlace } from '../../ui/focus-rest.ts'
import { useWords } from '../../ui/language.tsx'
import { PaneHeader } from '../../ui/pane-header.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { FoldedTitle, type FoldedPlaces } from '../../ui/folded-title.tsx'
import { usePartKeys } from '../use-part-keys.tsx'
import { ImportScreen } from './import-screen.tsx'
import { PastImports } from './past-imports.tsx'
import type { ImportState } from './use-import.ts'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  header: { paddingInline: '24px 16px' },
  headerFolded: { paddingInline: '15px 16px' },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '20px 24px 32px', outlineStyle: 'none' },
  inner: { maxWidth: '860px' },
  title: {
    margin: '0 0 4px',
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
    fontWeight: 600,
  },
  text: {
    margin: '0 0 8px',
    maxWidth: '660px',
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
    color: deskTokens.colorNeutralForeground2,
  },
  act: { margin: '12px 0 32px' },
})

/** Readers from a file: the way to begin and what was imported before, or the file that is being tried. */
export function ImportPart(props: {
  importing: ImportState
  folded: FoldedPlaces
  toggleViews: () => void
  /** Shows whom an import brought. */
  onReaders: (importId: string) => void
  onBack: () => void
}) {
  const { importing } = props
  usePartKeys({ steps: null, toggleViews: importing.isOpen ? null : props.toggleViews })
  return importing.isOpen ? (
    <ImportScreen importing={importing} onReaders={props.onReaders} onBack={props.onBack} />
  ) : (
    <ImportStart importing={importing} folded={props.folded} onReaders={props.onReaders} />
  )
}

function ImportStart(props: { importing: ImportState; folded: FoldedPlaces; onReaders: (importId: string) => void }) {
  const { importing, folded } = props
  const styles = useStyles()
  const say = useWords().newsletter.import
  const imports = useQuery(client.newsletter.imports, {})
  const body = useRef<HTMLDivElement>(null)
  useRestingPlace(body)
  return (
    <section className={styles.page} aria-label={say.title}>
      <PaneHeader
        lined
        title={folded ? undefined : say.title}
        className={folded ? styles.headerFolded : styles.header}
        before={folded && <FoldedTitle title={say.title} folded={folded} />}
      />
      <div ref={body} className={styles.body} tabIndex={-1}>
        <div className={styles.inner}>
          <h3 className={styles.title}>{say.intro.title}</h3>
          <p className={`${styles.text} prose`}>{say.intro.text}</p>
          <p className={`${styles.text} prose`}>{say.intro.safe}</p>
          <div className={styles.act}>
            <CommandButton look="primary" disabled={importing.choosing} onClick={importing.choose}>
              {importing.choosing ? say.choosing : say.choose}
            </CommandButton>
          </div>
          {importing.chooseProblem && <Failure problem={importing.chooseProblem} />}
          {imports.error && <Failure problem={imports.error} />}
          {imports.data && <PastImports imports={imports.data} onReaders={props.onReaders} />}
        </div>
      </div>
    </section>
  )
}
