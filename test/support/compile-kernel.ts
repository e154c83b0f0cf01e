import { compileKernel } from '../../scripts/prepare/kernel.mjs'
import { readStamp, writeStamp } from '../../scripts/prepare/stamp.mjs'

/** Compiles the kernel that reads lines of logs before any test: a file run by itself reads by the sources as they are. */
export default async function compileForTests(): Promise<void> {
  const stamp = readStamp()
  const { kernelFrom } = await compileKernel({ ...stamp, node: process.execPath })
  writeStamp({ ...stamp, kernelFrom })
}
