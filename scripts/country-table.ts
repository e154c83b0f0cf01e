import { createReadStream, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { packCountries } from '../main/statistics/countries/country-table.ts'
import { builtInCountries } from '../main/statistics/countries/built-in.ts'
import { tableOfRanges } from '../main/statistics/countries/read-ranges.ts'

/**
 * Makes the table of countries that the program carries from the package `@ip-location-db/dbip-country` (DB-IP, CC BY 4.0), unpacked in the
 * given folder: node scripts/country-table.ts FOLDER. Packed it takes a hundredth of the package.
 */
const folder = process.argv[2]
if (folder === undefined) throw new Error('node scripts/country-table.ts FOLDER')
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
const month = /\b(\d{4})(\d\d)\d{2,}$/.exec(version)
const table = await tableOfRanges(lines(), `DB-IP Lite ${month ? `${month[1]}-${month[2]}` : version}`)
const packed = packCountries(table, 19)
writeFileSync(builtInCountries, packed)
console.log(`${table.starts4.length} and ${table.high6.length} bounds in ${packed.length} bytes`)

async function* lines(): AsyncGenerator<string> {
  for (const name of ['dbip-country-ipv4-num.csv', 'dbip-country-ipv6-num.csv'])
    yield* createInterface({ input: createReadStream(join(folder!, name)), crlfDelay: Number.POSITIVE_INFINITY })
}
