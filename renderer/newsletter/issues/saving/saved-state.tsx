import { makeStyles } from '@fluentui/react-components'
import { ArrowSync16Regular, Checkmark16Regular, ErrorCircle16Filled, Warning16Filled } from '@fluentui/react-icons'
import { useDates, useWords } from '../../../ui/language.tsx'
import { Status, type Tone } from '../../../ui/status.tsx'
import type { Saving } from '../../../ui/use-saving.ts'
import type { ReactElement } from 'react'

const useStyles = makeStyles({
  // The room of the longest of the words, so that the steps beside it keep their place.
  place: { minWidth: '112px', flexShrink: 0, display: 'inline-flex' },
})

/** Whether what is written is kept, and since when. */
export function SavedState({ saving }: { saving: Saving }) {
  const styles = useStyles()
  const say = useWords().newsletter.issues
  const dates = useDates()
  const [tone, icon, words]: [Tone, ReactElement, string] = {
    kept: ['done', <Checkmark16Regular key="kept" />, say.saved(dates.time(saving.savedAt))] as const,
    unsaved: ['neutral', <ArrowSync16Regular key="unsaved" />, say.unsaved] as const,
    saving: ['neutral', <ArrowSync16Regular key="saving" />, say.saving] as const,
    failed: ['stopped', <ErrorCircle16Filled key="failed" />, say.notSaved] as const,
    conflict: ['look', <Warning16Filled key="conflict" />, say.notSaved] as const,
    sealed: ['look', <Warning16Filled key="sealed" />, say.notSaved] as const,
  }[saving.state] as [Tone, ReactElement, string]
  return (
    <span className={styles.place} role="status">
      <Status tone={tone} icon={icon}>
        {words}
      </Status>
    </span>
  )
}
