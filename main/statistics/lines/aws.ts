import { type ReadLine, splitRequest } from './access-line.ts'
import { type LineReader, readerOfTexts } from './reader.ts'
import { splitFields } from './split-fields.ts'
import { commonTime, isoTime } from './times.ts'

/**
 * Access logs of AWS load balancers. Application Load Balancer: TYPE TIME ELB CLIENT:PORT TARGET:PORT three times, ELB_STATUS
 * TARGET_STATUS RECEIVED SENT "REQUEST" "AGENT" and more; the Classic one begins with TIME, and older ones of it know no agent.
 */
export function loadBalancer(): LineReader {
  return readerOfTexts((line): ReadLine => {
    const fields = splitFields(line)
    const classic = /^\d{4}-/.test(fields[0]!) ? 1 : 0
    if (classic === 0 && !/^(?:https?|h2|grpcs|wss?)$/.test(fields[0]!)) return 'fields'
    const [time, , client, , , , , status, , , sent, request, agent] = fields.slice(1 - classic)
    if (request === undefined || (classic === 0 && agent === undefined)) return 'fields'
    return {
      seconds: isoTime(time!),
      address: withoutPort(client!),
      agent: agent ?? null,
      ...splitRequest(request),
      status: status!,
      bytes: sent!,
    }
  })
}

/** Server access logs of S3: OWNER BUCKET [TIME] ADDRESS REQUESTER ID OPERATION KEY "REQUEST" STATUS ERROR SENT SIZE TOTAL TURNAROUND "REFERRER" "AGENT" and more. */
export function bucket(): LineReader {
  return readerOfTexts((line): ReadLine => {
    const fields = splitFields(line)
    const [, , time, address, , , , , request, status, , sent, , , , referrer, agent] = fields
    if (agent === undefined) return 'fields'
    return {
      seconds: commonTime(time!),
      address: address!,
      agent,
      ...splitRequest(request!),
      status: status!,
      bytes: sent!,
      referrer,
    }
  })
}

/** The address of ADDRESS:PORT; of an address of IPv6 too, with brackets around it or not. */
export function withoutPort(client: string): string {
  const colon = client.lastIndexOf(':')
  const address = colon < 0 ? client : client.slice(0, colon)
  return address.startsWith('[') && address.endsWith(']') ? address.slice(1, -1) : address
}
