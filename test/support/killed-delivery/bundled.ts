import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { afterFile } from '../after-file.ts'

/**
 * The program to be killed and its thread as one file each: to read a hundred sources would be nine tenths of the time of each start. They lie where
 * the driver is found, and are taken away after the tests of the file.
 */
export async function bundled(): Promise<{ child: string; thread: URL }> {
  const root = join(import.meta.dirname, '../../..')
  const folder = mkdtempSync(join(root, 'node_modules/.killed-delivery-'))
  afterFile(() => rmSync(folder, { recursive: true, force: true }))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, external: ['better-sqlite3-multiple-ciphers'] },
    build: {
      ssr: true,
      outDir: folder,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: {
          child: join(import.meta.dirname, 'child.ts'),
          thread: join(root, 'main/newsletter/issues/delivery/delivery-worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
  return { child: join(folder, 'child.mjs'), thread: pathToFileURL(join(folder, 'thread.mjs')) }
}
