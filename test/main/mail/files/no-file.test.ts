import { execFileSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findMailFiles } from '../../../../main/mail/files/mail-files.ts'
import { temporaryFolder } from '../../../support/office.ts'

test('a pipe, a socket, a device and links that lead in a circle or to a pipe are refused, and hold nothing up', async () => {
  const folder = temporaryFolder()
  const at = (name: string) => join(folder, name)
  execFileSync('mkfifo', [at('pipe')])
  symlinkSync(at('pipe'), at('to-pipe'))
  symlinkSync(at('round'), at('about'))
  symlinkSync(at('about'), at('round'))
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(at('socket'), resolve))
  for (const path of [at('pipe'), at('to-pipe'), at('round'), at('socket'), '/dev/zero', at('none')])
    await expect(findMailFiles(path)).rejects.toMatchObject({ code: 'file_unreadable' })
  await expect(findMailFiles(folder)).rejects.toMatchObject({ code: 'nothing_to_import' })
  await new Promise((resolve) => server.close(resolve))
})
