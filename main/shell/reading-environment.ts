/**
 * The whole environment of the process that reads mails: the folder without which Windows opens no socket, and a locale. Electron takes an
 * empty object for "everything of mine", and there may be a passphrase or a proxy's password in it: this one is never empty.
 */
export function readingEnvironment(env: NodeJS.ProcessEnv = process.env): Record<string, string> {
  return { LANG: 'C.UTF-8', ...(env['SystemRoot'] !== undefined && { SystemRoot: env['SystemRoot'] }) }
}
