import { expect, test } from 'vitest'
import { phraseIn, phrases } from '../../../../main/mail/kinds/failure-phrases.ts'

test.each(phrases)('"$sample" means $means', ({ sample, means, vague }) => {
  expect(phraseIn(`550 ${sample}`)).toMatchObject({ means, vague })
})
