import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { Release } from '../../../shared/statistics/releases.ts'
import { SwitchField } from '../../ui/choices.tsx'
import { Modal } from '../../ui/modal.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { useReleaseWords } from './release-words.ts'

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

/** The page as it is or would be published, in a frame of the letters' host that runs nothing. */
export function PagePreview({ release, onClose }: { release: Release; onClose: () => void }) {
  const styles = useStyles()
  const { words, language } = useReleaseWords()
  const [shown, setShown] = useState(language)
  return (
    <Modal wide title={words.previewTitle(release.number)} onClose={onClose}>
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
      <iframe
        key={shown}
        className={styles.frame}
        sandbox="allow-scripts allow-same-origin"
        title={words.previewFrame}
        src={pageAddress(release, shown, words.previewFrame, window.location)}
      />
    </Modal>
  )
}

/** The document around a preview (renderer/issue-holder.ts), and behind the # what it shows. */
function pageAddress(
  { id, revision }: Pick<Release, 'id' | 'revision'>,
  language: 'ja' | 'en',
  title: string,
  { protocol, host }: Pick<Location, 'protocol' | 'host'>,
): string {
  const letters = host.replace(/^desk\b/u, 'letter')
  return `${protocol}//${letters}/issue-holder.html?${new URLSearchParams({ title })}#/release/${id}/${language}?revision=${revision}`
}
