import type { CertificateFailure } from '../../shared/certificate-failure.ts'
import type { Contract } from '../../shared/contract.ts'
import { errorCodes, Problem } from '../../shared/errors.ts'
import type { MailSettings } from '../../shared/office/mail-settings.ts'
import type { OutputOf } from '../../shared/rpc.ts'
import { shownPath } from '../../shared/shown-path.ts'
import type { Words } from '../../shared/words/index.ts'
import { type Ask, signedIn } from './at-desk.ts'
import type { CommandCall } from './command.ts'
import { complain, print, printJson } from './output.ts'
import { Refusal } from './refusal.ts'
import { sentenceOf } from './sentence.ts'
import { readSettings, type SettingsFile } from './settings-file.ts'
import { wordedValue } from './wrong-values.ts'

type Tested = OutputOf<Contract['office']['testMailSettings']>

/** `desk configure`: takes settings from a file once every value is right and both servers have let us in; else changes nothing. */
export async function configure(call: CommandCall): Promise<number> {
  const { options, words } = call
  // Before the sign-in: a typing mistake in the file costs nobody a passphrase.
  const settings = await readSettings(options.file!, words)
  const tested = await signedIn(call, async (ask) => {
    const answers = settings.mail && !options['no-test'] ? await test(ask, settings.mail, words) : null
    await store(ask, settings, words)
    return answers
  })
  const said = words.cli.configure
  const stored = (['office', 'mail', 'formSchemas', 'newsletter', 'issueDelivery'] as const).filter(
    (name) => settings[name] !== undefined,
  )
  if (options.json) await printJson({ stored, tested })
  else {
    if (tested?.incoming.ok && tested.outgoing.ok) await print(said.tested(tested.incoming.messages ?? 0))
    await print(stored.length === 0 ? said.nothing : said.stored(stored.join(', ')))
  }
  return 0
}

/** Connects to both servers. Throws Refusal with the sentences of everything that did not work. */
async function test(ask: Ask, mail: MailSettings, words: Words): Promise<Tested> {
  const said = words.cli.configure
  const answers = await ask('office', 'testMailSettings', mail).catch((error: unknown) => {
    throw inTheFile(error, words)
  })
  const failed = (['incoming', 'outgoing'] as const).flatMap((side) => {
    const answer = answers[side]
    if (answer.ok) return []
    const code = errorCodes.find((one) => one === answer.code) ?? 'unexpected'
    const told = answer.certificate
      ? ofCertificate(answer.certificate, words)
      : sentenceOf(new Problem(code, { serverWords: answer.serverWords }), words)
    const sentence = `mail.${side}: ${told}`
    // A sign-in needs a browser and the stored settings: it comes after this.
    if (code !== 'sign_in_missing') return [sentence]
    complain(sentence)
    return []
  })
  if (answers.incoming.ok) {
    const missing = (folder: string): boolean =>
      folder.toUpperCase() !== 'INBOX' && !answers.incoming.folders.includes(folder)
    const sentence = (place: string, folder: string): string =>
      said.noFolder(place, folder, answers.incoming.folders.map(shownPath).join(', '))
    mail.folders.others.forEach((folder, index) => {
      if (missing(folder)) failed.push(sentence(`mail.folders.others[${index}]`, folder))
    })
    // Letters can be read and answered without it; only the copies wait until there is one.
    if (missing(mail.folders.sent)) complain(sentence('mail.folders.sent', mail.folders.sent))
  }
  if (failed.length > 0) throw new Refusal([...failed, said.nothingChanged])
  return answers
}

/** Why a certificate was refused, and what it says of itself. */
function ofCertificate({ check, issuer, names, validFrom, validTo }: CertificateFailure, words: Words): string {
  const said = words.office.mail.certificate
  const validity = validTo === '' ? '' : said.from(validFrom.slice(0, 10), validTo.slice(0, 10))
  const facts = [
    [said.issuer, issuer],
    [said.names, names.join(', ')],
    [said.valid, validity],
  ].map(([name, value]) => `${name}: ${value || said.unknown}`)
  return `${said.checks[check]} (${facts.join('; ')})`
}

async function store(
  ask: Ask,
  { office, mail, formSchemas, newsletter, issueDelivery }: SettingsFile,
  words: Words,
): Promise<void> {
  // First those that the desk can still refuse.
  if (mail)
    await ask('office', 'setMailSettings', mail).catch((error: unknown) => {
      throw inTheFile(error, words)
    })
  if (issueDelivery) {
    const stored = await ask('newsletter', 'deliverySettings', {})
    await ask('newsletter', 'setDeliverySettings', { ...stored, ...issueDelivery }).catch((error: unknown) => {
      throw inTheFile(error, words, 'issueDelivery', mail === undefined)
    })
  }
  if (office) await ask('office', 'setSettings', { ...(await ask('office', 'settings', {})), ...office })
  if (formSchemas) await ask('office', 'setFormSchemas', { schemas: formSchemas })
  if (newsletter)
    await ask('newsletter', 'setSettings', { ...(await ask('newsletter', 'settings', {})), ...newsletter })
  // Whoever sets the mailbox up from a file is not led through the first-run assistant afterwards.
  const { setUp } = await ask('office', 'status', {})
  if (mail && setUp !== 'done') await ask('office', 'finishSetUp', { step: 'done' })
}

/** A password that is left empty stands for the stored one; where there is none the desk names its field. */
function inTheFile(error: unknown, words: Words, place = 'mail', nothingChanged = true): unknown {
  if (!(error instanceof Problem) || error.code !== 'bad_input' || !error.details.field) return error
  const path = [place, ...String(error.details.field).split('.')]
  const sentence = wordedValue({ path, why: 'missing' }, words)
  return new Refusal(nothingChanged ? [sentence, words.cli.configure.nothingChanged] : [sentence])
}
