import { resolve } from 'node:path'

/** The office-data folder named by `--data DIR` or `--data=DIR`, as a whole path; null where none is named. */
export function dataDirOf(argv: readonly string[]): string | null {
  const index = argv.findIndex((one) => one === '--data' || one.startsWith('--data='))
  if (index < 0) return null
  const value = argv[index]!.startsWith('--data=') ? argv[index]!.slice('--data='.length) : argv[index + 1]
  return value === undefined || value === '' || value.startsWith('--') ? null : resolve(value)
}
