/** What the practice office uses of hoodiecrow-imap 2.1, which brings no types. */
declare module 'hoodiecrow-imap' {
  import type { Server, Socket } from 'node:net'

  namespace hoodiecrow {
    type Message = { raw: string; flags: string[]; internaldate: string; uid: number }
    type Folder = { path: string; messages: Message[]; uidvalidity: number; 'special-use'?: string }
    type Response = { tag: string; command?: string; attributes?: unknown[]; notification?: boolean }
    type Command = { tag: string; command: string; attributes?: Array<{ type: string; value: string } | undefined> }
    type Query = { value: string; section?: unknown[]; partial?: number[] }
    type Connection = {
      state: string
      socket: Socket | null
      inputHandler: ((line: string) => void) | false
      directNotifications: boolean
      send(response: Response, description: string, command?: Command, data?: string): void
      processNotifications(): void
    }
    type CommandHandler = (connection: Connection, command: Command, data: string, done: () => void) => void
    type FetchHandler = (connection: Connection, message: Message, query: Query) => unknown
    type ImapServer = {
      server: Server
      fetchHandlers: Record<string, FetchHandler>
      listen(port: number, host: string, listening: () => void): void
      getMailbox(path: string): Folder | undefined
      getCommandHandler(name: string): CommandHandler
      setCommandHandler(name: string, handler: CommandHandler): void
      registerCapability(name: string): void
      appendMessage(path: string, flags: string[], internaldate: string, raw: string): { message: Message }
      notify(response: Response, folder: Folder): void
    }
    type Options = {
      secureConnection?: boolean
      credentials?: { key: string; cert: string }
      users: Record<string, { password: string }>
      plugins: Array<string | ((server: ImapServer) => void)>
      storage: Record<string, unknown>
    }
  }
  function hoodiecrow(options: hoodiecrow.Options): hoodiecrow.ImapServer
  export = hoodiecrow
}
