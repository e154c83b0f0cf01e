import type { Database } from '../../../database/open.ts'
import { dkimSigner } from '../../../mail/message/dkim.ts'
import { fillMail, type MailTemplate } from '../../../mail/message/mail-template.ts'
import { envelopeAddress } from '../../../mail/servers/envelope.ts'
import type { Handed, PipelinedConnection } from '../../../mail/servers/pipelined.ts'
import { problemOf } from '../../../../shared/errors.ts'
import { issueToken, leaveToken } from '../../by-mail/tokens.ts'
import { officeDates } from './office-time.ts'
import type { DeliverySettings } from './orders.ts'
import { returnPath } from './return-path.ts'

/** Who gets a mail: the reader as they stand on the list now. */
export type Receiver = { id: string; number: number; address: string }

/** Fills the mail of one reader, signs it where there is a key, and hands it over; never throws. */
export type HandOver = (
  mail: { issue: number; template: MailTemplate; to: Receiver },
  connection: PipelinedConnection,
) => Promise<Handed>

/** Octets by which the next address may be longer. */
const spare = 256

/** @param office the data that the tokens are made by */
export function handingOver(
  office: Database,
  { timeZone, dkim, returnTo }: DeliverySettings,
  now: () => number,
): HandOver {
  const dates = officeDates(timeZone)
  /** One mail at a time is on its way by a connection. */
  const rooms = new WeakMap<PipelinedConnection, Buffer>()
  const signer = dkim === null ? null : dkimSigner(dkim)

  function hand({ issue, template, to }: Parameters<HandOver>[0], connection: PipelinedConnection): Promise<Handed> {
    const messageToken = issueToken(office, to, issue)
    const address = envelopeAddress(to.address)
    const date = dates(now())
    const values = { address, date, messageToken, leaveToken: leaveToken(office, to) }
    const whole = fillMail(template, values, connection.hasLeft() ? rooms.get(connection) : undefined)
    if ((rooms.get(connection)?.length ?? 0) < whole.length)
      rooms.set(connection, Buffer.allocUnsafeSlow(whole.length + spare))
    const envelope = { from: returnPath(returnTo, messageToken), to: address }
    if (!signer) return connection.send(envelope, [whole])
    return signer.sign(whole, template, now()).then(
      (signature) => connection.send(envelope, [signature, whole]),
      (): Handed => ({ outcome: 'not-sent', why: 'unexpected', words: '' }),
    )
  }

  return (mail, connection) => {
    try {
      return hand(mail, connection)
    } catch (failure) {
      const why = problemOf(failure).code
      return Promise.resolve({ outcome: 'refused', to: 'recipient', code: 0, why, words: '' })
    }
  }
}
