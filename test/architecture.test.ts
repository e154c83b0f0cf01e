import { readdirSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { partNames } from '../shared/parts.ts'
import { grounds, importRules } from './import-rules.ts'

const root = join(import.meta.dirname, '..')
const sides = ['main', 'renderer', 'shared']

describe('the house', () => {
  test('every source file is seen, and nobody imports what is not theirs', async () => {
    const { seen, violations } = await look()
    expect(sourceFiles().filter((file) => !seen.includes(file))).toEqual([])
    expect(violations).toEqual([])
  })

  test('a folder is named for one of the parts or the grounds they stand on', () => {
    const folders = (side: string) =>
      readdirSync(join(root, side), { withFileTypes: true })
        .filter((one) => one.isDirectory())
        .map((one) => one.name)
    const parts: readonly string[] = partNames
    expect(
      folders('main').filter(
        (name) => ![...parts, ...grounds, 'characters', 'cli', 'pages', 'processes', 'shell'].includes(name),
      ),
    ).toEqual([])
    expect(folders('renderer').filter((name) => ![...parts, 'ui'].includes(name))).toEqual([])
    expect(folders('shared').filter((name) => ![...parts, 'shell', 'words'].includes(name))).toEqual([])
  })
})

describe('the rules themselves', () => {
  let copy = ''
  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), 'madoguchi-house-'))
    for (const one of [...sides, 'package.json']) await cp(join(root, one), join(copy, one), { recursive: true })
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
  })
  afterAll(() => rm(copy, { recursive: true, force: true }))

  test.each([
    ['shared/planted-1.ts', `import 'node:fs'`, 'shared-stands-alone'],
    [
      'main/letters/planted-2.ts',
      `import type { Migration } from '../office/planted-3.ts'`,
      'parts-of-main-stay-apart',
    ],
    ['main/letters/planted-4.ts', `import 'imapflow'`, 'one-place-knows-mail-servers'],
    ['main/tables/planted-16.ts', `import '../database/open.ts'`, 'grounds-stay-apart'],
    ['main/mail/planted-20.ts', `import '../journal/journal-hash.ts'`, 'grounds-stay-apart'],
    ['main/journal/planted-30.ts', `import '../mail/message/addresses.ts'`, 'journal-stands-on-the-database'],
    ['main/tables/planted-17.ts', `import '../office/session.ts'`, 'ground-knows-no-part'],
    ['main/characters/planted-18.ts', `import '../mail/message/addresses.ts'`, 'characters-know-nobody'],
    ['main/processes/planted-20.ts', `import '../characters/latin1.ts'`, 'processes-know-nobody'],
    ['main/pages/planted-31.ts', `import '../tables/table.ts'`, 'pages-know-nobody'],
    ['main/letters/planted-21.ts', `import 'libphonenumber-js/max'`, 'one-place-knows-the-dictionary'],
    ['main/mail/planted-5.ts', `import 'better-sqlite3'`, 'one-place-knows-the-driver'],
    ['main/office/planted-19.ts', `import 'highs'`, 'one-place-knows-the-solver'],
    ['main/office/planted-6.ts', `import 'electron'`, 'only-the-shell-knows-electron'],
    ['main/office/planted-7.ts', `import 'react'`, 'program-needs-no-development-package'],
    ['main/mail/servers/planted-12.ts', `import '../message/addresses.ts'`, 'mail-servers-knows-only-what-is-below'],
    ['main/mail/message/planted-13.ts', `import '../kinds/classify.ts'`, 'mail-message-knows-only-what-is-below'],
    ['main/letters/replies/planted-14.ts', `import '../intake/tally.ts'`, 'letters-replies-knows-only-what-is-below'],
    ['main/letters/intake/planted-15.ts', `import '../handlers.ts'`, 'rooms-of-letters-stand-on-the-floor'],
    ['renderer/letters/planted-8.ts', `import 'node:path'`, 'window-has-no-node'],
    ['renderer/letters/planted-9.ts', `import '../app.tsx'`, 'parts-of-the-window-do-not-reach-up'],
    ['renderer/ui/planted-10.ts', `import type { Contract } from '../../shared/contract.ts'`, 'ui-knows-no-feature'],
    ['main/office/planted-11.ts', `import '../letters/nowhere.ts'`, 'nothing-unknown'],
  ])('%s with %s is found', async (file, line, rule) => {
    await plant(file, `${line}\nexport {}\n`)
    await plant('main/office/planted-3.ts', 'export type Migration = string\n')
    const { violations } = await look(copy, [file])
    expect(violations).toContainEqual(expect.stringMatching(`^${file} → .*: ${rule}$`))
  })

  test('a file that the reader of imports does not see is missed', async () => {
    await plant('main/office/planted-unseen.ts', 'export {}\n')
    const { seen } = await look(copy, ['renderer', 'shared'])
    expect(sourceFiles(copy).filter((file) => !seen.includes(file))).toContain('main/office/planted-unseen.ts')
  })

  async function plant(file: string, text: string): Promise<void> {
    await mkdir(dirname(join(copy, file)), { recursive: true })
    await writeFile(join(copy, file), text)
  }
})

/** Reads the imports of whole sides; type-only imports count as well. */
async function look(tree = root, where = sides): Promise<{ seen: string[]; violations: string[] }> {
  const { output } = await cruise(where, {
    baseDir: tree,
    preserveSymlinks: true,
    parser: 'swc',
    validate: true,
    ruleSet: { forbidden: importRules },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|json|svg|woff2)$' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types'],
    },
  })
  const result = output as ICruiseResult
  return {
    seen: result.modules.map((module) => module.source),
    violations: result.summary.violations.map((one) => `${one.from} → ${one.to}: ${one.rule.name}`),
  }
}

function sourceFiles(tree = root): string[] {
  return sides.flatMap((side) =>
    readdirSync(join(tree, side), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
      .map((name) => `${side}/${name.replaceAll('\\', '/')}`),
  )
}
