import { makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { checkAddress } from '../../shared/newsletter/address.ts'
import { WrittenConsent, type ReaderLanguage } from '../../shared/newsletter/reader.ts'
import { suggestAddress } from '../../shared/newsletter/suggest-address.ts'
import { client, useCommand } from '../client.ts'
import { SwitchField } from '../ui/choices.tsx'
import { CommandButton } from '../ui/command-button.tsx'
import { Failure, isOneOf, useProblemWords } from '../ui/failure.tsx'
import { useDates, useWords } from '../ui/language.tsx'
import { useNow } from '../ui/now.ts'
import { SelectField, TextField } from '../ui/text-field.tsx'
import { deskTokens } from '../ui/theme.ts'
import { small } from '../ui/style-fragments.ts'
import { FormModal } from './reader/reader-dialogs.tsx'

const useStyles = makeStyles({
  text: { margin: '0 0 4px' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    gap: '12px',
    alignItems: 'start',
  },
  meant: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    marginTop: '4px',
    ...small,
    color: deskTokens.colorStatusWarningForeground1,
  },
  consent: {
    margin: '4px 0 0',
    paddingTop: '12px',
    borderTop: `1px solid ${deskTokens.colorNeutralStroke2}`,
    fontSize: 'inherit',
    fontWeight: 600,
  },
})

/** Adds somebody who has consented on paper or at the counter; who opted out is refused, and it is said why. */
export function AddReader(props: { onClose: () => void; onAdded: (id: string) => void }) {
  const styles = useStyles()
  const words = useWords()
  const say = words.newsletter.addReader
  const problemWords = useProblemWords()
  const today = useDates().dayKey(useNow(60_000))
  const [typed, setTyped] = useState({ address: '', name: '', reading: '', at: today, note: '' })
  const [language, setLanguage] = useState<ReaderLanguage>('ja')
  const [how, setHow] = useState<WrittenConsent['how']>('paper')
  const add = useCommand(client.newsletter.add)
  const set = (change: Partial<typeof typed>) => {
    add.reset()
    setTyped({ ...typed, ...change })
  }
  const checked = checkAddress(typed.address)
  const meant = suggestAddress(typed.address)
  const missing =
    checked.refused !== null
      ? say.missing.address
      : typed.at === ''
        ? say.missing.at
        : typed.at > today
          ? say.missing.future
          : null
  const addressProblem =
    typed.address !== '' && checked.refused !== null && /@./u.test(typed.address)
      ? words.addresses.refused[checked.refused]
      : isOneOf(add.error, addressCodes)
        ? problemWords(add.error)
        : undefined
  const save = () => {
    if (missing !== null || add.isPending) return
    const { address, name, reading, at, note } = typed
    add.mutate(
      { address, language, name, reading, consent: { at, how, note } },
      { onSuccess: ({ id }) => props.onAdded(id) },
    )
  }
  return (
    <FormModal
      title={say.title}
      act={say.do}
      blocked={missing}
      busy={add.isPending}
      onAct={save}
      onClose={props.onClose}
    >
      <p className={styles.text}>{say.text}</p>
      <TextField
        autoFocus
        label={say.address}
        type="text"
        inputMode="email"
        problem={addressProblem}
        value={typed.address}
        onChange={(address) => set({ address })}
        maxLength={320}
        besides={
          meant !== null && (
            <span className={styles.meant}>
              {say.suggestion(meant)}
              <CommandButton size="small" onClick={() => set({ address: meant })}>
                {say.take}
              </CommandButton>
            </span>
          )
        }
      />
      <SwitchField
        label={say.language}
        value={language}
        onChange={setLanguage}
        choices={(['ja', 'en', 'both'] as const).map((value) => ({ value, words: words.newsletter.languages[value] }))}
      />
      <div className={styles.row}>
        <TextField label={say.name} value={typed.name} onChange={(name) => set({ name })} maxLength={200} />
        <TextField
          label={say.reading}
          value={typed.reading}
          onChange={(reading) => set({ reading })}
          maxLength={200}
          lang="ja"
        />
      </div>
      <h3 className={styles.consent}>{say.consent}</h3>
      <div className={styles.row}>
        <SelectField
          label={say.how}
          value={how}
          onChange={setHow}
          choices={WrittenConsent.shape.how.options.map((value) => ({ value, words: words.newsletter.hows[value] }))}
        />
        <TextField
          type="date"
          label={say.at}
          value={typed.at}
          problem={typed.at === '' ? say.missing.at : typed.at > today ? say.missing.future : undefined}
          onChange={(at) => set({ at })}
        />
      </div>
      <TextField
        label={say.note}
        hint={say.noteHint}
        value={typed.note}
        onChange={(note) => set({ note })}
        maxLength={200}
      />
      {add.error && !isOneOf(add.error, addressCodes) && <Failure problem={add.error} />}
    </FormModal>
  )
}

/** Failures that the address is the cause of. */
const addressCodes = ['reader_exists', 'reader_opted_out', 'address_refused'] as const
