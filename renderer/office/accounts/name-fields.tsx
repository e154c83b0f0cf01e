import { useWords } from '../../ui/language.tsx'
import { TextField } from '../../ui/text-field.tsx'

export type TwoNames = { name: string; nameEn: string }

/** A person's name as colleagues write it, and in Latin letters. */
export function NameFields(props: {
  names: TwoNames
  onNames: (names: TwoNames) => void
  problem: string | undefined
}) {
  const words = useWords().office.accounts
  const { names, onNames } = props
  return (
    <>
      <TextField
        autoFocus
        label={words.name}
        value={names.name}
        maxLength={80}
        problem={props.problem}
        onChange={(name) => onNames({ ...names, name })}
      />
      <TextField
        label={words.nameEn}
        hint={words.nameEnHint}
        value={names.nameEn}
        maxLength={80}
        lang="en"
        onChange={(nameEn) => onNames({ ...names, nameEn })}
      />
    </>
  )
}
