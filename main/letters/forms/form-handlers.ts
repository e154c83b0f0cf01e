import type { Contract } from '../../../shared/contract.ts'
import type { FormSchema } from '../../../shared/letters/form-schema.ts'
import type { MailReading } from '../../../shared/letters/mail.ts'
import type { Database } from '../../database/open.ts'
import type { MailReader } from '../../mail/reader/mail-reader.ts'
import type { ErrandContext, Handlers } from '../../serve.ts'
import {
  countUnrecognizedForms,
  getSampleFacts,
  isStill,
  listRereadable,
  listSamples,
  sampleBytes,
  type Rereadable,
  type Sample,
} from './form-queries.ts'
import { numberOf } from '../letter-number.ts'
import { getSource } from '../mail-contents.ts'
import { getMail } from '../mail-queries.ts'
import { readWith } from '../intake/read-with.ts'
import { storeReading } from '../intake/store-mails.ts'

type FormCalls = 'trySchemas' | 'proposeSchema' | 'rereadForms'

/** How many of the last mails are looked at while a schema is written. */
const samples = 50

/** What the letters part answers to somebody who is setting up forms. */
export function formHandlers(deps: {
  reader: MailReader
  formSchemas: () => FormSchema[]
}): Pick<Handlers<Contract['letters']>, FormCalls> {
  const { reader, formSchemas } = deps
  return {
    async trySchemas({ schemas, sample }, { db, handsOut }) {
      const mails = withSample(db, listSamples(db, samples), sample)
      const trials = await reader.trySchemas(
        mails.map(({ raw }) => raw),
        schemas,
      )
      handsOut(
        'letters.readText',
        mails.filter((_, place) => trials[place]).map(({ id }) => id),
      )
      return mails.flatMap(({ id, received_at, kind }, place) => {
        const trial = trials[place]
        if (!trial) return []
        const { from, subject, kind: becomes, schema, answers, missing } = trial
        return { id, receivedAt: received_at, kind, from, subject, becomes, schema, answers, missing }
      })
    },
    async proposeSchema({ id }, { db, record }) {
      const sample = getSource(db, getMail(db, id).place).raw.subarray(0, sampleBytes)
      const others = listSamples(db, samples)
        .filter((one) => one.id !== id)
        .map(({ raw }) => raw)
      const schema = await reader.proposeSchema(sample, others)
      record(id)
      return { schema }
    },
    async rereadForms(_, context) {
      const tally = { forms: 0, released: 0 }
      let after = 0
      for (;;) {
        const mails = listRereadable(context.db, after, samples)
        if (mails.length === 0) break
        after = mails.at(-1)!.place
        await rereadSome(mails, reader, formSchemas(), context, tally)
      }
      // Also where nothing fits now: that somebody had them read again is part of the record.
      if (tally.forms + tally.released === 0) context.record()
      return { ...tally, unrecognized: countUnrecognizedForms(context.db) }
    },
  }
}

/** The samples with one more before them that is older than they are, or larger. */
function withSample(db: Database, mails: Sample[], id: string | undefined): Sample[] {
  if (id === undefined || mails.some((mail) => mail.id === id)) return mails
  const { place } = getMail(db, id)
  return [{ ...getSampleFacts(db, id), raw: getSource(db, place).raw.subarray(0, sampleBytes) }, ...mails]
}

/** Reads some mails again; those that have become something else are kept as that, with rows of the record that name them. */
async function rereadSome(
  mails: Rereadable[],
  reader: MailReader,
  schemas: FormSchema[],
  context: ErrandContext,
  tally: { forms: number; released: number },
): Promise<void> {
  const readings = await readAgain(mails, reader, schemas, context)
  const changes = mails
    .map((mail, place) => ({ mail, reading: readings[place]! }))
    .filter(({ mail, reading }) => (reading.kind === 'form' || isReleased(mail, reading)) && isStill(context.db, mail))
  for (let from = 0; from < changes.length; from += namedTogether) {
    const some = changes.slice(from, from + namedTogether)
    context.commit(
      () => {
        for (const { mail, reading } of some) {
          // The character set that a person chose by reading stays, and with it that the letter is no longer doubtful.
          const kept = mail.chosen_charset === null ? reading : { ...reading, doubtful: false }
          storeReading(context.db, mail.place, numberOf(mail), kept, readWith(schemas))
        }
      },
      { about: some.map(({ mail }) => mail.id).join(' ') },
    )
    for (const { mail, reading } of some) tally[isReleased(mail, reading) ? 'released' : 'forms'] += 1
  }
}

/** Ids that have room in one row of the record (400 characters). */
const namedTogether = 10

function isReleased(mail: Rereadable, reading: MailReading): boolean {
  return mail.kind === 'unrecognized-form' && reading.kind === 'direct'
}

async function readAgain(
  mails: Rereadable[],
  reader: MailReader,
  schemas: FormSchema[],
  { db }: ErrandContext,
): Promise<MailReading[]> {
  const charsets = [...new Set(mails.map((mail) => mail.chosen_charset))]
  const byPlace = new Map<number, MailReading>()
  for (const charset of charsets) {
    const some = mails.filter((mail) => mail.chosen_charset === charset)
    const readings = await reader.read(
      some.map((mail) => getSource(db, mail.place).raw),
      schemas,
      charset === null ? {} : { charset },
    )
    for (const [index, mail] of some.entries()) byPlace.set(mail.place, readings[index]!)
  }
  return mails.map((mail) => byPlace.get(mail.place)!)
}
