import { createRequire } from 'node:module'
import type SQLite from 'better-sqlite3'

/** The driver of the office data, its native part that of this platform. */
export const driver: typeof SQLite = loadDriver(createRequire(import.meta.url))

/**
 * Loads the entry of one platform directly. The driver's general entry asks `process.report.getReport()` which C library this is, and in a
 * worker of some builds of Electron that ends the whole program, past every catch. Electron itself runs on glibc alone; under plain Node
 * the library that does not fit refuses to load, and the other is taken.
 */
function loadDriver(require: NodeJS.Require): typeof SQLite {
  const entry = (platform: string) => {
    const loaded = require(`better-sqlite3/${platform}-${process.arch}`) as typeof SQLite
    // The native part is loaded with the first database, and not before.
    new loaded(':memory:').close()
    return loaded
  }
  try {
    return entry(process.platform)
  } catch (error) {
    if (process.platform !== 'linux' || process.versions['electron'] !== undefined) throw error
    return entry('linuxmusl')
  }
}
