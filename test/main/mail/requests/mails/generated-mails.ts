import { bounce } from './make/bounce.ts'
import { compose, type Expected } from './make/compose.ts'
import { automaticAnswers } from './texts/automatic-answers.ts'
import { bulkMails, spamMails } from './texts/bulk.ts'
import { changes, otherChanges } from './texts/changes.ts'
import { confirmations } from './texts/confirmations.ts'
import { formMails } from './texts/form-mails.ts'
import { lettersInEnglish } from './texts/letters-in-english.ts'
import { lettersInJapanese } from './texts/letters-in-japanese.ts'
import { mentioningLettersInEnglish } from './texts/letters-that-mention-in-english.ts'
import { mentioningLettersInJapanese } from './texts/letters-that-mention-in-japanese.ts'
import { optOutsByButton } from './texts/opt-outs-by-button.ts'
import { optOutsInEnglish } from './texts/opt-outs-in-english.ts'
import { optOutsInJapanese } from './texts/opt-outs-in-japanese.ts'
import { optOutsInOtherWords } from './texts/opt-outs-in-other-words.ts'
import { optOutsToAskAbout } from './texts/opt-outs-to-ask-about.ts'
import { optOutsWithStories } from './texts/opt-outs-with-stories.ts'
import { signUps } from './texts/sign-ups.ts'
import { threads } from './texts/threads.ts'
import type { Writing } from './make/writing.ts'
import secondTexts from './second-mails.json' with { type: 'json' }
import thirdTexts from './third-mails.json' with { type: 'json' }

/** A mail and what a careful clerk reads in it. */
export type GeneratedMail = { name: string; mail: Buffer; expected: Expected }

/**
 * All mails, always the same: each text has a name of its own, which seeds sender, mail program, character set, quotation and signature. A new text
 * goes to the end of its list, or the others change.
 */
export function generatedMails(): GeneratedMail[] {
  const composed = Object.entries(writings).flatMap(([kind, texts]) =>
    texts.map((text, at) => named(kind, at, (name) => compose(name, text))),
  )
  return [...composed, ...Array.from({ length: 24 }, (_, at) => named('bounce', at, (name) => bounce(name, at)))]
}

/** Mails in wordings of another author, who saw neither the first ones nor the rules. */
export function secondMails(): GeneratedMail[] {
  return composed(secondTexts as Text[])
}

/** Mails in wordings of one more author, who saw neither of the others. */
export function thirdMails(): GeneratedMail[] {
  return composed(thirdTexts as Text[])
}

type Text = { name: string; kind: string; writing: Writing }

function composed(texts: readonly Text[]): GeneratedMail[] {
  return texts.map(({ name, kind, writing }) => {
    const { mail, expected } = compose(name, writing)
    return { name, mail, expected: { kind, ...expected } }
  })
}

const writings: Record<string, Writing[]> = {
  'opt-out': [
    ...optOutsInJapanese,
    ...optOutsWithStories,
    ...optOutsInEnglish,
    ...optOutsByButton,
    ...optOutsToAskAbout,
    ...optOutsInOtherWords,
  ],
  'sign-up': signUps,
  form: formMails,
  change: changes,
  'other-change': otherChanges,
  confirmation: confirmations,
  thread: threads,
  mention: [...mentioningLettersInJapanese, ...mentioningLettersInEnglish],
  letter: [...lettersInJapanese, ...lettersInEnglish],
  spam: spamMails,
  automatic: [...automaticAnswers, ...bulkMails],
}

function named(
  kind: string,
  at: number,
  made: (name: string) => { mail: Buffer; expected: Omit<Expected, 'kind'> },
): GeneratedMail {
  const name = `${kind}-${String(at + 1).padStart(3, '0')}.eml`
  const { mail, expected } = made(name)
  return { name, mail, expected: { kind, ...expected } }
}
