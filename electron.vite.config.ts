import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const from = (path: string) => join(import.meta.dirname, path)
const flat = { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' }

/** Every thread and process begins at a file of its own, flat beside the others: main/worker-files.ts looks for them there. */
const workers = Object.fromEntries(
  globSync('main/**/*-{worker,process}.ts', { cwd: import.meta.dirname }).map((file) => [
    basename(file, '.ts'),
    from(file),
  ]),
)

/** Lie beside the built program as they lie beside the files that read them. */
const tables = {
  name: 'tables',
  generateBundle(this: { emitFile(file: { type: 'asset'; fileName: string; source: Uint8Array }): void }) {
    for (const file of [
      'main/statistics/countries/countries.table',
      'main/statistics/lines/lines.wasm',
      'main/personal-data/names/names.lists',
    ])
      this.emitFile({ type: 'asset', fileName: basename(file), source: readFileSync(from(file)) })
  },
}

export default defineConfig({
  main: {
    plugins: [tables],
    // What stands under dependencies stays outside: the driver is native, and jsdom and the others are read from node_modules where they are used.
    build: {
      outDir: 'out/main',
      target: 'node24',
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        input: { index: from('main/index.ts'), cli: from('main/cli.ts'), ...workers },
        output: { format: 'es', ...flat },
      },
    },
  },
  preload: {
    // A sandboxed preload can be only one CommonJS file.
    build: {
      outDir: 'out/preload',
      target: 'node24',
      minify: false,
      externalizeDeps: false,
      rolldownOptions: { input: from('main/preload.ts'), output: { format: 'cjs', entryFileNames: 'preload.cjs' } },
    },
  },
  renderer: {
    root: from('renderer'),
    plugins: [react()],
    build: {
      outDir: from('out/renderer'),
      target: 'chrome140',
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      sourcemap: false,
      rolldownOptions: {
        input: {
          index: from('renderer/index.html'),
          holder: from('renderer/holder.html'),
          'issue-holder': from('renderer/issue-holder.html'),
        },
      },
    },
  },
})
