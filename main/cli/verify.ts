import type { Verification } from '../../shared/office/audit.ts'
import type { Words } from '../../shared/words/index.ts'
import { signedIn } from './at-desk.ts'
import type { CommandCall } from './command.ts'
import { complain, print, printJson } from './output.ts'

/** `desk verify`: proves the file and the audit record, and fails where either does not hold. */
export async function verify(call: CommandCall): Promise<number> {
  const { options, words } = call
  const verification = await signedIn(call, (ask) => ask('office', 'verify', {}))
  const wrong = wrongIn(verification, words)
  if (options.json) await printJson(verification)
  else if (wrong.length === 0)
    await print(words.office.audit.sound(String(verification.auditRows), String(verification.letters)))
  for (const sentence of wrong) complain(sentence)
  return wrong.length === 0 ? 0 : 1
}

function wrongIn({ fileSound, auditSound, firstBadRow }: Verification, words: Words): string[] {
  const said = words.office.audit
  return [
    ...(fileSound ? [] : [said.fileBad]),
    ...(auditSound ? [] : [firstBadRow === null ? said.auditBadTail : said.auditBad(String(firstBadRow))]),
  ]
}
