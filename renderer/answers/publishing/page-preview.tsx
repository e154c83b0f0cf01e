import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { client, useQuery } from '../../client.ts'
import { SwitchField } from '../../ui/choices.tsx'
import { Failure } from '../../ui/failure.tsx'
import { Modal } from '../../ui/modal.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { useAnswersWords } from '../use-answers-words.ts'

const useStyles = makeStyles({
  frame: {
    display: 'block',
    width: '100%',
    height: 'min(640px, 60vh)',
    marginTop: '12px',
    boxSizing: 'border-box',
    border: `1px solid ${deskTokens.colorNeutralStroke2}`,
    borderRadius: '4px',
    backgroundColor: '#FFFFFF',
  },
})

/** The page of each language as it would be published, or one entry of it alone, in a frame that runs nothing. */
export function PagePreview(props: { entry?: { id: string; number: string }; onClose: () => void }) {
  const styles = useStyles()
  const { say, language } = useAnswersWords()
  const words = say.publishing
  const { entry } = props
  const [shown, setShown] = useState(language)
  const page = useQuery(client.answers.publicPage, { language: shown }, { enabled: entry === undefined })
  const alone = useQuery(
    client.answers.entryPage,
    { id: entry?.id ?? '', language: shown },
    { enabled: entry !== undefined },
  )
  const asked = entry ? alone : page
  return (
    <Modal wide title={entry ? say.entry.previewTitle(entry.number) : words.previewTitle} onClose={props.onClose}>
      <SwitchField
        label={words.preview}
        value={shown}
        onChange={setShown}
        choices={(['ja', 'en'] as const).map((value) => ({
          value,
          words: value === 'ja' ? '日本語' : 'English',
          lang: value,
        }))}
      />
      {asked.error && <Failure problem={asked.error} />}
      {asked.data && (
        <iframe className={styles.frame} sandbox="" title={words.previewFrame} srcDoc={asked.data.html} lang={shown} />
      )}
    </Modal>
  )
}
