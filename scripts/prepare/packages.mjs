import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, step } from './say.mjs'

/** Runs `npm ci` where node_modules is missing or holds something else than the lockfile says. */
export async function installPackages() {
  if (isInstalled(read('package-lock.json'), read('node_modules/.package-lock.json'))) return
  // npm tells its scripts where it is itself; called without npm, the one on the path must do.
  const npm = process.env.npm_execpath
  const [command, args] = npm?.endsWith('.js')
    ? [process.env.npm_node_execpath ?? process.execPath, [npm]]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []]
  await step('installing the packages (npm ci)', command, [...args, 'ci', '--no-audit', '--no-fund'], {
    shell: command.endsWith('.cmd'),
  })
}

/** npm writes what it installed into node_modules/.package-lock.json: every package of the lockfile must stand there as it is locked. */
function isInstalled(wanted, installed) {
  if (!wanted || !installed) return false
  return Object.entries(wanted.packages).every(([path, { version, integrity, optional, devOptional, peer }]) => {
    if (path === '') return true
    const there = installed.packages[path]
    // Packages for other platforms, and peers that nobody needs, are left out by npm itself.
    if (!there) return optional === true || devOptional === true || peer === true
    return there.version === version && there.integrity === integrity
  })
}

function read(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'))
  } catch {
    return null
  }
}
