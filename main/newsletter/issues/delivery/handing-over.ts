import type { Database } from '../../../database/open.ts'
import { dkimSigner } from '../../../mail/message/dkim.ts'
import { fillMail, type MailTemplate } from '../../../mail/message/mail-template.ts'
import { envelopeAddress } from '../../../mail/servers/envelope.ts'
import type { Envelope, Handed, PipelinedConnection } from '../../../mail/servers/pipelined.ts'
import { problemOf } from '../../../../shared/errors.ts'
import { issueToken, leaveToken } from '../../by-mail/tokens.ts'
import type { Addressed, Receiver } from './ahead.ts'
import { officeDates } from './office-time.ts'
import type { DeliverySettings } from './orders.ts'
import { returnPath } from './return-path.ts'

/** Hands mails over to servers. */
export type HandingOver = {
  /** Throws Problem where the address is none that mail can be sent to. */
  address(issue: number, to: Receiver): Addressed
  /**
   * Fills the mail of one reader, signs it where there is a key, and hands it over; never throws.
   * @param addressed what was announced of it; null where nothing was
   * @param next the envelope of the mail that leaves after it by the same connection; null where there is none
   */
  hand(
    mail: { issue: number; template: MailTemplate; to: Receiver; addressed: Addressed | null; next: Envelope | null },
    connection: PipelinedConnection,
  ): Promise<Handed>
}

/** Octets by which the next address may be longer. */
const spare = 256

/** @param office the data that the tokens are made by */
export function handingOver(
  office: Database,
  { timeZone, dkim, returnTo }: DeliverySettings,
  now: () => number,
): HandingOver {
  const dates = officeDates(timeZone)
  /** One mail at a time is on its way by a connection. */
  const rooms = new WeakMap<PipelinedConnection, Buffer>()
  const signer = dkim === null ? null : dkimSigner(dkim)

  function address(issue: number, to: Receiver): Addressed {
    const messageToken = issueToken(office, to, issue)
    const envelope = { from: returnPath(returnTo, messageToken), to: envelopeAddress(to.address) }
    return { to, messageToken, envelope }
  }

  return {
    address,
    hand({ issue, template, to, addressed, next }, connection) {
      try {
        const { messageToken, envelope } = addressed ?? address(issue, to)
        const values = { address: envelope.to, date: dates(now()), messageToken, leaveToken: leaveToken(office, to) }
        const whole = fillMail(template, values, connection.hasLeft() ? rooms.get(connection) : undefined)
        if ((rooms.get(connection)?.length ?? 0) < whole.length)
          rooms.set(connection, Buffer.allocUnsafeSlow(whole.length + spare))
        if (!signer) return connection.send(envelope, [whole], next)
        return signer.sign(whole, template, now()).then(
          (signature) => connection.send(envelope, [signature, whole], next),
          (): Handed => ({ outcome: 'not-sent', why: 'unexpected', words: '' }),
        )
      } catch (failure) {
        const why = problemOf(failure).code
        return Promise.resolve({ outcome: 'refused', to: 'recipient', code: 0, why, words: '' })
      }
    },
  }
}
