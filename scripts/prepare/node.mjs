import { join } from 'node:path'
import { Sentence, ask, root } from './say.mjs'

/** The Node that the program needs: of the platform package, or the one that runs this where there is no such package. */
export function findNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const packaged = join(
    root,
    'node_modules',
    `node-${platform}-${process.arch}`,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  )
  for (const node of [packaged, process.execPath]) {
    if (ask(node, ['--version'])?.startsWith('v24.')) return node
  }
  const here = `There is no package of it for ${process.platform} ${process.arch}, and this is Node ${process.versions.node}`
  throw new Sentence(`prepare: Node 24 is needed. ${here}: install Node 24 and start again.`)
}
