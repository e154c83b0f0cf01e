import { createRequire } from 'node:module'
import type hoodiecrow from 'hoodiecrow-imap'

const ownHandlers = createRequire(import.meta.url)('hoodiecrow-imap/lib/commands/handlers/fetch.js') as Record<
  string,
  hoodiecrow.FetchHandler
>

/**
 * BODY[] and BODY.PEEK[] with a partial range: hoodiecrow changes the question while it answers for the first mail,
 * so that every further mail of the same FETCH comes back empty.
 */
export function bodyOf(server: hoodiecrow.ImapServer): void {
  for (const name of ['BODY', 'BODY.PEEK']) {
    server.fetchHandlers[name] = (connection, message, query) => {
      if (query.section?.length !== 0) return ownHandlers[name]!(connection, message, query)
      const [start = 0, length] = query.partial ?? []
      return {
        type: 'LITERAL',
        value: length === undefined ? message.raw.slice(start) : message.raw.slice(start, start + length),
      }
    }
  }
}

/** A folder that is not there: hoodiecrow says BAD where RFC 3501 sections 6.3.1 and 6.3.11 want NO, for APPEND with [TRYCREATE]. */
export function missingFolder(server: hoodiecrow.ImapServer): void {
  for (const name of ['APPEND', 'SELECT', 'EXAMINE']) {
    const handler = server.getCommandHandler(name)
    server.setCommandHandler(name, (connection, command, data, done) => {
      const path = command.attributes?.[0]?.value
      if (connection.state === 'Not Authenticated' || path === undefined || server.getMailbox(path))
        return handler(connection, command, data, done)
      const section = {
        type: 'SECTION',
        section: [{ type: 'ATOM', value: name === 'APPEND' ? 'TRYCREATE' : 'NONEXISTENT' }],
      }
      const answer = {
        tag: command.tag,
        command: 'NO',
        attributes: [section, { type: 'TEXT', value: 'No such folder' }],
      }
      connection.send(answer, 'NO FOLDER', command, data)
      done()
    })
  }
}

/** IDLE (RFC 2177): hoodiecrow's own leaves a timer of 30 minutes behind when the client goes, and then speaks without being asked. */
export function idle(server: hoodiecrow.ImapServer): void {
  server.registerCapability('IDLE')
  server.setCommandHandler('IDLE', (connection, command, data, done) => {
    connection.directNotifications = true
    connection.inputHandler = (line) => {
      connection.inputHandler = false
      connection.directNotifications = false
      const ended = line.toUpperCase() === 'DONE'
      const text = { type: 'TEXT', value: ended ? 'IDLE terminated' : 'Expected DONE' }
      connection.send({ tag: command.tag, command: ended ? 'OK' : 'BAD', attributes: [text] }, 'IDLE', command, data)
    }
    connection.socket?.write('+ idling\r\n')
    connection.processNotifications()
    done()
  })
}
